package cairn.analysis.statistic.test;

import cairn.analysis.statistic.Brent;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shift of values at which a normal test by ranks turns. R: {@code wilcox.test(…, exact =
 * FALSE, conf.int = TRUE)}.
 *
 * <p>Estimate: where the test's z is 0, without continuity correction; limits: where it is ± the
 * quantile. A z that reaches none of these between the ends gives the end.
 */
final class NormalShift {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

  private NormalShift() {}

  /** What a test by ranks says of values moved back by a shift. */
  @FunctionalInterface
  interface Test {
    /** z, falling as the shift grows. */
    double z(double shift, boolean corrected);
  }

  /** The shift between two ends with its interval. */
  static Interval of(
      Test test, double low, double high, boolean corrected, double level, String method) {
    double z = Distributions.normalTwoSidedQuantile(level);
    return Interval.of(
        root(test, low, high, 0, false),
        root(test, low, high, z, corrected),
        root(test, low, high, -z, corrected),
        level,
        method);
  }

  private static double root(
      Test test, double low, double high, double quantile, boolean corrected) {
    if (test.z(low, corrected) - quantile <= 0) {
      return low;
    }
    if (test.z(high, corrected) - quantile >= 0) {
      return high;
    }
    return Brent.root(d -> test.z(d, corrected) - quantile, low, high, 1e-10);
  }

  /** Fifteen digits, as equal values of decimals differ in the last ones after a shift. */
  static double digits(double value) {
    return value == 0 ? 0 : new BigDecimal(value).round(FIFTEEN).doubleValue();
  }
}
