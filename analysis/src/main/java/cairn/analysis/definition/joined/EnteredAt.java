package cairn.analysis.definition.joined;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another definition on use, only for people who came in at some stages of change: entry before
 * action is usual in these groups, so an outcome is read by where people started.
 *
 * @param of the other definition
 * @param stages the stages at entry
 */
public record EnteredAt(Definition of, List<Stage> stages) implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    if (evidence.calendars().of(problem) == null || !of.appliesTo(problem)) {
      return null;
    }
    StageCourse course = evidence.stage(problem);
    if (course == null) {
      return Verdict.notEvaluable(Reason.NO_STAGE_AT_START, 0, 1);
    }
    return stages.contains(course.first())
        ? of.judge(UseEvidence.of(evidence.calendars(), problem, evidence.at()))
        : null;
  }

  @Override
  public String describe(Terms terms) {
    String names =
        stages.stream()
            .map(stage -> stage.key().replace('_', ' '))
            .collect(Collectors.joining(", "));
    return "Only for people first assessed at one of these stages for the problem: "
        + names
        + ". "
        + of.sentence();
  }
}
