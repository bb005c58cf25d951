package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;

/**
 * The restricted mean: the mean time stayed up to a horizon τ, the area under the Kaplan–Meier
 * curve from 0 to τ.
 *
 * <p>Variance Σ A(t)² d / (n (n − d)) over the event times up to τ, A(t) the area from t to τ; a
 * step at which everybody left adds none. If nobody is observed as long as τ the curve goes on at
 * its last value, as in R, and {@code extended} says so. R: {@code summary(survfit(…), rmean =
 * tau)}.
 *
 * <p>Worked example: times 1 to 6 with events at 2, 4 and 6: up to 5 the area is 2 + 2·0.8 + 0.5333
 * = 4.1333.
 *
 * <p>Source: Irwin (1949); Royston and Parmar (2013), BMC Medical Research Methodology 13, 152.
 *
 * @param mean the restricted mean, in the unit of time
 * @param standardError its standard error, same unit
 * @param horizon τ, same unit
 * @param extended whether τ lies beyond the last observation of a curve that has not come to 0
 */
public record RestrictedMean(double mean, double standardError, double horizon, boolean extended) {

  /** The restricted mean of a curve up to a horizon above 0. */
  public static RestrictedMean of(SurvivalCurve curve, double horizon) {
    if (!(horizon > 0) || Double.isInfinite(horizon)) {
      throw new IllegalArgumentException("the horizon of a restricted mean is above 0");
    }
    int steps = 0;
    while (steps < curve.size() && curve.time(steps) <= horizon) {
      steps++;
    }
    double area = 0;
    double variance = 0;
    double until = horizon;
    for (int i = steps - 1; i >= 0; i--) {
      area += (until - curve.time(i)) * curve.survival(i);
      until = curve.time(i);
      double n = curve.atRisk(i);
      double d = curve.events(i);
      variance += n == d ? 0 : area * area * d / (n * (n - d));
    }
    area += until;
    boolean extended = curve.lastTime() < horizon && curve.survivalAt(horizon) > 0;
    return new RestrictedMean(area, Math.sqrt(variance), horizon, extended);
  }

  /**
   * The mean with its normal interval, cut at 0 and the horizon; limits absent where nobody came to
   * the end before it.
   */
  public Interval interval(double level) {
    return Interval.normal(mean, standardError, level, "restricted mean, normal interval")
        .within(0, horizon);
  }

  /**
   * This mean minus another one of other people, with its interval, cut at the horizon; limits
   * absent where one of the two has none.
   */
  public Interval minus(RestrictedMean other, double level) {
    boolean both = standardError > 0 && other.standardError > 0;
    double most = Math.max(horizon, other.horizon);
    return Interval.normal(
            mean - other.mean,
            both ? Math.hypot(standardError, other.standardError) : 0,
            level,
            "difference of restricted means, normal interval")
        .within(-most, most);
  }

  /** The normal test that two restricted means of different people are equal. */
  public TestResult test(RestrictedMean other) {
    double se = Math.hypot(standardError, other.standardError);
    return TestResult.normal((mean - other.mean) / se, "difference of restricted means");
  }
}
