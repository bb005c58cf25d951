package cairn.analysis.person.calendar;

import org.jspecify.annotations.Nullable;

/**
 * How much of what a report tells can have been in a part of its days: the least, or the most. What
 * the report does not tell stays unknown.
 *
 * <p>Worked example: 10 days of use in 30, 3 of them heavy. In 7 of its days there were 0 to 7 days
 * of use and 0 to 3 heavy ones; in 26 of them 6 to 10 and 0 to 3.
 */
final class AmountBounds {
  private AmountBounds() {}

  static ReportedAmount inside(ReportedAmount all, long begin, int inside, Placement placement) {
    int outside = all.days() - inside;
    if (outside == 0) {
      return withLargest(all, placement);
    }
    return placement == Placement.FEWEST
        ? least(all, begin, inside, outside)
        : most(all, begin, inside);
  }

  /**
   * Where the largest amount in a day was not written down: at least the mean of the days of use,
   * at most all of it in one day.
   */
  private static ReportedAmount withLargest(ReportedAmount all, Placement placement) {
    Long sum = all.milligrams();
    if (sum == null || all.isNone() || all.amount().maxMilligrams() != null) {
      return all;
    }
    Long largest = placement == Placement.FEWEST ? mean(sum, all.daysUsed()) : sum;
    return new ReportedAmount(
        all.fromDay(),
        all.days(),
        all.daysUsed(),
        new ReportedAmount.Amount(sum, largest, all.heavyDays(), all.unit()),
        all.time(),
        all.times(),
        all.specialDays());
  }

  /** The mean, rounded up: no day's amounts are all below it. */
  private static Long mean(long sum, int days) {
    return (sum + days - 1) / days;
  }

  private static ReportedAmount least(ReportedAmount all, long begin, int inside, int outside) {
    int used = Math.max(0, all.daysUsed() - outside);
    if (used == 0) {
      return ReportedAmount.none(begin, inside);
    }
    Long peak = all.amount().maxMilligrams();
    Long sum = rest(all.milligrams(), peak == null ? null : Long.valueOf(peak * outside));
    Double longest = all.time().maxHours();
    return new ReportedAmount(
        begin,
        inside,
        used,
        new ReportedAmount.Amount(
            sum,
            sum != null ? mean(sum, used) : peak == null ? null : Long.valueOf(0),
            all.heavyDays() == null
                ? null
                : Integer.valueOf(Math.max(0, all.heavyDays() - outside)),
            all.unit()),
        new ReportedAmount.UseTime(
            all.hours() == null
                ? null
                : Double.valueOf(
                    longest == null ? 0 : Math.max(0, all.hours() - longest * outside)),
            longest == null ? null : Double.valueOf(0)),
        all.times() == null ? null : Integer.valueOf(Math.min(all.times(), used)),
        all.specialDays() == null ? null : Integer.valueOf(Math.min(all.specialDays(), used)));
  }

  private static @Nullable Long rest(@Nullable Long all, @Nullable Long elsewhere) {
    if (all == null) {
      return null;
    }
    return elsewhere == null ? 0 : Math.max(0, all - elsewhere);
  }

  private static ReportedAmount most(ReportedAmount all, long begin, int inside) {
    int used = Math.min(all.daysUsed(), inside);
    Integer special = all.specialDays();
    return new ReportedAmount(
        begin,
        inside,
        used,
        new ReportedAmount.Amount(
            all.milligrams(),
            all.amount().maxMilligrams() == null ? all.milligrams() : all.amount().maxMilligrams(),
            all.heavyDays() == null ? null : Integer.valueOf(Math.min(all.heavyDays(), inside)),
            all.unit()),
        all.time(),
        all.times(),
        special == null
            ? null
            : Integer.valueOf(used - Math.min(inside, Math.max(0, all.daysUsed() - special))));
  }
}
