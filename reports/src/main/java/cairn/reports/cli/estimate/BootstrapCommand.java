package cairn.reports.cli.estimate;

import cairn.analysis.estimate.BootstrapFigures;
import cairn.analysis.estimate.BootstrapFigures.Resamples;
import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.TwoGroups;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate bootstrap}: the cluster bootstrap. */
@Command(
    name = "bootstrap",
    description =
        "A mean, or the difference of two, with its interval from drawing whole groups of people again.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate bootstrap --in trial.csv --outcome abst --group treatment \\",
      "     --first Methadone --cluster site --seed 1"
    })
final class BootstrapCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome: a number, or true and false")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "two groups (default: the mean of everybody)")
  private @Nullable String group;

  @Option(
      names = "--first",
      paramLabel = "VALUE",
      description =
          "the group that is held against the other (default: the later in order, so 1 against 0)")
  private @Nullable String first;

  @Option(
      names = "--cluster",
      required = true,
      paramLabel = "COLUMN",
      description = "the groups that are drawn again")
  @SuppressWarnings("NullAway.Init")
  private String cluster;

  @Option(
      names = "--resamples",
      paramLabel = "B",
      defaultValue = "1000",
      description = "how many times (default: ${DEFAULT-VALUE})")
  private int resamples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "the same seed gives the same resamples (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "resamples to use instead: a CSV of a number and the drawn clusters, a line each, without a header")
  private @Nullable Path replay;

  @Override
  Estimate estimate() {
    require(resamples >= 2, "--resamples needs two or more");
    Frame frame = read(new Wanted().number(outcome).group(group).id(cluster));
    Column.Levels clusters = frame.levels(cluster);
    return BootstrapFigures.of(
        frame.numbers(outcome),
        group == null ? null : TwoGroups.of(frame.levels(group), first),
        clusters,
        resamples(clusters),
        level());
  }

  private Resamples resamples(Column.Levels clusters) {
    if (replay == null) {
      return Resamples.drawn(resamples, new SplittableRandom(seed));
    }
    int[][] read = ReplayedResamples.read(replay, clusters.labels());
    return n -> read;
  }
}
