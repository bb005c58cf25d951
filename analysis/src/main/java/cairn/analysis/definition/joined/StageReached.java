package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stage, or one beyond it, was ever reached since the start, among people first assessed
 * before it. What was reached once stays reached: a return to use sets nothing back. The category
 * is the stage at the last assessment.
 *
 * @param stage the stage
 */
public record StageReached(Stage stage) implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    StageCourse course = evidence.stage(problem);
    if (course == null) {
      return null;
    }
    List<Stage> stages = course.assessments().stream().map(StageAssessment::stage).toList();
    String now = stages.get(stages.size() - 1).key();
    if (course.first().isOrdered() && isReached(course.first())) {
      return Verdict.notEvaluable(Reason.LEVEL_ALLOWS_NO_SHIFT, stages.size(), stages.size())
          .named(now);
    }
    if (stages.size() < 2) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2).named(now);
    }
    boolean reached = stages.stream().anyMatch(this::isReached);
    return Verdict.of(reached, null, stages.size(), stages.size()).named(now);
  }

  private boolean isReached(Stage other) {
    return other.isOrdered() && other.compareTo(stage) >= 0;
  }

  @Override
  public String describe(Terms terms) {
    return "The problem was assessed as "
        + stage.key()
        + " or a later stage at least once since the start, among people first assessed before it."
        + " What was reached once stays reached.";
  }
}
