package cairn.analysis.method.cluster;

import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.OUTCOME;

import cairn.analysis.method.CellLines;
import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.ClusterBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate bootstrap}: the cluster bootstrap. */
public final class BootstrapMethod implements Method {
  private static final Option<String> GROUP =
      Option.column("--group", ColumnRole.GROUP, "two groups (default: the mean of everybody)");

  private static final Option<String> CLUSTER =
      Option.column("--cluster", ColumnRole.ID, "the groups that are drawn again").needed();

  private static final Option<Integer> RESAMPLES =
      Option.times("--resamples", "B", "how many times")
          .otherwise("1000")
          .within("needs two or more", b -> b >= 2);

  private static final Option<Long> SEED =
      Option.whole("--seed", "N", "the same seed gives the same resamples").otherwise("1");

  private static final Option<CellLines> REPLAY =
      Option.lines(
          "--replay",
          "resamples to use instead: a CSV of a number and the drawn clusters, a line each, without"
              + " a header");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "bootstrap",
            "A mean, or the difference of two, with its interval from drawing whole groups of"
                + " people again.",
            "sd() over the same resamples in R")
        .with(OUTCOME.needed(), GROUP, FIRST, CLUSTER, RESAMPLES, SEED, REPLAY)
        .example(
            "cairn estimate bootstrap --in trial.csv --outcome abst --group treatment \\",
            "   --first Methadone --cluster site --seed 1");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    int resamples = asked.get(RESAMPLES);
    Rows rows = asked.rows(OUTCOME, GROUP, CLUSTER);
    FrameColumn.Levels clusters = rows.levels(CLUSTER);
    return of(
        rows.numbers(OUTCOME),
        !asked.has(GROUP) ? null : rows.two(GROUP, FIRST),
        clusters,
        resamples(asked, resamples, clusters.labels()),
        asked.level());
  }

  private static Resamples resamples(MethodCall asked, int times, List<String> clusters) {
    if (!asked.has(REPLAY)) {
      return Resamples.drawn(times, new SplittableRandom(asked.get(SEED)));
    }
    int[][] read = replayed(asked.get(REPLAY), clusters);
    return n -> read;
  }

  /** The places of the drawn clusters: a line a resample, its first cell a number of its own. */
  private static int[][] replayed(CellLines drawn, List<String> clusters) {
    List<int[]> resamples = new ArrayList<>();
    for (CellLines.Line line : drawn.lines()) {
      int[] places = line.cells().stream().skip(1).mapToInt(clusters::indexOf).toArray();
      if (Arrays.stream(places).anyMatch(place -> place < 0)) {
        throw EstimateFailure.input(
            drawn.file() + " line " + line.number() + ": a cluster that the data does not have");
      }
      resamples.add(places);
    }
    return resamples.toArray(int[][]::new);
  }

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
  private static Estimate of(
      double[] outcome,
      @Nullable TwoGroups groups,
      FrameColumn.Levels cluster,
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
    Interval interval = result.percentiles(level).told();
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
      double[] outcome, @Nullable TwoGroups groups, FrameColumn.Levels cluster) {
    double[][] sums = new double[cluster.labels().size()][groups == null ? 2 : 4];
    for (int i = 0; i < outcome.length; i++) {
      int at = groups == null || groups.isFirst()[i] ? 0 : 2;
      sums[cluster.codes()[i]][at] += outcome[i];
      sums[cluster.codes()[i]][at + 1]++;
    }
    return sums;
  }
}
