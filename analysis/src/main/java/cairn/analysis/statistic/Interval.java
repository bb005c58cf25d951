package cairn.analysis.statistic;

/**
 * An estimate with its confidence limits.
 *
 * @param estimate the estimate, in the unit of what is estimated (a proportion is 0 to 1)
 * @param lower lower limit
 * @param upper upper limit; absent for instance when the limit of a median is not reached
 * @param level confidence level, between 0 and 1, for instance 0.95
 * @param method the name of the method, to stand beside the number
 */
public record Interval(
    Quantity estimate, Quantity lower, Quantity upper, double level, String method) {

  /** Refuses a level outside (0, 1). */
  public Interval {
    Distributions.requireLevel(level);
  }

  /** An interval of three numbers that are all there. */
  public static Interval of(
      double estimate, double lower, double upper, double level, String method) {
    return new Interval(
        Quantity.of(estimate), Quantity.of(lower), Quantity.of(upper), level, method);
  }

  /** No estimate and no limits, for one reason. */
  public static Interval absent(AbsenceReason absence, double level, String method) {
    Quantity none = Quantity.absent(absence);
    return new Interval(none, none, none, level, method);
  }

  /**
   * An estimate without limits, for this reason.
   *
   * @param absence why there are no limits
   */
  public static Interval bare(double estimate, AbsenceReason absence, double level, String method) {
    Quantity none = Quantity.absent(absence);
    return new Interval(Quantity.of(estimate), none, none, level, method);
  }

  /** The estimate plus and minus the normal quantile times the standard error. */
  public static Interval normal(
      double estimate, double standardError, double level, String method) {
    return around(
        estimate, standardError, Distributions.normalTwoSidedQuantile(level), level, method);
  }

  /** The same with Student's quantile on these degrees of freedom. */
  public static Interval student(
      double estimate, double standardError, double df, double level, String method) {
    return around(
        estimate, standardError, Distributions.studentTwoSidedQuantile(level, df), level, method);
  }

  /**
   * The limits are absent where the error is 0: people, or groups, that show no spread do not make
   * an estimate certain.
   */
  private static Interval around(
      double estimate, double standardError, double quantile, double level, String method) {
    double half = quantile * standardError;
    if (!(half > 0) || !Double.isFinite(half)) {
      return bare(estimate, AbsenceReason.NO_SPREAD, level, method);
    }
    return of(estimate, estimate - half, estimate + half, level, method);
  }

  /**
   * The same interval with its limits cut at what the estimate can be, as those of a share at 0 and
   * 1: nothing beyond is possible, so nothing is lost.
   */
  public Interval within(double least, double most) {
    return new Interval(estimate, cut(lower, least, most), cut(upper, least, most), level, method);
  }

  private static Quantity cut(Quantity limit, double least, double most) {
    return limit.isPresent() ? Quantity.of(Math.max(least, Math.min(most, limit.value()))) : limit;
  }

  /**
   * The interval as it is told: one of no width has no limits, for nobody is so certain. As
   * published some methods have one where nobody, or everybody, has what is counted.
   */
  public Interval told() {
    boolean both = lower.isPresent() && upper.isPresent();
    if (!both || lower.value() < upper.value()) {
      return this;
    }
    Quantity none = Quantity.absent(AbsenceReason.NO_SPREAD);
    return new Interval(estimate, none, none, level, method);
  }

  /** Whether both limits are there and the value lies between them, limits included. */
  public boolean covers(double value) {
    return lower.isPresent()
        && upper.isPresent()
        && lower.value() <= value
        && value <= upper.value();
  }

  /**
   * A ratio with its normal interval on the log scale: exp(b), from exp(b − z se) to exp(b + z se).
   * A number too large to be written is none. Worked example: b = 0 with se = 0.1 at 95 % gives 1,
   * from 0.822012 to 1.216526.
   *
   * @param log the logarithm of the ratio
   * @param se its standard error
   */
  public static Interval ofLog(double log, double se, double level, String method) {
    double half = Distributions.normalTwoSidedQuantile(level) * se;
    return new Interval(
        Quantity.finiteOr(Math.exp(log), AbsenceReason.NOT_ESTIMABLE),
        Quantity.finiteOr(Math.exp(log - half), AbsenceReason.NOT_ESTIMABLE),
        Quantity.finiteOr(Math.exp(log + half), AbsenceReason.NOT_ESTIMABLE),
        level,
        method);
  }
}
