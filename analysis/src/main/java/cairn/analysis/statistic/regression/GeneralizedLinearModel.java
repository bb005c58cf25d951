package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;

/**
 * Generalised linear models with the canonical link: linear, logistic and Poisson regression with
 * weights and offsets.
 *
 * <p>Maximum likelihood by iterated weighted least squares: β solves Σ w (y − μ) x = 0. The offset
 * is added to the linear predictor with coefficient 1 (log of the time observed, for rates). R:
 * {@code glm(y ~ x, family, weights =, offset =)}.
 *
 * <p>Worked example: counts 2, 4 over times 1, 1 with x = 0, 1, Poisson: log rate ratio log 2.
 *
 * <p>Source: McCullagh and Nelder (1989), Generalized Linear Models.
 */
public final class GeneralizedLinearModel {
  private static final int MOST_ROUNDS = 100;

  private GeneralizedLinearModel() {}

  /** Fits the model, each row counting once, no offset. */
  public static GlmFit fit(double[] y, Covariates covariates, Family family) {
    return fit(y, covariates, family, ones(y.length), new double[y.length]);
  }

  /**
   * Fits the model, an intercept first.
   *
   * @param weight prior weights, 0 or more
   * @param offset added to the linear predictor
   * @throws NotEstimableException when a variable is constant or a combination of others, or runs
   *     to infinity, by name; or a count is negative
   */
  public static GlmFit fit(
      double[] y, Covariates covariates, Family family, double[] weight, double[] offset) {
    if (y.length != covariates.rows() || y.length != weight.length || y.length != offset.length) {
      throw new IllegalArgumentException("outcome, covariates, weights, offset: one row a person");
    }
    requireOutcome(y, family);
    covariates.requireVariation();
    if (family != Family.GAUSSIAN) {
      EmptyLevel.refuse(y, covariates);
    }
    Covariates x = covariates.withIntercept();
    double[] eta = new double[y.length];
    for (int i = 0; i < eta.length; i++) {
      eta[i] = family.start(y[i]);
    }
    double[] beta = new double[x.size()];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = step(y, x, family, weight, offset, eta);
      boolean rests = round > 0 && isNear(next, beta);
      beta = next;
      eta = linear(x, beta, offset);
      if (rests) {
        return new GlmFit(y, x, family, weight, offset, beta, eta);
      }
    }
    if (polished(y, x, family, weight, offset, beta)) {
      return new GlmFit(y, x, family, weight, offset, beta, linear(x, beta, offset));
    }
    throw new NotEstimableException(
        "the model of "
            + String.join(", ", covariates.names())
            + " does not come to rest: a variable or level may separate the outcomes");
  }

  static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void requireOutcome(double[] y, Family family) {
    for (double value : y) {
      if (family == Family.POISSON && !(value >= 0)) {
        throw new NotEstimableException("a count is 0 or more");
      }
      if (family == Family.BINOMIAL && !(value >= 0 && value <= 1)) {
        throw new NotEstimableException("the outcome of a logistic model is 0 or 1");
      }
    }
  }

  private static double[] step(
      double[] y, Covariates x, Family family, double[] weight, double[] offset, double[] eta) {
    int p = x.size();
    double[][] information = new double[p][p];
    double[] right = new double[p];
    for (int i = 0; i < y.length; i++) {
      double mean = family.mean(eta[i]);
      double variance = family.variance(mean);
      double pull = variance * (eta[i] - offset[i]) + y[i] - mean;
      for (int j = 0; j < p; j++) {
        double xj = x.value(i, j);
        right[j] += weight[i] * pull * xj;
        for (int k = 0; k <= j; k++) {
          information[j][k] += weight[i] * variance * xj * x.value(i, k);
        }
      }
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
    return Symmetric.solve(information, right, x.names());
  }

  private static double[] linear(Covariates x, double[] beta, double[] offset) {
    double[] eta = x.times(beta);
    for (int i = 0; i < eta.length; i++) {
      eta[i] += offset[i];
    }
    return eta;
  }

  /**
   * Steps by what is left of the score, which rounding leaves finer where numbers are far from 0,
   * as years are. Whether they end in none to speak of.
   */
  private static boolean polished(
      double[] y, Covariates x, Family family, double[] weight, double[] offset, double[] beta) {
    double largest = 1;
    for (int round = 0; round < 10 && largest > 1e-9; round++) {
      double[] eta = linear(x, beta, offset);
      double[] residual = new double[y.length];
      double[][] information = new double[beta.length][beta.length];
      for (int i = 0; i < y.length; i++) {
        double mean = family.mean(eta[i]);
        residual[i] = weight[i] * (y[i] - mean);
        addProducts(information, x.row(i), weight[i] * family.variance(mean));
      }
      double[] score = new double[beta.length];
      for (int i = 0; i < y.length; i++) {
        for (int j = 0; j < beta.length; j++) {
          score[j] += residual[i] * x.value(i, j);
        }
      }
      double[] step = Symmetric.trySolve(information, score);
      if (step.length == 0) {
        return false;
      }
      largest = 0;
      for (int j = 0; j < beta.length; j++) {
        beta[j] += step[j];
        largest = Math.max(largest, Math.abs(step[j]) / Math.max(Math.abs(beta[j]), 1e-3));
      }
    }
    return largest <= 1e-9;
  }

  private static void addProducts(double[][] sum, double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      for (int k = 0; k < row.length; k++) {
        sum[j][k] += by * row[j] * row[k];
      }
    }
  }

  private static boolean isNear(double[] a, double[] b) {
    for (int j = 0; j < a.length; j++) {
      if (!(Math.abs(a[j] - b[j]) <= 1e-11 * Math.max(Math.abs(b[j]), 1e-3))) {
        return false;
      }
    }
    return true;
  }
}
