package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.cluster.ClusterRobust;
import java.util.List;

/**
 * The mean of y − slope · x over people measured twice, with an interval: with slope 1 the mean
 * change, with another slope what is left of it.
 *
 * <p>The residuals S − n m over Σ n, S and n a group's sum and size (that of a ratio of totals, as
 * in {@link ClusterRobust}), with variance and degrees of freedom by {@link GroupVariance}; with
 * even groups G/(G−1) Σ (S − n m)² / (Σ n)² on G − 1, with each person a group the paired t
 * interval.
 *
 * <p>Worked example: before 1, 2, 3 and after 2, 4, 3, slope 1: mean 1, standard error 0.5774 with
 * each person a group.
 *
 * <p>Source: Student (1908); Cochran (1977), Sampling Techniques, chapter 3.
 */
public final class PairedChange {
  private static final double ROUNDING = 1e-12;

  private PairedChange() {}

  /** By groups, each one unit; limits absent with fewer than two that hold somebody. */
  public static Interval byGroups(List<PairedSums> groups, double slope, double level) {
    String method = "paired change by groups, t";
    PairedSums all = groups.stream().reduce(PairedSums.NONE, PairedSums::plus);
    if (all.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double mean = all.combined(slope) / all.n();
    List<PairedSums> held = groups.stream().filter(group -> group.n() > 0).toList();
    GroupVariance variance =
        GroupVariance.of(
            held.stream().mapToDouble(g -> (g.combined(slope) - g.n() * mean) / all.n()).toArray(),
            held.stream().mapToDouble(PairedSums::n).toArray());
    if (!variance.isEnough()) {
      return Interval.bare(mean, AbsenceReason.TOO_FEW, level, method);
    }
    double error = Math.sqrt(variance.variance());
    // Of groups that are all alike rounding leaves a trace of an error.
    double least = ROUNDING * Math.max(1, Math.abs(mean));
    return Interval.student(mean, error < least ? 0 : error, variance.df(), level, method);
  }
}
