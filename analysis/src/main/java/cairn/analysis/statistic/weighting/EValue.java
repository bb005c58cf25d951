package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * The E-value: how strongly something unmeasured would have to go with both the group and the
 * outcome, as a risk ratio, to explain away an association.
 *
 * <p>E = r + √(r (r − 1)), r the risk ratio or its inverse, whichever is above 1; of the limit
 * nearest 1 for the interval, and 1 where the interval holds 1. A ratio of 1 has E = 1. R: {@code
 * EValue::evalues.RR}.
 *
 * <p>Worked example: a risk ratio of 3.9, from 1.8 to 8.7, has E = 7.26 and 3.0 for the limit.
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

  /** The E-value of the limit nearest to 1; absent where the limit is. */
  public static Quantity ofLimit(Interval riskRatio) {
    if (!riskRatio.estimate().isPresent()) {
      return riskRatio.estimate();
    }
    Quantity near = riskRatio.estimate().value() >= 1 ? riskRatio.lower() : riskRatio.upper();
    if (!near.isPresent()) {
      return near;
    }
    boolean crosses = (riskRatio.estimate().value() >= 1) == (near.value() <= 1);
    return Quantity.of(crosses ? 1 : of(near.value()));
  }
}
