package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;

/**
 * Two groups compared where some outcomes were not seen: each seen person weighs 1 over the chance
 * of being seen, from a logistic model, so that they stand for those like them who were not. Right
 * where being seen depends on the covariates only.
 *
 * <p>m₁ = Σ w t y / Σ w t, m₀ likewise; variance from the stacked equations of the model and both
 * means, A⁻¹ (Σ U Uᵀ) A⁻ᵀ, the U summed over groups of people if given (times G/(G − 1)). So the
 * weights' own uncertainty is in it.
 *
 * <p>Worked example: everybody seen: the plain means, and their HC0 variances.
 *
 * <p>Source: Robins, Rotnitzky and Zhao (1995), JASA 90, 106–121; Seaman and White (2013),
 * Statistical Methods in Medical Research 22, 278–295.
 */
public final class SeenWeights {
  private static final String METHOD = "weighted for being seen, stacked sandwich";

  private final LogisticFit model;
  private final double[] weight;
  private final boolean[] first;
  private final double[] mean;
  private final double[][] scores;
  private final double[][] bread;

  private SeenWeights(boolean[] seen, boolean[] first, double[] y, Covariates covariates) {
    this.first = first.clone();
    model = LogisticRegression.fit(seen, covariates);
    double[] chance = model.fitted();
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

  /** The model of being seen. */
  public LogisticFit model() {
    return model;
  }

  /** The weight of each person, 0 of those not seen. */
  public double[] weights() {
    return weight.clone();
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

  /** Kish's effective number of people in a group: (Σ w)² / Σ w². */
  public double effectiveSize(boolean ofFirst) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weight.length; i++) {
      if (first[i] == ofFirst) {
        sum += weight[i];
        squares += weight[i] * weight[i];
      }
    }
    return sum * sum / squares;
  }

  /** Errors with each person on its own. */
  public Errors errors() {
    return new Errors(scores, 1);
  }

  /** Errors by groups of people, times G/(G − 1) if corrected. */
  public Errors errors(int[] cluster, boolean corrected) {
    Clusters groups = Clusters.of(cluster);
    double[][] sums = new double[groups.size()][scores[0].length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < sums[0].length; j++) {
        sums[groups.of(i)][j] += scores[i][j];
      }
    }
    double g = groups.size();
    return new Errors(sums, corrected ? g / (g - 1) : 1);
  }

  /** The stacked variance of the model's coefficients and both means. */
  public final class Errors {
    private final double[][] variance;

    private Errors(double[][] units, double factor) {
      int size = bread.length;
      double[][] meat = new double[size][size];
      for (double[] u : units) {
        for (int j = 0; j < size; j++) {
          for (int k = 0; k < size; k++) {
            meat[j][k] += factor * u[j] * u[k];
          }
        }
      }
      double[][] turned = new double[size][size];
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          turned[k][j] = bread[j][k];
        }
      }
      variance = Symmetric.multiply(Symmetric.multiply(bread, meat), turned);
    }

    /** The robust standard error of a coefficient of the model of being seen. */
    public double ofCoefficient(int column) {
      return Math.sqrt(variance[column][column]);
    }

    /** The standard error of the mean of the first or of the second group. */
    public double ofMean(boolean ofFirst) {
      int at = variance.length - (ofFirst ? 2 : 1);
      return Math.sqrt(variance[at][at]);
    }

    /** The covariance of the two means. */
    public double covariance() {
      return variance[variance.length - 2][variance.length - 1];
    }

    /** The standard error of the difference. */
    public double ofDifference() {
      int n = variance.length;
      return Math.sqrt(
          variance[n - 2][n - 2] + variance[n - 1][n - 1] - 2 * variance[n - 2][n - 1]);
    }

    /** A mean with its normal interval. */
    public Interval mean(boolean ofFirst, double level) {
      return Interval.normal(SeenWeights.this.mean(ofFirst), ofMean(ofFirst), level, METHOD);
    }

    /** The difference with its normal interval. */
    public Interval difference(double level) {
      return Interval.normal(SeenWeights.this.difference(), ofDifference(), level, METHOD);
    }

    /** The normal test that the means do not differ. */
    public TestResult test() {
      return TestResult.normal(SeenWeights.this.difference() / ofDifference(), METHOD);
    }
  }
}
