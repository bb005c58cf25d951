package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * A fitted negative binomial model; column 0 is the intercept. See {@link
 * NegativeBinomialRegression}.
 */
public final class NegativeBinomialFit {
  private static final String METHOD = "negative binomial, Wald z";

  private final double[] y;
  private final Covariates x;
  private final double[] offset;
  private final double[] beta;
  private final double[] mean;
  private final double[][] variance;
  private final double theta;

  NegativeBinomialFit(
      double[] y,
      Covariates x,
      double[] offset,
      double[] beta,
      double[] mean,
      double[][] variance,
      double theta) {
    this.y = y.clone();
    this.x = x;
    this.offset = offset.clone();
    this.beta = beta.clone();
    this.mean = mean.clone();
    this.variance = variance;
    this.theta = theta;
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return x.names();
  }

  /** A log rate ratio per unit of its column. */
  public double coefficient(int column) {
    return beta[column];
  }

  /** The covariance of two coefficients, θ taken as known. */
  public double covariance(int column, int other) {
    return variance[column][other];
  }

  /** The standard error of a coefficient. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** The normal test that a coefficient is 0. */
  public TestResult test(int column) {
    return TestResult.normal(beta[column] / standardError(column), METHOD);
  }

  /** The rate ratio with its normal interval on the log scale. */
  public Interval ratio(int column, double level) {
    Interval log = Interval.normal(beta[column], standardError(column), level, METHOD);
    return Interval.of(
        Math.exp(beta[column]),
        Math.exp(log.lower().value()),
        Math.exp(log.upper().value()),
        level,
        METHOD);
  }

  /** The robust standard error of a coefficient with each row on its own, HC0. */
  public double robustStandardError(int column) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double pull = 0;
      for (int j = 0; j < beta.length; j++) {
        pull += variance[column][j] * x.value(i, j);
      }
      double score = pull * (y[i] - mean[i]) / (1 + mean[i] / theta);
      sum += score * score;
    }
    return Math.sqrt(sum);
  }

  /** The size θ: the smaller, the more the counts vary; variance μ + μ²/θ. */
  public double size() {
    return theta;
  }

  /** The standard error of the size, the coefficients taken as known. */
  public double sizeStandardError() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += NegativeBinomialRegression.sizeInformation(y[i], mean[i], theta);
    }
    return Math.sqrt(1 / sum);
  }

  /** How many rows there are. */
  public int rows() {
    return y.length;
  }

  /** Rows less coefficients. */
  public int residualDf() {
    return y.length - beta.length;
  }

  /** The log likelihood. */
  public double logLikelihood() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum +=
          Gamma.logGamma(theta + y[i])
              - Gamma.logGamma(theta)
              - Gamma.logGamma(y[i] + 1)
              + theta * Math.log(theta)
              - (theta + y[i]) * Math.log(theta + mean[i])
              + (y[i] == 0 ? 0 : y[i] * Math.log(mean[i]));
    }
    return sum;
  }

  /** Akaike's criterion, θ counted. */
  public double aic() {
    return 2 * (beta.length + 1) - 2 * logLikelihood();
  }

  /** The deviance at this θ. */
  public double deviance() {
    return deviance(mean);
  }

  /** The deviance at this θ without covariates. */
  public double nullDeviance() {
    Covariates intercept = Covariates.rows(y.length).withIntercept();
    return deviance(NegativeBinomialRegression.meansAt(y, intercept, offset, theta));
  }

  private double deviance(double[] means) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double log = y[i] == 0 ? 0 : y[i] * Math.log(y[i] / means[i]);
      sum += 2 * (log - (y[i] + theta) * Math.log((y[i] + theta) / (means[i] + theta)));
    }
    return sum;
  }
}
