package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.List;

/** A fitted generalised estimating equation; column 0 is the intercept. See {@link Gee}. */
public final class GeeFit {
  private final GeeState state;
  private final double[] beta;
  private final double phi;
  private final double alpha;
  private final double[][] variance;
  private final double phiVariance;
  private final double alphaVariance;

  GeeFit(GeeState state, double[] beta, double phi, double alpha) {
    this.state = state;
    this.beta = beta;
    this.phi = phi;
    this.alpha = alpha;
    GeeSandwich sandwich = new GeeSandwich(state, beta, phi, alpha);
    variance = sandwich.coefficients();
    phiVariance = sandwich.scale();
    alphaVariance = sandwich.correlation();
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return state.x().names();
  }

  /** An effect on the scale of the link, per unit of its column. */
  public double coefficient(int column) {
    return beta[column];
  }

  /** The robust covariance of two coefficients. */
  public double covariance(int column, int other) {
    return variance[column][other];
  }

  /** The robust standard error of a coefficient. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** A coefficient with its normal interval: with the identity link a difference of risks. */
  public Interval effect(int column, double level) {
    return Interval.normal(
        beta[column], standardError(column), level, "GEE, " + state.model().correlation());
  }

  /** The Wald chi-square test that a coefficient is 0. */
  public TestResult test(int column) {
    double z = beta[column] / standardError(column);
    return TestResult.chiSquared(z * z, 1, "GEE, robust Wald");
  }

  /** The scale φ. */
  public double scale() {
    return phi;
  }

  /** The standard error of the scale, as geepack has it. */
  public double scaleStandardError() {
    return Math.sqrt(phiVariance);
  }

  /** The working correlation α, 0 under independence. */
  public double correlation() {
    return alpha;
  }

  /**
   * The standard error of the working correlation, as geepack has it; absent under independence.
   */
  public Quantity correlationStandardError() {
    return Quantity.finiteOr(Math.sqrt(alphaVariance), AbsenceReason.NOT_ESTIMABLE);
  }

  /** How many groups there are. */
  public int clusters() {
    return state.clusters();
  }
}
