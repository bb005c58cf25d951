package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * The expected time until somebody in one state first comes to another, in a panel Markov model.
 *
 * <p>With Q̃ the intensities among the states outside the target, times t solve Q̃ t = −1. Where
 * somebody can end in a state from which the target is not reached the time is infinite: absent,
 * "not reached", as where a rate is 0 but for rounding. In the target it is 0. Interval:
 * percentiles of parameters drawn from their normal distribution with the caller's generator. R:
 * {@code msm::efpt.msm(fit, tostate = , ci = "normal")}.
 *
 * <p>Worked example: two states, 1 turning into 2 at rate 0.5: 2 units of time.
 *
 * <p>Source: Norris (1997), Markov Chains, section 3.3; Jackson (2011).
 */
public final class FirstPassage {
  private static final String METHOD = "panel Markov first passage, simulated normal interval";

  /** A time beyond this many units tells of a rate that is 0 but for rounding. */
  private static final double NEVER = 1e6;

  private FirstPassage() {}

  /** The expected time under given intensities, rows from and columns to. */
  public static Quantity expected(double[][] q, int from, int target) {
    if (from == target) {
      return Quantity.of(0);
    }
    int[] reached = reachable(q, from, target);
    for (int state : reached) {
      if (Arrays.stream(reachable(q, state, -1)).noneMatch(s -> s == target)) {
        return Quantity.absent(AbsenceReason.NOT_REACHED);
      }
    }
    int n = reached.length;
    double[][] part = new double[n][n];
    double[] minusOne = new double[n];
    Arrays.fill(minusOne, -1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        part[i][j] = q[reached[i]][reached[j]];
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(part, false)).getSolver();
    if (!solver.isNonSingular()) {
      return Quantity.absent(AbsenceReason.NOT_REACHED);
    }
    RealVector times = solver.solve(new ArrayRealVector(minusOne, false));
    double time = times.getEntry(Arrays.binarySearch(reached, from));
    return time >= 0 && time < NEVER
        ? Quantity.of(time)
        : Quantity.absent(AbsenceReason.NOT_REACHED);
  }

  /** The expected time of a fitted model with its interval; covariates in the data's order. */
  public static Interval of(
      PanelMarkovFit fit,
      int from,
      int target,
      double level,
      int draws,
      RandomGenerator random,
      double... x) {
    Quantity point = expected(fit.intensities(x), from, target);
    if (!point.isPresent()) {
      return Interval.absent(AbsenceReason.NOT_REACHED, level, METHOD);
    }
    double[] values = new double[draws];
    for (int b = 0; b < draws; b++) {
      values[b] =
          expected(fit.drawIntensities(random, x), from, target).orElse(Double.POSITIVE_INFINITY);
    }
    Arrays.sort(values);
    return new Interval(
        point,
        Quantity.finiteOr(Draws.quantile(values, (1 - level) / 2), AbsenceReason.NOT_REACHED),
        Quantity.finiteOr(Draws.quantile(values, (1 + level) / 2), AbsenceReason.NOT_REACHED),
        level,
        METHOD);
  }

  /** States that can be reached from one, itself included, not going through or into a barrier. */
  private static int[] reachable(double[][] q, int from, int barrier) {
    BitSet seen = new BitSet(q.length);
    int[] reached = new int[q.length];
    int n = 0;
    seen.set(from);
    reached[n++] = from;
    for (int next = 0; next < n; next++) {
      for (int j = 0; j < q.length; j++) {
        if (j != barrier && q[reached[next]][j] > 0 && !seen.get(j)) {
          seen.set(j);
          reached[n++] = j;
        }
      }
    }
    int[] states = Arrays.copyOf(reached, n);
    Arrays.sort(states);
    return states;
  }
}
