package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;

/**
 * Generalised estimating equations: the effect of covariates over people who share groups, with a
 * variance that holds whatever the correlation inside a group is.
 *
 * <p>Solves Σ Dᵀ V⁻¹ (y − μ) = 0 with V = φ A½ R(α) A½; φ the mean squared Pearson residual, α from
 * the products of residuals within groups, both without correction for degrees of freedom, all
 * three in turn until they stand still. Sandwich variance without small-sample factor. R: {@code
 * geepack::geeglm(y ~ x, id =, family =, corstr =)}, which goes on where the working correlation is
 * one that no group of that size can have; here that is refused where it has no solution.
 *
 * <p>Worked example: with independence and each person a group of its own the coefficients are
 * those of logistic or linear regression, the errors HC0.
 *
 * <p>Source: Liang and Zeger (1986), Biometrika 73, 13–22; Højsgaard, Halekoh and Yan (2006),
 * Journal of Statistical Software 15(2).
 */
public final class Gee {
  private static final int MOST_ROUNDS = 500;

  /** After so many what is left is rounding: years, or grams, rest no closer. */
  private static final int ROUNDS_OF_ROUNDING = 100;

  private Gee() {}

  /**
   * Fits the model, an intercept first.
   *
   * @param cluster any number for each group; with AR1 rows of a group are in order
   * @throws NotEstimableException with one cluster, when a variable is constant, a combination of
   *     others or separates, by name, when the working correlation is one that a group of that size
   *     cannot have, or when the estimates do not come to rest
   */
  public static GeeFit fit(double[] y, Covariates covariates, int[] cluster, GeeModel model) {
    if (y.length != covariates.rows() || y.length != cluster.length) {
      throw new IllegalArgumentException("outcome, covariates and groups have one row a person");
    }
    covariates.requireVariation();
    Covariates x = covariates.withIntercept();
    Clusters groups = severalGroups(cluster);
    GeeState state = new GeeState(y, x, groups.members(), model);
    double[] beta = start(y, covariates, x, model);
    double alpha = 0;
    double phi = 1;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] step = step(state, beta, alpha, groups);
      for (int j = 0; j < beta.length; j++) {
        beta[j] += step[j];
      }
      double nextPhi = state.scale(beta);
      double nextAlpha = state.correlation(beta, nextPhi, alpha);
      double moved = Math.max(Math.abs(nextPhi - phi), Math.abs(nextAlpha - alpha));
      for (double one : step) {
        moved = Math.max(moved, Math.abs(one));
      }
      double share =
          Math.max(
              largestShare(step, beta),
              Math.max(Math.abs(nextPhi - phi) / nextPhi, Math.abs(nextAlpha - alpha)));
      phi = nextPhi;
      alpha = nextAlpha;
      if (moved < 1e-12 || round > ROUNDS_OF_ROUNDING && share < 1e-9) {
        return new GeeFit(state, beta, phi, alpha);
      }
      if (!Double.isFinite(moved)) {
        break;
      }
    }
    throw new NotEstimableException(
        "the estimating equations for "
            + String.join(", ", covariates.names())
            + " do not come to rest");
  }

  /** A step, where the working correlation is one that the largest group can have. */
  private static double[] step(GeeState state, double[] beta, double alpha, Clusters groups) {
    try {
      return state.step(beta, alpha);
    } catch (NotEstimableException e) {
      int largest = Arrays.stream(groups.members()).mapToInt(own -> own.length).max().orElse(1);
      if (alpha * (largest - 1) > -1) {
        throw e;
      }
      throw new NotEstimableException(
          "the correlation inside groups comes out below the least that a group of "
              + largest
              + " can have: take independence as the working correlation");
    }
  }

  private static Clusters severalGroups(int[] cluster) {
    Clusters groups = Clusters.of(cluster);
    if (groups.size() < 2) {
      throw new NotEstimableException(
          "one cluster: a variance that allows for clusters needs two or more");
    }
    return groups;
  }

  private static double largestShare(double[] step, double[] beta) {
    double largest = 0;
    for (int j = 0; j < step.length; j++) {
      largest = Math.max(largest, Math.abs(step[j]) / Math.max(Math.abs(beta[j]), 1e-3));
    }
    return largest;
  }

  private static double[] start(double[] y, Covariates covariates, Covariates x, GeeModel model) {
    if (model.link() == GeeModel.Link.LOGIT) {
      boolean[] yes = new boolean[y.length];
      for (int i = 0; i < y.length; i++) {
        if (y[i] != 0 && y[i] != 1) {
          throw new NotEstimableException("the outcome of a logistic model is 0 or 1");
        }
        yes[i] = y[i] == 1;
      }
      return LogisticRegression.fit(yes, covariates).beta().clone();
    }
    int p = x.size();
    double[][] a = new double[p][p];
    double[] b = new double[p];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < p; j++) {
        b[j] += x.value(i, j) * y[i];
        for (int k = 0; k < p; k++) {
          a[j][k] += x.value(i, j) * x.value(i, k);
        }
      }
    }
    return Arrays.copyOf(Symmetric.solve(a, b, x.names()), p);
  }
}
