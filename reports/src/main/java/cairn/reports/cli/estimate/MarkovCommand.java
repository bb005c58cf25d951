package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.MarkovFigures;
import cairn.analysis.estimate.MarkovFigures.Move;
import cairn.analysis.estimate.MarkovFigures.Request;
import cairn.analysis.estimate.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate markov}: a panel Markov model. */
@Command(
    name = "markov",
    description = "A continuous-time Markov model from panel data, by maximum likelihood.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate markov --in cav.csv --id PTNUM --time years --state state \\",
      "     --allowed 1-2,2-1,2-3,3-2,1-4,2-4,3-4 --exact 4 --at 1,5"
    })
final class MarkovCommand extends MethodCommand {
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
      names = "--allowed",
      required = true,
      split = ",",
      paramLabel = "FROM-TO",
      description = "moves that may happen at once, such as 1-2,2-1")
  @SuppressWarnings("NullAway.Init")
  private List<String> allowed;

  @Option(
      names = "--exact",
      split = ",",
      paramLabel = "STATE",
      description = "states entered at the very time they were seen, as death is")
  private List<String> exact = new ArrayList<>();

  @Option(
      names = "--covariates",
      split = ",",
      paramLabel = "COLUMN",
      description = "columns that change the intensities")
  private List<String> covariates = new ArrayList<>();

  @Option(
      names = "--at",
      split = ",",
      paramLabel = "T",
      description = "times for the probabilities P(t)")
  private List<Double> at = new ArrayList<>();

  @Option(
      names = "--horizon",
      paramLabel = "T",
      description = "the time expected in each state up to here too")
  private @Nullable Double horizon;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().id(id).number(time).group(state).covariates(covariates));
    Column.Levels states = frame.levels(state).inOrder(order);
    List<String> labels = states.labels();
    List<Move> moves = allowed.stream().map(text -> move(text, labels)).toList();
    List<Integer> entered = exact.stream().map(text -> place(text, labels)).toList();
    require(at.stream().allMatch(t -> t >= 0), "--at needs times of 0 or more");
    Sequence rows = Sequence.of(frame.levels(id), frame.numbers(time), states);
    return MarkovFigures.of(
        rows, states, terms(frame, covariates), new Request(moves, entered, at, horizon, level()));
  }

  /** A move as from-to; a hyphen inside a name is no matter as long as one way of cutting fits. */
  private static Move move(String text, List<String> labels) {
    for (int cut = text.indexOf('-', 1); cut > 0; cut = text.indexOf('-', cut + 1)) {
      int from = labels.indexOf(text.substring(0, cut));
      int to = labels.indexOf(text.substring(cut + 1));
      if (from >= 0 && to >= 0 && from != to) {
        return new Move(from, to);
      }
    }
    throw EstimateFailure.usage(
        "--allowed " + text + " is no move between two states that are there");
  }

  private static int place(String text, List<String> labels) {
    int at = labels.indexOf(text);
    require(at >= 0, "--exact " + text + " is no state that is there");
    return at;
  }
}
