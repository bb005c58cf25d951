package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.table.CountLaw;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of a funnel plot: between which the figure of a unit of this size lies if the unit is
 * like the target. Units are not ranked.
 *
 * <p>Of a share: X binomial(n, target); of observed over expected: X Poisson(expected). Exact: the
 * quantiles of X at (1 ∓ level)/2, over n or expected; interpolated (Spiegelhalter): r − (P(X ≤ r)
 * − p)/P(X = r) at the quantile r, which makes the lines smooth, cut at 0 (and 1). A unit so small,
 * or an event so rare or so common, that chance allows one figure alone has no limits.
 *
 * <p>Worked example: target 0.3, 20 people, 95 %: exact limits 0.1 and 0.5.
 *
 * <p>Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202.
 */
public final class Funnel {
  private Funnel() {}

  /** How the limits are taken from the distribution. */
  public enum Kind {
    /** Quantiles of the count. */
    EXACT,
    /** Smoothed between counts. */
    INTERPOLATED
  }

  /**
   * The limits of a unit.
   *
   * @param value the unit's figure; absent where nobody is in it
   * @param lower lower limit; absent with the upper one
   * @param upper upper limit; absent where it would not be above the lower one
   * @param outside 1 above the upper limit, −1 below the lower one, else 0
   */
  public record Limits(Quantity value, Quantity lower, Quantity upper, int outside) {}

  /** The target: the share of all units together. */
  public static double target(List<Counted> units) {
    double n = units.stream().mapToLong(Counted::n).sum();
    if (n == 0) {
      throw new NotEstimableException("the units have nobody");
    }
    return units.stream().mapToLong(Counted::x).sum() / n;
  }

  /** The limits of a share. */
  public static Limits ofShare(Counted unit, double target, double level, Kind kind) {
    if (unit.n() == 0) {
      Quantity none = Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
      return new Limits(none, none, none, 0);
    }
    return limits(CountLaw.binomial(unit.n(), target), unit.x(), unit.n(), 1, level, kind);
  }

  /** The limits of observed over expected, about 1. */
  public static Limits ofRatio(long observed, double expected, double level, Kind kind) {
    return limits(
        CountLaw.poisson(expected), observed, expected, Double.POSITIVE_INFINITY, level, kind);
  }

  private static Limits limits(
      CountLaw law, long seen, double size, double most, double level, Kind kind) {
    double tail = (1 - level) / 2;
    double low = at(law, tail, kind) / size;
    double high = at(law, 1 - tail, kind) / size;
    double value = seen / size;
    int outside = (value > high ? 1 : 0) - (value < low ? 1 : 0);
    if (!(Math.min(most, high) > Math.max(0, low))) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new Limits(
          Quantity.finiteOr(value, AbsenceReason.NO_OBSERVATIONS), none, none, outside);
    }
    return new Limits(
        Quantity.of(value),
        Quantity.of(Math.max(0, low)),
        Quantity.of(Math.min(most, high)),
        outside);
  }

  private static double at(CountLaw law, double p, Kind kind) {
    long r = law.quantile(p);
    return kind == Kind.EXACT ? r : r - (law.lower(r) - p) / law.density(r);
  }

  /** The two-sided mid-p of a unit's share against the target. */
  public static double midP(Counted unit, double target) {
    CountLaw law = CountLaw.binomial(unit.n(), target);
    double half = law.density(unit.x()) / 2;
    return Math.min(1, 2 * Math.min(law.lower(unit.x()) - half, law.upper(unit.x()) - half));
  }

  /**
   * How much more units vary than chance makes them: the mean of the squares of 2 √n (asin √share −
   * asin √target), the farthest tenth on each side drawn in. 1 is chance. Units without anybody say
   * nothing.
   */
  public static double overdispersion(List<Counted> units) {
    double target = Math.asin(Math.sqrt(target(units)));
    double[] z =
        units.stream()
            .filter(u -> u.n() > 0)
            .mapToDouble(u -> 2 * Math.sqrt(u.n()) * (Math.asin(Math.sqrt(u.share())) - target))
            .toArray();
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    double low = Distributions.sampleQuantile(sorted, 0.1);
    double high = Distributions.sampleQuantile(sorted, 0.9);
    return Arrays.stream(z)
        .map(v -> Math.min(Math.max(v, low), high))
        .map(v -> v * v)
        .average()
        .orElse(Double.NaN);
  }
}
