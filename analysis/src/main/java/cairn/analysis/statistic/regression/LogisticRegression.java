package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.AtRest;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.SparseRows;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.separation.RunAway;
import cairn.analysis.statistic.separation.Separation;
import java.util.Arrays;

/**
 * Logistic regression: how the odds of an outcome of yes and no differ with covariates.
 *
 * <p>log(p/(1−p)) = β₀ + β x, by maximum likelihood (Newton's method with halved steps), an
 * intercept first. Weights multiply each person's log likelihood. Coefficients are log odds ratios
 * per unit. R: {@code glm(y ~ x, binomial, weights =)}.
 *
 * <p>Worked example: 3 of 10 with x = 1 and 1 of 12 with x = 0: slope log(33/7) = 1.5506, standard
 * error 1.2518.
 *
 * <p>Source: McCullagh and Nelder (1989); Albert and Anderson (1984) on separation.
 */
public final class LogisticRegression {
  private static final int MOST_STEPS = 40;

  private LogisticRegression() {}

  /** Fits the model, each person counting once. */
  public static LogisticFit fit(boolean[] yes, Covariates covariates) {
    double[] ones = new double[yes.length];
    Arrays.fill(ones, 1);
    return fit(yes, covariates, ones);
  }

  /**
   * Fits the model with weights of at least 0.
   *
   * @throws NotEstimableException when the outcome is the same for everybody, a variable is
   *     constant or a combination of others, or a variable separates yes from no (its odds ratio
   *     runs to 0 or infinity), by name
   */
  public static LogisticFit fit(boolean[] yes, Covariates covariates, double[] weight) {
    if (yes.length != covariates.rows() || yes.length != weight.length) {
      throw new IllegalArgumentException("outcome, covariates and weights have one row a person");
    }
    Separation.ofYesAndNo(yes, weight, covariates).requireNone();
    Covariates x = covariates.withIntercept();
    double[] beta = new double[x.size()];
    SparseRows rows = SparseRows.of(x);
    LogisticFit.Point at = LogisticFit.Point.of(yes, rows, weight, beta);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = Symmetric.solve(at.information(), at.gradient(), x.names());
      if (AtRest.is(direction, at.gradient(), at.beta(), 1e-10)) {
        return new LogisticFit(yes, x, rows, weight, at);
      }
      RunAway.refuse(direction, at.gradient(), x);
      at = improve(yes, rows, weight, at, direction);
    }
    throw new NotEstimableException(
        "the estimates of " + String.join(", ", covariates.names()) + " do not come to rest");
  }

  private static LogisticFit.Point improve(
      boolean[] yes, SparseRows x, double[] weight, LogisticFit.Point at, double[] direction) {
    double length = 1;
    for (int half = 0; half < 20; half++) {
      double scale = length;
      double[] beta = new double[direction.length];
      Arrays.setAll(beta, j -> at.beta()[j] + scale * direction[j]);
      LogisticFit.Point next = LogisticFit.Point.of(yes, x, weight, beta);
      if (next.logLikelihood() >= at.logLikelihood() - 1e-10 * Math.abs(at.logLikelihood())) {
        return next;
      }
      length /= 2;
    }
    return at;
  }
}
