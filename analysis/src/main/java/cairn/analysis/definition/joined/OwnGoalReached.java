package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.definition.fact.OutcomeCategory;
import cairn.analysis.definition.fact.OwnGoalVerdict;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person got at least as far with a problem as the goal that was their own; see {@link
 * OwnGoalVerdict} for what that means goal by goal. The category is the {@link OutcomeCategory}.
 *
 * @param atEntry whether the goal is the first one chosen for the problem, also where it was
 *     changed since; otherwise the one in force
 */
public record OwnGoalReached(boolean atEntry) implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    Goal goal =
        atEntry
            ? evidence.goals().firstGoal(problem)
            : evidence.goals().ownGoal(problem, evidence.lastDay());
    if (goal != null && goal.setOn().isAfter(evidence.lastDay())) {
      goal = null;
    }
    return evidence.outcomes().ownGoal(problem, goal, evidence.at());
  }

  @Override
  public String describe(Terms terms) {
    return "The person got at least as far with the problem as "
        + (atEntry ? "the first goal that was" : "the goal that was")
        + " their own: no use, use within limits or the target, less, fewer hours, special occasions"
        + " only, a planned time kept, a safer way taken up, or what the review of the goal says."
        + " No use is as far as any goal about use.";
  }
}
