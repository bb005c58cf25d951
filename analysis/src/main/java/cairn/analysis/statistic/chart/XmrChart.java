package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A chart of single values and their moving ranges (XmR, individuals chart): for a figure that is
 * no share and no rate, or one whose counts are large.
 *
 * <p>Centre: the mean; standard deviation: the mean difference of neighbours over 1.128, or the
 * median one over 0.954; limits 3 of them, with the rounded factor 2.66 · mean range as often
 * printed. A moving range above 3.267 times its mean is out of the ordinary. No two neighbours
 * differ: limits are the centre. R: {@code qcc::qcc(x, type = "xbar.one")}.
 *
 * <p>Worked example: 4, 6, 5, 9: mean 6, mean moving range 2.3333, limits −0.206 and 12.206.
 *
 * <p>Source: Wheeler (2000), Understanding Variation; Montgomery (2020).
 *
 * @param values the values in the order of time
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record XmrChart(double[] values) {
  private static final double RANGE_LIMIT = 3.267;

  /** How the standard deviation is taken from the moving ranges. */
  public enum Spread {
    /** Mean moving range over 1.128. */
    MEAN,
    /** 2.66 mean moving ranges for three standard deviations. */
    ROUNDED,
    /** Median moving range over 0.954: not moved by single leaps. */
    MEDIAN
  }

  /** Refuses fewer than two values. */
  public XmrChart {
    if (values.length < 2) {
      throw new NotEstimableException("a chart needs two points or more, found " + values.length);
    }
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  /** The mean. */
  public double centre() {
    return Arrays.stream(values).sum() / values.length;
  }

  /** |x_i − x_(i−1)|, one fewer than values. */
  public double[] movingRanges() {
    return IntStream.range(1, values.length)
        .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
        .toArray();
  }

  /** The mean moving range. */
  public double meanMovingRange() {
    return Arrays.stream(movingRanges()).sum() / (values.length - 1);
  }

  /** The median moving range. */
  public double medianMovingRange() {
    double[] sorted = movingRanges();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Three standard deviations. */
  private double half(Spread spread) {
    return switch (spread) {
      case MEAN -> 3 * meanMovingRange() / ControlChart.MEAN_RANGE;
      case ROUNDED -> 2.66 * meanMovingRange();
      case MEDIAN -> 3 * medianMovingRange() / 0.954;
    };
  }

  /** The standard deviation from the mean moving range. */
  public double deviation() {
    return meanMovingRange() / ControlChart.MEAN_RANGE;
  }

  /** The lower limit; it may lie below what the figure can be. */
  public double lower(Spread spread) {
    return centre() - half(spread);
  }

  /** The upper limit. */
  public double upper(Spread spread) {
    return centre() + half(spread);
  }

  /** The limit of a moving range. */
  public double movingRangeLimit() {
    return RANGE_LIMIT * meanMovingRange();
  }

  /** Which moving ranges are above their limit. */
  public boolean[] movingRangeFlags() {
    double[] ranges = movingRanges();
    boolean[] flags = new boolean[ranges.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = ranges[i] > movingRangeLimit();
    }
    return flags;
  }

  /** At which points a rule's pattern ends. */
  public boolean[] flags(RunRule rule) {
    double deviation = deviation();
    double centre = centre();
    double[] z =
        Arrays.stream(values).map(v -> deviation > 0 ? (v - centre) / deviation : 0).toArray();
    return ControlChart.flags(rule, values, z);
  }
}
