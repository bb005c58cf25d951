package cairn.reports.cli.estimate;

import cairn.analysis.estimate.ClusteredLogRankFigures;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.LogRankFigures;
import cairn.analysis.statistic.Adjustment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate log-rank}: groups of curves compared. */
@Command(
    name = "log-rank",
    description = "Whether groups stay equally long: the log-rank test and its rho family.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate log-rank --in stays.csv --time days --event stopped \\",
      "     --group clinic",
      "  cairn estimate log-rank --in veteran.csv --time time --event status \\",
      "     --group celltype --rho 1 --pairwise holm"
    })
final class LogRankCommand extends MethodCommand {
  @Option(
      names = "--time",
      required = true,
      paramLabel = "COLUMN",
      description = "time to the event or to censoring")
  @SuppressWarnings("NullAway.Init")
  private String time;

  @Option(
      names = "--event",
      required = true,
      paramLabel = "COLUMN",
      description = "whether the event was seen: 0 for no, else yes; or true and false")
  @SuppressWarnings("NullAway.Init")
  private String event;

  @Option(
      names = "--event-value",
      paramLabel = "VALUE",
      description = "the value of --event that means the event; all others are censored")
  private @Nullable String eventValue;

  @Option(
      names = "--group",
      required = true,
      paramLabel = "COLUMN",
      description = "groups to compare")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(
      names = "--strata",
      paramLabel = "COLUMN",
      description = "strata; groups are compared inside each")
  private @Nullable String strata;

  @Option(
      names = "--rho",
      paramLabel = "RHO",
      defaultValue = "0",
      description =
          "weights S^rho; 0 is the log-rank test, 1 Peto and Peto's (default: ${DEFAULT-VALUE})")
  private double rho;

  @Option(
      names = "--pairwise",
      paramLabel = "METHOD",
      description =
          "every two groups too, p adjusted by holm, hochberg, hommel, bonferroni, bh or by")
  private @Nullable Adjustment pairwise;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "people who share groups, each of one --group: a test that allows for it too")
  private @Nullable String cluster;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().time(time).group(event).group(group).group(strata).id(cluster));
    Ends ends = Ends.ofEvent(frame.numbers(time), frame.levels(event), eventValue);
    Estimate plain =
        LogRankFigures.of(ends, frame.levels(group), groups(frame, strata), rho, pairwise);
    return cluster == null
        ? plain
        : ClusteredLogRankFigures.added(
            plain, ends, frame.levels(group), groups(frame, strata), frame.levels(cluster));
  }
}
