package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;

/**
 * The longest run of days without use, or the run that goes on at the end of the window. Days in a
 * controlled environment neither lengthen nor end a run. Use never resets what was reached: the
 * longest run stays the longest.
 *
 * @param gaps what a day without a report does
 * @param current whether only the run up to the milestone counts
 */
public record LongestRun(Gaps gaps, boolean current) implements RecordRule {
  /** What a day that nobody reported, or that no report places, does to a run. */
  public enum Gaps implements Keyed {
    /** It ends the run. */
    END_THE_RUN,
    /** It is left out, and the days on both sides of it join. */
    LEFT_OUT
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    int run = run(evidence, window, terms.mixed());
    if (!evidence.hasDied() && terms.isMetBy(run)) {
      return seen.verdict(true, run);
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return gap == Reason.COVERAGE_TOO_LOW ? seen.notBut(gap, run) : seen.not(gap);
    }
    return seen.verdict(false, run);
  }

  private int run(UseEvidence evidence, Period window, MixedRule mixed) {
    int longest = 0;
    int run = 0;
    for (long day = window.from().toEpochDay(); day < window.until().toEpochDay(); day++) {
      DayMark mark = evidence.calendar().on(day);
      boolean held = evidence.calendar().isControlled(day) && mark != DayMark.USED;
      boolean open = mark != DayMark.USED && mark != DayMark.DIFFERING;
      if (mark == DayMark.NOT_USED || (mark == DayMark.DIFFERING && mixed == MixedRule.NO_USE)) {
        run += held ? 0 : 1;
      } else if (!held && !(open && gaps == Gaps.LEFT_OUT)) {
        run = 0;
      }
      longest = Math.max(longest, run);
    }
    return current ? run : longest;
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.DAYS;
  }

  @Override
  public boolean needsThreshold() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return (current
            ? "The run of days without use up to now"
            : "The longest run of days without use ")
        + (current ? "" : terms.window())
        + "; a day without a report "
        + (gaps == Gaps.END_THE_RUN ? "ends the run" : "is left out")
        + (threshold == null ? "." : "; achieved when it is " + threshold.describe() + ".");
  }
}
