package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.goal.GoalChain;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import java.util.List;

/**
 * Whether the goal for a problem was changed on the way, and where to. Changing a goal is an
 * ordinary part of getting somewhere: neither good nor bad. The category is the direction, the
 * value the days until the first change.
 */
public record GoalChanged() implements JoinedRule.ProblemRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    List<Goal> set =
        evidence.goals().about(problem).stream()
            .filter(goal -> !goal.setOn().isAfter(evidence.lastDay()))
            .toList();
    if (set.isEmpty()) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    List<GoalChain> chains = GoalChain.of(set);
    GoalChain told =
        chains.stream().filter(chain -> chain.changes() > 0).findFirst().orElse(chains.get(0));
    Integer days = told.daysToFirstChange();
    return Verdict.of(
            told.changes() > 0, days == null ? null : days.doubleValue(), set.size(), set.size())
        .named(told.firstChange().key());
  }

  @Override
  public String describe(Terms terms) {
    return "A goal for the problem was replaced by another: to or from no use, or otherwise."
        + " Changing a goal is an ordinary part of getting somewhere, neither good nor bad.";
  }
}
