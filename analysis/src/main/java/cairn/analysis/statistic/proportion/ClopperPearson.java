package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * The exact (Clopper–Pearson) interval of a proportion: it covers at least at its level, and mostly
 * more.
 *
 * <p>Lower limit: the α/2 quantile of Beta(x, n−x+1); upper limit: the 1−α/2 quantile of Beta(x+1,
 * n−x). Exactly 0 at x = 0 and exactly 1 at x = n; 0 of 0 is absent. R: {@code binom.test(x, n)}.
 *
 * <p>Worked example: 0 of 10 at 95 % gives 0, from 0 to 0.308497.
 *
 * <p>Source: Clopper and Pearson (1934), Biometrika 26, 404–413.
 */
public final class ClopperPearson {
  private static final String METHOD = "Clopper-Pearson exact interval";

  private ClopperPearson() {}

  /** The interval of x of n; limits are proportions, 0 to 1. */
  public static Interval interval(long x, long n, double level) {
    Counted count = new Counted(x, n);
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    double tail = (1 - level) / 2;
    double lower = x == 0 ? 0 : Distributions.betaQuantile(tail, (double) x, n - x + 1.0);
    double upper = x == n ? 1 : 1 - Distributions.betaQuantile(tail, (double) (n - x), x + 1.0);
    return Interval.of(count.share(), lower, upper, level, METHOD);
  }
}
