package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;

/**
 * Logistic regression with Firth's penalty: finite odds ratios also where a level has no yes or no
 * no (separation), and less biased ones where there are few of either.
 *
 * <p>Maximises l(β) + ½ log |XᵀWX|, W = μ(1 − μ); score Xᵀ(y − μ + h(½ − μ)), h the leverages of
 * W^½X. Intercept first. R: {@code logistf::logistf(y ~ x)}.
 *
 * <p>Worked example: without covariates, 0 yes of 5: log odds of (0 + ½)/(5 + ½), −2.3979.
 *
 * <p>Source: Firth (1993), Biometrika 80, 27–38; Heinze and Schemper (2002).
 */
public final class FirthLogistic implements PenalizedLikelihood {
  private final boolean[] yes;
  private final double[][] x;

  private FirthLogistic(boolean[] yes, Covariates x) {
    this.yes = yes.clone();
    this.x = new double[yes.length][];
    for (int i = 0; i < yes.length; i++) {
      this.x[i] = x.row(i);
    }
  }

  /**
   * Fits the model, an intercept first.
   *
   * @throws NotEstimableException when a variable is constant or a combination of others, by name
   */
  public static FirthFit fit(boolean[] yes, Covariates covariates) {
    if (yes.length != covariates.rows()) {
      throw new IllegalArgumentException("outcome and covariates have one row a person");
    }
    covariates.requireVariation();
    Covariates x = covariates.withIntercept();
    return new FirthFit(new FirthLogistic(yes, x), x.names(), "logistic, Firth");
  }

  @Override
  public double longestStep() {
    return 2;
  }

  @Override
  public Point at(double[] beta) {
    int p = beta.length;
    double[] mean = new double[yes.length];
    double[][] information = new double[p][p];
    double loglik = 0;
    for (int i = 0; i < yes.length; i++) {
      double eta = 0;
      for (int j = 0; j < p; j++) {
        eta += beta[j] * x[i][j];
      }
      double towards = yes[i] ? eta : -eta;
      loglik -=
          towards > 0 ? Math.log1p(Math.exp(-towards)) : Math.log1p(Math.exp(towards)) - towards;
      mean[i] = 1 / (1 + Math.exp(-eta));
      addProducts(information, x[i], mean[i] * (1 - mean[i]));
    }
    double penalty = Symmetric.logDeterminant(information) / 2;
    double[] score = new double[p];
    if (Double.isFinite(penalty)) {
      addScores(score, mean, information);
    }
    return new Point(beta, loglik + penalty, score, information);
  }

  private void addScores(double[] score, double[] mean, double[][] information) {
    double[][] inverse =
        Symmetric.inverse(information, java.util.Collections.nCopies(score.length, "x"));
    for (int i = 0; i < yes.length; i++) {
      double leverage = mean[i] * (1 - mean[i]) * Symmetric.form(x[i], inverse, x[i]);
      double residual = (yes[i] ? 1 : 0) - mean[i] + leverage * (0.5 - mean[i]);
      for (int j = 0; j < score.length; j++) {
        score[j] += residual * x[i][j];
      }
    }
  }

  private static void addProducts(double[][] sum, double[] row, double weight) {
    for (int j = 0; j < row.length; j++) {
      for (int k = 0; k < row.length; k++) {
        sum[j][k] += weight * row[j] * row[k];
      }
    }
  }
}
