package cairn.analysis.question.context;

import cairn.analysis.statistic.Interval;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/**
 * A share with its limits; how they were made is said in {@link HowEstimated}.
 *
 * @param share from 0 to 1, or null where there is none
 * @param lower lower limit, or null where there is none
 * @param upper upper limit, or null where there is none
 */
public record ShareLimits(
    @Says(ColumnMeanings.SHARE) @Nullable Double share,
    @Says(ColumnMeanings.LOWER) @Nullable Double lower,
    @Says(ColumnMeanings.UPPER) @Nullable Double upper) {
  /** No share. */
  public static final ShareLimits NONE = new ShareLimits(null, null, null);

  static ShareLimits of(Interval interval) {
    Limits limits = Limits.of(interval);
    return new ShareLimits(Limits.value(interval.estimate()), limits.lower(), limits.upper());
  }
}
