package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.List;

/** A fitted Cox model: coefficients, tests, robust variances. See {@link CoxRegression}. */
public final class CoxFit {
  private final CoxBlocks blocks;
  private final Covariates covariates;
  private final CoxTies ties;
  private final CoxRegression.Point start;
  private final CoxRegression.Point at;
  private final double[][] variance;

  CoxFit(
      CoxBlocks blocks,
      Covariates covariates,
      CoxTies ties,
      CoxRegression.Point start,
      CoxRegression.Point at) {
    this.blocks = blocks;
    this.covariates = covariates;
    this.ties = ties;
    this.start = start;
    this.at = at;
    variance = Symmetric.inverse(at.information, covariates.names());
  }

  CoxBlocks blocks() {
    return blocks;
  }

  /** The people behind the model. */
  public SurvivalTimes data() {
    return blocks.data();
  }

  CoxTies ties() {
    return ties;
  }

  double[] beta() {
    return at.beta;
  }

  double[][] variance() {
    return variance;
  }

  /** The names of the columns, in the order of the coefficients. */
  public List<String> names() {
    return covariates.names();
  }

  /**
   * Whether a person's value of a column is above its mean: of a column of 0 and 1, whether it is
   * 1.
   */
  public boolean isAbove(int column, int person) {
    return blocks.centred(column, person) > 0;
  }

  /** A log hazard ratio per unit of its column. */
  public double coefficient(int column) {
    return at.beta[column];
  }

  /** The covariance of two coefficients, from the information. */
  public double covariance(int column, int other) {
    return variance[column][other];
  }

  /** The standard error of a coefficient, from the information. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** The hazard ratio of a column with its normal interval on the log scale. */
  public Interval hazardRatio(int column, double level) {
    return Interval.ofLog(at.beta[column], standardError(column), level, "Cox, " + ties);
  }

  /** The normal test that a coefficient is 0. */
  public TestResult test(int column) {
    return TestResult.normal(at.beta[column] / standardError(column), "Cox, Wald z");
  }

  /** The log partial likelihood without covariates. */
  public double logLikelihoodNull() {
    return start.logLikelihood;
  }

  /** The log partial likelihood of the model. */
  public double logLikelihood() {
    return at.logLikelihood;
  }

  /** The likelihood-ratio test of all coefficients. */
  public TestResult likelihoodRatio() {
    double chi = 2 * (at.logLikelihood - start.logLikelihood);
    return TestResult.chiSquared(chi, at.beta.length, "Cox, likelihood ratio");
  }

  /** The Wald test of all coefficients. */
  public TestResult wald() {
    double chi = Symmetric.form(at.beta, at.information, at.beta);
    return TestResult.chiSquared(chi, at.beta.length, "Cox, Wald");
  }

  /**
   * The score test of all coefficients; with one 0/1 column and no ties it is the log-rank test.
   */
  public TestResult score() {
    double[] solved = Symmetric.solve(start.information, start.gradient, names());
    double chi = 0;
    for (int j = 0; j < solved.length; j++) {
      chi += solved[j] * start.gradient[j];
    }
    return TestResult.chiSquared(chi, solved.length, "Cox, score");
  }

  /** Akaike's criterion. */
  public double aic() {
    return 2 * at.beta.length - 2 * at.logLikelihood;
  }

  /** The Bayesian criterion, its size the number of events. */
  public double bic() {
    return Math.log(blocks.data().events()) * at.beta.length - 2 * at.logLikelihood;
  }

  /** The linear predictor of each person, less its mean. */
  public double[] linearPredictor() {
    return blocks.predictor(at.beta);
  }

  /** People and events behind the model. */
  public Counted events() {
    return new Counted(blocks.data().events(), blocks.data().people());
  }
}
