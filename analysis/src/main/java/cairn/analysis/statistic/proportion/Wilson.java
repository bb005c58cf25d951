package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * Wilson's score interval of a proportion, the default for every share that is shown.
 *
 * <p>With p = x/n and z the normal quantile: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). The
 * lower limit of 0 of n is exactly 0 and the upper limit of n of n exactly 1; 0 of 0 is absent.
 * With Yates' correction it is R's {@code prop.test(x, n)}, without it {@code prop.test(x, n,
 * correct = FALSE)}.
 *
 * <p>Worked example: 1 of 10 at 95 % gives 0.1, from 0.017876 to 0.404150.
 *
 * <p>Source: Wilson (1927), JASA 22; Newcombe (1998), Statistics in Medicine 17, 857–872.
 */
public final class Wilson {
  private static final String METHOD = "Wilson score interval";

  private Wilson() {}

  /** The interval of x of n; limits are proportions, 0 to 1. */
  public static Interval interval(long x, long n, double level) {
    return interval(new Counted(x, n), level);
  }

  /** The interval of a count. */
  public static Interval interval(Counted count, double level) {
    if (count.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double p = count.share();
    double lower = count.x() == 0 ? 0 : limit((double) count.x(), (double) count.n(), z, -1);
    double upper = count.x() == count.n() ? 1 : limit((double) count.x(), (double) count.n(), z, 1);
    return Interval.of(p, lower, upper, level, METHOD);
  }

  /**
   * The interval with Yates' continuity correction of min(½, |x − n/2|), R's default. Wider, and
   * rarely wanted; the edges are exactly 0 and 1 as well.
   */
  public static Interval correctedInterval(long x, long n, double level) {
    String method = METHOD + " with continuity correction";
    Counted count = new Counted(x, n);
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double yates = Math.min(0.5, Math.abs(x - n / 2.0));
    double lower = x == 0 ? 0 : limit(x - yates, (double) n, z, -1);
    double upper = x == n ? 1 : limit(x + yates, (double) n, z, 1);
    return Interval.of(count.share(), Math.max(lower, 0), Math.min(upper, 1), level, method);
  }

  private static double limit(double x, double n, double z, int side) {
    double p = x / n;
    double middle = p + z * z / (2 * n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return (middle + side * half) / (1 + z * z / n);
  }
}
