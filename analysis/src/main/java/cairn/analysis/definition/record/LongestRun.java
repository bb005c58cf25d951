package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.calendar.OpenDays;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.UseCalendar;
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
    long run = new Run(evidence.calendar(), terms.mixed()).in(window);
    if (!evidence.hasDied() && terms.isMetBy(run)) {
      return seen.verdict(true, run);
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return gap == Reason.COVERAGE_TOO_LOW ? seen.notBut(gap, run) : seen.not(gap);
    }
    return seen.verdict(false, run);
  }

  /**
   * Runs of a calendar. At the end with the fewest days of use a run may go on through open days as
   * long as they can all have been without; at the other end it stops at them, yet use on so many
   * of them leaves a longest piece between.
   */
  private final class Run {
    private final UseCalendar calendar;
    private final MixedRule mixed;

    private Run(UseCalendar calendar, MixedRule mixed) {
      this.calendar = calendar;
      this.mixed = mixed;
    }

    private long in(Period window) {
      long longest = 0;
      long run = 0;
      long first = window.from().toEpochDay();
      long until = window.until().toEpochDay();
      OpenDays open = calendar.open();
      boolean isCut = calendar.placement() == Placement.FEWEST && open.least(first, until) > 0;
      for (long day = first; day < until; day++) {
        if (isFree(day)) {
          run += isHeld(day) ? 0 : 1;
        } else if (!isPassed(day)) {
          run = 0;
          first = day + 1;
        }
        while (isCut && open.least(first, day + 1) > 0) {
          run -= isFree(first) && !isHeld(first) ? 1 : 0;
          first++;
        }
        longest = Math.max(longest, run);
      }
      if (current) {
        return run;
      }
      return calendar.placement() == Placement.MOST
          ? Math.max(longest, open.longestRun(window))
          : longest;
    }

    private boolean isFree(long day) {
      DayMark mark = calendar.on(day);
      return mark == DayMark.NOT_USED || (mark == DayMark.DIFFERING && mixed == MixedRule.NO_USE);
    }

    private boolean isHeld(long day) {
      return calendar.isControlled(day) && calendar.on(day) != DayMark.USED;
    }

    private boolean isPassed(long day) {
      DayMark mark = calendar.on(day);
      boolean open = mark != DayMark.USED && mark != DayMark.DIFFERING;
      return isHeld(day) || (open && gaps == Gaps.LEFT_OUT);
    }
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
