package cairn.analysis.person.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What one report says of how much was used. Portions of one calendar do not overlap: where several
 * sources report amounts of the same day, the most detailed one stands.
 *
 * @param fromDay first day, as an epoch day
 * @param days how many days
 * @param daysUsed days of use among them
 * @param amount what was used
 * @param time how long it took
 * @param times separate occasions, or null
 * @param specialDays days of use that were special occasions, or null
 */
public record ReportedAmount(
    long fromDay,
    int days,
    int daysUsed,
    Amount amount,
    UseTime time,
    @Nullable Integer times,
    @Nullable Integer specialDays) {

  /**
   * What a report says of the amount; each null where it was not recorded.
   *
   * @param milligrams in all: milligrams where the unit has a weight, thousandths of the unit
   *     otherwise
   * @param maxMilligrams largest amount in a day
   * @param heavyDays days reported as heavy
   * @param unit key of the amount's unit
   */
  public record Amount(
      @Nullable Long milligrams,
      @Nullable Long maxMilligrams,
      @Nullable Integer heavyDays,
      @Nullable String unit) {
    static final Amount NONE = new Amount(0L, 0L, 0, null);
    static final Amount UNKNOWN = new Amount(null, null, null, null);
  }

  /**
   * How long use took; each null where it was not recorded.
   *
   * @param hours in all
   * @param maxHours most in a day
   */
  public record UseTime(@Nullable Double hours, @Nullable Double maxHours) {
    static final UseTime NONE = new UseTime(0.0, 0.0);
    static final UseTime UNKNOWN = new UseTime(null, null);
  }

  /** Days without use, all of them known: the only portion over several days that can be cut. */
  static ReportedAmount none(long fromDay, int days) {
    return new ReportedAmount(fromDay, days, 0, Amount.NONE, UseTime.NONE, 0, 0);
  }

  /** Days of use of which nobody said how much, such as a day that only a test speaks for. */
  static ReportedAmount ofUnknownAmount(long fromDay, int days, int daysUsed) {
    return new ReportedAmount(fromDay, days, daysUsed, Amount.UNKNOWN, UseTime.UNKNOWN, null, null);
  }

  /** A day taken as heavy, of which no more is known. */
  static ReportedAmount heavy(long day) {
    Amount heavy = new Amount(null, null, 1, null);
    return new ReportedAmount(day, 1, 1, heavy, UseTime.UNKNOWN, null, null);
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
    if (amount.maxMilligrams != null) {
      return amount.maxMilligrams;
    }
    return daysUsed == 1 ? amount.milligrams : null;
  }

  /** The amount in all, or null. */
  public @Nullable Long milligrams() {
    return amount.milligrams;
  }

  /** Days reported as heavy, or null. */
  public @Nullable Integer heavyDays() {
    return amount.heavyDays;
  }

  /** Key of the amount's unit, or null. */
  public @Nullable String unit() {
    return amount.unit;
  }

  /** Hours of use in all, or null. */
  public @Nullable Double hours() {
    return time.hours;
  }
}
