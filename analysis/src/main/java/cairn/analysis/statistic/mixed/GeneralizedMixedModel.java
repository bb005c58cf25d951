package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Minimizer;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.GlmFit;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic and count regression with intercepts of groups and people that vary at random.
 *
 * <p>η = X β + offset + Σ σ u, u standard normal, one σ a term. The likelihood is integrated over u
 * by Laplace's approximation about its mode, or with one term by adaptive Gauss–Hermite quadrature,
 * and maximised over β, σ and, of a negative binomial count, its size. An effect of one person or
 * group: the odds or rate ratio is that inside a group, farther from 1 than over all groups. R:
 * {@code lme4::glmer(nAGQ =)}, {@code glmmTMB::glmmTMB}.
 *
 * <p>Worked example: with σ = 0 it is logistic, Poisson or negative binomial regression.
 *
 * <p>Source: Breslow and Clayton (1993), JASA 88, 9–25; Pinheiro and Bates (1995), Journal of
 * Computational and Graphical Statistics 4, 12–35; Brooks and others (2017), R Journal 9, 378–400.
 */
public final class GeneralizedMixedModel {
  private GeneralizedMixedModel() {}

  /**
   * What is fitted.
   *
   * @param outcome the kind of outcome
   * @param points quadrature points; 1 is Laplace's approximation, more need one term
   */
  public record Request(MixedOutcome outcome, int points) {
    /** Refuses fewer than one point. */
    public Request {
      if (points < 1 || points > 100) {
        throw new IllegalArgumentException("quadrature takes 1 to 100 points");
      }
    }
  }

  /**
   * Fits the model, an intercept first.
   *
   * @param offset added to the linear predictor, such as the log of the days observed
   * @param terms the random intercepts; a term with few groups after the one with most
   * @throws NotEstimableException when a variable is constant, a combination of others or
   *     separates, by name; a term has one group; or the likelihood has no maximum
   */
  public static GeneralizedMixedFit fit(
      double[] y, Covariates covariates, double[] offset, List<RandomTerm> terms, Request request) {
    if (y.length != covariates.rows() || y.length != offset.length || terms.isEmpty()) {
      throw new IllegalArgumentException("outcome, covariates and offset: one row an observation");
    }
    if (request.points() > 1 && terms.size() > 1) {
      throw new IllegalArgumentException("quadrature takes one random term; Laplace any number");
    }
    for (RandomTerm term : terms) {
      if (term.levels() < 2) {
        throw new NotEstimableException(
            "an effect that varies between "
                + term.name()
                + " needs two of them or more, found one");
      }
    }
    FarColumns far = FarColumns.of(covariates);
    Covariates moved = far.moved(covariates);
    boolean binary = request.outcome() == MixedOutcome.BINARY;
    GlmFit plain =
        GeneralizedLinearModel.fit(
            y, moved, binary ? Family.BINOMIAL : Family.POISSON, ones(y.length), offset);
    int p = plain.names().size();
    boolean sized = request.outcome() == MixedOutcome.NEGATIVE_BINOMIAL;
    double[] start = new double[terms.size() + p + (sized ? 1 : 0)];
    Arrays.fill(start, 0, terms.size(), 0.7);
    for (int j = 0; j < p; j++) {
      start[terms.size() + j] = plain.coefficient(j);
    }
    MixedLikelihood likelihood =
        new MixedLikelihood(y, moved.withIntercept(), offset, terms, request);
    return new GeneralizedMixedFit(likelihood, Minimizer.of(likelihood::negative, start), far);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
