package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.List;

/**
 * How alike people of one group are: the intraclass correlation from a one-way analysis of
 * variance, and the design effect that follows.
 *
 * <p>With k clusters, N people, n₀ = (N − Σ n²/N)/(k − 1): ICC = (MSB − MSW) / (MSB + (n₀ − 1)
 * MSW), design effect 1 + (n₀ − 1) ICC. The ICC may be a little below 0; with no variation at all
 * it is absent. R: {@code anova(lm(y ~ factor(g)))}.
 *
 * <p>Worked example: groups {0, 0, 1} and {1, 1, 1} have MSB = 0.6667, MSW = 0.1667, ICC = 0.5 and
 * a design effect of 2.
 *
 * <p>Source: Donner (1986), International Statistical Review 54, 67–82; Fleiss (2003).
 *
 * @param clusters k
 * @param people N
 * @param meanSize n₀, the size that counts for unequal groups
 * @param between mean square between clusters
 * @param within mean square within clusters
 */
public record IntraclassCorrelation(
    int clusters, long people, double meanSize, double between, double within) {
  private static final double ROUNDING = 1e-9;

  /** From counts x of n by cluster, for an outcome of yes and no; empty clusters do not count. */
  public static IntraclassCorrelation ofCounts(List<Counted> counts) {
    int k = (int) counts.stream().filter(c -> c.n() > 0).count();
    double[] n = new double[k];
    double[] sum = new double[k];
    int i = 0;
    for (Counted count : counts) {
      if (count.n() > 0) {
        n[i] = count.n();
        sum[i++] = count.x();
      }
    }
    return ofSums(n, sum, sum);
  }

  /** From values, with the number of the cluster of each, 0 to clusters − 1. */
  public static IntraclassCorrelation of(double[] values, int[] cluster, int clusters) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] n = new double[clusters];
    double[] sum = new double[clusters];
    double[] squares = new double[clusters];
    for (int i = 0; i < values.length; i++) {
      n[cluster[i]]++;
      sum[cluster[i]] += values[i] - mean;
      squares[cluster[i]] += (values[i] - mean) * (values[i] - mean);
    }
    return ofSums(n, sum, squares);
  }

  private static IntraclassCorrelation ofSums(double[] n, double[] sum, double[] squares) {
    int k = 0;
    double people = 0;
    double total = 0;
    double sizes = 0;
    for (int i = 0; i < n.length; i++) {
      k += n[i] > 0 ? 1 : 0;
      people += n[i];
      total += sum[i];
      sizes += n[i] * n[i];
    }
    if (k < 2 || people <= k) {
      throw new NotEstimableException(
          "an intraclass correlation needs two clusters and more people than clusters, found "
              + k
              + " clusters");
    }
    double mean = total / people;
    double between = 0;
    double within = 0;
    for (int i = 0; i < n.length; i++) {
      if (n[i] > 0) {
        double own = sum[i] / n[i];
        between += n[i] * (own - mean) * (own - mean);
        within += squares[i] - n[i] * own * own;
      }
    }
    double meanSize = (people - sizes / people) / (k - 1);
    return new IntraclassCorrelation(
        k, (long) people, meanSize, between / (k - 1), within / (people - k));
  }

  /**
   * The correlation; absent when all values are equal, and where so few clusters hold two people
   * that the formula leaves what a correlation can be.
   */
  public Quantity correlation() {
    double icc = (between - within) / (between + (meanSize - 1) * within);
    if (!Double.isFinite(icc)) {
      return Quantity.absent(AbsenceReason.NO_VARIATION);
    }
    return icc < -1 - ROUNDING
        ? Quantity.absent(AbsenceReason.TOO_FEW)
        : Quantity.of(Math.max(-1, icc));
  }

  /** By how much the variance of a mean grows because people share groups: 1 + (n₀ − 1) ICC. */
  public Quantity designEffect() {
    return effect(meanSize);
  }

  /** The same with the plain mean size N/k. */
  public Quantity designEffectOfMeanSize() {
    return effect((double) people / clusters);
  }

  private Quantity effect(double size) {
    Quantity icc = correlation();
    return icc.isPresent() ? Quantity.of(Math.max(0, 1 + (size - 1) * icc.value())) : icc;
  }

  /** The F test that clusters do not differ. */
  public TestResult test() {
    String method = "one-way analysis of variance F";
    double f = between / within;
    if (!Double.isFinite(f)) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double p = Distributions.fisherUpper(f, clusters - 1.0, (double) people - clusters);
    return new TestResult(Quantity.of(f), Quantity.of(clusters - 1.0), Quantity.of(p), method);
  }
}
