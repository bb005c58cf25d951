package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Minimizer;
import cairn.analysis.statistic.NotEstimableException;

/**
 * The mixed model for repeated measures (MMRM): an outcome of people at planned visits, some of
 * them missed, any covariance between the visits.
 *
 * <p>y_i = X_i β + e_i, e_i normal with the rows and columns of Σ for the visits that the person
 * has. Restricted maximum likelihood over Σ = L Lᵀ, L = diag(e^s) times a lower triangle of ones
 * and free numbers below. A missed visit is allowed for where missing depends on what was seen. R:
 * {@code mmrm::mmrm(y ~ x + us(visit | id))}.
 *
 * <p>Worked example: one visit a person: linear regression.
 *
 * <p>Source: Mallinckrodt and others (2008), Drug Information Journal 42, 303–319; Laird and Ware
 * (1982).
 */
public final class RepeatedMeasures {
  private static final int MOST_VISITS = 12;

  private RepeatedMeasures() {}

  /**
   * Fits the model, an intercept first.
   *
   * @param person any number for each person, one a row
   * @param visit the number of each row's visit, any numbers in the order of time
   * @throws NotEstimableException when a variable is constant or a combination of others, by name;
   *     a person has two rows at a visit; a visit has nobody who was at another; or the likelihood
   *     has no maximum
   */
  public static RepeatedMeasuresFit fit(
      double[] y, Covariates covariates, int[] person, int[] visit) {
    if (y.length != covariates.rows() || y.length != person.length || y.length != visit.length) {
      throw new IllegalArgumentException("outcome, covariates, people and visits: one row each");
    }
    covariates.requireVariation();
    VisitPatterns patterns = VisitPatterns.of(y, covariates.withIntercept(), person, visit);
    if (patterns.visits() > MOST_VISITS) {
      throw new NotEstimableException(
          "a covariance without structure takes " + MOST_VISITS + " visits at most");
    }
    RepeatedLikelihood likelihood = new RepeatedLikelihood(patterns);
    double[] start = likelihood.parametersOf(patterns.residualCovariance());
    return new RepeatedMeasuresFit(
        likelihood, Minimizer.of(likelihood::negative, likelihood::gradient, start));
  }
}
