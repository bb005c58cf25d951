package cairn.analysis.estimate;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The cluster bootstrap of a mean or a share, or of its difference between two groups. Works on
 * sums by cluster. R: {@code sample} over clusters, {@code quantile(type = 7)}.
 */
public final class BootstrapFigures {
  private BootstrapFigures() {}

  /** The resamples of a number of clusters: one row a resample, places of clusters. */
  @FunctionalInterface
  public interface Resamples {
    /** Resamples of this many clusters. */
    int[][] of(int clusters);

    /** So many, drawn with a generator. */
    static Resamples drawn(int resamples, RandomGenerator random) {
      return clusters -> ClusterBootstrap.draw(clusters, resamples, random);
    }
  }

  /**
   * The estimate and the resamples' percentiles.
   *
   * @param groups the two groups; null for the mean of everybody
   * @throws NotEstimableException with fewer than two clusters, or an empty group
   */
  public static Estimate of(
      double[] outcome,
      @Nullable TwoGroups groups,
      Column.Levels cluster,
      Resamples resamples,
      double level) {
    int clusters = cluster.labels().size();
    if (clusters < 2) {
      throw new NotEstimableException(
          cluster.name() + " has one group only; the bootstrap draws groups, two or more");
    }
    double[][] sums = sums(outcome, groups, cluster);
    ClusterBootstrap result =
        ClusterBootstrap.replay(
            sums,
            resamples.of(clusters),
            s -> groups == null ? s[0] / s[1] : s[0] / s[1] - s[2] / s[3]);
    Interval interval = result.percentiles(level);
    List<String> notes = new ArrayList<>();
    if (groups != null) {
      notes.add(groups.note());
    }
    notes.add(
        "clusters of "
            + cluster.name()
            + " drawn again with replacement; percentiles, level "
            + Numerals.plain(level)
            + "; Davison and Hinkley (1997)");
    return new Estimate(
        "Cluster bootstrap",
        tables(groups == null ? "Mean" : "Difference of means", result, interval, clusters),
        notes);
  }

  private static List<FigureTable> tables(
      String title, ClusterBootstrap result, Interval interval, int clusters) {
    return List.of(
        FigureTable.single(
            title,
            "bootstrap",
            List.of("point", "boot_mean", "boot_se", "lower", "upper"),
            result.point(),
            result.mean(),
            result.standardError(),
            interval.lower(),
            interval.upper()),
        FigureTable.single(
            "Resamples",
            "resamples",
            List.of("clusters", "used", "without_value"),
            clusters,
            result.values().length,
            result.lost()));
  }

  /** By cluster: sum and number of the first group, then of the second. */
  private static double[][] sums(
      double[] outcome, @Nullable TwoGroups groups, Column.Levels cluster) {
    double[][] sums = new double[cluster.labels().size()][groups == null ? 2 : 4];
    for (int i = 0; i < outcome.length; i++) {
      int at = groups == null || groups.isFirst()[i] ? 0 : 2;
      sums[cluster.codes()[i]][at] += outcome[i];
      sums[cluster.codes()[i]][at + 1]++;
    }
    return sums;
  }
}
