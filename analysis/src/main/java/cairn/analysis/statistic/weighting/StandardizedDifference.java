package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far two groups of people differ in a covariate, in standard deviations (Table 1 of a
 * comparison). Above 0.1 is usually called a difference worth adjusting for.
 *
 * <p>Values: (m₁ − m₀) / √((s₁² + s₀²)/2). Shares: (p₁ − p₀) / √((p₁q₁ + p₀q₀)/2). Several levels:
 * √(Dᵀ S⁻¹ D), D the differences of all shares but the first and S their mean covariance
 * (Mahalanobis; it has no sign). After weighting the means are weighted and the denominator stays
 * that of the unweighted groups, so that only the difference changes. No spread in both groups, or
 * an empty group: absent.
 *
 * <p>Worked example: means 50 and 45 with standard deviations 10 and 10 give 0.5.
 *
 * <p>Source: Austin (2009), Statistics in Medicine 28, 3083–3107; Yang and Dalton (2012).
 */
public final class StandardizedDifference {
  private StandardizedDifference() {}

  /** First minus second of a value. */
  public static Quantity continuous(double[] x, boolean[] first) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return continuousWeighted(x, first, ones);
  }

  /** First minus second of a weighted mean, over the unweighted standard deviation. */
  public static Quantity continuousWeighted(double[] x, boolean[] first, double[] weight) {
    double spread = (variance(x, first, true) + variance(x, first, false)) / 2;
    double d = mean(x, first, true, weight) - mean(x, first, false, weight);
    return ratio(d, spread);
  }

  /** First minus second of a share. */
  public static Quantity binary(Counted first, Counted second) {
    if (first.n() == 0 || second.n() == 0) {
      return Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    }
    double p1 = first.share();
    double p0 = second.share();
    return ratio(p1 - p0, (p1 * (1 - p1) + p0 * (1 - p0)) / 2);
  }

  /** First minus second of a weighted share of yes (1), over the unweighted standard deviation. */
  public static Quantity binaryWeighted(double[] x, boolean[] first, double[] weight) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    double p1 = mean(x, first, true, ones);
    double p0 = mean(x, first, false, ones);
    double d = mean(x, first, true, weight) - mean(x, first, false, weight);
    return ratio(d, (p1 * (1 - p1) + p0 * (1 - p0)) / 2);
  }

  /**
   * The distance of two distributions over the same levels.
   *
   * @param first people in each level of the first group
   * @param second people in each level of the second group
   */
  public static Quantity levels(long[] first, long[] second) {
    long n1 = Arrays.stream(first).sum();
    long n0 = Arrays.stream(second).sum();
    if (n1 == 0 || n0 == 0) {
      return Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    }
    int[] used = usedLevels(first, second);
    int k = used.length - 1;
    double[] d = new double[k];
    double[][] s = new double[k][k];
    for (int i = 0; i < k; i++) {
      double ti = (double) first[used[i + 1]] / n1;
      double ci = (double) second[used[i + 1]] / n0;
      d[i] = ti - ci;
      for (int j = 0; j < k; j++) {
        double tj = (double) first[used[j + 1]] / n1;
        double cj = (double) second[used[j + 1]] / n0;
        double own = i == j ? ti + ci : 0;
        s[i][j] = (own - ti * tj - ci * cj) / 2;
      }
    }
    if (k == 0) {
      return Quantity.absent(AbsenceReason.NO_VARIATION);
    }
    double[] solved = Symmetric.trySolve(s, d);
    if (solved.length == 0) {
      return Quantity.absent(AbsenceReason.NO_VARIATION);
    }
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += d[i] * solved[i];
    }
    return Quantity.of(Math.sqrt(Math.max(sum, 0)));
  }

  /** Levels that somebody has; the others carry no difference. */
  private static int[] usedLevels(long[] first, long[] second) {
    return IntStream.range(0, first.length).filter(i -> first[i] + second[i] > 0).toArray();
  }

  private static Quantity ratio(double difference, double spread) {
    return spread > 0
        ? Quantity.finiteOr(difference / Math.sqrt(spread), AbsenceReason.NO_OBSERVATIONS)
        : Quantity.absent(AbsenceReason.NO_VARIATION);
  }

  private static double mean(double[] x, boolean[] first, boolean which, double[] weight) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < x.length; i++) {
      if (first[i] == which) {
        sum += weight[i] * x[i];
        total += weight[i];
      }
    }
    return sum / total;
  }

  private static double variance(double[] x, boolean[] first, boolean which) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    double mean = mean(x, first, which, ones);
    double sum = 0;
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (first[i] == which) {
        sum += (x[i] - mean) * (x[i] - mean);
        n++;
      }
    }
    return n < 2 ? Double.NaN : sum / (n - 1);
  }
}
