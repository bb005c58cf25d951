package cairn.analysis.method.state;

import static cairn.analysis.method.SharedOptions.ORDER;
import static cairn.analysis.method.SharedOptions.PERSON;
import static cairn.analysis.method.SharedOptions.STATE;
import static cairn.analysis.method.SharedOptions.WHEN;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.state.MarkovFigures.Request;
import java.util.List;

/** {@code cairn estimate markov}: a panel Markov model. */
public final class MarkovMethod implements Method {
  private static final Option<List<String>> ALLOWED =
      Option.words("--allowed", "FROM-TO", "moves that may happen at once, such as 1-2,2-1")
          .needed();

  private static final Option<List<String>> EXACT =
      Option.words(
          "--exact", "STATE", "states entered at the very time they were seen, as death is");

  private static final Option<List<String>> COVARIATES =
      Option.columns("--covariates", ColumnRole.COVARIATE, "columns that change the intensities");

  private static final Option<List<Double>> AT =
      Option.numbers("--at", "T", "times for the probabilities P(t)")
          .within("needs times of 0 or more", all -> all.stream().allMatch(t -> t >= 0));

  private static final Option<Double> HORIZON =
      Option.number("--horizon", "T", "the time expected in each state up to here too");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "markov",
            "A continuous-time Markov model from panel data, by maximum likelihood.",
            "msm::msm() in R")
        .with(
            PERSON.needed(),
            WHEN.needed(),
            STATE.needed(),
            ORDER,
            ALLOWED,
            EXACT,
            COVARIATES,
            AT,
            HORIZON)
        .example(
            "cairn estimate markov --in cav.csv --id PTNUM --time years --state state \\",
            "   --allowed 1-2,2-1,2-3,3-2,1-4,2-4,3-4 --exact 4 --at 1,5");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(PERSON, WHEN, STATE, COVARIATES);
    FrameColumn.Levels states = rows.levels(STATE).inOrder(asked.list(ORDER));
    List<String> labels = states.labels();
    List<StateMove> moves = asked.list(ALLOWED).stream().map(text -> move(text, labels)).toList();
    List<Integer> entered = asked.list(EXACT).stream().map(text -> place(text, labels)).toList();
    List<Double> at = asked.list(AT);
    Sequence seen = Sequence.of(rows.levels(PERSON), rows.numbers(WHEN), states);
    return MarkovFigures.of(
        seen,
        states,
        rows.terms(COVARIATES),
        new Request(moves, entered, at, asked.find(HORIZON), asked.level()));
  }

  /** A move as from-to; a hyphen inside a name is no matter as long as one way of cutting fits. */
  private static StateMove move(String text, List<String> labels) {
    for (int cut = text.indexOf('-', 1); cut > 0; cut = text.indexOf('-', cut + 1)) {
      int from = labels.indexOf(text.substring(0, cut));
      int to = labels.indexOf(text.substring(cut + 1));
      if (from >= 0 && to >= 0 && from != to) {
        return new StateMove(from, to);
      }
    }
    throw EstimateFailure.usage(
        "--allowed " + text + " is no move between two states that are there");
  }

  private static int place(String text, List<String> labels) {
    int at = labels.indexOf(text);
    MethodCall.require(at >= 0, "--exact " + text + " is no state that is there");
    return at;
  }
}
