package cairn.analysis.person.calendar;

import cairn.analysis.person.report.FoundByTest;
import cairn.ingest.model.Period;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reports say of amounts and hours, one portion for every stretch of days. */
final class ReportedAmounts {
  private static final int WEEK = 7;

  private ReportedAmounts() {}

  /** Which source's numbers stand first where several cover the same day. */
  static int rank(UseSource source) {
    return switch (source) {
      case TIMELINE_FOLLOWBACK -> 0;
      case SELF_REPORT -> 1;
      case COLLATERAL -> 2;
      case URINE, SALIVA, BREATH -> 3;
    };
  }

  /**
   * The portions of a calendar. Use that another source says none of stands first, as it does in
   * the days themselves: where all days of a report are told as without use by others, and where a
   * report of use places its own days.
   *
   * @param marks what is known of each day of the span
   */
  static List<ReportedAmount> of(
      Period span, List<UseReport> reports, FoundByTest found, byte[] marks) {
    long first = span.from().toEpochDay();
    boolean[] taken = new boolean[span.days()];
    List<ReportedAmount> portions = new ArrayList<>();
    reports.stream()
        .filter(report -> report.daysUsed() != null && report.period().overlap(span) > 0)
        .filter(report -> !found.contradicts(report))
        .sorted(
            Comparator.comparingInt((UseReport report) -> stands(report, first, marks) ? 0 : 1)
                .thenComparing(report -> rank(report.source()))
                .thenComparing(report -> isNone(report) ? 1 : 0)
                .thenComparing(report -> report.period().from())
                .thenComparing(report -> report.problem().key()))
        .forEach(
            report -> {
              if (isNone(report)) {
                addNone(report, first, taken, portions);
              } else {
                addUse(report, first, taken, portions);
              }
            });
    for (long day : found.byDay().subMap(first, first + taken.length).keySet()) {
      if (!taken[(int) (day - first)]) {
        portions.add(ReportedAmount.ofUnknownAmount(day, 1, 1));
      }
    }
    portions.sort(Comparator.comparingLong(ReportedAmount::fromDay));
    return portions;
  }

  /** Whether a report of use stands before those of none, whatever their source. */
  private static boolean stands(UseReport report, long first, byte[] marks) {
    if (isNone(report)) {
      return false;
    }
    int from = (int) Math.max(0, report.period().from().toEpochDay() - first);
    int until = (int) Math.min(marks.length, report.period().until().toEpochDay() - first);
    boolean isShort = report.period().days() <= WEEK;
    boolean allWithout = true;
    for (int day = from; day < until; day++) {
      allWithout &= marks[day] == DayMark.NOT_USED.ordinal();
    }
    Integer used = report.daysUsed();
    return isShort || allWithout || (used != null && used >= report.period().days());
  }

  private static boolean isNone(UseReport report) {
    Integer used = report.daysUsed();
    return used != null && used == 0;
  }

  private static void addUse(
      UseReport report, long first, boolean[] taken, List<ReportedAmount> portions) {
    int from = (int) (report.period().from().toEpochDay() - first);
    int until = (int) (report.period().until().toEpochDay() - first);
    for (int day = Math.max(0, from); day < Math.min(taken.length, until); day++) {
      if (taken[day]) {
        return;
      }
    }
    for (int day = Math.max(0, from); day < Math.min(taken.length, until); day++) {
      taken[day] = true;
    }
    Unit unit = report.amountUnit();
    portions.add(
        new ReportedAmount(
            report.period().from().toEpochDay(),
            report.period().days(),
            report.daysUsed() == null ? 0 : report.daysUsed(),
            new ReportedAmount.Amount(
                thousandths(report.amount(), unit),
                thousandths(report.maxAmountInADay(), unit),
                report.heavyDays(),
                unit == null ? null : unit.key()),
            new ReportedAmount.UseTime(report.hours(), report.maxHoursInADay()),
            report.times(),
            report.specialOccasionDays()));
  }

  private static void addNone(
      UseReport report, long first, boolean[] taken, List<ReportedAmount> portions) {
    int from = (int) Math.max(0, report.period().from().toEpochDay() - first);
    int until = (int) Math.min(taken.length, report.period().until().toEpochDay() - first);
    int begin = -1;
    for (int day = from; day <= until; day++) {
      boolean free = day < until && !taken[day];
      if (free) {
        taken[day] = true;
        begin = begin < 0 ? day : begin;
      } else if (begin >= 0) {
        portions.add(ReportedAmount.none(first + begin, day - begin));
        begin = -1;
      }
    }
  }

  /** What portions say of a window: see {@link UseCalendar#portions(Period)}. */
  static List<ReportedAmount> inside(
      List<ReportedAmount> portions, Period window, @Nullable Placement placement) {
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    List<ReportedAmount> inside = new ArrayList<>();
    for (ReportedAmount portion : portions) {
      long begin = Math.max(from, portion.fromDay());
      int days = (int) (Math.min(until, portion.fromDay() + portion.days()) - begin);
      if (days <= 0) {
        continue;
      }
      if (portion.isNone()) {
        inside.add(ReportedAmount.none(begin, days));
      } else if (placement != null) {
        inside.add(AmountBounds.inside(portion, begin, days, placement));
      } else if (CoarseReport.isMost(days, portion.days())) {
        inside.add(portion);
      }
    }
    return inside;
  }

  /** Amount times the unit's grams, in milligrams; without a weight, thousandths of the unit. */
  static @Nullable Long thousandths(@Nullable Double amount, @Nullable Unit unit) {
    if (amount == null || unit == null) {
      return null;
    }
    Double grams = unit.grams();
    return Math.round(amount * (grams == null ? 1.0 : grams) * 1000.0);
  }
}
