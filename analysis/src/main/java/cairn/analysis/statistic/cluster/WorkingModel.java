package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GlmFit;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted model as a sandwich variance sees it: what each row gives to each coefficient, and what
 * the model takes its variance to be. M = (Σ w d dᵀ)⁻¹.
 *
 * @param names the columns, the intercept first
 * @param beta the coefficients
 * @param slopes d, dμ/dβ of each row
 * @param residual y − μ of each row
 * @param weight w, with which a row counts in the estimating equation
 * @param target φ, the working variance of a row, up to one factor
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record WorkingModel(
    List<String> names,
    double[] beta,
    double[][] slopes,
    double[] residual,
    double[] weight,
    double[] target) {

  /**
   * A linear model by least squares, weights taken as weights: the working variance is 1.
   *
   * @throws NotEstimableException when a variable is constant or a combination of others, by name
   */
  public static WorkingModel linear(double[] y, Covariates covariates, double[] weight) {
    covariates.requireVariation();
    Covariates x = covariates.withIntercept();
    int p = x.size();
    double[][] slopes = new double[y.length][];
    double[][] products = new double[p][p];
    double[] right = new double[p];
    for (int i = 0; i < y.length; i++) {
      slopes[i] = x.row(i);
      for (int j = 0; j < p; j++) {
        right[j] += weight[i] * slopes[i][j] * y[i];
        for (int k = 0; k < p; k++) {
          products[j][k] += weight[i] * slopes[i][j] * slopes[i][k];
        }
      }
    }
    double[] beta = Symmetric.solve(products, right, x.names());
    double[] fitted = x.times(beta);
    double[] residual = new double[y.length];
    Arrays.setAll(residual, i -> y[i] - fitted[i]);
    double[] ones = new double[y.length];
    Arrays.fill(ones, 1);
    return new WorkingModel(x.names(), beta, slopes, residual, weight.clone(), ones);
  }

  /** A generalised linear model: the working variance is the model's own; a linear one's is 1. */
  public static WorkingModel of(GlmFit fit) {
    int n = fit.rows();
    double[] beta = new double[fit.names().size()];
    Arrays.setAll(beta, fit::coefficient);
    double[][] slopes = new double[n][];
    double[] residual = new double[n];
    double[] weight = new double[n];
    double[] target = new double[n];
    boolean linear = fit.family() == Family.GAUSSIAN;
    for (int i = 0; i < n; i++) {
      double variance = fit.variance(i);
      slopes[i] = Arrays.stream(fit.columns().row(i)).map(v -> v * variance).toArray();
      residual[i] = fit.residual(i);
      weight[i] = fit.weight(i) / variance;
      target[i] = linear ? 1 : variance / fit.weight(i);
    }
    return new WorkingModel(fit.names(), beta, slopes, residual, weight, target);
  }

  int rows() {
    return residual.length;
  }

  int columns() {
    return beta.length;
  }

  /** M. */
  double[][] bread() {
    double[][] sum = new double[columns()][columns()];
    for (int i = 0; i < rows(); i++) {
      addProducts(sum, slopes[i], weight[i]);
    }
    return Symmetric.inverse(sum, names);
  }

  /** Σ w² φ d dᵀ. */
  double[][] spread() {
    double[][] sum = new double[columns()][columns()];
    for (int i = 0; i < rows(); i++) {
      addProducts(sum, slopes[i], weight[i] * weight[i] * target[i]);
    }
    return sum;
  }

  static void addProducts(double[][] sum, double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      for (int k = 0; k < row.length; k++) {
        sum[j][k] += by * row[j] * row[k];
      }
    }
  }
}
