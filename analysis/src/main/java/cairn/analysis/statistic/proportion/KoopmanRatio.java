package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * Koopman's score interval of a ratio of two independent proportions: all ratios φ that the score
 * test does not reject; it needs no logarithm and so stands empty cells.
 *
 * <p>(p₁ − φ p₂)² ≤ z² (p̃₁q̃₁/n₁ + φ² p̃₂q̃₂/n₂), p̃ the estimates given φ. No successes in the
 * second group: the ratio and its upper limit are absent; in neither: all absent. Nothing observed:
 * absent. R: {@code epiR}'s RR score.
 *
 * <p>Worked example: 3 of 4 against 7 of 18 at 95 % gives 1.9286, from 0.6861 to 4.0875.
 *
 * <p>Source: Koopman (1984), Biometrics 40, 513–517; Miettinen and Nurminen (1985).
 */
public final class KoopmanRatio {
  private static final String METHOD = "Koopman score interval of a ratio";

  private KoopmanRatio() {}

  /** The interval of first over second. */
  public static Interval interval(Counted first, Counted second, double level) {
    if (first.n() == 0 || second.n() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    if (first.x() == 0 && second.x() == 0) {
      return Interval.absent(AbsenceReason.EMPTY_CELL, level, METHOD);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double log = Math.log(first.share()) - Math.log(second.share());
    double middle = Math.max(-40, Math.min(40, log));
    Quantity none = Quantity.absent(AbsenceReason.EMPTY_CELL);
    Quantity lower =
        first.x() == 0
            ? Quantity.of(0)
            : Quantity.of(
                Math.exp(
                    Distributions.rootOfIncreasing(
                        l -> z - score(first, second, Math.exp(l)), -60, middle)));
    Quantity upper =
        second.x() == 0
            ? none
            : Quantity.of(
                Math.exp(
                    Distributions.rootOfIncreasing(
                        l -> -score(first, second, Math.exp(l)) - z, middle, 60)));
    Quantity estimate = second.x() == 0 ? none : Quantity.of(first.share() / second.share());
    return new Interval(estimate, lower, upper, level, METHOD);
  }

  /** The signed score at a ratio. */
  private static double score(Counted first, Counted second, double ratio) {
    double n1 = first.n();
    double n2 = second.n();
    double a = (n1 + n2) * ratio;
    double b = -(n1 * ratio + first.x() + n2 + second.x() * ratio);
    double c = first.x() + second.x();
    double p2 = 2 * c / (-b + Math.sqrt(Math.max(b * b - 4 * a * c, 0)));
    double p1 = Math.min(1, ratio * p2);
    double variance = p1 * (1 - p1) / n1 + ratio * ratio * p2 * (1 - p2) / n2;
    return (first.share() - ratio * second.share()) / Math.sqrt(variance);
  }
}
