package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;

/**
 * Whether the person has a goal of their own for a problem, and of which type: what people chose.
 * The category is the type of the goal.
 */
public record GoalNamed() implements JoinedRule.ProblemRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    Goal goal = evidence.goals().ownGoal(problem, evidence.lastDay());
    return goal == null
        ? Verdict.notAchieved(null, 1, 1)
        : Verdict.achieved(null, 1, 1).named(goal.type().key());
  }

  @Override
  public String describe(Terms terms) {
    return "The person has a goal of their own for the problem, chosen alone or together with"
        + " others; what somebody else imposed is nobody's own goal. No type of goal ranks above"
        + " another.";
  }
}
