package cairn.analysis.definition.record;

import cairn.analysis.definition.Drinking;
import cairn.analysis.definition.HeldGoals;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No return to use, for a person whose goal for the problem is not to use; for anybody else there
 * is no such event. It is looked for from the day the goal was set, or the start where that is
 * later, and where asked only after a number of days without use in a row. The value is the number
 * of days before it.
 *
 * @param afterDays days without use in a row that must come before; 0 for none
 * @param leastHigher drinks in a day from which on use counts, by the higher limits; 0 for any use
 * @param leastLower the same by the lower limits
 * @param withHarm whether use counts only where a harm is reported over a time that holds its day
 */
public record ReturnToUse(int afterDays, double leastHigher, double leastLower, boolean withHarm)
    implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    LocalDate from = goalFrom(evidence);
    if (from == null) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    Period window = new Period(from, evidence.at());
    Observed seen = Observed.of(evidence, window);
    long event = event(evidence, window);
    if (event >= 0) {
      return seen.verdict(false, event - from.toEpochDay());
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap == null && leastHigher > 0 && isAmountUnknown(evidence, window)) {
      return seen.open(Reason.AMOUNT_NOT_RECORDED);
    }
    return gap != null ? seen.not(gap) : seen.verdict(true, window.days());
  }

  /** The first day on which the goal and the groups both held, or null without the goal. */
  static @Nullable LocalDate goalFrom(UseEvidence evidence) {
    List<Goal> goals = HeldGoals.held(evidence, evidence.at().minusDays(1), HeldGoals.ABSTINENCE);
    return goals.stream()
        .map(Goal::setOn)
        .min(Comparator.naturalOrder())
        .map(set -> set.isBefore(evidence.start()) ? evidence.start() : set)
        .orElse(null);
  }

  /** The first day of a return as an epoch day, or −1. */
  private long event(UseEvidence evidence, Period window) {
    UseCalendar calendar = evidence.calendar();
    List<ReportedAmount> portions = calendar.portions(window);
    int without = 0;
    for (long day = window.from().toEpochDay(); day < window.until().toEpochDay(); day++) {
      DayMark mark = calendar.on(day);
      boolean open = calendar.open().covers(day);
      if (mark == DayMark.NOT_USED && !open) {
        without++;
        continue;
      }
      boolean used = mark.isOfUse() || isCertain(evidence, portions, window, day);
      if (used
          && without >= afterDays
          && isEnough(portions, day, evidence)
          && (!withHarm || isHarm(evidence, day))) {
        return day;
      }
      // An open day can have been one without where a return is looked for, and one with where not.
      without = open && calendar.placement() == Placement.MOST ? without + 1 : 0;
    }
    return -1;
  }

  /**
   * Whether reports of several days alone had such use by the day: any use once it no longer fits
   * behind the day, a large amount once the report is over.
   */
  private boolean isCertain(
      UseEvidence evidence, List<ReportedAmount> portions, Period window, long day) {
    if (afterDays > 0 || withHarm) {
      return false;
    }
    if (leastHigher == 0) {
      return evidence.calendar().open().least(window.from().toEpochDay(), day + 1) > 0;
    }
    return portions.stream()
        .anyMatch(
            each ->
                each.days() > 1
                    && each.fromDay() + each.days() - 1 == day
                    && isAbove(each, limit(evidence)));
  }

  private boolean isEnough(List<ReportedAmount> portions, long day, UseEvidence evidence) {
    if (leastHigher == 0) {
      return true;
    }
    long limit = limit(evidence);
    // Which of its days had so much a report does not say: the first at one end, the last at the
    // other.
    boolean isLast = evidence.calendar().placement() == Placement.FEWEST;
    for (ReportedAmount each : portions) {
      long last = each.fromDay() + each.days() - 1;
      boolean covers = isLast ? day == last : each.fromDay() <= day && day <= last;
      if (covers && isAbove(each, limit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbove(ReportedAmount portion, long limit) {
    Long peak = portion.peakMilligrams();
    Long all = portion.milligrams();
    return (peak != null && peak >= limit)
        || (all != null && portion.daysUsed() > 0 && all >= limit * portion.daysUsed());
  }

  private long limit(UseEvidence evidence) {
    boolean higher = evidence.limits() == DrinkingLimits.HIGHER;
    return Math.round((higher ? leastHigher : leastLower) * Drinking.DRINK);
  }

  private boolean isAmountUnknown(UseEvidence evidence, Period window) {
    long limit = limit(evidence);
    return evidence.calendar().portions(window).stream()
        .anyMatch(
            portion ->
                portion.peakMilligrams() == null
                    && (portion.milligrams() == null || portion.milligrams() >= limit));
  }

  private static boolean isHarm(UseEvidence evidence, long day) {
    LocalDate on = LocalDate.ofEpochDay(day);
    for (SafetyReport report : evidence.history().safetyReports()) {
      boolean harm = !report.behavior().protective() && report.occasions() > 0;
      if (harm && report.period().contains(on)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean needsAmounts() {
    return leastHigher > 0;
  }

  @Override
  public String describe(Terms terms) {
    String amount =
        leastHigher == 0
            ? "use"
            : "a day with at least "
                + Threshold.plain(leastHigher)
                + " US drinks (at least "
                + Threshold.plain(leastLower)
                + " by the lower limits)";
    return "For people whose goal is not to use, no "
        + amount
        + (withHarm ? " with a harm reported at the time" : "")
        + (afterDays > 0 ? " after at least " + afterDays + " days in a row without" : "")
        + " since the goal was set.";
  }
}
