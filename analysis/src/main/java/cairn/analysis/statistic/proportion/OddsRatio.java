package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * The odds ratio of two proportions with Woolf's interval on the log scale.
 *
 * <p>or = x₁(n₂−x₂) / (x₂(n₁−x₁)), standard error of log or: √(1/x₁ + 1/(n₁−x₁) + 1/x₂ +
 * 1/(n₂−x₂)), limits or exp(± z se). Any empty cell: absent (no ½ is added silently).
 *
 * <p>Worked example: 3 of 10 against 1 of 12 at 95 % gives 4.714286, from 0.405368 to 54.825518.
 *
 * <p>Source: Woolf (1955), Annals of Human Genetics 19, 251–253.
 */
public final class OddsRatio {
  private static final String METHOD = "odds ratio, Woolf's log interval";

  private OddsRatio() {}

  /** The interval of first over second. */
  public static Interval interval(Counted first, Counted second, double level) {
    Quantity se = standardErrorOfLog(first, second);
    if (!se.isPresent()) {
      return Interval.absent(se.absence().orElseThrow(), level, METHOD);
    }
    double a = first.x();
    double b = first.n() - first.x();
    double c = second.x();
    double d = second.n() - second.x();
    double ratio = a * d / (b * c);
    double factor = Math.exp(Distributions.normalTwoSidedQuantile(level) * se.value());
    return Interval.of(ratio, ratio / factor, ratio * factor, level, METHOD);
  }

  /** The standard error of the logarithm of the odds ratio. */
  public static Quantity standardErrorOfLog(Counted first, Counted second) {
    if (first.n() == 0 || second.n() == 0) {
      return Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    }
    long b = first.n() - first.x();
    long d = second.n() - second.x();
    if (first.x() == 0 || second.x() == 0 || b == 0 || d == 0) {
      return Quantity.absent(AbsenceReason.EMPTY_CELL);
    }
    return Quantity.of(Math.sqrt(1.0 / first.x() + 1.0 / b + 1.0 / second.x() + 1.0 / d));
  }
}
