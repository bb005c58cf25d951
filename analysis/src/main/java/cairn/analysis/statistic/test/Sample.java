package cairn.analysis.statistic.test;

import java.util.Arrays;

/**
 * Size, mean, variance and median of some values.
 *
 * @param size how many
 * @param mean their mean; NaN of none
 * @param variance Σ (y − mean)²/(n − 1); NaN of fewer than two
 * @param median the middle value, or the mean of the two in the middle
 */
public record Sample(int size, double mean, double variance, double median) {

  /** The numbers of these values. */
  public static Sample of(double[] values) {
    int n = values.length;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double median = n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Sample(n, n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : sum / (n - 1), median);
  }

  /** Σ (y − mean)². */
  double squares() {
    return size < 2 ? 0 : variance * (size - 1);
  }
}
