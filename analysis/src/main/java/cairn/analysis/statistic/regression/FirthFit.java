package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * A model fitted with Firth's penalty; see {@link FirthLogistic} and {@code FirthCox}. Intervals
 * and tests are those of the profile of the penalised likelihood, as the normal ones are poor just
 * where the penalty is needed.
 *
 * <p>Interval of a coefficient: all values b with 2 (l* − l*(b)) at most the χ² quantile on 1,
 * l*(b) the greatest penalised likelihood with the coefficient held at b. Test: the same at 0.
 *
 * <p>Source: Heinze and Schemper (2002), Statistics in Medicine 21, 2409–2419.
 */
public final class FirthFit {
  private static final int MOST_WIDENINGS = 60;

  private final PenalizedLikelihood likelihood;
  private final List<String> names;
  private final PenalizedLikelihood.Point at;
  private final double[][] variance;
  private final String method;

  public FirthFit(PenalizedLikelihood likelihood, List<String> names, String method) {
    this.likelihood = likelihood;
    this.names = List.copyOf(names);
    this.method = method;
    double[] zero = new double[names.size()];
    at = likelihood.maximum(zero, new boolean[zero.length]);
    variance = Symmetric.inverse(at.information(), names);
  }

  /** The names of the columns. */
  public List<String> names() {
    return names;
  }

  /** A log odds ratio or log hazard ratio per unit of its column. */
  public double coefficient(int column) {
    return at.beta()[column];
  }

  /** The standard error from the information without penalty. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** The coefficient with its profile interval; a limit that is not found is absent. */
  public Interval coefficient(int column, double level) {
    return new Interval(
        Quantity.of(at.beta()[column]),
        limit(column, level, -1),
        limit(column, level, 1),
        level,
        method + ", profile penalised likelihood");
  }

  /** The odds or hazard ratio with its profile interval. */
  public Interval ratio(int column, double level) {
    Interval log = coefficient(column, level);
    return new Interval(
        exp(log.estimate()), exp(log.lower()), exp(log.upper()), level, log.method());
  }

  private static Quantity exp(Quantity log) {
    return log.isPresent() ? Quantity.of(Math.exp(log.value())) : log;
  }

  /** The test that a coefficient is 0, by the penalised likelihood ratio. */
  public TestResult test(int column) {
    double chi = 2 * (at.value() - profile(column, 0));
    return TestResult.chiSquared(Math.max(0, chi), 1, method + ", penalised likelihood ratio");
  }

  /**
   * The test that all coefficients are 0, the penalty that of all columns.
   *
   * @param intercept whether the first column is an intercept, which stays
   */
  public TestResult test(boolean intercept) {
    int first = intercept ? 1 : 0;
    double chi = 2 * (at.value() - without(intercept));
    return TestResult.chiSquared(
        Math.max(0, chi), names.size() - first, method + ", penalised likelihood ratio");
  }

  /** The penalised log likelihood with every coefficient at 0, the intercept aside. */
  public double without(boolean intercept) {
    boolean[] held = new boolean[names.size()];
    Arrays.fill(held, true);
    held[0] = !intercept;
    return likelihood.maximum(new double[names.size()], held).value();
  }

  /** The penalised log likelihood at its maximum. */
  public double penalizedLogLikelihood() {
    return at.value();
  }

  private double profile(int column, double value) {
    boolean[] held = new boolean[names.size()];
    held[column] = true;
    double[] start = at.beta().clone();
    start[column] = value;
    return likelihood.maximum(start, held).value();
  }

  private Quantity limit(int column, double level, int side) {
    double z = Distributions.normalTwoSidedQuantile(level);
    double least = at.value() - z * z / 2;
    double step = side * standardError(column);
    double near = at.beta()[column];
    double far = near + step;
    for (int k = 0; profile(column, far) > least; k++) {
      if (k == MOST_WIDENINGS) {
        return Quantity.absent(AbsenceReason.NOT_REACHED);
      }
      near = far;
      far += step;
    }
    double low = Math.min(near, far);
    double high = Math.max(near, far);
    return Quantity.of(
        new BrentSolver(1e-12, 1e-11, 1e-15)
            .solve(200, b -> profile(column, b) - least, low, high));
  }
}
