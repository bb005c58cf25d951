package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Kenward and Roger's correction of a linear mixed model: the covariance of the fixed effects made
 * larger for the variances being estimated, and the degrees of freedom that go with it.
 *
 * <p>V = Σ σ_r G_r; P_r = −XᵀV⁻¹G_rV⁻¹X, Q_rs = XᵀV⁻¹G_rV⁻¹G_sV⁻¹X, Φ = (XᵀV⁻¹X)⁻¹, W the inverse
 * expected information of the σ: Φ_A = Φ + 2 Φ [Σ W_rs (Q_rs − P_r Φ P_s)] Φ. Degrees of freedom of
 * one effect c: 2/A, A = Σ W_rs t_r t_s with t_r = cᵀΦP_rΦc/cᵀΦc. The time grows with the cube of
 * the rows that hang together, which are {@link #MOST_ROWS} at most. R: {@code pbkrtest::vcovAdj},
 * {@code Lb_ddf}.
 *
 * <p>Worked example: in a balanced one-way layout the intercept has one degree of freedom fewer
 * than there are groups.
 *
 * <p>Source: Kenward and Roger (1997), Biometrics 53, 983–997; Halekoh and Højsgaard (2014),
 * Journal of Statistical Software 59(9).
 */
public final class KenwardRoger {
  /** The most rows that may hang together through groups. */
  public static final int MOST_ROWS = 1200;

  private static final String METHOD = "linear mixed model, Kenward-Roger t";

  private final LinearMixedFit fit;
  private final double[][] plain;
  private final double[][] adjusted;
  private final List<double[][]> slopes;
  private final double[][] spread;

  private KenwardRoger(LinearMixedFit fit, CovarianceSums sums) {
    this.fit = fit;
    int p = fit.names().size();
    int size = sums.parameters();
    plain = Symmetric.inverse(sums.information(), fit.names());
    slopes = new ArrayList<>();
    for (int r = 0; r < size; r++) {
      slopes.add(Symmetric.multiply(Symmetric.multiply(plain, sums.slope(r)), plain));
    }
    double[][] information = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int s = 0; s < size; s++) {
        information[r][s] =
            (sums.trace(r, s)
                    - 2 * traceOfProduct(plain, sums.second(r, s))
                    + traceOfProduct(slopes.get(r), sums.slope(s)))
                / 2;
      }
    }
    spread = Symmetric.inverse(information, Collections.nCopies(size, "variance"));
    double[][] change = new double[p][p];
    for (int r = 0; r < size; r++) {
      for (int s = 0; s < size; s++) {
        double[][] squared =
            Symmetric.multiply(Symmetric.multiply(sums.slope(r), plain), sums.slope(s));
        for (int i = 0; i < p; i++) {
          for (int j = 0; j < p; j++) {
            change[i][j] += spread[r][s] * (sums.second(r, s)[i][j] - squared[i][j]);
          }
        }
      }
    }
    adjusted = Symmetric.sandwich(plain, change);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        adjusted[i][j] = plain[i][j] + 2 * adjusted[i][j];
      }
    }
  }

  /**
   * The correction of a fitted model.
   *
   * @throws cairn.analysis.statistic.NotEstimableException when too many rows hang together, or a
   *     variance is 0 and so has no information
   */
  public static KenwardRoger of(LinearMixedFit fit) {
    return new KenwardRoger(fit, CovarianceSums.of(fit));
  }

  private static double traceOfProduct(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum += a[i][j] * b[j][i];
      }
    }
    return sum;
  }

  /** The corrected standard error of a fixed effect. */
  public double standardError(int column) {
    return Math.sqrt(adjusted[column][column]);
  }

  /** The degrees of freedom of a fixed effect. */
  public double df(int column) {
    double sum = 0;
    for (int r = 0; r < slopes.size(); r++) {
      for (int s = 0; s < slopes.size(); s++) {
        sum += spread[r][s] * slopes.get(r)[column][column] * slopes.get(s)[column][column];
      }
    }
    double v = plain[column][column];
    return 2 * v * v / sum;
  }

  /** Student's test that a fixed effect is 0. */
  public TestResult test(int column) {
    double t = fit.coefficient(column) / standardError(column);
    return TestResult.student(t, df(column), METHOD);
  }

  /** A fixed effect with Student's interval. */
  public Interval interval(int column, double level) {
    double half = Distributions.studentTwoSidedQuantile(level, df(column)) * standardError(column);
    double b = fit.coefficient(column);
    return Interval.of(b, b - half, b + half, level, METHOD);
  }
}
