package cairn.analysis.definition.record;

import cairn.analysis.definition.Drinking;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Period;
import java.util.List;

/**
 * Weeks within limits of drinks a day and drinks a week, and where asked of drinking days a week.
 * The window is cut into whole weeks back from the milestone. A week above a limit is over it
 * however little of it is known; a week within needs amounts of as many days as make a week
 * observed, and of every day of use: without, it is open. The value is the percent of the weeks
 * known that were within; achieved means all of them.
 *
 * @param higherDay drinks a day by the higher limits
 * @param higherWeek drinks a week by the higher limits
 * @param lowerDay drinks a day by the lower limits
 * @param lowerWeek drinks a week by the lower limits
 * @param daysAWeek most drinking days a week; 7 where every day may be one
 */
public record WithinLimits(
    int higherDay, int higherWeek, int lowerDay, int lowerWeek, int daysAWeek)
    implements RecordRule {
  private enum Week {
    WITHIN,
    OVER,
    OPEN,
    UNKNOWN
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    int weeks = window.days() / 7;
    int within = 0;
    int known = 0;
    int open = 0;
    for (int week = 1; week <= weeks; week++) {
      Period days =
          new Period(evidence.at().minusDays(7L * week), evidence.at().minusDays(7L * (week - 1)));
      Week result = week(evidence, evidence.calendar().portions(days));
      within += result == Week.WITHIN ? 1 : 0;
      known += result == Week.WITHIN || result == Week.OVER ? 1 : 0;
      open += result == Week.OPEN ? 1 : 0;
    }
    if (evidence.hasDied()) {
      return Verdict.notEvaluable(Reason.DIED, known, weeks);
    }
    double percent = known == 0 ? 0 : 100.0 * within / known;
    if (within < known || isAnyOver(evidence, window)) {
      Verdict least = Verdict.notAchieved(100.0 * within / (known + open), known, weeks);
      Verdict most = Verdict.notAchieved(100.0 * (within + open) / (known + open), known, weeks);
      return known == 0 ? Verdict.notAchieved(0.0, 0, weeks) : Verdict.between(least, most);
    }
    open += isAnyOpen(evidence, window) ? 1 : 0;
    if (open > 0 && known + open >= terms.coverage() * weeks - 1e-9) {
      return Verdict.unplaced(Reason.AMOUNT_NOT_RECORDED, known, weeks);
    }
    if (known == 0 || known < terms.coverage() * weeks - 1e-9) {
      return Verdict.notEvaluable(why(evidence, window, known), known, weeks);
    }
    return Verdict.achieved(percent, known, weeks);
  }

  private static Reason why(UseEvidence evidence, Period window, int known) {
    Reason gap = Observed.of(evidence, window).gap(evidence, 0);
    if (gap != null) {
      return gap;
    }
    boolean unknownAmount =
        evidence.calendar().portions(window).stream()
            .anyMatch(portion -> !portion.isNone() && portion.milligrams() == null);
    return unknownAmount && known == 0 ? Reason.AMOUNT_NOT_RECORDED : Reason.COVERAGE_TOO_LOW;
  }

  /** A day above its limit in a report that lies over several weeks, in whichever it was. */
  private boolean isAnyOver(UseEvidence evidence, Period window) {
    long day = day(evidence);
    return evidence.calendar().portions(window).stream().anyMatch(each -> isOver(each, day));
  }

  private long day(UseEvidence evidence) {
    return (evidence.limits() == DrinkingLimits.HIGHER ? higherDay : lowerDay) * Drinking.DRINK;
  }

  /** Use of an unknown amount in a report that lies over several weeks, in whichever it was. */
  private boolean isAnyOpen(UseEvidence evidence, Period window) {
    return evidence.calendar().portions(window).stream()
        .anyMatch(each -> each.days() > 7 && !each.isNone() && each.milligrams() == null);
  }

  private Week week(UseEvidence evidence, List<ReportedAmount> portions) {
    boolean higher = evidence.limits() == DrinkingLimits.HIGHER;
    long day = day(evidence);
    long all = (higher ? higherWeek : lowerWeek) * Drinking.DRINK;
    long sum = 0;
    int days = 0;
    boolean open = false;
    int used = 0;
    for (ReportedAmount portion : portions) {
      if (isOver(portion, day)) {
        return Week.OVER;
      }
      used += portion.daysUsed();
      Long amount = portion.milligrams();
      open |= amount == null || !isKnown(portion, day);
      days += portion.days();
      sum += amount == null ? 0 : amount;
    }
    if (sum > all || used > daysAWeek) {
      return Week.OVER;
    }
    if (days < evidence.calendar().rule().fewest().covered()) {
      return Week.UNKNOWN;
    }
    return open ? Week.OPEN : Week.WITHIN;
  }

  private boolean isOver(ReportedAmount portion, long day) {
    Long peak = portion.peakMilligrams();
    Long all = portion.milligrams();
    if (peak != null || all != null) {
      return (peak != null && peak > day) || (all != null && all > day * portion.daysUsed());
    }
    Integer heavy = portion.heavyDays();
    return heavy != null && heavy > 0;
  }

  /** Whether the largest day of the portion is known to be within. */
  private static boolean isKnown(ReportedAmount portion, long day) {
    Long peak = portion.peakMilligrams();
    Long all = portion.milligrams();
    Integer heavy = portion.heavyDays();
    return peak != null || (heavy != null && heavy == 0) || (all != null && all <= day);
  }

  @Override
  public boolean needsAmounts() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    return "Every week known "
        + terms.window()
        + " within "
        + higherDay
        + " US drinks a day and "
        + higherWeek
        + " a week, or "
        + lowerDay
        + " and "
        + lowerWeek
        + " by the lower limits, which hold for people whose records do not say"
        + (daysAWeek < 7 ? "; with drinking on at most " + daysAWeek + " days a week" : "")
        + "; at least "
        + ShareText.share(terms.coverage())
        + " of the weeks must be known.";
  }
}
