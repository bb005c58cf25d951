package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The cluster bootstrap: whole groups drawn again with replacement, so that what people of a group
 * share stays together. Works on sums by group, not on people: a thousand resamples of a thousand
 * groups are a million additions a sum.
 *
 * <p>The statistic is a function of the sums over the drawn groups; standard error: standard
 * deviation of the resamples; interval: their percentiles (linear between neighbours, R's type 7).
 * The resamples are the caller's, given or drawn with the caller's generator, so the same ones give
 * the same result.
 *
 * <p>Worked example: groups with x/n = 1/2 and 1/4 and resamples (1,1), (1,2), (2,2): shares 0.5,
 * 0.3333, 0.25.
 *
 * <p>Source: Davison and Hinkley (1997), section 3.8; Field and Welsh (2007), JRSS B 69, 369–390.
 *
 * @param point the statistic of all groups as observed
 * @param values the statistic of each resample in which it has a value, in order
 * @param lost resamples in which it has none (a group of comparison was not drawn)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record ClusterBootstrap(double point, double[] values, int lost) {

  /** Keeps its own copy of the values. */
  public ClusterBootstrap {
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  /**
   * Replays given resamples.
   *
   * @param sums sums by group: one row a group, one column a sum
   * @param resamples one row a resample, holding the indices of the groups drawn
   * @param statistic of the summed columns; NaN where it has no value
   * @throws NotEstimableException when it has no value for the groups as observed
   */
  public static ClusterBootstrap replay(
      double[][] sums, int[][] resamples, ToDoubleFunction<double[]> statistic) {
    int[] all = new int[sums.length];
    Arrays.setAll(all, i -> i);
    double point = statistic.applyAsDouble(total(sums, all));
    if (!Double.isFinite(point)) {
      throw new NotEstimableException("the statistic has no value for the groups as observed");
    }
    double[] values = new double[resamples.length];
    int n = 0;
    for (int[] resample : resamples) {
      double value = statistic.applyAsDouble(total(sums, resample));
      if (Double.isFinite(value)) {
        values[n++] = value;
      }
    }
    return new ClusterBootstrap(point, Arrays.copyOf(values, n), resamples.length - n);
  }

  /** Draws this many resamples of as many groups as there are. */
  public static int[][] draw(int groups, int resamples, RandomGenerator random) {
    int[][] drawn = new int[resamples][groups];
    for (int[] row : drawn) {
      for (int i = 0; i < groups; i++) {
        row[i] = random.nextInt(groups);
      }
    }
    return drawn;
  }

  private static double[] total(double[][] sums, int[] groups) {
    double[] total = new double[sums.length == 0 ? 0 : sums[0].length];
    for (int group : groups) {
      for (int k = 0; k < total.length; k++) {
        total[k] += sums[group][k];
      }
    }
    return total;
  }

  /** The mean of the resamples; absent without any. */
  public Quantity mean() {
    return Quantity.finiteOr(
        Arrays.stream(values).sum() / values.length, AbsenceReason.NO_OBSERVATIONS);
  }

  /** The standard deviation of the resamples; absent with fewer than two. */
  public Quantity standardError() {
    if (values.length < 2) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    double mean = mean().value();
    double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Quantity.of(Math.sqrt(sum / (values.length - 1)));
  }

  /** The point with the percentiles of the resamples; limits absent with fewer than two. */
  public Interval percentiles(double level) {
    String method = "cluster bootstrap percentiles, " + values.length + " resamples";
    if (values.length < 2) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new Interval(Quantity.of(point), none, none, level, method);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double low = Draws.quantile(sorted, (1 - level) / 2);
    double high = Draws.quantile(sorted, (1 + level) / 2);
    return Interval.of(point, low, high, level, method);
  }
}
