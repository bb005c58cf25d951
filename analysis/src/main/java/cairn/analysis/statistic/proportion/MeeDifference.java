package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * Mee's score interval of a difference of two independent proportions: all differences δ that the
 * score test does not reject.
 *
 * <p>(p₁ − p₂ − δ)² ≤ z² (p̃₁q̃₁/n₁ + p̃₂q̃₂/n₂), p̃ the estimates given δ. Nothing observed in a
 * group: absent. R: {@code epiR::epi.2by2(…)$massoc.detail$ARisk.strata.score}, which stops at
 * 1e-7.
 *
 * <p>Worked example: 3 of 10 against 1 of 12 at 95 % gives 0.2167, from −0.1195 to 0.5428.
 *
 * <p>Source: Mee (1984), Biometrics 40, 1175–1176; Miettinen and Nurminen (1985).
 */
public final class MeeDifference {
  private static final String METHOD = "Mee score interval of a difference";

  private MeeDifference() {}

  /** The interval of first minus second. */
  public static Interval interval(Counted first, Counted second, double level) {
    if (first.n() == 0 || second.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double d = first.share() - second.share();
    double lower =
        d <= -1 ? -1 : Distributions.rootOfIncreasing(x -> z - score(first, second, x), -1, d);
    double upper =
        d >= 1 ? 1 : Distributions.rootOfIncreasing(x -> -score(first, second, x) - z, d, 1);
    return Interval.of(d, lower, upper, level, METHOD);
  }

  /** The signed score at a difference. */
  private static double score(Counted first, Counted second, double delta) {
    double off = first.share() - second.share() - delta;
    if (off == 0) {
      return 0;
    }
    double low = Math.max(0, -delta);
    double high = Math.min(1, 1 - delta);
    // The log likelihood given δ is concave in p₂: its slope falls through 0 at the estimate.
    double p2 =
        Distributions.rootOfIncreasing(p -> -slope(first, p + delta) - slope(second, p), low, high);
    double p1 = Math.min(1, Math.max(0, p2 + delta));
    double variance = p1 * (1 - p1) / first.n() + p2 * (1 - p2) / second.n();
    return off / Math.sqrt(variance);
  }

  private static double slope(Counted count, double p) {
    double yes = count.x() == 0 ? 0 : count.x() / p;
    double no = count.x() == count.n() ? 0 : (count.n() - count.x()) / (1 - p);
    return yes - no;
  }
}
