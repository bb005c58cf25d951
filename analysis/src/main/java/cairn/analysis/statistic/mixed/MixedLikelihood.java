package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The integrated likelihood of a generalised mixed model at its parameters: σ of each term, β, and
 * the log of the size of a negative binomial count.
 */
final class MixedLikelihood {
  private final double[] y;
  private final Covariates x;
  private final double[] offset;
  private final List<RandomTerm> terms;
  private final GeneralizedMixedModel.Request request;
  private final ModeSearch search;

  MixedLikelihood(
      double[] y,
      Covariates x,
      double[] offset,
      List<RandomTerm> terms,
      GeneralizedMixedModel.Request request) {
    this.y = y.clone();
    this.x = x;
    this.offset = offset.clone();
    this.terms = List.copyOf(terms);
    this.request = request;
    search = new ModeSearch(this.y, terms, request.outcome());
  }

  Covariates x() {
    return x;
  }

  List<RandomTerm> terms() {
    return terms;
  }

  int rows() {
    return y.length;
  }

  double size(double[] parameters) {
    return request.outcome() == MixedOutcome.NEGATIVE_BINOMIAL
        ? Math.exp(parameters[parameters.length - 1])
        : Double.NaN;
  }

  /** The fixed part of the linear predictor. */
  private double[] fixed(double[] parameters) {
    double[] beta = Arrays.copyOfRange(parameters, terms.size(), terms.size() + x.size());
    double[] eta = x.times(beta);
    for (int i = 0; i < eta.length; i++) {
      eta[i] += offset[i];
    }
    return eta;
  }

  /** The most likely random effects at these parameters. */
  ModeSearch.Mode mode(double[] parameters) {
    double[] sigma = Arrays.copyOf(parameters, terms.size());
    return search.at(fixed(parameters), sigma, size(parameters));
  }

  /** Minus the log likelihood. */
  double negative(double[] parameters) {
    double size = size(parameters);
    if (size > 1e12 || size < 1e-12) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sigma = Arrays.copyOf(parameters, terms.size());
    double[] eta = fixed(parameters);
    ModeSearch.Mode mode = search.at(eta, sigma, size);
    double constant = 0;
    for (double one : y) {
      constant += request.outcome().constant(one, size);
    }
    double integral =
        request.points() == 1
            ? mode.penalized() + mode.system().logDeterminant() / 2
            : quadrature(eta, sigma[0], size, mode);
    return integral - constant;
  }

  /** −Σ log ∫ e^(−F(u)) du/√(2π) over the groups, nodes about each mode in its own width. */
  private double quadrature(double[] eta, double sigma, double size, ModeSearch.Mode mode) {
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(request.points());
    RandomTerm term = terms.get(0);
    double[][] sums = new double[rule.getNumberOfPoints()][term.levels()];
    double[] width = new double[term.levels()];
    double[][] deviations = mode.system().deviations();
    System.arraycopy(deviations[0], 0, width, 0, width.length);
    double[] derived = new double[3];
    for (int k = 0; k < sums.length; k++) {
      double node = Math.sqrt(2) * rule.getPoint(k);
      for (int i = 0; i < y.length; i++) {
        int g = term.level()[i];
        double u = mode.effect(0, g) + node * width[g];
        request.outcome().derive(y[i], eta[i] + sigma * u, size, derived);
        sums[k][g] += derived[MixedOutcome.VALUE];
      }
    }
    double total = 0;
    for (int g = 0; g < width.length; g++) {
      double[] logs = new double[sums.length];
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < logs.length; k++) {
        double point = rule.getPoint(k);
        double u = mode.effect(0, g) + Math.sqrt(2) * point * width[g];
        logs[k] = Math.log(rule.getWeight(k)) + point * point + sums[k][g] - u * u / 2;
        most = Math.max(most, logs[k]);
      }
      double sum = 0;
      for (double log : logs) {
        sum += Math.exp(log - most);
      }
      total -= most + Math.log(sum) + Math.log(width[g]) - Math.log(Math.PI) / 2;
    }
    return total;
  }
}
