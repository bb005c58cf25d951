package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * Negative binomial regression: counts that vary more than Poisson's, such as days of use.
 *
 * <p>log μ = X β + offset, variance μ + μ²/θ; β by scoring at θ and θ by Newton's method at μ in
 * turn, until both stand still. Errors of β take θ as known, those of θ take β so. Counts that vary
 * no more than Poisson's have no finite θ. R: {@code MASS::glm.nb(y ~ x + offset(o))}.
 *
 * <p>Worked example: counts 0, 0, 1, 8 without covariates: mean 2.25.
 *
 * <p>Source: Lawless (1987), Canadian Journal of Statistics 15, 209–225; Venables and Ripley
 * (2002).
 */
public final class NegativeBinomialRegression {
  private static final int MOST_ROUNDS = 200;
  private static final double LARGEST = 1e7;
  private static final double NEAR = 1e-11;

  /** After so many rounds what is left is rounding, as with years, which are far from 0. */
  private static final int ROUNDS_OF_ROUNDING = 25;

  private final double[] y;
  private final Covariates x;
  private final double[] offset;
  private double[] beta;
  private double[] mean;
  private double theta;

  private NegativeBinomialRegression(double[] y, Covariates x, double[] offset, double[] beta) {
    this.y = y;
    this.x = x;
    this.offset = offset;
    this.beta = beta;
    mean = means();
  }

  /**
   * Fits the model, an intercept first.
   *
   * @param offset added to the linear predictor, such as the log of the days observed
   * @throws NotEstimableException when a variable is constant or a combination of others, by name;
   *     a count is negative; or the counts vary no more than Poisson's
   */
  public static NegativeBinomialFit fit(double[] y, Covariates covariates, double[] offset) {
    double[] ones = GeneralizedLinearModel.ones(y.length);
    GlmFit poisson = GeneralizedLinearModel.fit(y, covariates, Family.POISSON, ones, offset);
    Covariates x = covariates.withIntercept();
    double[] beta = new double[x.size()];
    Arrays.setAll(beta, poisson::coefficient);
    NegativeBinomialRegression state = new NegativeBinomialRegression(y, x, offset, beta);
    state.theta = state.moments();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = state.theta;
      double[] was = state.beta;
      state.scoreBeta();
      state.scoreTheta();
      if (state.theta > LARGEST) {
        throw new NotEstimableException(
            "the counts vary no more than Poisson's, so the size has no finite value: use Poisson");
      }
      double near = near(round);
      if (Math.abs(state.theta - before) < near * before && isNear(was, state.beta, near)) {
        double[][] information = state.information(state.theta);
        double[][] variance = Symmetric.inverse(information, x.names());
        return new NegativeBinomialFit(y, x, offset, state.beta, state.mean, variance, state.theta);
      }
    }
    throw new NotEstimableException("the negative binomial likelihood does not come to rest");
  }

  /** With θ known: used for the deviance without covariates. */
  static double[] meansAt(double[] y, Covariates x, double[] offset, double theta) {
    double[] beta = new double[x.size()];
    double total = Arrays.stream(y).sum();
    beta[0] = Math.log(total / Arrays.stream(offset).map(Math::exp).sum());
    NegativeBinomialRegression state = new NegativeBinomialRegression(y, x, offset, beta);
    state.theta = theta;
    state.scoreBeta();
    return state.mean;
  }

  private static double near(int round) {
    return round < ROUNDS_OF_ROUNDING ? NEAR : 1e-8;
  }

  private static boolean isNear(double[] a, double[] b, double near) {
    for (int j = 0; j < a.length; j++) {
      if (Math.abs(a[j] - b[j]) > near * Math.max(1e-3, Math.abs(b[j]))) {
        return false;
      }
    }
    return true;
  }

  private double[] means() {
    double[] eta = x.times(beta);
    double[] means = new double[eta.length];
    Arrays.setAll(means, i -> Math.exp(eta[i] + offset[i]));
    return means;
  }

  private double[][] information(double size) {
    int p = x.size();
    double[][] sum = new double[p][p];
    for (int i = 0; i < y.length; i++) {
      double weight = mean[i] / (1 + mean[i] / size);
      double[] row = x.row(i);
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          sum[j][k] += weight * row[j] * row[k];
        }
      }
    }
    return sum;
  }

  private void scoreBeta() {
    for (int round = 0; round < 100; round++) {
      double[] score = new double[beta.length];
      for (int i = 0; i < y.length; i++) {
        double residual = (y[i] - mean[i]) / (1 + mean[i] / theta);
        for (int j = 0; j < score.length; j++) {
          score[j] += residual * x.value(i, j);
        }
      }
      double[] step = Symmetric.solve(information(theta), score, x.names());
      double[] next = new double[beta.length];
      Arrays.setAll(next, j -> beta[j] + step[j]);
      boolean rests = isNear(next, beta, near(round));
      beta = next;
      mean = means();
      if (rests) {
        return;
      }
    }
  }

  /** A start by moments. */
  private double moments() {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (y[i] / mean[i] - 1) * (y[i] / mean[i] - 1);
    }
    return Math.max(1e-3, y.length / sum);
  }

  private void scoreTheta() {
    for (int round = 0; round < 100 && theta <= LARGEST; round++) {
      double score = 0;
      double information = 0;
      for (int i = 0; i < y.length; i++) {
        double both = theta + mean[i];
        score +=
            Gamma.digamma(theta + y[i])
                - Gamma.digamma(theta)
                + Math.log(theta)
                + 1
                - Math.log(both)
                - (y[i] + theta) / both;
        information += sizeInformation(y[i], mean[i], theta);
      }
      double step = information > 0 ? score / information : Math.signum(score) * theta;
      double next = theta + step;
      next = next <= 0 ? theta / 2 : Math.min(next, 10 * theta);
      boolean rests = Math.abs(next - theta) < 1e-13 * theta;
      theta = next;
      if (rests) {
        return;
      }
    }
  }

  /** What a row says about θ. */
  static double sizeInformation(double y, double mean, double theta) {
    double both = theta + mean;
    return -Gamma.trigamma(theta + y)
        + Gamma.trigamma(theta)
        - 1 / theta
        + 2 / both
        - (y + theta) / (both * both);
  }
}
