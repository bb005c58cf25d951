package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.NotEstimableException;

/**
 * Standard errors from what each person gives to an estimate (its influence): √(Σ u²) of each
 * person on its own; by groups of people √(G/(G−1) Σ (Σ u)²) over the groups' sums.
 *
 * <p>Worked example: influences 0.1, −0.1, 0.2, −0.2 have √0.1 = 0.3162; in two groups of the first
 * and the last two they sum to 0 and 0.
 *
 * <p>Source: Hampel (1974); Cameron and Miller (2015), Journal of Human Resources 50, 317–372.
 */
public final class Influence {
  private Influence() {}

  /** Each person on its own. */
  public static double standardError(double[] influence) {
    double sum = 0;
    for (double u : influence) {
      sum += u * u;
    }
    return Math.sqrt(sum);
  }

  /** By groups of people; two groups are the fewest. */
  public static double clusterStandardError(double[] influence, int[] cluster) {
    Clusters groups = Clusters.of(cluster);
    if (groups.size() < 2) {
      throw new NotEstimableException(
          "one cluster: a variance that allows for clusters needs two or more");
    }
    double[] sums = new double[groups.size()];
    for (int i = 0; i < influence.length; i++) {
      sums[groups.of(i)] += influence[i];
    }
    double factor = groups.size() / (groups.size() - 1.0);
    return Math.sqrt(factor) * standardError(sums);
  }
}
