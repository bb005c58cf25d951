package cairn.analysis.table;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/** Weeks of days: stays are counted in days and told in weeks. */
public final class Weeks {
  /** Days in a week. */
  public static final int DAYS = 7;

  private Weeks() {}

  /** The day on which so many weeks are over, day 0 being the first. */
  public static double day(long weeks) {
    return (double) weeks * DAYS;
  }

  /** A number of days in weeks; the reason stays where there is none. */
  public static Quantity of(Quantity days) {
    return days.isPresent() ? Quantity.of(days.value() / DAYS) : days;
  }

  /** An interval of days in weeks. */
  public static Interval of(Interval days) {
    return new Interval(
        of(days.estimate()), of(days.lower()), of(days.upper()), days.level(), days.method());
  }
}
