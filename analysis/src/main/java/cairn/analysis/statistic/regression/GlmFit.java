package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.List;

/**
 * A fitted generalised linear model; column 0 is the intercept. See {@link GeneralizedLinearModel}.
 * With {@code quasi} the variance is multiplied by the dispersion, Pearson's χ² over its degrees of
 * freedom, and tests are Student's on those; a linear model is always so.
 */
public final class GlmFit {
  private final double[] y;
  private final Covariates x;
  private final Family family;
  private final double[] weight;
  private final double[] offset;
  private final double[] beta;
  private final double[] mean;
  private final double[][] unscaled;

  GlmFit(
      double[] y,
      Covariates x,
      Family family,
      double[] weight,
      double[] offset,
      double[] beta,
      double[] eta) {
    this.y = y.clone();
    this.x = x;
    this.family = family;
    this.weight = weight.clone();
    this.offset = offset.clone();
    this.beta = beta;
    mean = new double[eta.length];
    double[][] information = new double[beta.length][beta.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = family.mean(eta[i]);
      addProducts(information, x.row(i), weight[i] * family.variance(mean[i]));
    }
    unscaled = Symmetric.inverse(information, x.names());
  }

  private static void addProducts(double[][] sum, double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      for (int k = 0; k < row.length; k++) {
        sum[j][k] += by * row[j] * row[k];
      }
    }
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return x.names();
  }

  /** The columns, the intercept first. */
  public Covariates columns() {
    return x;
  }

  /** The family of the outcome. */
  public Family family() {
    return family;
  }

  /** How many rows there are. */
  public int rows() {
    return y.length;
  }

  /** An effect on the scale of the link per unit of its column. */
  public double coefficient(int column) {
    return beta[column];
  }

  /** The expected outcome of a row. */
  public double fitted(int row) {
    return mean[row];
  }

  /** Outcome less expected outcome of a row. */
  public double residual(int row) {
    return y[row] - mean[row];
  }

  /** The prior weight of a row. */
  public double weight(int row) {
    return weight[row];
  }

  /** The variance of a row's outcome by the model, without dispersion and weight. */
  public double variance(int row) {
    return family.variance(mean[row]);
  }

  /** Rows less columns. */
  public int residualDf() {
    return y.length - beta.length;
  }

  /** Pearson's χ²: Σ w (y − μ)² / V(μ). */
  public double pearson() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double off = y[i] - mean[i];
      sum += weight[i] * off * off / family.variance(mean[i]);
    }
    return sum;
  }

  /** Pearson's χ² over its degrees of freedom; of a linear model the residual variance. */
  public double dispersion() {
    return pearson() / residualDf();
  }

  /** The deviance. */
  public double deviance() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += weight[i] * family.deviance(y[i], mean[i]);
    }
    return sum;
  }

  /** The deviance of the model with an intercept (and the offset) only. */
  public double nullDeviance() {
    return GeneralizedLinearModel.fit(y, Covariates.rows(y.length), family, weight, offset)
        .deviance();
  }

  /** The covariance of two coefficients. */
  public double covariance(int column, int other, boolean quasi) {
    return unscaled[column][other] * (isScaled(quasi) ? dispersion() : 1);
  }

  private boolean isScaled(boolean quasi) {
    return quasi || family == Family.GAUSSIAN;
  }

  /** The standard error of a coefficient. */
  public double standardError(int column, boolean quasi) {
    return Math.sqrt(covariance(column, column, quasi));
  }

  /** The test that a coefficient is 0: normal, or Student's with a dispersion. */
  public TestResult test(int column, boolean quasi) {
    double t = beta[column] / standardError(column, quasi);
    return isScaled(quasi)
        ? TestResult.student(t, residualDf(), "t")
        : TestResult.normal(t, "Wald z");
  }

  /** The coefficient with its interval: normal, or Student's with a dispersion. */
  public Interval coefficient(int column, double level, boolean quasi) {
    double quantile =
        isScaled(quasi)
            ? Distributions.studentTwoSidedQuantile(level, residualDf())
            : Distributions.normalTwoSidedQuantile(level);
    double half = quantile * standardError(column, quasi);
    return Interval.of(
        beta[column], beta[column] - half, beta[column] + half, level, isScaled(quasi) ? "t" : "z");
  }

  /** The robust standard error of a coefficient with each row on its own, HC0. */
  public double robustStandardError(int column) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double pull = 0;
      for (int j = 0; j < beta.length; j++) {
        pull += unscaled[column][j] * x.value(i, j);
      }
      double score = weight[i] * residual(i) * pull;
      sum += score * score;
    }
    return Math.sqrt(sum);
  }
}
