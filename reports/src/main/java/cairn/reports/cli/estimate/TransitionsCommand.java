package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.Sequence;
import cairn.analysis.estimate.TransitionFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate transitions}: moves between states. */
@Command(
    name = "transitions",
    description =
        "Moves between states from one observation to the next: counts, probabilities, forward and backward.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate transitions --in stages.csv --id id --time t --state s",
      "  cairn estimate transitions --in panel.csv --id id --time month --state state \\",
      "     --step 6 --where problem=alcohol"
    })
final class TransitionsCommand extends MethodCommand {
  @Option(names = "--id", required = true, paramLabel = "COLUMN", description = "the person")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Option(
      names = "--time",
      required = true,
      paramLabel = "COLUMN",
      description = "when the state was seen")
  @SuppressWarnings("NullAway.Init")
  private String time;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "COLUMN",
      description = "the state that was seen")
  @SuppressWarnings("NullAway.Init")
  private String state;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "VALUE",
      description = "the states from first to last (default: in order of number or alphabet)")
  private List<String> order = new ArrayList<>();

  @Option(
      names = "--step",
      paramLabel = "T",
      description = "only moves between observations just so far apart")
  private @Nullable Double step;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().id(id).number(time).group(state));
    Column.Levels states = frame.levels(state).inOrder(order);
    Sequence rows = Sequence.of(frame.levels(id), frame.numbers(time), states);
    return TransitionFigures.of(rows, states, step, level());
  }
}
