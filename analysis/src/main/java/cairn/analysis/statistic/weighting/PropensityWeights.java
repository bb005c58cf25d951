package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.Arrays;

/**
 * Weights that make two groups alike in what decides who is in which, from the chance e of being in
 * the first group (propensity).
 *
 * <p>PLAIN 1/e and 1/(1−e): the whole population; STABILISED the same times the share of the group;
 * TRUNCATED the stabilised ones cut at their 1st and 99th percentile; OVERLAP 1−e and e: those who
 * might have been in either; TREATED 1 and e/(1−e): people like those of the first group. A
 * propensity of 0 or 1 is refused: there is no overlap.
 *
 * <p>Worked example: e = 0.25 in the first group: plain 4, overlap 0.75; in the second: plain
 * 1.3333, overlap 0.25, treated 0.3333.
 *
 * <p>Source: Rosenbaum and Rubin (1983); Robins, Hernán and Brumback (2000); Li, Morgan and
 * Zaslavsky (2018), JASA 113, 390–400.
 */
public enum PropensityWeights {
  PLAIN,
  STABILISED,
  TRUNCATED,
  OVERLAP,
  TREATED;

  /**
   * The weight of each person.
   *
   * @param propensity chance of being in the first group, one a person
   * @param first whether the person is in it
   * @throws NotEstimableException when a propensity is 0 or 1, or a group is empty
   */
  public double[] of(double[] propensity, boolean[] first) {
    int n = first.length;
    double share = 0;
    for (int i = 0; i < n; i++) {
      if (!(propensity[i] > 0 && propensity[i] < 1)) {
        throw new NotEstimableException(
            "the propensity is 0 or 1 for somebody: the groups do not overlap there");
      }
      share += first[i] ? 1.0 / n : 0;
    }
    if (share == 0 || n == 0 || share > 1 - 0.5 / n) {
      throw new NotEstimableException("one of the two groups is empty");
    }
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      weight[i] = one(propensity[i], first[i], share);
    }
    return this == TRUNCATED ? truncated(weight) : weight;
  }

  private double one(double e, boolean first, double share) {
    return switch (this) {
      case PLAIN -> first ? 1 / e : 1 / (1 - e);
      case STABILISED, TRUNCATED -> first ? share / e : (1 - share) / (1 - e);
      case OVERLAP -> first ? 1 - e : e;
      case TREATED -> first ? 1 : e / (1 - e);
    };
  }

  private static double[] truncated(double[] weight) {
    double[] sorted = weight.clone();
    Arrays.sort(sorted);
    double low = Draws.quantile(sorted, 0.01);
    double high = Draws.quantile(sorted, 0.99);
    return Arrays.stream(weight).map(w -> Math.min(Math.max(w, low), high)).toArray();
  }

  /** Kish's effective size of a group: (Σ w)² / Σ w²; absent when the group has no weight. */
  public static Quantity effectiveSize(double[] weight, boolean[] first, boolean which) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weight.length; i++) {
      if (first[i] == which) {
        sum += weight[i];
        squares += weight[i] * weight[i];
      }
    }
    return Quantity.finiteOr(sum * sum / squares, AbsenceReason.NO_OBSERVATIONS);
  }
}
