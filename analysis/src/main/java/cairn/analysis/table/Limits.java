package cairn.analysis.table;

import cairn.analysis.statistic.AbsenceReason;
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
    @Says(ColumnMeanings.LOWER) @Nullable Double lower,
    @Says(ColumnMeanings.UPPER) @Nullable Double upper,
    @Says(ColumnMeanings.METHOD) String method) {

  /** The limits of an interval; one of no width is none, for nobody is so certain. */
  public static Limits of(Interval interval) {
    Interval told = interval.told();
    return new Limits(value(told.lower()), value(told.upper()), told.method());
  }

  /** Why an estimate that is there has no limits, for the row's note; null where it has both. */
  public static @Nullable String lacking(Interval interval) {
    if (!interval.estimate().isPresent()) {
      return null;
    }
    Interval told = interval.told();
    return told.lower().absence().or(told.upper()::absence).map(Limits::words).orElse(null);
  }

  private static String words(AbsenceReason absence) {
    return switch (absence) {
      case TOO_FEW -> "no interval: too few people, or groups, for one";
      case NO_SPREAD -> absence.words();
      case NOT_REACHED -> "no interval: the curve does not fall far enough for a limit";
      default -> "no interval: it holds for nobody, or for everybody";
    };
  }

  /** A number for a cell: null where there is none. */
  public static @Nullable Double value(Quantity quantity) {
    return quantity.isPresent() ? (Double) quantity.value() : null;
  }
}
