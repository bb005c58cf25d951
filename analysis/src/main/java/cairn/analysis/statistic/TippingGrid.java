package cairn.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tipping-point grid of a difference: for every number of the missing people of each group who
 * might have had the good value, the difference with Newcombe's interval; so that a reader sees
 * which guesses would turn the conclusion.
 *
 * <p>Worked example: 8 of 10 and 2 missing against 3 of 10 and 2 missing at 95 %: with none of the
 * first and both of the second the interval holds 0.
 *
 * <p>Source: Yan, Lee and Li (2009), Journal of Biopharmaceutical Statistics 19, 1085–1098;
 * Liublinska and Rubin (2014), Statistics in Medicine 33, 4170–4185.
 */
public final class TippingGrid {
  private TippingGrid() {}

  /**
   * One guess.
   *
   * @param first how many of the missing of the first group have the good value
   * @param second how many of the second
   * @param difference first minus second under that guess
   * @param excludesZero whether the interval leaves out no difference
   */
  public record Cell(long first, long second, Interval difference, boolean excludesZero) {}

  /**
   * The grid, first group by second; at most {@code steps} + 1 values a side, evenly spread over
   * the missing people, ends included.
   */
  public static List<Cell> of(PartlySeen first, PartlySeen second, int steps, double level) {
    List<Cell> cells = new ArrayList<>();
    for (long a : values(first.missing(), steps)) {
      for (long b : values(second.missing(), steps)) {
        Interval d = Newcombe.difference(first.with(a), second.with(b), level);
        cells.add(new Cell(a, b, d, d.estimate().isPresent() && !d.covers(0)));
      }
    }
    return List.copyOf(cells);
  }

  /**
   * The guess nearest to the shares seen, in people moved, under which the conclusion differs from
   * that of the people seen; empty when no guess turns it.
   */
  public static Optional<Cell> nearestTurn(
      PartlySeen first, PartlySeen second, int steps, double level) {
    Interval seen = Newcombe.difference(first.seen(), second.seen(), level);
    if (!seen.estimate().isPresent()) {
      return Optional.empty();
    }
    int direction = direction(seen);
    Cell nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Cell cell : of(first, second, steps, level)) {
      double far =
          Math.abs(cell.first() - first.missing() * first.seen().share())
              + Math.abs(cell.second() - second.missing() * second.seen().share());
      if (direction(cell.difference()) != direction && far < least) {
        least = far;
        nearest = cell;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int direction(Interval d) {
    return d.covers(0) ? 0 : (int) Math.signum(d.estimate().value());
  }

  private static List<Long> values(long missing, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("a grid has one step or more");
    }
    List<Long> values = new ArrayList<>();
    long many = Math.min(missing, steps);
    for (long i = 0; i <= many; i++) {
      values.add(many == 0 ? 0 : Math.round((double) missing * i / many));
    }
    return values;
  }
}
