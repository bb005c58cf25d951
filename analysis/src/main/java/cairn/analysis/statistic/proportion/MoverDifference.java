package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * The interval of a difference of two independent estimates from their own intervals (the method of
 * variance estimates recovery, "MOVER", also called square-and-add).
 *
 * <p>With estimates a and b and limits (l₁, u₁) and (l₂, u₂): from d − √((a−l₁)² + (u₂−b)²) to d +
 * √((u₁−a)² + (b−l₂)²), d = a − b. For Wilson's limits it is Newcombe's interval; for Kaplan–Meier
 * shares it keeps the shape of their intervals and does not leave [−1, 1] where they stay in [0,
 * 1]. Where one of the two has no estimate or no limits, the difference has none, for that reason.
 *
 * <p>Worked example: 0.8 (0.7 to 0.9) less 0.6 (0.4 to 0.7) gives 0.2, from 0.058579 to 0.423607.
 *
 * <p>Source: Zou and Donner (2008), Statistics in Medicine 27, 1693–1702.
 */
public final class MoverDifference {
  private MoverDifference() {}

  /** First minus second; both intervals have one level. */
  public static Interval of(Interval first, Interval second) {
    if (first.level() != second.level()) {
      throw new IllegalArgumentException("both intervals are of one confidence level");
    }
    String method = "difference by MOVER of: " + first.method();
    double level = first.level();
    Quantity d = minus(first.estimate(), second.estimate());
    if (!d.isPresent()) {
      return new Interval(d, d, d, level, method);
    }
    double a = first.estimate().value();
    double b = second.estimate().value();
    Quantity none = missing(first, second);
    if (!none.isPresent()) {
      return new Interval(d, none, none, level, method);
    }
    double down = Math.hypot(a - first.lower().value(), second.upper().value() - b);
    double up = Math.hypot(first.upper().value() - a, b - second.lower().value());
    return Interval.of(a - b, a - b - down, a - b + up, level, method);
  }

  private static Quantity minus(Quantity a, Quantity b) {
    return !a.isPresent() ? a : !b.isPresent() ? b : Quantity.of(a.value() - b.value());
  }

  /** The first limit that is absent, or a number where all four are there. */
  private static Quantity missing(Interval first, Interval second) {
    for (Quantity limit :
        new Quantity[] {first.lower(), first.upper(), second.lower(), second.upper()}) {
      if (!limit.isPresent()) {
        return limit;
      }
    }
    return first.lower();
  }
}
