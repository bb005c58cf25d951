package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.GroupVariance;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An estimate with its error by groups of people, from what each person gives to it: for every
 * difference that is more than one of two counts (weighted, standardised, doubly robust).
 *
 * <p>U = the sum of the influences over a group; variance and degrees of freedom by {@link
 * GroupVariance}, which allows for groups that are few and uneven: of each side apart, added, where
 * each group belongs to one of the two types; of both together where a group holds people of both.
 * Student's t. Fewer than two groups on a side, or no spread: limits absent.
 *
 * <p>Worked example: influences 0.1, −0.1 of two groups of the first type and 0.2, −0.2 of two of
 * the second: variance 2 · 0.1, degrees of freedom 0.2²/(0.04² + 0.16²) = 1.4706.
 *
 * <p>Source: Cameron and Miller (2015), Journal of Human Resources 50, 317–372; Bell and McCaffrey
 * (2002) on degrees of freedom.
 */
public final class ClusterInfluence {
  private ClusterInfluence() {}

  /**
   * The estimate with its interval.
   *
   * @param influence what each person gives to the estimate; sums to about 0
   * @param cluster number of the group of each person
   * @param first whether the person is in the first of the two types
   */
  public static ClusterRobust.Result of(
      double estimate,
      double[] influence,
      int[] cluster,
      boolean[] first,
      double level,
      String method) {
    return ClusterRobust.result(estimate, variance(influence, cluster, first), method, level);
  }

  /** The variance of an estimate by groups of people on two sides. */
  public static GroupVariance variance(double[] influence, int[] cluster, boolean[] first) {
    Clusters groups = Clusters.of(cluster);
    double[] sums = new double[groups.size()];
    double[][] people = new double[2][groups.size()];
    for (int i = 0; i < influence.length; i++) {
      sums[groups.of(i)] += influence[i];
      people[first[i] ? 0 : 1][groups.of(i)]++;
    }
    boolean apart =
        IntStream.range(0, sums.length).allMatch(g -> people[0][g] == 0 || people[1][g] == 0);
    return apart
        ? side(sums, people[0]).plus(side(sums, people[1]))
        : GroupVariance.of(sums, people[0], people[1]);
  }

  private static GroupVariance side(double[] sums, double[] people) {
    int[] held = IntStream.range(0, sums.length).filter(g -> people[g] > 0).toArray();
    return GroupVariance.of(
        Arrays.stream(held).mapToDouble(g -> sums[g]).toArray(),
        Arrays.stream(held).mapToDouble(g -> people[g]).toArray());
  }
}
