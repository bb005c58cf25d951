package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import java.util.Arrays;

/**
 * The covariance of the fixed effects of a generalised mixed model with the terms' variances taken
 * as known: the fixed block of the inverse second derivatives in random and fixed effects, by the
 * weighted least squares of a linear mixed model.
 */
final class MixedInformation {
  private MixedInformation() {}

  static double[][] of(MixedLikelihood likelihood, double[] parameters, double[] curvature) {
    Covariates x = likelihood.x();
    int size = likelihood.terms().size();
    int inner = 0;
    for (int t = 1; t < size; t++) {
      boolean more = likelihood.terms().get(t).levels() > likelihood.terms().get(inner).levels();
      inner = more ? t : inner;
    }
    int[] offset = new int[size];
    int next = 0;
    for (int t = 0; t < size; t++) {
      offset[t] = next;
      next += t == inner ? 0 : likelihood.terms().get(t).levels();
    }
    double[] scale = new double[next];
    for (int t = 0; t < size; t++) {
      if (t != inner) {
        Arrays.fill(
            scale, offset[t], offset[t] + likelihood.terms().get(t).levels(), parameters[t]);
      }
    }
    double[] none = new double[curvature.length];
    MixedProducts products =
        MixedProducts.of(likelihood.terms(), inner, offset, next, x, none, curvature);
    double[][] factor = {{parameters[inner]}};
    return MixedSolution.of(products, factor, scale, x.size()).unscaled();
  }
}
