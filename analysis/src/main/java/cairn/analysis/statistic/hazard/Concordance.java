package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Harrell's concordance: of the pairs of people of whom it is known who had the event first, the
 * share where the one with the higher predicted risk had it first; pairs with equal prediction
 * count half. ½ is no better than chance.
 *
 * <p>A pair counts when one had the event and the other was still there later (censored at the same
 * time counts as later); pairs only within a stratum. Standard error: infinitesimal jackknife, each
 * person's (or group's) own influence. R: {@code concordance(coxph(…))}.
 *
 * <p>Worked example: events at 1, 2, 3 with predictions 3, 1, 2: two of three pairs agree, 0.6667.
 *
 * <p>Source: Harrell, Lee and Mark (1996), Statistics in Medicine 15, 361–387; Therneau and Watson
 * (2015), Mayo technical report 85.
 */
public final class Concordance {
  private Concordance() {}

  /**
   * The concordance, its standard error and pairs.
   *
   * @param concordance between 0 and 1; absent without a comparable pair
   * @param standardError of the concordance
   * @param concordant pairs that agree
   * @param discordant pairs that disagree
   * @param tied pairs of equal prediction
   */
  public record Result(
      Quantity concordance, Quantity standardError, long concordant, long discordant, long tied) {}

  /** The concordance of a prediction of risk (higher is sooner), each person on its own. */
  public static Result of(SurvivalTimes data, double[] risk) {
    int[] each = new int[risk.length];
    Arrays.setAll(each, i -> i);
    return of(data, risk, each);
  }

  /** The same with the standard error by groups of people. */
  public static Result of(SurvivalTimes data, double[] risk, int[] cluster) {
    int n = risk.length;
    double[] distinct = EndCounts.distinct(risk);
    int[] rank = new int[n];
    Arrays.setAll(rank, i -> Arrays.binarySearch(distinct, risk[i] + 0.0));
    long[][] pairs = new long[3][n];
    int from = 0;
    while (from < data.blocks()) {
      int to = from + 1;
      while (to < data.blocks() && !data.opensStratum(to)) {
        to++;
      }
      later(data, rank, distinct.length, from, to, pairs);
      earlier(data, rank, distinct.length, from, to, pairs);
      from = to;
    }
    return result(pairs, Clusters.of(cluster));
  }

  /** Pairs of each event with those still there later, walking from the latest time. */
  private static void later(
      SurvivalTimes data, int[] rank, int ranks, int from, int to, long[][] pairs) {
    Tree there = new Tree(ranks);
    for (int b = from; b < to; b++) {
      each(data, b, false, i -> there.add(rank[i]));
      each(data, b, true, i -> there.count(rank[i], pairs, i, true));
      each(data, b, true, i -> there.add(rank[i]));
    }
  }

  /** Pairs of each person with those who had the event before, walking from the earliest time. */
  private static void earlier(
      SurvivalTimes data, int[] rank, int ranks, int from, int to, long[][] pairs) {
    Tree gone = new Tree(ranks);
    for (int b = to - 1; b >= from; b--) {
      each(data, b, true, i -> gone.count(rank[i], pairs, i, false));
      each(data, b, true, i -> gone.add(rank[i]));
      each(data, b, false, i -> gone.count(rank[i], pairs, i, false));
    }
  }

  private interface Act {
    void on(int person);
  }

  private static void each(SurvivalTimes data, int block, boolean event, Act act) {
    for (int i = data.blockStart(block); i < data.blockEnd(block); i++) {
      if (data.event(data.person(i)) == event) {
        act.on(data.person(i));
      }
    }
  }

  private static Result result(long[][] pairs, Clusters groups) {
    long concordant = Arrays.stream(pairs[0]).sum() / 2;
    long discordant = Arrays.stream(pairs[1]).sum() / 2;
    long tied = Arrays.stream(pairs[2]).sum() / 2;
    double all = (double) concordant + discordant + tied;
    if (all == 0) {
      Quantity none = Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
      return new Result(none, none, 0, 0, 0);
    }
    double somers = (concordant - discordant) / all;
    IntToDoubleFunction influence =
        i ->
            (pairs[0][i] - pairs[1][i]) / all
                - somers / all * (pairs[0][i] + pairs[1][i] + pairs[2][i]);
    double[] sums = new double[groups.size()];
    for (int i = 0; i < groups.people(); i++) {
      sums[groups.of(i)] += influence.applyAsDouble(i);
    }
    double variance = Arrays.stream(sums).map(d -> d * d).sum() / 4;
    return new Result(
        Quantity.of((somers + 1) / 2),
        Quantity.of(Math.sqrt(variance)),
        concordant,
        discordant,
        tied);
  }

  /** Counts of ranks below, at and above, in logarithmic time (a Fenwick tree). */
  private static final class Tree {
    private final long[] sums;
    private final long[] own;
    private long all;

    Tree(int ranks) {
      sums = new long[ranks + 1];
      own = new long[ranks];
    }

    void add(int rank) {
      all++;
      own[rank]++;
      for (int i = rank + 1; i < sums.length; i += i & -i) {
        sums[i]++;
      }
    }

    /** Adds the pairs of a person with those in the tree; the event is its own, or theirs. */
    void count(int rank, long[][] pairs, int person, boolean ownEvent) {
      long below = 0;
      for (int i = rank; i > 0; i -= i & -i) {
        below += sums[i];
      }
      long above = all - below - own[rank];
      pairs[0][person] += ownEvent ? below : above;
      pairs[1][person] += ownEvent ? above : below;
      pairs[2][person] += own[rank];
    }
  }
}
