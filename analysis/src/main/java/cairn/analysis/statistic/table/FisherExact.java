package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Brent;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Gamma;

/**
 * Fisher's exact test of a 2×2 table, with the conditional odds ratio and its exact interval.
 *
 * <p>Given the margins, the first cell is hypergeometric; the two-sided p adds all tables no
 * likelier than the one seen (relative tolerance 1e-7). The odds ratio makes the mean of the
 * non-central hypergeometric equal to what was seen; its limits make each tail (1 − level)/2. Both
 * are found by Brent's method stopped where R stops (1.2e-4 of the ratio or of its inverse), so the
 * same digits come out. Table with an empty margin: p is 1, the odds ratio absent. R: {@code
 * fisher.test(m)}.
 *
 * <p>Worked example: rows 3, 7 and 1, 11 give p = 0.2932, odds ratio 4.3910, from 0.2859 to 268.98.
 *
 * <p>Source: Fisher (1935); Cornfield (1956).
 */
public final class FisherExact {
  private static final double R_TOLERANCE = Math.pow(Math.ulp(1.0), 0.25);

  private final int low;
  private final int high;
  private final int seen;
  private final double[] logDensity;

  private FisherExact(long x1, long n1, long x2, long n2) {
    long m = x1 + x2;
    low = (int) Math.max(0, m - n2);
    high = (int) Math.min(m, n1);
    seen = (int) x1;
    logDensity = new double[high - low + 1];
    for (int i = 0; i < logDensity.length; i++) {
      int x = low + i;
      logDensity[i] = logChoose(n1, x) + logChoose(n2, m - x) - logChoose(n1 + n2, m);
    }
  }

  /**
   * The result.
   *
   * @param twoSided two-sided p
   * @param greater p of a ratio above 1
   * @param less p of a ratio below 1
   * @param oddsRatio the conditional estimate with its exact limits; the upper one may be infinite
   */
  public record Result(
      TestResult twoSided, TestResult greater, TestResult less, Interval oddsRatio) {}

  /** The test of x of n in a first and a second group. */
  public static Result test(Counted first, Counted second, double level) {
    FisherExact f = new FisherExact(first.x(), first.n(), second.x(), second.n());
    double p = 0;
    double own = f.logDensity[f.seen - f.low];
    for (double one : f.logDensity) {
      p += one <= own + Math.log1p(1e-7) ? Math.exp(one) : 0;
    }
    String method = "Fisher's exact test";
    return new Result(
        TestResult.exact(Math.min(1, p), method),
        TestResult.exact(Math.min(1, f.tail(1, true)), method + ", greater"),
        TestResult.exact(Math.min(1, f.tail(1, false)), method + ", less"),
        f.interval(level));
  }

  private Interval interval(double level) {
    String method = "conditional odds ratio, exact interval";
    if (low == high) {
      return Interval.absent(AbsenceReason.NO_VARIATION, level, method);
    }
    double alpha = (1 - level) / 2;
    double estimate =
        seen == low ? 0 : seen == high ? Double.POSITIVE_INFINITY : root(r -> mean(r) - seen, true);
    double lower = seen == low ? 0 : root(r -> tail(r, true) - alpha, true);
    double upper =
        seen == high ? Double.POSITIVE_INFINITY : root(r -> tail(r, false) - alpha, false);
    return Interval.of(estimate, lower, upper, level, method);
  }

  /** The ratio at a zero: searched below 1, or as an inverse below 1. */
  private static double root(DoubleUnaryOperator f, boolean increasing) {
    double atOne = f.applyAsDouble(1);
    if (atOne == 0) {
      return 1;
    }
    boolean below = increasing ? atOne > 0 : atOne < 0;
    return below
        ? Brent.root(f, 0, 1, R_TOLERANCE)
        : 1 / Brent.root(t -> f.applyAsDouble(1 / t), Math.ulp(1.0), 1, R_TOLERANCE);
  }

  private double[] density(double ratio) {
    double[] d = new double[logDensity.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < d.length; i++) {
      d[i] = logDensity[i] + Math.log(ratio) * (low + i);
      most = Math.max(most, d[i]);
    }
    double sum = 0;
    for (int i = 0; i < d.length; i++) {
      d[i] = Math.exp(d[i] - most);
      sum += d[i];
    }
    for (int i = 0; i < d.length; i++) {
      d[i] /= sum;
    }
    return d;
  }

  private double mean(double ratio) {
    if (ratio == 0) {
      return low;
    }
    double[] d = density(ratio);
    double sum = 0;
    for (int i = 0; i < d.length; i++) {
      sum += (low + i) * d[i];
    }
    return sum;
  }

  /** The chance of at least, or at most, what was seen. */
  private double tail(double ratio, boolean upper) {
    if (ratio == 0) {
      return upper ? (seen <= low ? 1 : 0) : 1;
    }
    double[] d = density(ratio);
    double sum = 0;
    for (int i = 0; i < d.length; i++) {
      sum += (upper ? low + i >= seen : low + i <= seen) ? d[i] : 0;
    }
    return sum;
  }

  static double logChoose(long n, long k) {
    return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
  }
}
