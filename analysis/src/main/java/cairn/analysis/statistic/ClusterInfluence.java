package cairn.analysis.statistic;

/**
 * An estimate with its error by groups of people, from what each person gives to it: for every
 * difference that is more than one of two counts (weighted, standardised, doubly robust).
 *
 * <p>U = the sum of the influences over a group; variance G/(G−1) Σ U². Student's t with
 * Satterthwaite's degrees of freedom where each group belongs to one of the two types,
 * v²/(v₁²/(G₁−1) + v₀²/(G₀−1)) with v₁, v₀ the parts of Σ U² and v their sum; with G − 1 where a
 * group holds people of both. Fewer than two groups on a side, or no spread: limits absent.
 *
 * <p>Worked example: influences 0.1, −0.1 of two groups of the first type and 0.2, −0.2 of two of
 * the second: variance 4/3 · 0.1, degrees of freedom 0.01/(0.0004 + 0.0064) = 1.4706.
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
    Clusters groups = Clusters.of(cluster);
    double[] sums = new double[groups.size()];
    int[] sides = new int[groups.size()];
    for (int i = 0; i < influence.length; i++) {
      sums[groups.of(i)] += influence[i];
      sides[groups.of(i)] |= first[i] ? 1 : 2;
    }
    double[] part = new double[4];
    int[] size = new int[4];
    for (int g = 0; g < sums.length; g++) {
      part[sides[g]] += sums[g] * sums[g];
      size[sides[g]]++;
    }
    int total = groups.size();
    double sum = part[1] + part[2] + part[3];
    double variance = sum * total / (total - 1.0);
    boolean mixed = size[3] > 0;
    boolean enough = mixed ? total > 1 : size[1] > 1 && size[2] > 1;
    double df = total - (mixed ? 1.0 : 2.0);
    if (!mixed && sum > 0) {
      df = sum * sum / (part[1] * part[1] / (size[1] - 1) + part[2] * part[2] / (size[2] - 1));
    }
    if (!enough || !Double.isFinite(variance) || !(df > 0)) {
      Quantity none = Quantity.absent(Absence.TOO_FEW);
      Interval bare = Interval.bare(estimate, Absence.TOO_FEW, level, method);
      return new ClusterRobust.Result(bare, none, none, total);
    }
    double se = Math.sqrt(variance);
    Interval interval = Interval.student(estimate, se, df, level, method);
    return new ClusterRobust.Result(interval, Quantity.of(se), Quantity.of(df), total);
  }
}
