package cairn.analysis.statistic;

import java.util.Arrays;

/**
 * The Aalen–Johansen estimate of the probabilities of being in each state after a time, when every
 * change of state is seen with its date; with the variance of Greenwood's type.
 *
 * <p>P(s, t) = Π over times in (s, t] of (I + ΔA), ΔA(h, j) = moves h → j over people in h just
 * before. Nobody needs to be there from the start: people come in at their entry and are at risk
 * after it. Variance of a row, step by step: (I + ΔA)ᵀ V (I + ΔA) + Σ P(s, h)² Cov(ΔA(h, ·)), Cov
 * multinomial. A state without people stands still. R: {@code etm::etm(d, states, tra, "cens", s)}.
 *
 * <p>Worked example: three people in state 0 of whom one goes to 1 at time 1 and one to 2 at time
 * 2: P(0, 2) from 0 is ⅓, ⅓, ⅓.
 *
 * <p>Source: Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141–150; Andersen and
 * others (1993), section IV.4.
 */
public final class AalenJohansen {
  private final double[] times;
  private final double[][][] probabilities;
  private final double[][][] variances;
  private final int states;

  private AalenJohansen(
      double[] times, double[][][] probabilities, double[][][] variances, int states) {
    this.times = times;
    this.probabilities = probabilities;
    this.variances = variances;
    this.states = states;
  }

  /**
   * Stays in states, one a row: from entry to exit in one state, then a move or censoring.
   *
   * @param entry time of entering the state, before the exit
   * @param exit time of leaving it or of censoring
   * @param from the state, 0 to states − 1
   * @param to the state entered, or −1 for censored
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  public record Stays(double[] entry, double[] exit, int[] from, int[] to, int states) {

    /**
     * Refuses what is no stay.
     *
     * @throws NotEstimableException when an exit is not after its entry, or a state is unknown
     */
    public Stays {
      for (int i = 0; i < entry.length; i++) {
        if (!(exit[i] > entry[i])) {
          throw new NotEstimableException("a stay ends at or before its beginning");
        }
        boolean known = from[i] >= 0 && from[i] < states && to[i] >= -1 && to[i] < states;
        if (!known || from[i] == to[i]) {
          throw new NotEstimableException("a stay has an unknown state or a move to where it is");
        }
      }
    }
  }

  /** The estimate from a start time on. */
  public static AalenJohansen estimate(Stays stays, double start) {
    int n = stays.states();
    int rows = stays.entry().length;
    double[] moveTimes = new double[rows];
    int moves = 0;
    for (int i = 0; i < rows; i++) {
      if (stays.to()[i] >= 0 && stays.exit()[i] > start) {
        moveTimes[moves++] = stays.exit()[i];
      }
    }
    double[] times = EndCounts.distinct(Arrays.copyOf(moveTimes, moves));
    long[][][] counts = new long[times.length][n][n];
    for (int i = 0; i < rows; i++) {
      if (stays.to()[i] >= 0 && stays.exit()[i] > start) {
        int at = Arrays.binarySearch(times, stays.exit()[i]);
        counts[at][stays.from()[i]][stays.to()[i]]++;
      }
    }
    long[][] risk = atRisk(stays, times);
    double[][][] p = new double[times.length][][];
    double[][][] v = new double[times.length][][];
    double[][] now = MatrixExponential.identity(n);
    double[][][] covariance = new double[n][n][n];
    for (int t = 0; t < times.length; t++) {
      double[][] step = step(counts[t], risk[t]);
      for (int start0 = 0; start0 < n; start0++) {
        covariance[start0] = advance(covariance[start0], step, now[start0], counts[t], risk[t]);
      }
      now = Symmetric.multiply(now, step);
      p[t] = now;
      v[t] = diagonals(covariance);
    }
    return new AalenJohansen(times, p, v, n);
  }

  /** People in each state just before each time: entered before it, not gone before it. */
  private static long[][] atRisk(Stays stays, double[] times) {
    long[][] change = new long[times.length + 1][stays.states()];
    for (int i = 0; i < stays.entry().length; i++) {
      int entered = EndCounts.floor(times, stays.entry()[i]) + 1;
      int last = EndCounts.floor(times, stays.exit()[i]);
      if (entered <= last) {
        change[entered][stays.from()[i]]++;
        change[last + 1][stays.from()[i]]--;
      }
    }
    for (int t = 1; t < times.length; t++) {
      for (int h = 0; h < stays.states(); h++) {
        change[t][h] += change[t - 1][h];
      }
    }
    return change;
  }

  private static double[][] step(long[][] counts, long[] risk) {
    double[][] step = MatrixExponential.identity(risk.length);
    for (int h = 0; h < risk.length; h++) {
      long gone = 0;
      for (int j = 0; j < risk.length; j++) {
        if (counts[h][j] > 0) {
          gone += counts[h][j];
          step[h][j] += (double) counts[h][j] / risk[h];
        }
      }
      if (gone > 0) {
        // Of whole numbers, so that where everybody goes nothing is left, to the last digit.
        step[h][h] = (double) (risk[h] - gone) / risk[h];
      }
    }
    return step;
  }

  private static double[][] advance(
      double[][] v, double[][] step, double[] before, long[][] counts, long[] risk) {
    int n = risk.length;
    double[][] turned = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        turned[i][j] = step[j][i];
      }
    }
    double[][] next = Symmetric.multiply(Symmetric.multiply(turned, v), step);
    for (int h = 0; h < n; h++) {
      double gone = 0;
      for (long count : counts[h]) {
        gone += count;
      }
      if (gone > 0) {
        double weight = before[h] * before[h] / ((double) risk[h] * risk[h] * risk[h]);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            double a = i == h ? -gone : counts[h][i];
            double b = j == h ? -gone : counts[h][j];
            double same =
                i == j
                    ? (i == h ? gone : counts[h][i])
                    : i == h ? -counts[h][j] : j == h ? -counts[h][i] : 0;
            next[i][j] += weight * (same * risk[h] - a * b);
          }
        }
      }
    }
    return next;
  }

  private static double[][] diagonals(double[][][] covariance) {
    double[][] v = new double[covariance.length][covariance.length];
    for (int h = 0; h < v.length; h++) {
      for (int j = 0; j < v.length; j++) {
        v[h][j] = Math.max(0, covariance[h][j][j]);
      }
    }
    return v;
  }

  /** The probability of being in a state at a time for somebody in a state at the start. */
  public double probability(int from, int to, double time) {
    int at = EndCounts.floor(times, time);
    // A product of matrices whose rows sum to 1 may pass 1 by rounding.
    return at < 0 ? (from == to ? 1 : 0) : Math.min(1, probabilities[at][from][to]);
  }

  /** The variance of that probability. */
  public double variance(int from, int to, double time) {
    int at = EndCounts.floor(times, time);
    return at < 0 ? 0 : variances[at][from][to];
  }

  /** The probability with its interval on a scale. */
  public Interval at(int from, int to, double time, SurvivalScale scale, double level) {
    String method = "Aalen-Johansen, " + scale.key() + " interval";
    double p = probability(from, to, time);
    double z = Distributions.normalTwoSidedQuantile(level);
    double relative = p == 0 ? 0 : Math.sqrt(variance(from, to, time)) / p;
    return new Interval(
        Quantity.of(p),
        scale.limit(p, relative, z, -1),
        scale.limit(p, relative, z, 1),
        level,
        method);
  }

  /** How many states there are. */
  public int states() {
    return states;
  }
}
