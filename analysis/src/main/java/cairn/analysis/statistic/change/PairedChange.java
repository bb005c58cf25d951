package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.cluster.ClusterRobust;
import java.util.List;

/**
 * The mean of y − slope · x over people measured twice, with an interval: with slope 1 the mean
 * change, with another slope what is left of it.
 *
 * <p>People as strangers: m ± t(n − 1) s/√n, the paired t interval. By groups: variance G/(G−1) Σ
 * (S − n m)² / (Σ n)², S and n a group's sum and size (that of a ratio of totals, as in {@link
 * ClusterRobust}), Student's t on G − 1.
 *
 * <p>Worked example: before 1, 2, 3 and after 2, 4, 3, slope 1: mean 1, standard error 0.5774 as
 * strangers.
 *
 * <p>Source: Student (1908); Cochran (1977), Sampling Techniques, chapter 3.
 */
public final class PairedChange {
  private PairedChange() {}

  /** People as strangers; limits absent with fewer than two, or where all are the same. */
  public static Interval ofPeople(PairedSums all, double slope, double level) {
    String method = "paired t";
    if (all.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double mean = all.combined(slope) / all.n();
    double spread = Math.max(0, all.combinedSquares(slope) - all.n() * mean * mean);
    double df = all.n() - 1.0;
    return interval(mean, spread / df / all.n(), df, level, method);
  }

  /** By groups, each one unit; limits absent with fewer than two that hold somebody. */
  public static Interval byGroups(List<PairedSums> groups, double slope, double level) {
    String method = "paired change by groups, t";
    PairedSums all = groups.stream().reduce(PairedSums.NONE, PairedSums::plus);
    if (all.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double mean = all.combined(slope) / all.n();
    double sum = 0;
    int held = 0;
    for (PairedSums group : groups) {
      if (group.n() > 0) {
        double off = group.combined(slope) - group.n() * mean;
        sum += off * off;
        held++;
      }
    }
    double df = held - 1.0;
    return interval(mean, sum * held / df / all.n() / all.n(), df, level, method);
  }

  private static Interval interval(
      double mean, double variance, double df, double level, String method) {
    return df >= 1
        ? Interval.student(mean, Math.sqrt(variance), df, level, method)
        : Interval.bare(mean, AbsenceReason.TOO_FEW, level, method);
  }
}
