package cairn.analysis.person.goal;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is at least 30 % less use than at the start, the change that clinicians and people
 * in treatment call meaningful (Deacon and others 2023). Value: percent less, 100 for none;
 * negative for more. People without use at the start have nothing that could become less.
 *
 * <p>Worked example: 10 days of use in 28 at the start and 7 in 28 now are 30 % less: achieved.
 *
 * @param minimumCoverage share of a window's days that must be observed, from 0 to 1
 */
public record LessUse(double minimumCoverage) {
  private static final double PERCENT = 30;
  private static final double ROUNDING = 1e-9;

  /** By days of use. */
  public Verdict days(UseFacts now, @Nullable UseFacts before) {
    Verdict gap = gap(now, before);
    return gap != null || before == null
        ? orNoBaseline(gap, now)
        : verdict(now, now.daysAWeek(), before.daysAWeek());
  }

  /** By amount: less at a time, or less in all. */
  public Verdict amount(UseFacts now, @Nullable UseFacts before) {
    Verdict gap = gap(now, before);
    if (gap != null || before == null) {
      return orNoBaseline(gap, now);
    }
    boolean isSameUnit =
        now.daysUsed() == 0
            || before.amount().unit() != null && before.amount().unit().equals(now.amount().unit());
    Long largest = now.amount().largest();
    Long then = before.amount().largest();
    Verdict inAll =
        isSameUnit
            ? rate(now, asDouble(now.amount().inAll()), before, asDouble(before.amount().inAll()))
            : not(now);
    if (inAll.status() == Status.ACHIEVED || !isSameUnit || largest == null || then == null) {
      return inAll;
    }
    return verdict(now, largest, then);
  }

  /** By hours of use. */
  public Verdict hours(UseFacts now, @Nullable UseFacts before) {
    Verdict gap = gap(now, before);
    return gap != null || before == null
        ? orNoBaseline(gap, now)
        : rate(now, now.hours().inAll(), before, before.hours().inAll());
  }

  /** By separate occasions of use. */
  public Verdict occasions(UseFacts now, @Nullable UseFacts before) {
    Verdict gap = gap(now, before);
    return gap != null || before == null
        ? orNoBaseline(gap, now)
        : rate(now, asDouble(now.times()), before, asDouble(before.times()));
  }

  /** Why the window itself cannot be judged, or null where it can. */
  @Nullable Verdict gap(UseFacts now) {
    int observed = now.count().observed();
    int expected = now.count().atRisk();
    if (now.count().isMostlyHeld()) {
      return Verdict.notEvaluable(Reason.CONTROLLED_ENVIRONMENT, observed, expected);
    }
    if (observed == 0) {
      return Verdict.notEvaluable(Reason.NO_REPORTS, 0, expected);
    }
    return now.count().covers(minimumCoverage)
        ? null
        : Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, observed, expected);
  }

  private @Nullable Verdict gap(UseFacts now, @Nullable UseFacts before) {
    Verdict gap = gap(now);
    if (gap != null || before == null || before.daysUsed() > 0) {
      return gap;
    }
    Reason reason = before.count().observed() == 0 ? Reason.NO_BASELINE : Reason.NO_USE_AT_START;
    return Verdict.notEvaluable(reason, now.count().observed(), now.count().atRisk());
  }

  private static Verdict orNoBaseline(@Nullable Verdict gap, UseFacts now) {
    return gap != null
        ? gap
        : Verdict.notEvaluable(Reason.NO_BASELINE, now.count().observed(), now.count().atRisk());
  }

  private static Verdict not(UseFacts now) {
    return Verdict.notEvaluable(
        Reason.AMOUNT_NOT_RECORDED, now.count().observed(), now.count().atRisk());
  }

  private static Verdict rate(
      UseFacts now, @Nullable Double sum, UseFacts before, @Nullable Double then) {
    if (sum == null && then != null && then > 0) {
      return Verdict.unplaced(
          Reason.AMOUNT_NOT_RECORDED, now.count().observed(), now.count().atRisk());
    }
    return sum == null || then == null
        ? not(now)
        : verdict(now, sum / now.count().observed(), then / before.count().observed());
  }

  private static Verdict verdict(UseFacts now, double rate, double then) {
    if (then <= 0) {
      return not(now);
    }
    double percent = 100 * (then - rate) / then;
    return Verdict.of(
        percent >= PERCENT - ROUNDING, percent, now.count().observed(), now.count().atRisk());
  }

  private static @Nullable Double asDouble(@Nullable Number number) {
    return number == null ? null : Double.valueOf(number.doubleValue());
  }
}
