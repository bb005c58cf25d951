package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;

/**
 * Wald's interval of a proportion and of a difference of two, kept for comparison with older
 * reports; Wilson and Newcombe are better near 0 and 1.
 *
 * <p>One proportion: p ± z √(p(1−p)/n). Difference: p₁ − p₂ ± (z √(p₁q₁/n₁ + p₂q₂/n₂) + c) with c =
 * 0, or Yates' c = min(½, |p₁−p₂| / (1/n₁+1/n₂)) (1/n₁ + 1/n₂), within −1 and 1. Nothing observed
 * in a group is absent. R: {@code prop.test(c(x1, x2), c(n1, n2), correct =)}.
 *
 * <p>Worked example: 56 of 70 against 48 of 80 at 95 % gives 0.2, from 0.057543 to 0.342457.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17, 873–890, methods 1 and 2.
 */
public final class Wald {
  private Wald() {}

  /** The interval of x of n; as published it may pass 0 or 1. */
  public static Interval interval(long x, long n, double level) {
    Counted count = new Counted(x, n);
    String method = "Wald interval";
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double p = count.share();
    double half = Distributions.normalTwoSidedQuantile(level) * Math.sqrt(p * (1 - p) / n);
    return Interval.of(p, p - half, p + half, level, method);
  }

  /** The interval of first minus second. */
  public static Interval difference(
      Counted first, Counted second, boolean corrected, double level) {
    String method = corrected ? "Wald difference, continuity corrected" : "Wald difference";
    if (first.n() == 0 || second.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double p1 = first.share();
    double p2 = second.share();
    double d = p1 - p2;
    double inverse = 1.0 / first.n() + 1.0 / second.n();
    double yates = corrected ? Math.min(0.5, Math.abs(d) / inverse) * inverse : 0;
    double variance = p1 * (1 - p1) / first.n() + p2 * (1 - p2) / second.n();
    double half = Distributions.normalTwoSidedQuantile(level) * Math.sqrt(variance) + yates;
    return Interval.of(d, Math.max(d - half, -1), Math.min(d + half, 1), level, method);
  }
}
