package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * The Agresti–Coull interval of a proportion: Wald's around z²/2 added successes and failures.
 *
 * <p>With ñ = n + z² and p̃ = (x + z²/2)/ñ: p̃ ± z √(p̃(1−p̃)/ñ). As published the limits may pass
 * 0 or 1 a little; they are left there, for a reader to see. 0 of 0 is absent.
 *
 * <p>Worked example: 0 of 10 at 95 % gives 0, from −0.043355 to 0.320887.
 *
 * <p>Source: Agresti and Coull (1998), The American Statistician 52, 119–126.
 */
public final class AgrestiCoull {
  private static final String METHOD = "Agresti-Coull interval";

  private AgrestiCoull() {}

  /** The interval of x of n. */
  public static Interval interval(long x, long n, double level) {
    Counted count = new Counted(x, n);
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double size = n + z * z;
    double p = (x + z * z / 2) / size;
    double half = z * Math.sqrt(p * (1 - p) / size);
    return Interval.of(count.share(), p - half, p + half, level, METHOD);
  }
}
