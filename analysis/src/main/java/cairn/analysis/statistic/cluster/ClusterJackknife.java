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
 * <p>v = (G − 1)/G Σ (θ₍₋g₎ − θ)², about the estimate of all; Student's t on G − 1 degrees of
 * freedom, or, where each group belongs to one of two sides, on Satterthwaite's: with v₁, v₀ the
 * parts of the sum, (v₁ + v₀)²/(v₁²/(G₁ − 1) + v₀²/(G₀ − 1)). Errs on the wide side. Fewer than two
 * groups on a side, or a group without which there is no estimate: absent.
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
  private final int[] sides;

  private ClusterJackknife(double[] estimate, double[][] without, int[] sides) {
    this.estimate = estimate;
    this.without = without;
    this.sides = sides;
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
    return of(cluster, new boolean[cluster.length], estimator);
  }

  /**
   * The same where groups belong to one of two sides that are compared.
   *
   * @param first whether a row is on the first side; a group with rows of both is on none
   */
  public static ClusterJackknife of(
      int[] cluster, boolean[] first, Function<int[], double[]> estimator) {
    Clusters groups = Clusters.of(cluster);
    double[] all = estimator.apply(IntStream.range(0, cluster.length).toArray());
    double[][] without = new double[groups.size()][];
    int[] sides = new int[groups.size()];
    for (int i = 0; i < cluster.length; i++) {
      sides[groups.of(i)] |= first[i] ? 1 : 2;
    }
    for (int g = 0; g < without.length; g++) {
      int out = g;
      int[] rest = IntStream.range(0, cluster.length).filter(i -> groups.of(i) != out).toArray();
      without[g] = apply(estimator, rest, all.length);
    }
    return new ClusterJackknife(all, without, sides);
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

  /** An estimate from all rows. */
  public double estimate(int place) {
    return estimate[place];
  }

  /** An estimate without a group, in the rising order of the groups' numbers. */
  public Quantity without(int group, int place) {
    return Quantity.finiteOr(without[group][place], AbsenceReason.NOT_ESTIMABLE);
  }

  /** The mean of the estimates without a group. */
  public Quantity meanOfDeletions(int place) {
    return Quantity.finiteOr(mean(place), AbsenceReason.NOT_ESTIMABLE);
  }

  private double mean(int place) {
    return Arrays.stream(without).mapToDouble(w -> w[place]).average().orElse(Double.NaN);
  }

  /** The standard error about the estimate of all rows. */
  public Quantity standardError(int place) {
    return error(place, estimate[place]);
  }

  /** The standard error about the mean of the deletions; a little smaller. */
  public Quantity standardErrorAboutMean(int place) {
    return error(place, mean(place));
  }

  private Quantity error(int place, double centre) {
    if (groups() < 2) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    double sum = 0;
    for (double[] one : without) {
      sum += (one[place] - centre) * (one[place] - centre);
    }
    return Quantity.finiteOr(
        Math.sqrt((groups() - 1.0) / groups() * sum), AbsenceReason.NOT_ESTIMABLE);
  }

  /** The degrees of freedom of an estimate; absent with fewer than two groups on a side. */
  public Quantity df(int place) {
    double[] part = new double[4];
    int[] size = new int[4];
    for (int g = 0; g < without.length; g++) {
      double off = without[g][place] - estimate[place];
      part[sides[g]] += off * off;
      size[sides[g]]++;
    }
    boolean apart = size[3] == 0 && size[1] > 0 && size[2] > 0;
    if (!apart) {
      return groups() < 2 ? Quantity.absent(AbsenceReason.TOO_FEW) : Quantity.of(groups() - 1.0);
    }
    if (size[1] < 2 || size[2] < 2) {
      return Quantity.absent(AbsenceReason.TOO_FEW);
    }
    double sum = part[1] + part[2];
    return sum == 0
        ? Quantity.of(groups() - 2.0)
        : Quantity.finiteOr(
            sum * sum / (part[1] * part[1] / (size[1] - 1) + part[2] * part[2] / (size[2] - 1)),
            AbsenceReason.NOT_ESTIMABLE);
  }

  /** An estimate with Student's interval. */
  public Interval interval(int place, double level) {
    Quantity df = df(place);
    return df.isPresent() ? interval(place, df.value(), level) : without(place, df, level);
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

  /** Student's test that an estimate is 0. */
  public TestResult test(int place) {
    Quantity df = df(place);
    return df.isPresent()
        ? test(place, df.value())
        : TestResult.absent(AbsenceReason.TOO_FEW, METHOD);
  }

  /** Student's test on degrees of freedom from elsewhere. */
  public TestResult test(int place, double df) {
    Quantity error = standardError(place);
    return error.isPresent()
        ? TestResult.student(estimate[place] / error.value(), df, METHOD)
        : TestResult.absent(AbsenceReason.TOO_FEW, METHOD);
  }
}
