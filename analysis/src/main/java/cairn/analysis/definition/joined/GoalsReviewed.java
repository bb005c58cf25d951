package cairn.analysis.definition.joined;

import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.goal.GoalReviewCounts;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * How many of the goals set were reviewed, or how many of those reviewed were met or partly met at
 * their last review: people who tried. Value: percent of the goals.
 *
 * @param tried whether goals tried of those reviewed are asked for; otherwise reviewed of those set
 */
public record GoalsReviewed(boolean tried) implements JoinedRule.PersonRule, PercentRule {
  private static final double HUNDRED = 100;

  @Override
  public Verdict judge(CourseEvidence evidence, Terms terms) {
    GoalReviewCounts counts = GoalReviewCounts.of(evidence.goals(), evidence.lastDay());
    int set = (int) counts.set();
    int reviewed = (int) counts.reviewed();
    if (set == 0) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    if (tried && reviewed == 0) {
      return Verdict.notEvaluable(Reason.NOT_REVIEWED, 0, set);
    }
    double percent =
        tried ? HUNDRED * (counts.met() + counts.partly()) / reviewed : HUNDRED * reviewed / set;
    boolean met = terms.isMetBy(percent);
    return Verdict.of(met, percent, reviewed, set);
  }

  @Override
  public String describe(Terms terms) {
    String share = terms.thresholdInWords();
    return (tried
            ? "Of the goals reviewed, met or partly met at the last review: "
            : "Of the goals set, reviewed at least once: ")
        + share
        + ". Trying counts, not only reaching.";
  }
}
