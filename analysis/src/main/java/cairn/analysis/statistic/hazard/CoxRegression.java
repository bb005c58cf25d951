package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.AtRest;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.separation.RunAway;
import cairn.analysis.statistic.separation.Separation;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;

/**
 * Cox regression: how the rate of an event differs with covariates, the same at all times.
 *
 * <p>Maximises the partial likelihood Π e^{βx} / Σ over those at risk of e^{βx}, ties by {@link
 * CoxTies}, strata with their own baseline, by Newton's method with halved steps from 0. Rates are
 * per the caller's unit of time; a coefficient is a log hazard ratio per unit of its covariate. R:
 * {@code coxph(Surv(t, e) ~ x + strata(s), ties =)}.
 *
 * <p>Worked example: times 1, 2, 3, 4, all with events, x = 1, 0, 1, 0: the coefficient is 0.9406,
 * hazard ratio 2.5616.
 *
 * <p>Source: Cox (1972), JRSS B 34, 187–220; Efron (1977), JASA 72; Therneau and Grambsch (2000).
 */
public final class CoxRegression {
  private static final int MOST_STEPS = 60;

  private CoxRegression() {}

  /**
   * Fits the model.
   *
   * @throws NotEstimableException when a variable is constant, a combination of others, or
   *     separates those with the event from those without (its hazard ratio runs to 0 or infinity),
   *     by name; {@link Separation} tells what is left of such a model
   */
  public static CoxFit fit(SurvivalTimes data, Covariates covariates, CoxTies ties) {
    if (covariates.rows() != data.people()) {
      throw new IllegalArgumentException("covariates and times have one row a person each");
    }
    Separation.ofEvents(data, covariates).requireNone();
    CoxBlocks blocks = new CoxBlocks(data, covariates, ties);
    Point at = Point.of(blocks, new double[covariates.size()]);
    Point start = at;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] direction = Symmetric.solve(at.information, at.gradient, covariates.names());
      if (AtRest.is(direction, at.gradient, at.beta, 1e-11)) {
        return new CoxFit(blocks, covariates, ties, start, at);
      }
      RunAway.refuse(direction, at.gradient, covariates);
      at = improve(blocks, at, direction);
    }
    throw new NotEstimableException(
        "the estimates of " + String.join(", ", covariates.names()) + " do not come to rest");
  }

  /**
   * The score test that no column matters, which needs no estimate and so is there where a column
   * separates; with one 0/1 column and no ties it is the log-rank test. Absent where the columns
   * are combinations of each other.
   */
  public static TestResult score(SurvivalTimes data, Covariates covariates, CoxTies ties) {
    CoxBlocks blocks = new CoxBlocks(data, covariates, ties);
    Point start = Point.of(blocks, new double[covariates.size()]);
    double[] solved = Symmetric.trySolve(start.information, start.gradient);
    double chi = solved.length == 0 ? Double.NaN : 0;
    for (int j = 0; j < solved.length; j++) {
      chi += solved[j] * start.gradient[j];
    }
    return TestResult.chiSquared(chi, covariates.size(), "Cox, score");
  }

  private static Point improve(CoxBlocks blocks, Point at, double[] direction) {
    double length = 1;
    for (int half = 0; half < 12; half++) {
      double scale = length;
      double[] beta = new double[at.beta.length];
      Arrays.setAll(beta, j -> at.beta[j] + scale * direction[j]);
      Point next = Point.of(blocks, beta);
      if (next.logLikelihood >= at.logLikelihood - 1e-9 * Math.abs(at.logLikelihood)) {
        return next;
      }
      length /= 2;
    }
    return at;
  }

  /** The log likelihood with its derivatives at some coefficients. */
  static final class Point {
    final double[] beta;
    double logLikelihood;
    final double[] gradient;
    final double[][] information;

    private Point(double[] beta) {
      this.beta = beta;
      gradient = new double[beta.length];
      information = new double[beta.length][beta.length];
    }

    static Point of(CoxBlocks blocks, double[] beta) {
      Point point = new Point(beta);
      blocks.walk(
          beta,
          (block, loglik, u, info) -> {
            point.logLikelihood += loglik;
            for (int j = 0; j < u.length; j++) {
              point.gradient[j] += u[j];
              for (int k = 0; k < u.length; k++) {
                point.information[j][k] += info[j][k];
              }
            }
          });
      return point;
    }
  }
}
