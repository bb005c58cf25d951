package cairn.analysis.table;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an estimate, and how they were made.
 *
 * @param lower lower limit, or null where there is none
 * @param upper upper limit, or null where there is none
 * @param method name of the method
 */
public record Limits(
    @Says(Means.LOWER) @Nullable Double lower,
    @Says(Means.UPPER) @Nullable Double upper,
    @Says(Means.METHOD) String method) {

  /** The limits of an interval. */
  public static Limits of(Interval interval) {
    return new Limits(value(interval.lower()), value(interval.upper()), interval.method());
  }

  /** A number for a cell: null where there is none. */
  public static @Nullable Double value(Quantity quantity) {
    return quantity.isPresent() ? (Double) quantity.value() : null;
  }
}
