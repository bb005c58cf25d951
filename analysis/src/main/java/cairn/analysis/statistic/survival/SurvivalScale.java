package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;

/**
 * The scale on which the normal interval of a survival probability is made, with R's names in
 * {@code survfit(conf.type =)}. With S the probability and r = standard error / S: {@link #PLAIN} S
 * ± z S r; {@link #LOG} S exp(± z r); {@link #LOG_LOG} S to the power exp(± z r / log S); {@link
 * #LOGIT} and {@link #ARCSINE} on those scales. PLAIN and LOG are cut at 0 and 1, the others stay
 * inside. Where S is 0 there is no interval; where S is 1 only PLAIN and LOG have one (1 to 1).
 *
 * <p>Worked example: S = 0.8 with standard error 0.1789 gives at 95 % 0.2038 to 0.9692 on LOG_LOG.
 *
 * <p>Source: Kalbfleisch and Prentice (2002), section 1.4; Borgan and Liestøl (1990).
 */
public enum SurvivalScale {
  PLAIN("plain"),
  LOG("log"),
  LOG_LOG("log-log"),
  LOGIT("logit"),
  ARCSINE("arcsin");

  private final String key;

  SurvivalScale(String key) {
    this.key = key;
  }

  /** The name in R and in results. */
  public String key() {
    return key;
  }

  /**
   * The lower limit (sign −1) or the upper limit (sign 1).
   *
   * @param s the probability
   * @param relativeError standard error divided by s
   * @param z the normal quantile
   */
  public Quantity limit(double s, double relativeError, double z, int sign) {
    return s <= 0
        ? Quantity.absent(AbsenceReason.NOT_ESTIMABLE)
        : Quantity.finiteOr(raw(s, relativeError * z, sign), AbsenceReason.NOT_ESTIMABLE);
  }

  private double raw(double s, double w, int sign) {
    return switch (this) {
      case PLAIN -> Math.min(1, Math.max(0, s + sign * w * s));
      case LOG -> Math.min(1, Math.exp(Math.log(s) + sign * w));
      case LOG_LOG ->
          s == 1
              ? Double.NaN
              : Math.exp(-Math.exp(Math.log(-Math.log(s)) + sign * w / Math.log(s)));
      case LOGIT -> {
        double half = w * (1 + s / (1 - s));
        yield 1 - 1 / (1 + Math.exp(Math.log(s / (1 - s)) + sign * half));
      }
      case ARCSINE -> {
        double half = w * Math.sqrt(s / (1 - s)) / 2;
        double angle = Math.asin(Math.sqrt(s)) + sign * half;
        yield Math.pow(Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))), 2);
      }
    };
  }
}
