package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.NelsonAalenFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate nelson-aalen}: the hazard that adds up. */
@Command(
    name = "nelson-aalen",
    description = "How the hazard of an event adds up over time: Nelson-Aalen.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate nelson-aalen --in stays.csv --time days --event left --at 30,60,90"
    })
final class NelsonAalenCommand extends MethodCommand {
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
      names = "--at",
      split = ",",
      paramLabel = "T",
      description = "times to read it at (default: every time with an event)")
  private List<Double> at = new ArrayList<>();

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().time(time).group(event).group(group));
    Ends ends = Ends.ofEvent(frame.numbers(time), frame.levels(event), eventValue);
    return NelsonAalenFigures.of(ends, groups(frame, group), at, level());
  }
}
