package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The variance of any estimate where people share groups, from the estimate without each group in
 * turn, everything fitted anew (weights too).
 *
 * <p>v = (G − 1)/G Σ (θ₍₋g₎ − θ)², about the estimate of all; Student's t on degrees of freedom
 * from elsewhere. Errs on the wide side. Fewer than two groups, or a group without which there is
 * no estimate: absent.
 *
 * <p>Worked example: the mean of 1 | 2 | 6: deletions 4, 3.5, 1.5; v = 2/3 (1 + 0.25 + 2.25) =
 * 2.3333, that of the usual formula, 7/3.
 *
 * <p>Source: Efron (1982); Bell and McCaffrey (2002); Hansen (2025), Jackknife standard errors for
 * clustered regression, Journal of Econometrics.
 */
public final class ClusterJackknife {
  private static final String METHOD = "jackknife over groups, t";

  private final double[] estimate;
  private final double[][] without;

  private ClusterJackknife(double[] estimate, double[][] without) {
    this.estimate = estimate;
    this.without = without;
  }

  /**
   * Deletes each group in turn.
   *
   * @param cluster any number for each group, one a row
   * @param estimator the estimates of some of the rows, given by their numbers in rising order; it
   *     may throw {@link NotEstimableException}
   * @throws NotEstimableException when there is no estimate of all rows
   */
  public static ClusterJackknife of(int[] cluster, Function<int[], double[]> estimator) {
    Clusters groups = Clusters.of(cluster);
    double[] all = estimator.apply(IntStream.range(0, cluster.length).toArray());
    double[][] without = new double[groups.size()][];
    for (int g = 0; g < without.length; g++) {
      int out = g;
      int[] rest = IntStream.range(0, cluster.length).filter(i -> groups.of(i) != out).toArray();
      without[g] = apply(estimator, rest, all.length);
    }
    return new ClusterJackknife(all, without);
  }

  private static double[] apply(Function<int[], double[]> estimator, int[] rows, int size) {
    try {
      return estimator.apply(rows);
    } catch (NotEstimableException none) {
      double[] absent = new double[size];
      Arrays.fill(absent, Double.NaN);
      return absent;
    }
  }

  /** How many groups there are. */
  public int groups() {
    return without.length;
  }

  /** The standard error about the estimate of all rows. */
  public Quantity standardError(int place) {
    if (groups() < 2) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    double sum = 0;
    for (double[] one : without) {
      sum += (one[place] - estimate[place]) * (one[place] - estimate[place]);
    }
    return Quantity.finiteOr(
        Math.sqrt((groups() - 1.0) / groups() * sum), AbsenceReason.NOT_ESTIMABLE);
  }

  /** An estimate with Student's interval on degrees of freedom from elsewhere, such as CR2's. */
  public Interval interval(int place, double df, double level) {
    Quantity error = standardError(place);
    if (!error.isPresent()) {
      return without(place, error, level);
    }
    double half = Distributions.studentTwoSidedQuantile(level, df) * error.value();
    return Interval.of(
        estimate[place], estimate[place] - half, estimate[place] + half, level, METHOD);
  }

  private Interval without(int place, Quantity none, double level) {
    return new Interval(Quantity.of(estimate[place]), none, none, level, METHOD);
  }

  /** Student's test on degrees of freedom from elsewhere. */
  public TestResult test(int place, double df) {
    Quantity error = standardError(place);
    return error.isPresent()
        ? TestResult.student(estimate[place] / error.value(), df, METHOD)
        : TestResult.absent(AbsenceReason.TOO_FEW, METHOD);
  }
}
