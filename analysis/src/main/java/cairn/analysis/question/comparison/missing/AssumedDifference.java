package cairn.analysis.question.comparison.missing;

import cairn.analysis.statistic.Interval;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * A difference of shares under an assumption on the missing.
 *
 * @param difference from −1 to 1, or null where there is none
 * @param lower lower limit, or null
 * @param upper upper limit, or null
 * @param method name of the method
 */
public record AssumedDifference(
    @Says("difference of the shares") @Nullable Double difference,
    @Says("lower end of the interval") @Nullable Double lower,
    @Says("upper end of the interval") @Nullable Double upper,
    @Says(ColumnMeanings.METHOD) String method) {

  static AssumedDifference of(Interval interval) {
    Limits limits = Limits.of(interval);
    return new AssumedDifference(
        Limits.value(interval.estimate()), limits.lower(), limits.upper(), limits.method());
  }
}
