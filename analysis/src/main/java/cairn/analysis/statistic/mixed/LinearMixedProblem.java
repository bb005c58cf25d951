package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The penalised least squares of a linear mixed model at given covariance factors. The term with
 * the most groups is eliminated group by group; what is left, the other terms and the covariates,
 * is one dense system.
 */
final class LinearMixedProblem {
  private final double[] y;
  private final Covariates x;
  private final List<RandomTerm> terms;
  private final boolean restricted;
  private final int[] stratum;
  private final int strata;
  private final int inner;
  private final int[] offset;
  private final int outer;
  private @org.jspecify.annotations.Nullable MixedProducts products;

  LinearMixedProblem(
      double[] y, Covariates x, List<RandomTerm> terms, boolean restricted, int[] stratum) {
    this.y = y.clone();
    this.x = x;
    this.terms = List.copyOf(terms);
    this.restricted = restricted;
    this.stratum = stratum.clone();
    strata = Arrays.stream(stratum).max().orElse(0) + 1;
    inner = inner(terms);
    offset = new int[terms.size()];
    int next = 0;
    for (int t = 0; t < terms.size(); t++) {
      offset[t] = next;
      next += t == inner ? 0 : terms.get(t).levels();
      if (t != inner && terms.get(t).width() != 1) {
        throw new IllegalArgumentException("one term at most has several columns");
      }
    }
    outer = next;
  }

  private static int inner(List<RandomTerm> terms) {
    int best = 0;
    for (int t = 1; t < terms.size(); t++) {
      boolean wider = terms.get(t).width() > terms.get(best).width();
      boolean more =
          terms.get(t).width() == terms.get(best).width()
              && terms.get(t).levels() > terms.get(best).levels();
      best = wider || more ? t : best;
    }
    return best;
  }

  double[] start(double by) {
    List<Double> theta = new ArrayList<>();
    for (RandomTerm term : terms) {
      for (double one : LinearMixedModel.identity(term, by)) {
        theta.add(one);
      }
    }
    for (int s = 1; s < strata; s++) {
      theta.add(0.0);
    }
    return theta.stream().mapToDouble(v -> v).toArray();
  }

  List<RandomTerm> terms() {
    return terms;
  }

  Covariates x() {
    return x;
  }

  int[] stratum() {
    return stratum.clone();
  }

  int strata() {
    return strata;
  }

  int rows() {
    return y.length;
  }

  int inner() {
    return inner;
  }

  int offset(int term) {
    return offset[term];
  }

  /** The lower-triangular factor of a term. */
  double[][] factor(int term, double[] theta) {
    int at = 0;
    for (int t = 0; t < term; t++) {
      at += terms.get(t).parameters();
    }
    int k = terms.get(term).width();
    double[][] factor = new double[k][k];
    for (int b = 0; b < k; b++) {
      for (int a = b; a < k; a++) {
        factor[a][b] = theta[at++];
      }
    }
    return factor;
  }

  /** The residual variance of a stratum over that of the first: θ ends with its logarithms. */
  double ratio(int which, double[] theta) {
    return which == 0 ? 1 : Math.exp(theta[theta.length - strata + which]);
  }

  private MixedProducts products(double[] theta) {
    MixedProducts known = products;
    if (known != null && strata == 1) {
      return known;
    }
    double[] weight = new double[y.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 / ratio(stratum[i], theta);
    }
    MixedProducts made = MixedProducts.of(terms, inner, offset, outer, x, y, weight);
    products = made;
    return made;
  }

  /** The solved system at these factors. */
  MixedSolution solve(double[] theta) {
    double[] scale = new double[outer];
    for (int t = 0; t < terms.size(); t++) {
      if (t != inner) {
        Arrays.fill(scale, offset[t], offset[t] + terms.get(t).levels(), factor(t, theta)[0][0]);
      }
    }
    return MixedSolution.of(products(theta), factor(inner, theta), scale, x.size());
  }

  /** Σ log of the residual variances' ratios, over the rows. */
  private double logRatios(double[] theta) {
    double sum = 0;
    for (int s = 1; s < strata; s++) {
      int which = s;
      sum += Arrays.stream(stratum).filter(v -> v == which).count() * Math.log(ratio(s, theta));
    }
    return sum;
  }

  /** The degrees of freedom of the residual variance. */
  double freedom() {
    return y.length - (restricted ? x.size() : 0.0);
  }

  /** Minus twice the log likelihood, β and the residual variance at their best. */
  double deviance(double[] theta) {
    MixedSolution s = solve(theta);
    double n = freedom();
    return s.logDeterminant()
        + (restricted ? s.logDeterminantOfFixed() : 0)
        + logRatios(theta)
        + n * (1 + Math.log(2 * Math.PI * s.penalizedSquares() / n));
  }

  /** The same with the residual standard deviation as the last number. */
  double devianceWithSigma(double[] both) {
    double[] theta = Arrays.copyOf(both, both.length - 1);
    double sigma2 = both[both.length - 1] * both[both.length - 1];
    MixedSolution s = solve(theta);
    return s.logDeterminant()
        + (restricted ? s.logDeterminantOfFixed() : 0)
        + logRatios(theta)
        + s.penalizedSquares() / sigma2
        + freedom() * Math.log(2 * Math.PI * sigma2);
  }
}
