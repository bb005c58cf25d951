package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.GrayFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate gray}: cumulative incidences compared. */
@Command(
    name = "gray",
    description = "Gray's test that groups have the same cumulative incidence, for each cause.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate gray --in melanoma.csv --time time --event status --group sex",
      "  cairn estimate gray --in melanoma.csv --time time --event status \\",
      "     --group sex --strata ulcer"
    })
final class GrayCommand extends MethodCommand {
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
      description = "how it ended: the value of --censored, or the name of a cause")
  @SuppressWarnings("NullAway.Init")
  private String event;

  @Option(
      names = "--censored",
      paramLabel = "VALUE",
      defaultValue = "0",
      description = "the value of --event that means censored (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private String censored;

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
      description = "weights (1 - F)^rho (default: ${DEFAULT-VALUE})")
  private double rho;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().time(time).group(event).group(group).group(strata));
    Ends ends = Ends.ofCauses(frame.numbers(time), frame.levels(event), censored);
    return GrayFigures.of(ends, frame.levels(group), groups(frame, strata), rho);
  }
}
