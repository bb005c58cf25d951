package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * The ratio of two proportions (relative risk) with an interval on the log scale.
 *
 * <p>rr = p₁/p₂, standard error of log rr: √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂), limits rr exp(± z se). No
 * successes in a group: absent, "an empty cell" (no ½ is added silently). Nothing observed: absent.
 *
 * <p>Worked example: 3 of 10 against 1 of 12 at 95 % gives 3.6, from 0.440038 to 29.451978.
 *
 * <p>Source: Katz, Baptista, Azen and Pike (1978), Biometrics 34, 469–474.
 */
public final class RiskRatio {
  private static final String METHOD = "risk ratio, log interval";

  private RiskRatio() {}

  /** The interval of first over second. */
  public static Interval interval(Counted first, Counted second, double level) {
    Quantity se = standardErrorOfLog(first, second);
    if (!se.isPresent()) {
      return Interval.absent(se.absence().orElseThrow(), level, METHOD);
    }
    double ratio = first.share() / second.share();
    double factor = Math.exp(Distributions.normalTwoSidedQuantile(level) * se.value());
    return Interval.of(ratio, ratio / factor, ratio * factor, level, METHOD);
  }

  /** The standard error of the logarithm of the ratio. */
  public static Quantity standardErrorOfLog(Counted first, Counted second) {
    if (first.n() == 0 || second.n() == 0) {
      return Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    }
    if (first.x() == 0 || second.x() == 0) {
      return Quantity.absent(AbsenceReason.EMPTY_CELL);
    }
    double variance = 1.0 / first.x() - 1.0 / first.n() + 1.0 / second.x() - 1.0 / second.n();
    return Quantity.of(Math.sqrt(Math.max(variance, 0)));
  }
}
