package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.IncidenceFigures;
import cairn.analysis.statistic.competing.CumulativeIncidence.Variance;
import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate cumulative-incidence}: ends that compete. */
@Command(
    name = "cumulative-incidence",
    description =
        "The share that has come to each of several ends by a time, where the ends compete.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate cumulative-incidence --in melanoma.csv --time time \\",
      "     --event status --group sex --at 365,1000",
      "  cairn estimate cumulative-incidence --in stays.csv --time days --event end \\",
      "     --censored 'still there' --steps"
    })
final class CumulativeIncidenceCommand extends MethodCommand {
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

  @Option(names = "--group", paramLabel = "COLUMN", description = "groups to compare")
  private @Nullable String group;

  @Option(names = "--at", split = ",", paramLabel = "T", description = "times to read the curve at")
  private List<Double> at = new ArrayList<>();

  @Option(names = "--steps", description = "every step of the curve too")
  private boolean steps;

  @Option(
      names = "--interval",
      paramLabel = "SCALE",
      defaultValue = "log-log",
      converter = ScaleConverter.class,
      description =
          "scale of the interval: log-log, log, plain, logit or arcsin (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private SurvivalScale scale;

  @Option(
      names = "--variance",
      paramLabel = "KIND",
      defaultValue = "aalen",
      description =
          "of se and interval: aalen (as cmprsk) or greenwood (as survfit) (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Variance variance;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().time(time).group(event).group(group));
    Ends ends = Ends.ofCauses(frame.numbers(time), frame.levels(event), censored);
    return IncidenceFigures.of(
        ends,
        groups(frame, group),
        new IncidenceFigures.Request(scale, variance, level(), at, steps));
  }
}
