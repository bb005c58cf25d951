package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.KaplanMeierFigures;
import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate kaplan-meier}: curves of staying. */
@Command(
    name = "kaplan-meier",
    description =
        "How long people stay without an event: quantiles, values at times, mean times up to a horizon.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate kaplan-meier --in stays.csv --time days --event stopped \\",
      "     --group clinic",
      "  cairn estimate kaplan-meier --in stays.csv --time days --event stopped \\",
      "     --at 90,180,365 --rmst 365 --format csv"
    })
final class KaplanMeierCommand extends MethodCommand {
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

  @Option(names = "--group", paramLabel = "COLUMN", description = "groups to compare")
  private @Nullable String group;

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
      names = "--quantiles",
      split = ",",
      paramLabel = "P",
      defaultValue = "0.25,0.5,0.75",
      description = "shares that have had the event (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private List<Double> quantiles;

  @Option(names = "--at", split = ",", paramLabel = "T", description = "times to read the curve at")
  private List<Double> at = new ArrayList<>();

  @Option(names = "--rmst", split = ",", paramLabel = "TAU", description = "horizons of mean times")
  private List<Double> horizons = new ArrayList<>();

  @Option(names = "--steps", description = "every step of the curve too")
  private boolean steps;

  @Override
  Estimate estimate() {
    require(quantiles.stream().allMatch(p -> p > 0 && p < 1), "--quantiles lie between 0 and 1");
    require(horizons.stream().allMatch(tau -> tau > 0), "--rmst needs horizons above 0");
    Frame frame = read(new Wanted().time(time).group(event).group(group));
    Ends ends = Ends.ofEvent(frame.numbers(time), frame.levels(event), eventValue);
    return KaplanMeierFigures.of(
        ends,
        groups(frame, group),
        new KaplanMeierFigures.Request(
            scale, level(), quantiles, at.stream().sorted().toList(), horizons, steps));
  }
}
