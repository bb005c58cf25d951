package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.SparseRows;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fitted logistic model; column 0 is the intercept. See {@link LogisticRegression}. */
public final class LogisticFit {
  private final boolean[] yes;
  private final Covariates x;
  private final double[] weight;
  private final Point at;
  private final double[][] variance;
  private final SparseRows rows;
  private double @Nullable [][] products;

  LogisticFit(boolean[] yes, Covariates x, SparseRows rows, double[] weight, Point at) {
    this.yes = yes.clone();
    this.x = x;
    this.rows = rows;
    this.weight = weight.clone();
    this.at = at;
    variance = Symmetric.inverse(at.information(), x.names());
  }

  /** The log likelihood with its derivatives. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Point(
      double[] beta,
      double logLikelihood,
      double[] gradient,
      double[][] information,
      double[] fitted) {

    static Point of(boolean[] yes, SparseRows x, double[] weight, double[] beta) {
      int p = beta.length;
      double[] fitted = new double[x.rows()];
      double[] gradient = new double[p];
      double[][] information = new double[p][p];
      double loglik = 0;
      for (int i = 0; i < fitted.length; i++) {
        double eta = x.times(i, beta);
        double mu = 1 / (1 + Math.exp(-eta));
        double towards = yes[i] ? eta : -eta;
        loglik -=
            weight[i]
                * (towards > 0
                    ? Math.log1p(Math.exp(-towards))
                    : Math.log1p(Math.exp(towards)) - towards);
        x.add(i, weight[i] * ((yes[i] ? 1 : 0) - mu), gradient);
        x.addProducts(i, weight[i] * mu * (1 - mu), information);
        fitted[i] = mu;
      }
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < j; k++) {
          information[k][j] = information[j][k];
        }
      }
      return new Point(beta, loglik, gradient, information, fitted);
    }
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return x.names();
  }

  /** A log odds ratio per unit of its column. */
  public double coefficient(int column) {
    return at.beta()[column];
  }

  public double[] beta() {
    return at.beta();
  }

  /** The standard error of a coefficient, from the information. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  public double[][] variance() {
    return variance;
  }

  /** The predicted probability of each person. */
  public double[] fitted() {
    return at.fitted().clone();
  }

  /** The predicted probability of people with these covariates (without the intercept). */
  public double[] predict(Covariates covariates) {
    double[] eta = covariates.withIntercept().times(at.beta());
    for (int i = 0; i < eta.length; i++) {
      eta[i] = 1 / (1 + Math.exp(-eta[i]));
    }
    return eta;
  }

  /** Minus twice the log likelihood. */
  public double deviance() {
    return -2 * at.logLikelihood();
  }

  /** The log likelihood. */
  public double logLikelihood() {
    return at.logLikelihood();
  }

  /** The odds ratio of a column with its normal interval on the log scale. */
  public Interval oddsRatio(int column, double level) {
    return Interval.ofLog(at.beta()[column], standardError(column), level, "logistic regression");
  }

  /** The normal test that a coefficient is 0. */
  public TestResult test(int column) {
    return TestResult.normal(at.beta()[column] / standardError(column), "logistic, Wald z");
  }

  /** What a person gives to the gradient of a column. */
  double score(int person, int column) {
    double residual = (yes[person] ? 1 : 0) - at.fitted()[person];
    return weight[person] * residual * x.value(person, column);
  }

  /** Σ over columns of a factor times what each person gives to the gradient of the column. */
  public double[] scoresTimes(double[] factor) {
    double[] sum = new double[yes.length];
    for (int i = 0; i < sum.length; i++) {
      double residual = weight[i] * ((yes[i] ? 1 : 0) - at.fitted()[i]);
      sum[i] = residual * rows.times(i, factor);
    }
    return sum;
  }

  /**
   * What is left of each person's influence on an estimate that uses the fitted probabilities: the
   * influence less its projection on the scores of this model. See {@code
   * WeightedDifference.influence}.
   */
  public double[] withoutScores(double[] influence) {
    int p = at.beta().length;
    double[][] known = products;
    if (known == null) {
      known = new double[p][p];
      for (int i = 0; i < yes.length; i++) {
        double residual = weight[i] * ((yes[i] ? 1 : 0) - at.fitted()[i]);
        rows.addProducts(i, residual * residual, known);
      }
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < j; k++) {
          known[k][j] = known[j][k];
        }
      }
      products = known;
    }
    double[] cross = new double[p];
    for (int i = 0; i < yes.length; i++) {
      double residual = weight[i] * ((yes[i] ? 1 : 0) - at.fitted()[i]);
      rows.add(i, residual * influence[i], cross);
    }
    double[] left = scoresTimes(Symmetric.solve(known, cross, x.names()));
    for (int i = 0; i < left.length; i++) {
      left[i] = influence[i] - left[i];
    }
    return left;
  }

  /**
   * The robust standard error of each coefficient, each person on its own: sandwich HC0, or HC1
   * with n / (n − columns). R: {@code sandwich::vcovHC(fit, type =)}.
   */
  public double[] robustStandardErrors(boolean smallSample) {
    int[] each = new int[yes.length];
    Arrays.setAll(each, i -> i);
    int n = yes.length;
    int k = at.beta().length;
    return sandwich(each, smallSample ? (double) n / (n - k) : 1);
  }

  /**
   * The cluster-robust standard error of each coefficient: sandwich over groups, with or without
   * the factor G/(G−1) · (n−1)/(n−columns). R: {@code sandwich::vcovCL(fit, cluster, type =
   * "HC1")}.
   */
  public double[] clusterStandardErrors(int[] cluster, boolean smallSample) {
    double g = Clusters.of(cluster).size();
    double n = yes.length;
    double factor = smallSample ? g / (g - 1) * (n - 1) / (n - at.beta().length) : 1;
    return sandwich(cluster, factor);
  }

  private double[] sandwich(int[] cluster, double factor) {
    Clusters groups = Clusters.of(cluster);
    int p = at.beta().length;
    double[][] sums = new double[groups.size()][p];
    for (int i = 0; i < cluster.length; i++) {
      for (int j = 0; j < p; j++) {
        sums[groups.of(i)][j] += score(i, j);
      }
    }
    double[][] meat = new double[p][p];
    for (double[] sum : sums) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += factor * sum[j] * sum[k];
        }
      }
    }
    double[][] v = Symmetric.sandwich(variance, meat);
    double[] se = new double[p];
    for (int j = 0; j < p; j++) {
      se[j] = Math.sqrt(v[j][j]);
    }
    return se;
  }
}
