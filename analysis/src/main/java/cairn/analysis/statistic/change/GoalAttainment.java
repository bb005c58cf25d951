package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;

/**
 * The goal attainment T score of one person: how far the goals were reached, all together.
 *
 * <p>T = 50 + 10 Σ w x / √((1 − ρ) Σ w² + ρ (Σ w)²), x the level of each goal from −2 (much less
 * than expected) over 0 (as expected) to +2, w its weight, ρ the assumed correlation of goals, 0.3
 * by convention. A person whose goals are all exactly reached has 50. Unit: points of T, mean 50
 * and standard deviation 10 when goals are set well. No goals: absent.
 *
 * <p>Worked example: two goals of weight 1 at +1 and 0 give 50 + 10 / √2.6 = 56.2017.
 *
 * <p>Source: Kiresuk and Sherman (1968), Community Mental Health Journal 4, 443–453.
 */
public final class GoalAttainment {
  /** The correlation of goals that Kiresuk and Sherman assume. */
  public static final double CONVENTIONAL_CORRELATION = 0.3;

  private GoalAttainment() {}

  /** T of goals of equal weight at the conventional correlation. */
  public static Quantity score(double... levels) {
    double[] weights = new double[levels.length];
    Arrays.fill(weights, 1);
    return score(levels, weights, CONVENTIONAL_CORRELATION);
  }

  /**
   * T of weighted goals.
   *
   * @param levels level of each goal, −2 to 2
   * @param weights weight of each goal, 0 or more, in any unit
   * @param correlation assumed correlation of goals, from 0 to 1
   */
  public static Quantity score(double[] levels, double[] weights, double correlation) {
    if (levels.length != weights.length) {
      throw new IllegalArgumentException("each goal has one level and one weight");
    }
    if (!(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("the correlation of goals is between 0 and 1");
    }
    double sum = 0;
    double sumWeights = 0;
    double sumSquares = 0;
    for (int i = 0; i < levels.length; i++) {
      if (!(Math.abs(levels[i]) <= 2) || !(weights[i] >= 0)) {
        throw new IllegalArgumentException("a goal's level is -2 to 2 and its weight 0 or more");
      }
      sum += weights[i] * levels[i];
      sumWeights += weights[i];
      sumSquares += weights[i] * weights[i];
    }
    if (sumWeights == 0) {
      return Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    }
    double spread = (1 - correlation) * sumSquares + correlation * sumWeights * sumWeights;
    return Quantity.of(50 + 10 * sum / Math.sqrt(spread));
  }
}
