package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Minimizer;
import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear mixed models: a measured outcome on covariates, with effects of groups and people that
 * vary at random.
 *
 * <p>y = X β + Σ Z b + e, b normal with a covariance of its term, e normal. The relative covariance
 * factors θ (standard deviations over that of e) minimise the profiled deviance, of the restricted
 * (REML) or the full likelihood; β and the residual variance follow. One term may have several
 * columns (intercept and slope); others have one. The residual variance may differ between strata,
 * as where one arm meets in groups and the other does not. R: {@code lme4::lmer}, {@code nlme::lme}
 * with {@code varIdent}.
 *
 * <p>Worked example: a balanced one-way layout: the variance between groups is (MSB − MSW)/n, or 0.
 *
 * <p>Source: Bates, Mächler, Bolker and Walker (2015), Journal of Statistical Software 67(1); Laird
 * and Ware (1982), Biometrics 38, 963–974.
 */
public final class LinearMixedModel {
  private LinearMixedModel() {}

  /**
   * Fits the model, an intercept first.
   *
   * @param terms the random effects, one at least
   * @param restricted REML, as is usual; else full maximum likelihood
   * @throws NotEstimableException when a variable is constant or a combination of others, by name;
   *     a term has one group, or as many groups as rows; or the likelihood has no maximum
   */
  public static LinearMixedFit fit(
      double[] y, Covariates covariates, List<RandomTerm> terms, boolean restricted) {
    return fit(y, covariates, terms, restricted, new int[y.length]);
  }

  /**
   * The same with a residual variance for each stratum.
   *
   * @param stratum the number of each row's stratum, 0, 1, …
   */
  public static LinearMixedFit fit(
      double[] y,
      Covariates covariates,
      List<RandomTerm> terms,
      boolean restricted,
      int[] stratum) {
    if (y.length != covariates.rows() || y.length != stratum.length || terms.isEmpty()) {
      throw new IllegalArgumentException("outcome, covariates and strata: one row an observation");
    }
    covariates.requireVariation();
    for (RandomTerm term : terms) {
      if (term.levels() < 2) {
        throw new NotEstimableException(
            "an effect that varies between "
                + term.name()
                + " needs two of them or more, found one");
      }
      if (term.levels() == y.length && term.width() > 0 && terms.size() == 1) {
        throw new NotEstimableException(
            "each row is a " + term.name() + " of its own, which the residual cannot be told from");
      }
    }
    LinearMixedProblem problem =
        new LinearMixedProblem(y, covariates.withIntercept(), terms, restricted, stratum);
    Minimizer.Minimum best = Minimizer.of(problem::deviance, problem.start(1));
    LinearMixedFit fit = new LinearMixedFit(problem, best.at());
    if (IntStream.range(0, terms.size()).anyMatch(fit::isSingular)) {
      // A variance of 0 is level ground for any search: is there a lower place beside it?
      Minimizer.Minimum near = Minimizer.of(problem::deviance, problem.start(0.2));
      return near.value() < best.value() - 1e-8 ? new LinearMixedFit(problem, near.at()) : fit;
    }
    return fit;
  }

  /** The starting value of a term's factor: a multiple of the identity. */
  static double[] identity(RandomTerm term, double by) {
    double[] theta = new double[term.parameters()];
    int at = 0;
    for (int b = 0; b < term.width(); b++) {
      Arrays.fill(theta, at, at + term.width() - b, 0);
      theta[at] = by;
      at += term.width() - b;
    }
    return theta;
  }
}
