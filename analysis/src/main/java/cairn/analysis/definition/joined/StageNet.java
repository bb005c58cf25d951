package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.definition.fact.StageSteps;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether the last stage known of a problem lies beyond the first, whatever the way between them.
 * Value: stages forward, negative for back.
 */
public record StageNet() implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    StageCourse course = evidence.stage(problem);
    return course == null ? null : StageSteps.judge(course, evidence.lastDay(), 1);
  }

  @Override
  public String describe(Terms terms) {
    return "The last stage assessed lies beyond the first by the same method, whatever the way"
        + " between them; assessments as return to use are passed over.";
  }
}
