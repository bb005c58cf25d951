package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticRegression;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;

/**
 * Two groups compared where some outcomes were not seen: each seen person weighs 1 over the chance
 * of being seen, from a logistic model, so that they stand for those like them who were not. Right
 * where being seen depends on the covariates only.
 *
 * <p>m₁ = Σ w t y / Σ w t, m₀ likewise; what each person gives to their difference comes from the
 * stacked equations of the model and both means, A⁻¹ U, so the weights' own uncertainty is in it.
 *
 * <p>Worked example: everybody seen: the plain means, and for the difference the HC0 variance.
 *
 * <p>Source: Robins, Rotnitzky and Zhao (1995), JASA 90, 106–121; Seaman and White (2013),
 * Statistical Methods in Medical Research 22, 278–295.
 */
public final class SeenWeights {
  private final double[] weight;
  private final boolean[] first;
  private final double[] mean;
  private final double[][] scores;
  private final double[][] bread;

  private SeenWeights(boolean[] seen, boolean[] first, double[] y, Covariates covariates) {
    this.first = first.clone();
    double[] chance = LogisticRegression.fit(seen, covariates).fitted();
    int n = seen.length;
    weight = new double[n];
    mean = new double[2];
    double[] total = new double[2];
    for (int i = 0; i < n; i++) {
      weight[i] = seen[i] ? 1 / chance[i] : 0;
      int side = first[i] ? 0 : 1;
      total[side] += weight[i];
      mean[side] += seen[i] ? weight[i] * y[i] : 0;
    }
    if (!(total[0] > 0) || !(total[1] > 0)) {
      throw new NotEstimableException("nobody of one of the two groups was seen");
    }
    mean[0] /= total[0];
    mean[1] /= total[1];
    Covariates x = covariates.withIntercept();
    scores = new double[n][x.size() + 2];
    double[][] slopes = slopes(seen, y, x, chance);
    slopes[x.size()][x.size()] = total[0];
    slopes[x.size() + 1][x.size() + 1] = total[1];
    bread =
        new LUDecomposition(new Array2DRowRealMatrix(slopes)).getSolver().getInverse().getData();
  }

  /** The slopes of the stacked equations but for those of the means; fills the scores. */
  private double[][] slopes(boolean[] seen, double[] y, Covariates x, double[] chance) {
    int k = x.size();
    double[][] slopes = new double[k + 2][k + 2];
    for (int i = 0; i < seen.length; i++) {
      int side = first[i] ? k : k + 1;
      double off = seen[i] ? weight[i] * (y[i] - mean[side - k]) : 0;
      double[] row = x.row(i);
      for (int j = 0; j < k; j++) {
        scores[i][j] = row[j] * ((seen[i] ? 1 : 0) - chance[i]);
        slopes[side][j] += row[j] * (1 - chance[i]) * off;
        for (int l = 0; l < k; l++) {
          slopes[j][l] += row[j] * row[l] * chance[i] * (1 - chance[i]);
        }
      }
      scores[i][side] = off;
    }
    return slopes;
  }

  /**
   * Fits the model of being seen, and the two means.
   *
   * @param seen whether the outcome of each person was seen
   * @param first whether each person is in the first of the two groups
   * @param y the outcome; of those not seen any value
   * @param covariates what being seen may depend on
   * @throws NotEstimableException when the model cannot be fitted, by variable, or nobody of a
   *     group was seen
   */
  public static SeenWeights of(boolean[] seen, boolean[] first, double[] y, Covariates covariates) {
    return new SeenWeights(seen, first, y, covariates);
  }

  /** The weighted mean of the first or of the second group. */
  public double mean(boolean ofFirst) {
    return mean[ofFirst ? 0 : 1];
  }

  /** First minus second. */
  public double difference() {
    return mean[0] - mean[1];
  }

  /** What each person gives to the difference, the estimated weights allowed for. */
  public double[] influence() {
    int last = bread.length - 1;
    double[] influence = new double[scores.length];
    for (int i = 0; i < influence.length; i++) {
      for (int j = 0; j <= last; j++) {
        influence[i] += (bread[last - 1][j] - bread[last][j]) * scores[i][j];
      }
    }
    return influence;
  }
}
