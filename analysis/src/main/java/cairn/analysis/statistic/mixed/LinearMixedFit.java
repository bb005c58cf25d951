package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NumericDerivatives;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.jspecify.annotations.Nullable;

/**
 * A fitted linear mixed model; column 0 is the intercept. See {@link LinearMixedModel}. Tests and
 * intervals are Student's on Satterthwaite's degrees of freedom: 2 v²/(gᵀ A g), v the variance of a
 * coefficient, g its derivatives in the variance parameters, A twice the inverse second derivatives
 * of the deviance in them. {@link KenwardRoger} corrects the variance too.
 *
 * <p>Source: Satterthwaite (1946); Giesbrecht and Burns (1985), Biometrics 41, 477–486; Kuznetsova,
 * Brockhoff and Christensen (2017), Journal of Statistical Software 82(13).
 */
public final class LinearMixedFit {
  private static final String METHOD = "linear mixed model, Satterthwaite t";

  private final LinearMixedProblem problem;
  private final double[] theta;
  private final MixedSolution solution;
  private final double[] beta;
  private final double[][] unscaled;
  private final double residual;
  private double @Nullable [][] spread;

  LinearMixedFit(LinearMixedProblem problem, double[] theta) {
    this.problem = problem;
    this.theta = theta.clone();
    solution = problem.solve(theta);
    beta = solution.beta();
    unscaled = solution.unscaled();
    residual = solution.penalizedSquares() / problem.freedom();
  }

  LinearMixedProblem problem() {
    return problem;
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return problem.x().names();
  }

  /** The random terms, in order. */
  public List<RandomTerm> terms() {
    return problem.terms();
  }

  /** How many rows there are. */
  public int rows() {
    return problem.rows();
  }

  /** A fixed effect per unit of its column, in the unit of the outcome. */
  public double coefficient(int column) {
    return beta[column];
  }

  /** The covariance of two fixed effects. */
  public double covariance(int column, int other) {
    return residual * unscaled[column][other];
  }

  /** The standard error of a fixed effect. */
  public double standardError(int column) {
    return Math.sqrt(covariance(column, column));
  }

  /** The covariance of two effects of a term between groups; with one column its variance. */
  public double variance(int term, int column, int other) {
    double[][] factor = problem.factor(term, theta);
    double sum = 0;
    for (int k = 0; k < factor.length; k++) {
      sum += factor[column][k] * factor[other][k];
    }
    return residual * sum;
  }

  /** The variance of a term's only column between groups. */
  public double variance(int term) {
    return variance(term, 0, 0);
  }

  /** The residual variance of the first stratum, or of all rows. */
  public double residualVariance() {
    return residual;
  }

  /** The residual variance of a stratum. */
  public double residualVariance(int stratum) {
    return residual * problem.ratio(stratum, theta);
  }

  /** The log likelihood, restricted if the fit was. */
  public double logLikelihood() {
    return -problem.deviance(theta) / 2;
  }

  /** The part of the variance that lies between the groups of the first term. */
  public double intraclassCorrelation() {
    double between = variance(0);
    return between / (between + residual);
  }

  /** Whether a term has no variance: people of one group are no more alike than others. */
  public boolean isSingular(int term) {
    return Arrays.stream(problem.factor(term, theta)).allMatch(r -> Math.abs(r[0]) < 1e-4);
  }

  /** The predicted effect of a group: its conditional mode. */
  public double mode(int term, int level, int column) {
    return term == problem.inner()
        ? solution.innerMode(level)[column]
        : solution.outerMode(problem.offset(term) + level);
  }

  /** Satterthwaite's degrees of freedom of a fixed effect. */
  public double df(int column) {
    double[] contrast = new double[beta.length];
    contrast[column] = 1;
    return df(contrast);
  }

  /** Satterthwaite's degrees of freedom of a combination of fixed effects. */
  public double df(double[] contrast) {
    double[] at = Arrays.copyOf(theta, theta.length + 1);
    at[theta.length] = Math.sqrt(residual);
    double[] slope = NumericDerivatives.gradient(v -> variance(contrast, v), at);
    double[][] a = spread(at);
    double form = 0;
    for (int i = 0; i < slope.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        form += slope[i] * a[i][j] * slope[j];
      }
    }
    double v = variance(contrast, at);
    return 2 * v * v / form;
  }

  private double variance(double[] contrast, double[] both) {
    double[][] at = problem.solve(Arrays.copyOf(both, both.length - 1)).unscaled();
    double sum = 0;
    for (int i = 0; i < contrast.length; i++) {
      for (int j = 0; j < contrast.length; j++) {
        sum += contrast[i] * at[i][j] * contrast[j];
      }
    }
    return both[both.length - 1] * both[both.length - 1] * sum;
  }

  /** Twice the inverse second derivatives of the deviance, over directions that curve upwards. */
  private double[][] spread(double[] at) {
    double[][] known = spread;
    if (known != null) {
      return known;
    }
    double[][] hessian = NumericDerivatives.hessian(problem::devianceWithSigma, at);
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(hessian));
    double[][] inverse = new double[at.length][at.length];
    for (int k = 0; k < at.length; k++) {
      double value = eigen.getEigenvalues()[k];
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < at.length && value > 1e-8; i++) {
        for (int j = 0; j < at.length; j++) {
          inverse[i][j] += 2 * vector[i] * vector[j] / value;
        }
      }
    }
    spread = inverse;
    return inverse;
  }

  /** Student's test that a fixed effect is 0. */
  public TestResult test(int column) {
    return TestResult.student(beta[column] / standardError(column), df(column), METHOD);
  }

  /** A fixed effect with Student's interval. */
  public Interval interval(int column, double level) {
    double df = df(column);
    if (!(df > 0)) {
      Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
      return new Interval(Quantity.of(beta[column]), none, none, level, METHOD);
    }
    double half = Distributions.studentTwoSidedQuantile(level, df) * standardError(column);
    return Interval.of(beta[column], beta[column] - half, beta[column] + half, level, METHOD);
  }
}
