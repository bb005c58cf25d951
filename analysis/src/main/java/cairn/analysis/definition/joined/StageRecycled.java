package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person who went back to an earlier stage of a problem moved forward again from there:
 * recycling, an ordinary part of change. People who never went back are not asked.
 */
public record StageRecycled() implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    StageCourse course = evidence.stage(problem);
    if (course == null) {
      return null;
    }
    int seen = course.assessments().size();
    if (seen < 2) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, seen, 2);
    }
    return course.hasStepBack()
        ? Verdict.of(course.hasRecycled(), null, seen, seen)
        : Verdict.notEvaluable(Reason.NO_STEP_BACK, seen, seen);
  }

  @Override
  public String describe(Terms terms) {
    return "After a stage further back, the person moved forward again from there. Going back and"
        + " moving on again is an ordinary part of change; people who never went back are not"
        + " asked.";
  }
}
