package cairn.analysis.statistic.mixed;

import java.util.Arrays;
import java.util.List;

/**
 * The most likely random effects of a generalised mixed model by Newton's method: minimises F(u) =
 * −Σ log f(y | η + Σ σ u) + ½ Σ u². Each search begins where the last one ended.
 */
final class ModeSearch {
  private static final int MOST_STEPS = 200;

  private final double[] y;
  private final List<RandomTerm> terms;
  private final MixedOutcome outcome;
  private final ModeShape shape;
  private double[][] start;

  ModeSearch(double[] y, List<RandomTerm> terms, MixedOutcome outcome) {
    this.y = y;
    this.terms = terms;
    this.outcome = outcome;
    this.shape = new ModeShape(terms);
    start = zero();
  }

  private double[][] zero() {
    double[][] zero = new double[terms.size()][];
    Arrays.setAll(zero, t -> new double[terms.get(t).levels()]);
    return zero;
  }

  /**
   * A mode.
   *
   * @param effects u of each term and group
   * @param penalized F(u), without the densities' constants
   * @param curvature minus the second derivative of each row's log density
   * @param system the second derivatives of F
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Mode(double[][] effects, double penalized, double[] curvature, ModeSystem system) {
    double effect(int term, int group) {
      return effects[term][group];
    }
  }

  /** F at some effects, with what its derivatives are made of. */
  private final class Place {
    private final double[][] u;
    private final double[] curvature = new double[y.length];
    private final double[][] gradient;
    private double value;

    Place(double[] eta, double[] sigma, double size, double[][] u) {
      this.u = u;
      gradient = zero();
      double[] derived = new double[3];
      for (int i = 0; i < y.length; i++) {
        double predictor = eta[i];
        for (int t = 0; t < u.length; t++) {
          predictor += sigma[t] * u[t][terms.get(t).level()[i]];
        }
        outcome.derive(y[i], predictor, size, derived);
        value -= derived[MixedOutcome.VALUE];
        curvature[i] = derived[MixedOutcome.CURVATURE];
        for (int t = 0; t < u.length; t++) {
          gradient[t][terms.get(t).level()[i]] += sigma[t] * derived[MixedOutcome.SLOPE];
        }
      }
      for (int t = 0; t < u.length; t++) {
        for (int g = 0; g < u[t].length; g++) {
          value += u[t][g] * u[t][g] / 2;
          gradient[t][g] -= u[t][g];
        }
      }
    }
  }

  Mode at(double[] eta, double[] sigma, double size) {
    Place place = new Place(eta, sigma, size, start);
    if (!Double.isFinite(place.value)) {
      place = new Place(eta, sigma, size, zero());
    }
    for (int step = 0; step < MOST_STEPS && Double.isFinite(place.value); step++) {
      ModeSystem system = new ModeSystem(shape, place.curvature, sigma);
      double[][] move = system.solve(place.gradient);
      double length = 1;
      Place next = new Place(eta, sigma, size, moved(place.u, move, length));
      while (!(next.value <= place.value + 1e-9 * Math.abs(place.value)) && length > 1e-10) {
        length /= 2;
        next = new Place(eta, sigma, size, moved(place.u, move, length));
      }
      place = next;
      if (most(move) < 1e-6) {
        start = place.u;
        ModeSystem last = new ModeSystem(shape, place.curvature, sigma);
        return new Mode(place.u, place.value, place.curvature, last);
      }
    }
    start = zero();
    double[] none = new double[y.length];
    return new Mode(start, Double.POSITIVE_INFINITY, none, new ModeSystem(shape, none, sigma));
  }

  private static double most(double[][] move) {
    return Arrays.stream(move).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private static double[][] moved(double[][] u, double[][] move, double length) {
    double[][] next = new double[u.length][];
    for (int t = 0; t < next.length; t++) {
      next[t] = u[t].clone();
      for (int g = 0; g < next[t].length; g++) {
        next[t][g] += length * move[t][g];
      }
    }
    return next;
  }
}
