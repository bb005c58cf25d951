package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.regression.LogisticFit;

/**
 * The difference of two weighted shares (or means), first minus second, with robust errors: the
 * weights are taken as given.
 *
 * <p>m = Σ w y / Σ w in each group; HC0 variance Σ w² (y − m)² / (Σ w)² of both groups together;
 * HC1 times n/(n−2); HC2 and HC3 with (y − m)² over 1 − h and (1 − h)², h = w / Σ w; SURVEY HC0
 * times n/(n−1). R: {@code vcovHC(lm(y ~ t, weights = w), type)} and {@code svyglm}. By groups of
 * people: the sums over each group, times G/(G−1).
 *
 * <p>Worked example: first 1, 0 with weights 3, 1 and second 1, 0, 0 with weights 1: 0.75 − 0.3333
 * = 0.4167.
 *
 * <p>Source: White (1980); MacKinnon and White (1985); Lunceford and Davidian (2004), Statistics in
 * Medicine 23, 2937–2960 (also for the variance with estimated propensity).
 *
 * @param first weighted share of the first group
 * @param second weighted share of the second group
 */
public record WeightedDifference(double first, double second, WeightedSample sample) {

  /** The estimates of the variance. */
  public enum ErrorKind {
    HC0,
    HC1,
    HC2,
    HC3,
    SURVEY
  }

  /**
   * The difference of these people.
   *
   * @throws NotEstimableException when a group has no weight
   */
  public static WeightedDifference of(double[] y, boolean[] first, double[] weight) {
    WeightedSample sample = new WeightedSample(y, first, weight);
    return new WeightedDifference(sample.mean(true), sample.mean(false), sample);
  }

  /** First minus second. */
  public double difference() {
    return first - second;
  }

  /** First over second; absent where the second is 0. */
  public Quantity ratio() {
    return Quantity.finiteOr(first / second, AbsenceReason.EMPTY_CELL);
  }

  /** Odds of the first over odds of the second; absent where a share is 0 or 1. */
  public Quantity oddsRatio() {
    double ratio = first / (1 - first) / (second / (1 - second));
    return ratio == 0
        ? Quantity.absent(AbsenceReason.EMPTY_CELL)
        : Quantity.finiteOr(ratio, AbsenceReason.EMPTY_CELL);
  }

  /** The robust standard error of the difference, each person on its own. */
  public double standardError(ErrorKind error) {
    return sample.standardError(first, second, error);
  }

  /** The standard error of the difference by groups of people, with G/(G−1). */
  public double clusterStandardError(int[] cluster) {
    return Influence.clusterStandardError(influence(), cluster);
  }

  /** What each person gives to the difference; sums to 0. */
  public double[] influence() {
    return sample.influence(first, second);
  }

  /**
   * What each person gives to the difference when the weights come from a fitted propensity: the
   * influences less their projection on the scores of that model. Errors from these are those of
   * the whole procedure, and smaller than HC0, which takes the weights as given and so errs on the
   * wide side. Holds for plain and stabilised weights.
   */
  public double[] influence(LogisticFit propensity) {
    return propensity.withoutScores(influence());
  }

  /** The difference with its normal interval, the estimated propensity allowed for. */
  public Interval interval(LogisticFit propensity, double level) {
    return Interval.normal(
        difference(),
        Influence.standardError(influence(propensity)),
        level,
        "weighted difference, variance with estimated propensity");
  }

  /** The difference with its normal interval, HC0. */
  public Interval interval(double level) {
    return Interval.normal(
        difference(), standardError(ErrorKind.HC0), level, "weighted difference, robust variance");
  }
}
