package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.survival.AlignedCounts;
import java.util.Arrays;

/**
 * The score of Gray's test in one stratum and its variance, summed over the times. The variance is
 * that of a sum of martingales: each group's own events of the cause and of other ends move the
 * score now (direct) and later, through the estimated incidence (carried); with K the sum of what
 * is carried, var = Σ (direct − lever · K)² increments, opened so that one pass suffices.
 */
final class GrayStratum {
  private final AlignedCounts counts;
  private final int cause;
  private final double rho;
  private final int groups;
  private final double[] incidence;
  private final double[] survival;
  private final double[] survivalAfter;
  private final double[] score;
  private final double[][] carried;
  private final double[][] direct;
  private final double[][] sum;
  private final double[][] mixed;
  private final double[] square;

  GrayStratum(AlignedCounts counts, int cause, double rho) {
    this.counts = counts;
    this.cause = cause;
    this.rho = rho;
    groups = counts.groups();
    incidence = new double[groups];
    survival = new double[groups];
    survivalAfter = new double[groups];
    Arrays.fill(survival, 1);
    Arrays.fill(survivalAfter, 1);
    score = new double[groups];
    carried = new double[groups][groups];
    direct = new double[groups][groups];
    sum = new double[groups][groups];
    mixed = new double[groups][groups];
    square = new double[groups];
  }

  double score(int group) {
    return score[group];
  }

  double variance(int i, int j) {
    double v = sum[i][j];
    for (int k = 0; k < groups; k++) {
      v +=
          carried[i][k] * carried[j][k] * square[k]
              + carried[i][k] * mixed[j][k]
              + carried[j][k] * mixed[i][k];
    }
    return v;
  }

  void run() {
    double common = 0;
    for (int t = 0; t < counts.size(); t++) {
      if (counts.totalEvents(t) > 0) {
        common = step(t, common);
      }
    }
  }

  /** One time: returns the common incidence just after it. */
  private double step(int t, double common) {
    double events = 0;
    double sizes = 0;
    double stillOpen = 0;
    double[] after = incidence.clone();
    for (int j = 0; j < groups; j++) {
      double n = counts.risk(j, t);
      if (n > 0) {
        double d1 = counts.count(j, cause, t);
        events += d1;
        survivalAfter[j] = survival[j] * (n - counts.events(j, t)) / n;
        after[j] = incidence[j] + survival[j] * d1 / n;
        sizes += n / survival[j];
        stillOpen += n * (1 - incidence[j]) / survival[j];
      }
    }
    double weight = rho == 0 ? 1 : Math.pow(1 - common, rho);
    double next = common + events / sizes;
    levers(t, weight, sizes, events / (sizes * (1 - common)));
    for (int j = 0; j < groups; j++) {
      double n = counts.risk(j, t);
      if (n > 0) {
        double share = n * (1 - incidence[j]) / survival[j] / stillOpen;
        score[j] += weight * (counts.count(j, cause, t) - events * share);
      }
    }
    if (events > 0) {
      ownCause(t, events, sizes, next);
    }
    otherEnds(t, next);
    System.arraycopy(after, 0, incidence, 0, groups);
    System.arraycopy(survivalAfter, 0, survival, 0, groups);
    return next;
  }

  private void levers(int t, double weight, double sizes, double jump) {
    for (int i = 0; i < groups; i++) {
      double own = counts.risk(i, t) / survival[i];
      for (int j = 0; j < groups; j++) {
        boolean both = counts.risk(i, t) > 0 && counts.risk(j, t) > 0;
        double other = counts.risk(j, t) / survival[j];
        direct[i][j] = both ? weight * own * ((i == j ? 1 : 0) - other / sizes) : 0;
        carried[i][j] += direct[i][j] * jump;
      }
    }
  }

  private void ownCause(int t, double events, double sizes, double next) {
    for (int k = 0; k < groups; k++) {
      double n = counts.risk(k, t);
      if (n > 0) {
        double lever = survivalAfter[k] > 0 ? 1 - (1 - next) / survivalAfter[k] : 1;
        double ties = events > 1 ? 1 - (events - 1) / (sizes * survival[k] - 1) : 1;
        accumulate(k, lever, ties * survival[k] * events / (sizes * n), true);
      }
    }
  }

  private void otherEnds(int t, double next) {
    for (int k = 0; k < groups; k++) {
      double d2 = counts.events(k, t) - counts.count(k, cause, t);
      if (d2 > 0 && survivalAfter[k] > 0) {
        double n = counts.risk(k, t);
        double ties = d2 > 1 ? 1 - (d2 - 1) / (n - 1) : 1;
        double increment = ties * survival[k] * survival[k] * d2 / (n * n);
        accumulate(k, -(1 - next) / survivalAfter[k], increment, false);
      }
    }
  }

  /** Adds (direct − lever · carried so far) times itself, and its products with the lever. */
  private void accumulate(int k, double lever, double increment, boolean own) {
    square[k] += lever * lever * increment;
    for (int i = 0; i < groups; i++) {
      double ui = (own ? direct[i][k] : 0) - lever * carried[i][k];
      mixed[i][k] += ui * lever * increment;
      for (int j = 0; j < groups; j++) {
        double uj = (own ? direct[j][k] : 0) - lever * carried[j][k];
        sum[i][j] += ui * uj * increment;
      }
    }
  }
}
