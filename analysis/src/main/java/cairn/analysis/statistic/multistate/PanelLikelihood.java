package cairn.analysis.statistic.multistate;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of panel data: P(length)[from, to] for each interval, or for a state entered at a
 * known time Σ over the states before of P[from, before] q[before, to].
 */
final class PanelLikelihood {
  private final PanelObservations data;
  private final PanelModel model;
  private final int[][] effect;
  private final int parameters;

  PanelLikelihood(PanelObservations data, PanelModel model) {
    this.data = data;
    this.model = model;
    effect = model.parameters(data.names().size());
    int most = model.moves().length - 1;
    for (int[] one : effect) {
      for (int index : one) {
        most = Math.max(most, index);
      }
    }
    parameters = most + 1;
  }

  int parameters() {
    return parameters;
  }

  int effect(int covariate, int move) {
    return effect[covariate][move];
  }

  /** Log intensities of the moves for somebody with these covariates. */
  double[] logs(double[] theta, double[] x) {
    int moves = model.moves().length;
    double[] logs = new double[moves];
    for (int k = 0; k < moves; k++) {
      logs[k] = theta[k];
      for (int c = 0; c < x.length; c++) {
        logs[k] += x[c] * theta[effect[c][k]];
      }
    }
    return logs;
  }

  /** Log likelihood, gradient, and the outer products of the intervals' own gradients. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Point(double[] theta, double logLikelihood, double[] gradient, double[][] products) {}

  Point at(double[] theta) {
    Sum sum = new Sum(theta);
    List<PanelObservations.Interval> intervals = data.intervals();
    int moves = model.moves().length;
    int pattern = -1;
    double[][] q = new double[0][];
    double[] x = new double[0];
    Lengths lengths = new Lengths(q);
    double[] slope = new double[moves];
    for (PanelObservations.Interval one : intervals) {
      if (one.pattern() != pattern) {
        pattern = one.pattern();
        x = data.pattern(pattern);
        q = model.intensities(logs(theta, x));
        lengths = new Lengths(q);
      }
      double likelihood = one(one, lengths.upTo(one.length()), q, slope);
      if (!(likelihood > 0)) {
        return new Point(theta, Double.NEGATIVE_INFINITY, sum.gradient, sum.products);
      }
      for (int k = 0; k < moves; k++) {
        slope[k] /= likelihood;
      }
      sum.add(one.count(), Math.log(likelihood), slope, x);
    }
    return new Point(theta, sum.logLikelihood, sum.gradient, sum.products);
  }

  /**
   * The probabilities over one length after another, rising: each from the one before and the
   * difference, which is often the same again (a week).
   */
  private final class Lengths {
    private final double[][] q;
    private double length;
    private double step;
    private @Nullable MatrixExponential reached;
    private @Nullable MatrixExponential ofStep;

    Lengths(double[][] q) {
      this.q = q;
    }

    MatrixExponential upTo(double next) {
      MatrixExponential known = reached;
      if (known != null && next == length) {
        return known;
      }
      MatrixExponential added = ofStep;
      if (added == null || next - length != step) {
        step = next - length;
        added = MatrixExponential.of(q, step, model.moves());
        ofStep = added;
      }
      known = known == null ? added : known.times(added);
      length = next;
      reached = known;
      return known;
    }
  }

  /** The likelihood of one interval; fills its slope by each log intensity. */
  private double one(
      PanelObservations.Interval interval, MatrixExponential p, double[][] q, double[] slope) {
    int from = interval.from();
    int to = interval.to();
    boolean exact = model.isExact(to) && from != to;
    double likelihood = 0;
    for (int k = 0; k < slope.length; k++) {
      slope[k] = exact ? 0 : p.derivative(k)[from][to];
    }
    if (!exact) {
      return p.probabilities()[from][to];
    }
    for (int before = 0; before < q.length; before++) {
      if (before != to && q[before][to] > 0) {
        double rate = q[before][to];
        likelihood += p.probabilities()[from][before] * rate;
        for (int k = 0; k < slope.length; k++) {
          slope[k] += p.derivative(k)[from][before] * rate;
          int[] move = model.moves()[k];
          if (move[0] == before && move[1] == to) {
            slope[k] += p.probabilities()[from][before] * rate;
          }
        }
      }
    }
    return likelihood;
  }

  private final class Sum {
    private final double[] own;
    private final double[] gradient;
    private final double[][] products;
    private double logLikelihood;

    Sum(double[] theta) {
      own = new double[theta.length];
      gradient = new double[theta.length];
      products = new double[theta.length][theta.length];
    }

    void add(long count, double log, double[] slope, double[] x) {
      logLikelihood += count * log;
      Arrays.fill(own, 0);
      for (int k = 0; k < slope.length; k++) {
        own[k] += slope[k];
        for (int c = 0; c < x.length; c++) {
          own[effect[c][k]] += x[c] * slope[k];
        }
      }
      for (int i = 0; i < own.length; i++) {
        gradient[i] += count * own[i];
        for (int j = 0; j < own.length; j++) {
          products[i][j] += count * own[i] * own[j];
        }
      }
    }
  }
}
