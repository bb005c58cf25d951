package cairn.analysis.person.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What one report says of how much was used. Portions of one calendar do not overlap: where several
 * sources report amounts of the same day, the most detailed one stands.
 *
 * @param fromDay first day, as an epoch day
 * @param days how many days
 * @param daysUsed days of use among them
 * @param milligrams amount in all: milligrams where the unit has a weight, thousandths of the unit
 *     otherwise; null where it was not recorded
 * @param maxMilligrams largest amount in a day, or null
 * @param heavyDays days reported as heavy, or null
 * @param hours hours of use in all, or null
 * @param maxHours most hours in a day, or null
 * @param times separate occasions, or null
 * @param specialDays days of use that were special occasions, or null
 * @param unit key of the amount's unit, or null
 */
public record ReportedAmount(
    long fromDay,
    int days,
    int daysUsed,
    @Nullable Long milligrams,
    @Nullable Long maxMilligrams,
    @Nullable Integer heavyDays,
    @Nullable Double hours,
    @Nullable Double maxHours,
    @Nullable Integer times,
    @Nullable Integer specialDays,
    @Nullable String unit) {

  /** Days without use, all of them known: the only portion over several days that can be cut. */
  static ReportedAmount none(long fromDay, int days) {
    return new ReportedAmount(fromDay, days, 0, 0L, 0L, 0, 0.0, 0.0, 0, 0, null);
  }

  /** A day of use of which nobody said how much: only a test speaks for it. */
  static ReportedAmount ofUnknownAmount(long day) {
    return new ReportedAmount(day, 1, 1, null, null, null, null, null, null, null, null);
  }

  /** Whether there was no use. */
  public boolean isNone() {
    return daysUsed == 0;
  }

  /**
   * The largest amount in a day where it can be known: as reported, or the amount itself where
   * there was one day of use.
   */
  public @Nullable Long peakMilligrams() {
    if (maxMilligrams != null) {
      return maxMilligrams;
    }
    return daysUsed == 1 ? milligrams : null;
  }
}
