package cairn.analysis.table;

import cairn.analysis.statistic.Interval;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * A share of people, pairs or weeks, with its limits.
 *
 * @param share from 0 to 1, or null where nobody counts
 * @param limits its limits
 */
public record Proportion(@Says(ColumnMeanings.SHARE) @Nullable Double share, Limits limits) {
  /** The share that an interval is about. */
  public static Proportion of(Interval interval) {
    return new Proportion(Limits.value(interval.estimate()), Limits.of(interval));
  }
}
