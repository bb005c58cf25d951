package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * Jeffreys' interval of a proportion: the equal-tailed interval of Beta(x + ½, n − x + ½), with the
 * lower limit 0 at x = 0 and the upper limit 1 at x = n. 0 of 0 is absent.
 *
 * <p>Worked example: 0 of 10 at 95 % gives 0, from 0 to 0.217196.
 *
 * <p>Source: Brown, Cai and DasGupta (2001), Statistical Science 16, 101–133. R: {@code qbeta}.
 */
public final class Jeffreys {
  private static final String METHOD = "Jeffreys interval";

  private Jeffreys() {}

  /** The interval of x of n; limits are proportions, 0 to 1. */
  public static Interval interval(long x, long n, double level) {
    Counted count = new Counted(x, n);
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    double tail = (1 - level) / 2;
    double lower = x == 0 ? 0 : Distributions.betaQuantile(tail, x + 0.5, n - x + 0.5);
    double upper = x == n ? 1 : 1 - Distributions.betaQuantile(tail, n - x + 0.5, x + 0.5);
    return Interval.of(count.share(), lower, upper, level, METHOD);
  }
}
