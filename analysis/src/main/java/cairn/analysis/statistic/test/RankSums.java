package cairn.analysis.statistic.test;

/**
 * The distribution of a sum of (mid)ranks where nothing differs, by counting: the ranks dealt out
 * to a group of given size, or each with a sign of its own.
 *
 * <p>Source: Streitberg and Röhmel (1986), Statistical Software Newsletter 12, 10–17.
 */
final class RankSums {
  private static final double ROUNDING = 1e-9;

  private final double[] chance;

  private RankSums(double[] chance) {
    this.chance = chance;
  }

  private static int doubled(double rank) {
    return (int) Math.round(2 * rank);
  }

  /** Each sum of {@code size} of the ranks. */
  static RankSums dealt(double[] ranks, int size) {
    int total = 0;
    for (double rank : ranks) {
      total += doubled(rank);
    }
    double[][] ways = new double[size + 1][total + 1];
    ways[0][0] = 1;
    int seen = 0;
    int reach = 0;
    for (double rank : ranks) {
      int step = doubled(rank);
      reach += step;
      seen++;
      for (int k = Math.min(size, seen); k > 0; k--) {
        for (int s = reach; s >= step; s--) {
          ways[k][s] += ways[k - 1][s - step];
        }
      }
    }
    return normalized(ways[size]);
  }

  /** Each sum of the ranks with a positive sign. */
  static RankSums signed(double[] ranks) {
    int total = 0;
    for (double rank : ranks) {
      total += doubled(rank);
    }
    double[] ways = new double[total + 1];
    ways[0] = 1;
    int reach = 0;
    for (double rank : ranks) {
      int step = doubled(rank);
      reach += step;
      for (int s = reach; s >= step; s--) {
        ways[s] += ways[s - step];
      }
    }
    return normalized(ways);
  }

  private static RankSums normalized(double[] ways) {
    double sum = 0;
    for (double one : ways) {
      sum += one;
    }
    double[] chance = new double[ways.length];
    for (int s = 0; s < chance.length; s++) {
      chance[s] = ways[s] / sum;
    }
    return new RankSums(chance);
  }

  /** The chance of a sum as far from the mean as this one, or farther. */
  double twoSided(double seen) {
    double mean = 0;
    for (int s = 0; s < chance.length; s++) {
      mean += chance[s] * s;
    }
    double far = Math.abs(2 * seen - mean) - ROUNDING * chance.length;
    double p = 0;
    for (int s = 0; s < chance.length; s++) {
      p += Math.abs(s - mean) >= far ? chance[s] : 0;
    }
    return Math.min(1, p);
  }

  /** The least sum with a chance of p or more up to it. */
  double quantile(double p) {
    double sum = 0;
    for (int s = 0; s < chance.length; s++) {
      sum += chance[s];
      if (sum >= p * (1 - 1e-12)) {
        return s / 2.0;
      }
    }
    return (chance.length - 1) / 2.0;
  }
}
