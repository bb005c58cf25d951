package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.goal.AttainmentScore;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goal attainment T over all goals in force, from the last score of each (Kiresuk and Sherman
 * 1968), or how far it moved since a week after the start. Value: points of T.
 *
 * <p>Worked example: one goal scored 1 has T = 60; two scored 1 have 62.4035; three scored −2 have
 * 22.6139; a goal exactly reached has 50.
 *
 * @param sinceWeek the week after which T is compared with now; 0 for T itself
 */
public record Attained(int sinceWeek) implements JoinedRule.PersonRule {
  private static final int DAYS_IN_WEEK = 7;

  @Override
  public Verdict judge(CourseEvidence evidence, Terms terms) {
    Verdict now = AttainmentScore.judge(evidence.goals(), evidence.lastDay());
    if (sinceWeek == 0) {
      return held(now.value(), now, terms);
    }
    // The last day of that week: the milestone is the day after it.
    LocalDate early = evidence.start().plusDays((long) DAYS_IN_WEEK * sinceWeek - 1);
    if (!now.isEvaluable() || !early.isBefore(evidence.lastDay())) {
      return now.isEvaluable() ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2) : now;
    }
    Double change = AttainmentScore.change(evidence.goals(), early, evidence.lastDay());
    return change == null
        ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2)
        : held(change, now, terms);
  }

  private static Verdict held(@Nullable Double points, Verdict now, Terms terms) {
    return points == null || terms.threshold() == null
        ? now
        : Verdict.of(terms.threshold().isMetBy(points), points, now.observed(), now.expected());
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.POINTS;
  }

  @Override
  public boolean needsThreshold() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    String line = terms.threshold() == null ? "" : " is " + terms.threshold().describe();
    return sinceWeek == 0
        ? "The goal attainment score T over all goals in force, from the last score of each,"
            + line
            + "."
        : "The goal attainment score T moved up since week "
            + sinceWeek
            + ", of people with a goal scored since, by as much as this or more: the change"
            + line
            + ".";
  }
}
