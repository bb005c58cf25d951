package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import java.util.function.IntFunction;

/**
 * The time by which a share p has left, with its interval: where the curve, and the limits of the
 * curve, cross 1 − p.
 *
 * <p>The quantile is the first time with S(t) &lt; 1 − p; where the curve runs exactly at 1 − p it
 * is the middle of that stretch. The lower limit of the quantile comes from the lower limits of the
 * curve and the upper limit from the upper ones (Brookmeyer and Crowley 1982). A curve, or a limit,
 * that does not come down to 1 − p is {@link AbsenceReason#NOT_REACHED}. R: {@code
 * quantile(survfit(…), p)}.
 *
 * <p>Worked example: times 1 to 6 with events at 2, 4, 6 have the median 6; with events at 1, 2, 3
 * and 4 of four people the median is 2.5, the middle of 2 and 3.
 */
public final class SurvivalQuantile {
  private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

  private SurvivalQuantile() {}

  /**
   * The quantile of a curve.
   *
   * @param p the share that has left, between 0 and 1: 0.5 is the median
   */
  public static Interval of(SurvivalCurve curve, double p, SurvivalScale scale, double level) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a quantile is between 0 and 1, as 0.5");
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    return new Interval(
        crossing(curve, p, step -> Quantity.of(curve.survival(step))),
        crossing(curve, p, step -> curve.limit(step, scale, z, -1)),
        crossing(curve, p, step -> curve.limit(step, scale, z, 1)),
        level,
        "Kaplan-Meier quantile, " + scale.key() + " interval");
  }

  /** Where 1 − value first reaches p; limits may rise again, so the smallest value at p counts. */
  private static Quantity crossing(SurvivalCurve curve, double p, IntFunction<Quantity> value) {
    int size = curve.size();
    double touching = Double.POSITIVE_INFINITY;
    double touchingTime = Double.NaN;
    double past = Double.POSITIVE_INFINITY;
    double pastTime = Double.NaN;
    double last = Double.NaN;
    for (int i = 0; i < size; i++) {
      double gone = 1 - value.apply(i).orElse(Double.NaN);
      if (gone >= p - TOLERANCE && gone < touching) {
        touching = gone;
        touchingTime = curve.time(i);
      }
      if (gone >= p + TOLERANCE && gone < past) {
        past = gone;
        pastTime = curve.time(i);
      }
      last = gone;
    }
    if (Math.abs(last - p) < TOLERANCE) {
      pastTime = curve.lastTime();
    }
    double middle = (touchingTime + pastTime) / 2;
    return Quantity.finiteOr(middle, AbsenceReason.NOT_REACHED);
  }
}
