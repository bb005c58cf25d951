package cairn.analysis.statistic.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A direction δ along which a likelihood never falls and somewhere rises: δ·r ≥ 0 for all rows r
 * and δ·r > 0 for some. The greatest Σ δ·r with every part of δ from −1 to 1, by the simplex method
 * over those rows only that a direction found before did not keep to.
 */
final class RecessionDirection {
  /** Parts of a direction closer to 0 are 0. */
  static final double ZERO = 1e-7;

  private static final int MOST_ROUNDS = 200;
  private static final int MOST_NEW_ROWS = 10;

  private RecessionDirection() {}

  /** All rows of a problem, which may be too many to list. */
  interface Rows {
    /** Σ r over all rows. */
    double[] sum();

    /** The rows with δ·r below 0 by more than rounding. */
    List<double[]> against(double[] direction);
  }

  /** The direction, or an empty array where there is none. */
  static double[] of(Rows rows) {
    double[] gain = rows.sum();
    double size = Arrays.stream(gain).map(Math::abs).max().orElse(0);
    for (int j = 0; j < gain.length && size > 0; j++) {
      gain[j] /= size;
    }
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < gain.length; j++) {
      double[] unit = new double[gain.length];
      unit[j] = 1;
      constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
      constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] direction = best(gain, constraints);
      if (dot(gain, direction) < ZERO) {
        return new double[0];
      }
      List<double[]> against = rows.against(direction);
      if (against.isEmpty()) {
        return direction;
      }
      against.stream()
          .sorted((a, b) -> Double.compare(dot(a, direction), dot(b, direction)))
          .limit(MOST_NEW_ROWS)
          .forEach(row -> constraints.add(new LinearConstraint(row, Relationship.GEQ, 0)));
    }
    return new double[0];
  }

  private static double[] best(double[] gain, List<LinearConstraint> constraints) {
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(gain, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(false))
        .getPoint();
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** The columns over their largest size, so that one bound serves all. */
  static double[][] scaled(double[][] rows) {
    double[] size = new double[rows.length == 0 ? 0 : rows[0].length];
    for (double[] row : rows) {
      for (int j = 0; j < size.length; j++) {
        size[j] = Math.max(size[j], Math.abs(row[j]));
      }
    }
    return Arrays.stream(rows)
        .map(
            row -> {
              double[] scaled = new double[size.length];
              Arrays.setAll(scaled, j -> size[j] == 0 ? 0 : row[j] / size[j]);
              return scaled;
            })
        .toArray(double[][]::new);
  }
}
