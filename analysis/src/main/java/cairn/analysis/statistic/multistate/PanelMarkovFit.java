package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A fitted panel Markov model. States are numbered from 0. Results are for somebody with given
 * covariates, in the order of the data's columns; without covariates hand in nothing.
 */
public final class PanelMarkovFit {
  private final PanelObservations data;
  private final PanelModel model;
  private final PanelLikelihood likelihood;
  private final PanelLikelihood.Point at;
  private final double[][] covariance;
  private final double[][] root;

  PanelMarkovFit(
      PanelObservations data,
      PanelModel model,
      PanelLikelihood likelihood,
      PanelLikelihood.Point at,
      double[][] covariance) {
    this.data = data;
    this.model = model;
    this.likelihood = likelihood;
    this.at = at;
    this.covariance = covariance;
    root = Draws.root(covariance);
  }

  /** The log likelihood; −2 times it is what msm prints. */
  public double logLikelihood() {
    return at.logLikelihood();
  }

  /** How many parameters were estimated. */
  public int parameters() {
    return at.theta().length;
  }

  /** The data behind the fit. */
  public PanelObservations data() {
    return data;
  }

  /** A parameter: first log intensities by row of the matrix, then effects of covariates. */
  public double parameter(int index) {
    return at.theta()[index];
  }

  /** The covariance of two parameters. */
  public double covariance(int index, int other) {
    return covariance[index][other];
  }

  /** The intensity matrix, per unit of time. */
  public double[][] intensities(double... x) {
    return model.intensities(likelihood.logs(at.theta(), x));
  }

  /** The standard error of an intensity, or of what leaves a state on the diagonal. */
  public double standardError(int from, int to, double... x) {
    return Math.sqrt(varianceOfRate(from, to, x));
  }

  /** An intensity with its interval on the log scale; the diagonal is minus the rate of leaving. */
  public Interval intensity(int from, int to, double level, double... x) {
    double rate = intensities(x)[from][to];
    double half =
        Distributions.normalTwoSidedQuantile(level) * standardError(from, to, x) / Math.abs(rate);
    double low = rate * Math.exp(-half * Math.signum(rate));
    double high = rate * Math.exp(half * Math.signum(rate));
    return rate == 0
        ? Interval.of(0, 0, 0, level, "panel Markov intensity, 0 by the model")
        : Interval.of(rate, low, high, level, "panel Markov intensity, log interval");
  }

  /** The hazard ratio of a covariate on a move, per unit, with its interval on the log scale. */
  public Interval hazardRatio(int covariate, int from, int to, double level) {
    for (int k = 0; k < model.moves().length; k++) {
      if (model.moves()[k][0] == from && model.moves()[k][1] == to) {
        int index = likelihood.effect(covariate, k);
        double se = Math.sqrt(covariance[index][index]);
        return Interval.ofLog(at.theta()[index], se, level, "panel Markov hazard ratio");
      }
    }
    throw new IllegalArgumentException("the model does not allow that move");
  }

  /** The mean time in a state before it is left, with its interval; absent where nobody leaves. */
  public Interval sojourn(int state, double level, double... x) {
    String method = "panel Markov mean sojourn, log interval";
    double leaving = -intensities(x)[state][state];
    if (leaving == 0) {
      return Interval.absent(AbsenceReason.NOT_ESTIMABLE, level, method);
    }
    double half =
        Distributions.normalTwoSidedQuantile(level) * standardError(state, state, x) / leaving;
    double mean = 1 / leaving;
    return Interval.of(mean, mean * Math.exp(-half), mean * Math.exp(half), level, method);
  }

  /** The standard error of the mean time in a state. */
  public double sojournStandardError(int state, double... x) {
    double leaving = intensities(x)[state][state];
    return standardError(state, state, x) / (leaving * leaving);
  }

  /** The probabilities of being in each state after a time, rows from, columns to. */
  public double[][] probabilities(double time, double... x) {
    double[][] p = MatrixExponential.of(intensities(x), time);
    for (double[] row : p) {
      // A series and its squares may pass 0 and 1 by rounding.
      Arrays.setAll(row, j -> Math.max(0, Math.min(1, row[j])));
    }
    return p;
  }

  /** The state next entered when one is left, a probability; 0 where nobody leaves. */
  public double nextState(int from, int to, double... x) {
    double[][] q = intensities(x);
    return from == to || q[from][from] == 0 ? 0 : -q[from][to] / q[from][from];
  }

  /** Expected time in each state up to a horizon, starting in a state. */
  public double[] expectedTimes(int start, double horizon, double... x) {
    double[][] q = intensities(x);
    int n = q.length;
    double[][] wide = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(q[i], 0, wide[i], 0, n);
    }
    double[] times = new double[n];
    // The rate of a counter is 1 in one state: exp of the widened matrix integrates P(t).
    for (int i = 0; i < n; i++) {
      wide[i][n + i] = 1;
    }
    double[][] integral = MatrixExponential.of(wide, horizon);
    System.arraycopy(integral[start], n, times, 0, n);
    return times;
  }

  /**
   * The interval of P(time)[from, to] by drawing parameters from their normal distribution, as
   * msm's {@code ci = "normal"}: the percentiles of the draws. The generator is the caller's, so
   * that the same seed gives the same interval.
   */
  public Interval probabilityInterval(
      int from, int to, double time, double level, int draws, RandomGenerator random, double... x) {
    double[] values = new double[draws];
    for (int b = 0; b < draws; b++) {
      values[b] = MatrixExponential.of(drawIntensities(random, x), time)[from][to];
    }
    Arrays.sort(values);
    return Interval.of(
        probabilities(time, x)[from][to],
        Draws.quantile(values, (1 - level) / 2),
        Draws.quantile(values, (1 + level) / 2),
        level,
        "panel Markov probability, simulated normal interval");
  }

  /** The intensity matrix of parameters drawn from their normal distribution. */
  double[][] drawIntensities(RandomGenerator random, double... x) {
    double[] theta = Draws.normal(at.theta(), root, random);
    return model.intensities(likelihood.logs(theta, x));
  }

  /** Delta method: the gradient of a rate by each parameter, through the log intensities. */
  private double varianceOfRate(int from, int to, double[] x) {
    double[][] q = intensities(x);
    double[] gradient = new double[at.theta().length];
    for (int k = 0; k < model.moves().length; k++) {
      int[] move = model.moves()[k];
      boolean part = move[0] == from && (move[1] == to || from == to);
      if (part) {
        double rate = q[from][move[1]];
        gradient[k] += rate;
        for (int c = 0; c < x.length; c++) {
          gradient[likelihood.effect(c, k)] += x[c] * rate;
        }
      }
    }
    return Symmetric.form(gradient, covariance, gradient);
  }
}
