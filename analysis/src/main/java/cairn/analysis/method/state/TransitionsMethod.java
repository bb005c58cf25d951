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
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.multistate.OneStepTransitions;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate transitions}: moves between states. */
public final class TransitionsMethod implements Method {
  private static final Option<Double> STEP =
      Option.number("--step", "T", "only moves between observations just so far apart");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "transitions",
            "Moves between states from one observation to the next: counts, probabilities, forward"
                + " and backward.",
            "msm::statetable.msm() in R")
        .with(PERSON.needed(), WHEN.needed(), STATE.needed(), ORDER, STEP)
        .example(
            "cairn estimate transitions --in stages.csv --id id --time t --state s",
            "cairn estimate transitions --in panel.csv --id id --time month --state state \\",
            "   --step 6 --where problem=alcohol");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(PERSON, WHEN, STATE);
    FrameColumn.Levels states = rows.levels(STATE).inOrder(asked.list(ORDER));
    Sequence seen = Sequence.of(rows.levels(PERSON), rows.numbers(WHEN), states);
    return of(seen, states, asked.find(STEP), asked.level());
  }

  /**
   * The moves of these observations.
   *
   * @param states the states in their order, which says what forward is
   * @param step the time between two observations that count as a move; null for any
   * @throws NotEstimableException when nobody is observed twice
   */
  private static Estimate of(
      Sequence rows, FrameColumn.Levels states, @Nullable Double step, double level) {
    int[] run = rows.subject().clone();
    for (int i = 1, next = 0; step != null && i < run.length; i++) {
      boolean same = rows.subject()[i] == rows.subject()[i - 1];
      double gap = rows.time()[i] - rows.time()[i - 1];
      boolean follows = same && Math.abs(gap - step) <= 1e-9 * Math.max(1, Math.abs(step));
      next += follows ? 0 : 1;
      run[i] = next;
    }
    if (step != null && run.length > 0) {
      run[0] = 0;
    }
    int k = states.labels().size();
    OneStepTransitions moves = OneStepTransitions.of(run, rows.state(), k);
    if (moves.same().n() == 0) {
      throw new NotEstimableException("nobody is observed twice, so no move can be seen");
    }
    String rule =
        step == null
            ? "a move is from one observation to the next of the same person, whatever the time"
            : "a move is from one observation to another just "
                + Numerals.plain(step)
                + " later; others do not count";
    return new Estimate(
        "Transitions",
        List.of(
            counts(moves, states.labels()),
            probabilities(moves, states.labels(), level),
            directions(moves, level)),
        List.of(
            rule,
            "states in order: " + String.join(", ", states.labels()),
            "Wilson's interval, level "
                + Numerals.plain(level)
                + ", taken as if moves of one person were independent; Wilson (1927)"));
  }

  private static FigureTable counts(OneStepTransitions moves, List<String> labels) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < labels.size(); j++) {
        rows.add(Row.of(List.of(labels.get(i), labels.get(j)), moves.count(i, j)));
      }
    }
    return FigureTable.keyed("Moves", List.of("from", "to"), List.of("count"), rows);
  }

  private static FigureTable probabilities(
      OneStepTransitions moves, List<String> labels, double level) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < labels.size(); j++) {
        rows.add(
            Row.of(
                List.of(labels.get(i), labels.get(j)),
                moves.fromTotal(i),
                moves.probability(i, j, level)));
      }
    }
    return FigureTable.keyed(
        "One-step probabilities",
        List.of("from", "to"),
        List.of("n", "prob", "lower", "upper"),
        rows);
  }

  private static FigureTable directions(OneStepTransitions moves, double level) {
    return FigureTable.named(
        "Direction",
        "direction",
        List.of("count", "n", "share", "lower", "upper"),
        List.of(
            direction("forward", moves.forward(), level),
            direction("same", moves.same(), level),
            direction("backward", moves.backward(), level)));
  }

  private static Row direction(String name, Counted count, double level) {
    return Row.of(List.of(name), count.x(), count.n(), Wilson.interval(count, level));
  }
}
