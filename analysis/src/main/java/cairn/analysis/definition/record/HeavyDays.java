package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Drinking;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Heavy drinking days: more than 4 US drinks in a day, or more than 3 by the lower limits. Either
 * none at all, decided by a single one however little is known and open where the amount of a day
 * of use was not recorded, or their percent of the days known, achieved where it is lower than at
 * the start, or 0.
 *
 * @param share whether the percent is asked for
 * @param graceDays days after the start that are left out
 */
public record HeavyDays(boolean share, int graceDays) implements RecordRule {
  private record Count(int heavy, int known, boolean any, boolean open) {}

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    Count count = count(evidence, evidence.calendar(), window);
    if (evidence.hasDied()) {
      return seen.not(Reason.DIED);
    }
    if (!share && count.any()) {
      return seen.verdict(false, count.heavy());
    }
    Reason gap = gap(evidence, terms, seen, count);
    if (gap == Reason.AMOUNT_NOT_RECORDED || (gap == null && count.open())) {
      return seen.open(Reason.AMOUNT_NOT_RECORDED);
    }
    if (gap != null) {
      return seen.not(gap);
    }
    return share ? percent(evidence, terms, seen, count, window) : seen.verdict(true, 0);
  }

  private static Verdict percent(
      UseEvidence evidence, Terms terms, Observed seen, Count count, Period window) {
    double percent = 100.0 * count.heavy() / count.known();
    if (percent == 0 || terms.threshold() != null) {
      return seen.verdict(percent == 0 || terms.isMetBy(percent), percent);
    }
    Baseline baseline = evidence.baseline(window);
    Count before =
        baseline == null
            ? new Count(0, 0, false, false)
            : count(evidence, evidence.calendarAtStart(), baseline.window());
    if (before.known() == 0) {
      return seen.notBut(Reason.NO_BASELINE, percent);
    }
    return seen.verdict(percent < 100.0 * before.heavy() / before.known() - 1e-9, percent);
  }

  private static @Nullable Reason gap(
      UseEvidence evidence, Terms terms, Observed seen, Count count) {
    Reason gap = seen.gap(evidence, terms.coverage());
    boolean enough = count.known() > 0 && count.known() >= terms.coverage() * seen.count().atRisk();
    return gap != null || enough ? gap : Reason.AMOUNT_NOT_RECORDED;
  }

  private Period window(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    var first = evidence.start().plusDays(graceDays);
    boolean late = graceDays > 0 && window.from().isBefore(first);
    return late && first.isBefore(window.until()) ? new Period(first, window.until()) : window;
  }

  private static Count count(UseEvidence evidence, UseCalendar calendar, Period window) {
    long limit = Drinking.day(evidence.limits());
    int heavy = 0;
    int known = 0;
    boolean any = false;
    boolean open = false;
    for (ReportedAmount portion : calendar.portions(window)) {
      Integer days = Drinking.heavyDays(portion, limit, calendar.placement());
      any |= Drinking.isAbove(portion, limit);
      open |= days == null;
      if (days != null) {
        heavy += days;
        known += portion.days();
      }
    }
    return new Count(heavy, known, any, open);
  }

  @Override
  public @Nullable ThresholdUnit unit() {
    return share ? ThresholdUnit.PERCENT : null;
  }

  @Override
  public boolean needsAmounts() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    String day = "day with more than 4 US drinks (more than 3 by the lower limits) ";
    String grace = graceDays == 0 ? "" : ", the first " + graceDays + " days after the start apart";
    if (!share) {
      return "No " + day + terms.window() + grace + ".";
    }
    return "Percent of the days known that were a "
        + day
        + terms.window()
        + grace
        + "; achieved when it is lower than at the start, or 0.";
  }
}
