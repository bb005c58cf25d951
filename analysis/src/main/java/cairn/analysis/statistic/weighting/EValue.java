package cairn.analysis.statistic.weighting;

/**
 * The E-value: how strongly something unmeasured would have to go with both the group and the
 * outcome, as a risk ratio, to explain away an association.
 *
 * <p>E = r + √(r (r − 1)), r the risk ratio or its inverse, whichever is above 1; of an interval,
 * that of the limit nearest 1. A ratio of 1 has E = 1. R: {@code EValue::evalues.RR}.
 *
 * <p>Worked example: a risk ratio of 3.9, from 1.8 to 8.7, has E = 7.26, and 3.0 for the limit.
 *
 * <p>Source: VanderWeele and Ding (2017), Annals of Internal Medicine 167, 268–274.
 */
public final class EValue {
  private EValue() {}

  /** The E-value of a risk ratio above 0. */
  public static double of(double riskRatio) {
    if (!(riskRatio > 0)) {
      throw new IllegalArgumentException("a risk ratio is above 0");
    }
    double r = Math.max(riskRatio, 1 / riskRatio);
    return r + Math.sqrt(r * (r - 1));
  }
}
