package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticRegression;

/**
 * The doubly robust (augmented inverse-probability) difference: right when either the model of who
 * is in which group or the outcome model is right.
 *
 * <p>a₁ = μ₁ + t (y − μ₁)/e, a₀ = μ₀ + (1−t)(y − μ₀)/(1−e), e the propensity and μ the outcome
 * model's chances; shares are their means, the standard error sd(a₁ − a₀)/√n from the influence
 * function. By groups of people: sums over each group.
 *
 * <p>Worked example: without covariates the two shares are those observed.
 *
 * <p>Source: Robins, Rotnitzky and Zhao (1994), JASA 89, 846–866; Funk and others (2011), American
 * Journal of Epidemiology 173, 761–767.
 *
 * @param first share expected with everybody in the first group
 * @param second share expected with everybody in the second
 * @param standardError of the difference, each person on its own
 * @param influence what each person gives to the difference
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record DoublyRobust(double first, double second, double standardError, double[] influence) {
  private static final double ROUNDING = 1e-12;

  /** Keeps its own copy of the influences. */
  public DoublyRobust {
    influence = influence.clone();
  }

  @Override
  public double[] influence() {
    return influence.clone();
  }

  /**
   * The estimate from these people, both models on the same covariates.
   *
   * @throws NotEstimableException when a model cannot be fitted, by variable
   */
  public static DoublyRobust of(boolean[] yes, boolean[] inFirst, Covariates covariates) {
    Standardization.Model outcome = Standardization.Model.fit(yes, inFirst, covariates);
    return of(yes, inFirst, outcome, LogisticRegression.fit(inFirst, covariates).fitted());
  }

  /**
   * The estimate from an outcome model and chances of being in the first group that are at hand.
   *
   * @param outcome the model of the outcome of these people
   * @param e chance of each person of being in the first group, above 0 and below 1
   */
  public static DoublyRobust of(
      boolean[] yes, boolean[] inFirst, Standardization.Model outcome, double[] e) {
    int n = yes.length;
    double[] difference = new double[n];
    double first = 0;
    double second = 0;
    for (int i = 0; i < n; i++) {
      double y = yes[i] ? 1 : 0;
      double one = outcome.ifFirst()[i];
      double zero = outcome.ifSecond()[i];
      double a1 = one + (inFirst[i] ? (y - one) / e[i] : 0);
      double a0 = zero + (inFirst[i] ? 0 : (y - zero) / (1 - e[i]));
      difference[i] = a1 - a0;
      first += a1;
      second += a0;
    }
    first = settled(first / n);
    second = settled(second / n);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      difference[i] -= first - second;
      sum += difference[i] * difference[i];
      difference[i] /= n;
    }
    double se = Math.sqrt(sum / (n - 1.0) / n);
    return new DoublyRobust(first, second, se, difference);
  }

  /** A share that passes 0 or 1 by rounding alone stands at it. */
  private static double settled(double share) {
    double nearest = Math.rint(share);
    return Math.abs(share - nearest) < ROUNDING ? nearest : share;
  }

  /**
   * Whether both shares are such: with few people, or chances near 0 or 1, what the augmentation
   * adds can carry one below 0 or above 1, and then neither share nor difference means anything.
   */
  public boolean isOfShares() {
    return Math.min(first, second) >= 0 && Math.max(first, second) <= 1;
  }

  /** First minus second. */
  public double difference() {
    return first - second;
  }

  /** The difference with its normal interval, each person on its own. */
  public Interval interval(double level) {
    return Interval.normal(
        difference(), standardError, level, "doubly robust, influence-function variance");
  }
}
