package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.solver.Cut;
import cairn.reports.disclosure.solver.Extreme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns an extreme that falls short of its goal into what must be hidden more.
 *
 * <p>With the prices {@code y} of the rows the most that a form can be is bound by the sum of
 * {@code y} times the bound that holds each row, whichever cells are hidden. So the sum over hidden
 * cells of what hiding loosens their rows, times the price, must be at least what is lacking where
 * everything is printed.
 */
final class Cuts {
  /** A unit of a cut: prices are no whole numbers, cuts are. */
  private static final long UNIT = 10_000;

  private static final double NOTHING = 1e-7;

  private final List<Bound> bounds;

  Cuts(List<Bound> bounds) {
    this.bounds = bounds;
  }

  /** The cut; one without weights where nothing that can be hidden would help. */
  Cut of(MustReach goal, Extreme extreme, boolean[] hidden) {
    double reached = 0;
    Map<Integer, Double> loosens = new LinkedHashMap<>();
    for (int r = 0; r < bounds.size(); r++) {
      double price = extreme.prices()[r];
      if (Math.abs(price) < NOTHING) {
        continue;
      }
      Bound bound = bounds.get(r);
      long tight = price > 0 ? bound.tight().most() : bound.tight().least();
      long loose = price > 0 ? bound.loose().most() : bound.loose().least();
      reached += price * tight;
      if (bound.cell() >= 0 && loose != tight) {
        boolean bounded = loose != Long.MAX_VALUE && loose != Long.MIN_VALUE;
        double more = bounded ? price * (loose - tight) : Double.POSITIVE_INFINITY;
        loosens.merge(bound.cell(), more, Double::sum);
      }
    }
    return cut(goal.atLeast() - reached, loosens, hidden);
  }

  /** Rounded so that it asks for less, never for more, than the prices do. */
  private static Cut cut(double lacking, Map<Integer, Double> loosens, boolean[] hidden) {
    long atLeast = Math.max(1, (long) Math.floor(lacking * UNIT - 1));
    Map<Integer, Long> weights = new LinkedHashMap<>();
    long now = 0;
    for (Map.Entry<Integer, Double> each : loosens.entrySet()) {
      long weight = (long) Math.min(atLeast, Math.ceil(each.getValue() * UNIT + 1));
      weights.put(each.getKey(), weight);
      now += hidden[each.getKey()] ? weight : 0;
    }
    return now < atLeast ? new Cut(weights, atLeast) : oneMore(weights.keySet(), hidden);
  }

  /** One of some cells that are printed must be hidden. */
  static Cut oneMore(Iterable<Integer> cells, boolean[] hidden) {
    Map<Integer, Long> printed = new LinkedHashMap<>();
    for (int cell : cells) {
      if (!hidden[cell]) {
        printed.put(cell, 1L);
      }
    }
    return new Cut(printed, 1);
  }
}
