package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;

/**
 * Newcombe's hybrid score interval of a difference of two independent proportions.
 *
 * <p>With Wilson's limits (l₁, u₁) and (l₂, u₂): from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)²
 * + (p₂−l₂)²), d = p₁ − p₂. It never leaves [−1, 1]. Nothing observed in a group is absent.
 *
 * <p>Worked example: 56 of 70 against 48 of 80 at 95 % gives 0.2, from 0.052430 to 0.333871.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
public final class Newcombe {
  private static final String METHOD = "Newcombe hybrid score interval of a difference";

  private Newcombe() {}

  /** The interval of first minus second, in units of proportions. */
  public static Interval difference(Counted first, Counted second, double level) {
    if (first.n() == 0 || second.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    Interval a = Wilson.interval(first, level);
    Interval b = Wilson.interval(second, level);
    double p1 = first.share();
    double p2 = second.share();
    double down = Math.hypot(p1 - a.lower().value(), b.upper().value() - p2);
    double up = Math.hypot(a.upper().value() - p1, p2 - b.lower().value());
    double d = p1 - p2;
    return Interval.of(d, d - down, d + up, level, METHOD);
  }
}
