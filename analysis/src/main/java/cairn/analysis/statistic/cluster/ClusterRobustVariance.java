package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;
import java.util.List;

/**
 * The variance of a model's coefficients where people share groups, corrected for few groups, with
 * the degrees of freedom that go with it.
 *
 * <p>V = M (Σ_g D_gᵀ W_g A_g e_g e_gᵀ A_gᵀ W_g D_g) M; A_g by {@link Correction}, for CR2 the
 * symmetric root that makes the expected value of each term right if the working variance Φ is.
 * Satterthwaite: with p_g = (I − H)_gᵀ A_gᵀ W_g D_g M c, df = (Σ p_gᵀΦp_g)² / Σ_gh (p_gᵀΦp_h)².
 * Several coefficients together: Hotelling's T² with Zhang's degrees of freedom (HTZ). The time
 * grows with the cube of the largest group where Φ is not constant (logistic, Poisson). R: {@code
 * clubSandwich::vcovCR}, {@code coef_test}, {@code Wald_test(test = "HTZ")}.
 *
 * <p>Worked example: 2 4 | 3 8 9 | 7 5 | 1 2, the mean of nine values in four groups: standard
 * error 1.2735 (CR2) on 2.882 degrees of freedom.
 *
 * <p>Source: Bell and McCaffrey (2002), Survey Methodology 28, 169–181; Pustejovsky and Tipton
 * (2018), Journal of Business and Economic Statistics 36, 672–683.
 */
public final class ClusterRobustVariance {
  private final WorkingModel model;
  private final Correction correction;
  private final int groups;
  private final double[][] bread;
  private final double[][] variance;
  private final Projections projections;

  private ClusterRobustVariance(WorkingModel model, Clusters clusters, Correction correction) {
    this.model = model;
    this.correction = correction;
    groups = clusters.size();
    if (groups < 2) {
      throw new NotEstimableException("a variance by groups needs two groups or more, found one");
    }
    bread = model.bread();
    AdjustedGroups adjusted = new AdjustedGroups(model, clusters, bread, correction);
    double[][] meat = new double[model.columns()][model.columns()];
    for (int g = 0; g < groups; g++) {
      WorkingModel.addProducts(meat, adjusted.score(g), 1);
    }
    variance = Symmetric.sandwich(bread, meat);
    projections = new Projections(model, adjusted, bread);
  }

  /**
   * The variance of a model by groups.
   *
   * @param cluster any number for each group, one a row
   * @throws NotEstimableException with one group only
   */
  public static ClusterRobustVariance of(WorkingModel model, int[] cluster, Correction correction) {
    return new ClusterRobustVariance(model, Clusters.of(cluster), correction);
  }

  /** The names of the columns. */
  public List<String> names() {
    return model.names();
  }

  /** How many groups there are. */
  public int groups() {
    return groups;
  }

  /** A coefficient. */
  public double coefficient(int column) {
    return model.beta()[column];
  }

  /** The covariance of two coefficients. */
  public double covariance(int column, int other) {
    return variance[column][other];
  }

  /** The standard error of a coefficient. */
  public double standardError(int column) {
    return Math.sqrt(variance[column][column]);
  }

  /** Satterthwaite's degrees of freedom of a coefficient. */
  public double df(int column) {
    double[] contrast = new double[model.columns()];
    contrast[column] = 1;
    double[][] products = projections.products(times(contrast), times(contrast));
    double sum = 0;
    double squares = 0;
    for (int g = 0; g < groups; g++) {
      sum += products[g][g];
      for (int h = 0; h < groups; h++) {
        squares += products[g][h] * products[g][h];
      }
    }
    return sum * sum / squares;
  }

  private double[] times(double[] contrast) {
    double[] result = new double[contrast.length];
    for (int j = 0; j < result.length; j++) {
      for (int k = 0; k < result.length; k++) {
        result[j] += bread[j][k] * contrast[k];
      }
    }
    return result;
  }

  /**
   * Whether the groups differ in what they give to a coefficient by more than rounding; where they
   * do not, as with a column that each group has alike and an outcome that never moves, there is no
   * error to speak of.
   */
  public boolean hasSpread(int column) {
    double squares = 0;
    for (int i = 0; i < model.rows(); i++) {
      squares += model.weight()[i] * model.residual()[i] * model.residual()[i];
    }
    double plain = bread[column][column] * squares / model.rows();
    return variance[column][column] > 1e-20 * plain && Double.isFinite(df(column));
  }

  /** Student's test that a coefficient is 0, on Satterthwaite's degrees of freedom. */
  public TestResult test(int column) {
    if (!hasSpread(column)) {
      return TestResult.absent(AbsenceReason.NO_SPREAD, correction + ", Satterthwaite t");
    }
    return TestResult.student(
        coefficient(column) / standardError(column), df(column), correction + ", Satterthwaite t");
  }

  /** A coefficient with Student's interval on Satterthwaite's degrees of freedom. */
  public Interval interval(int column, double level) {
    double b = coefficient(column);
    if (!hasSpread(column)) {
      Quantity none = Quantity.absent(AbsenceReason.NO_SPREAD);
      return new Interval(Quantity.of(b), none, none, level, correction + ", Satterthwaite t");
    }
    double half = Distributions.studentTwoSidedQuantile(level, df(column)) * standardError(column);
    return Interval.of(b, b - half, b + half, level, correction + ", Satterthwaite t");
  }

  /**
   * The test that several coefficients are 0: F on the number of columns and the denominator's
   * degrees of freedom; absent where these are 0 or fewer.
   *
   * @param columns which coefficients
   */
  public WaldF joint(int... columns) {
    int q = columns.length;
    double[][] own = new double[q][q];
    double[] b = new double[q];
    for (int s = 0; s < q; s++) {
      b[s] = coefficient(columns[s]);
      for (int t = 0; t < q; t++) {
        own[s][t] = variance[columns[s]][columns[t]];
      }
    }
    double[] solved = Symmetric.trySolve(own, b);
    double chi = 0;
    for (int s = 0; s < solved.length; s++) {
      chi += solved[s] * b[s];
    }
    double eta = projections.hotellingDf(contrasts(columns));
    return WaldF.of(solved.length == 0 ? Double.NaN : chi, q, eta);
  }

  private double[][] contrasts(int[] columns) {
    return Arrays.stream(columns)
        .mapToObj(
            j -> {
              double[] unit = new double[model.columns()];
              unit[j] = 1;
              return times(unit);
            })
        .toArray(double[][]::new);
  }
}
