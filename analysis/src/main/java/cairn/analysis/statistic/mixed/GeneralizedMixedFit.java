package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Minimizer;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * A fitted generalised mixed model; column 0 is the intercept. See {@link GeneralizedMixedModel}.
 * Standard errors are from the second derivatives of the integrated likelihood in all parameters.
 */
public final class GeneralizedMixedFit {
  private static final double LOGISTIC_VARIANCE = Math.PI * Math.PI / 3;

  private final MixedLikelihood likelihood;
  private final FarColumns far;
  private final double[] parameters;
  private final double logLikelihood;
  private final ModeSearch.Mode mode;
  private final double[][] variance;
  private final double[][] deviations;
  private final int terms;

  GeneralizedMixedFit(MixedLikelihood likelihood, Minimizer.Minimum found, FarColumns far) {
    this.likelihood = likelihood;
    this.far = far;
    terms = likelihood.terms().size();
    parameters = found.at().clone();
    for (int t = 0; t < terms; t++) {
      parameters[t] = Math.abs(parameters[t]);
    }
    logLikelihood = -found.value();
    mode = likelihood.mode(parameters);
    variance = inverse(turned(found));
    deviations = mode.system().deviations();
  }

  /** The second derivatives, a term's deviation that came out negative turned round. */
  private double[][] turned(Minimizer.Minimum found) {
    double[][] hessian = found.hessian();
    for (int i = 0; i < parameters.length; i++) {
      for (int j = 0; j < parameters.length; j++) {
        boolean turn = found.at()[i] != parameters[i] ^ found.at()[j] != parameters[j];
        hessian[i][j] *= turn ? -1 : 1;
      }
    }
    return hessian;
  }

  /** Over the directions that curve upwards: a variance of 0 has none. */
  private static double[][] inverse(double[][] hessian) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(hessian));
    int n = hessian.length;
    double most = Arrays.stream(eigen.getEigenvalues()).max().orElse(0);
    double[][] inverse = new double[n][n];
    for (int k = 0; k < n; k++) {
      double value = eigen.getEigenvalues()[k];
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < n && value > 1e-9 * most; i++) {
        for (int j = 0; j < n; j++) {
          inverse[i][j] += vector[i] * vector[j] / value;
        }
      }
    }
    return inverse;
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return likelihood.x().names();
  }

  /** The random terms, in order. */
  public List<RandomTerm> terms() {
    return likelihood.terms();
  }

  /** How many rows there are. */
  public int rows() {
    return likelihood.rows();
  }

  /** A log odds ratio or log rate ratio inside a group, per unit of its column. */
  public double coefficient(int column) {
    double[] contrast = far.contrast(column);
    double sum = 0;
    for (int j = 0; j < contrast.length; j++) {
      sum += contrast[j] * parameters[terms + j];
    }
    return sum;
  }

  /** The standard error of a coefficient. */
  public double standardError(int column) {
    double[] contrast = far.contrast(column);
    double sum = 0;
    for (int j = 0; j < contrast.length; j++) {
      for (int k = 0; k < contrast.length; k++) {
        sum += contrast[j] * contrast[k] * variance[terms + j][terms + k];
      }
    }
    return Math.sqrt(sum);
  }

  /** The normal test that a coefficient is 0. */
  public TestResult test(int column) {
    return TestResult.normal(coefficient(column) / standardError(column), "mixed model, Wald z");
  }

  /** A coefficient with its normal interval. */
  public Interval interval(int column, double level) {
    return Interval.normal(coefficient(column), standardError(column), level, "mixed model, z");
  }

  /** The odds or rate ratio with its interval. */
  public Interval ratio(int column, double level) {
    Interval log = interval(column, level);
    return Interval.of(
        Math.exp(log.estimate().value()),
        Math.exp(log.lower().value()),
        Math.exp(log.upper().value()),
        level,
        log.method());
  }

  /** The standard deviation of a term's intercepts between its groups. */
  public double deviation(int term) {
    return parameters[term];
  }

  /** The standard error of the log of that; absent where it is 0. */
  public Quantity logDeviationError(int term) {
    return parameters[term] < 1e-4
        ? Quantity.absent(AbsenceReason.NO_DEVIATION)
        : Quantity.of(Math.sqrt(variance[term][term]) / parameters[term]);
  }

  /** The size of a negative binomial count, with infinity for a Poisson one; absent for others. */
  public Quantity size() {
    return Quantity.finiteOr(likelihood.size(parameters), AbsenceReason.NOT_ESTIMABLE);
  }

  /** The standard error of the log of the size. */
  public Quantity logSizeError() {
    int last = parameters.length - 1;
    return size().isPresent() ? Quantity.of(Math.sqrt(variance[last][last])) : size();
  }

  /** The part of the variance on the latent logistic scale that lies between a term's groups. */
  public double intraclassCorrelation(int term) {
    double between = parameters[term] * parameters[term];
    return between / (between + LOGISTIC_VARIANCE);
  }

  /** The integrated log likelihood. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** Akaike's criterion. */
  public double aic() {
    return 2 * parameters.length - 2 * logLikelihood;
  }

  /** The predicted intercept of a group less the mean one: its conditional mode. */
  public double mode(int term, int level) {
    return parameters[term] * mode.effect(term, level);
  }

  /** The standard deviation of that prediction. */
  public double modeDeviation(int term, int level) {
    return parameters[term] * deviations[term][level];
  }
}
