package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Symmetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * The restricted likelihood of a model of repeated measures, and the derivatives of XᵀV⁻¹X in the
 * covariance parameters: logarithms of the deviations by visit, then the free numbers of the lower
 * triangle, row by row.
 */
final class RepeatedLikelihood {
  private final VisitPatterns patterns;
  private final int t;
  private final int p;

  RepeatedLikelihood(VisitPatterns patterns) {
    this.patterns = patterns;
    t = patterns.visits();
    p = patterns.x().size();
  }

  VisitPatterns patterns() {
    return patterns;
  }

  int parameters() {
    return t * (t + 1) / 2;
  }

  /** L, its row a times e^θ_a. */
  private double[][] factor(double[] theta) {
    double[][] factor = new double[t][t];
    int next = t;
    for (int a = 0; a < t; a++) {
      double scale = Math.exp(theta[a]);
      for (int b = 0; b < a; b++) {
        factor[a][b] = scale * theta[next++];
      }
      factor[a][a] = scale;
    }
    return factor;
  }

  /** The parameters of a positive definite covariance. */
  double[] parametersOf(double[][] covariance) {
    double[][] l =
        new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-9, 0).getL().getData();
    double[] theta = new double[parameters()];
    int next = t;
    for (int a = 0; a < t; a++) {
      theta[a] = Math.log(l[a][a]);
      for (int b = 0; b < a; b++) {
        theta[next++] = l[a][b] / l[a][a];
      }
    }
    return theta;
  }

  double[][] covariance(double[] theta) {
    return timesTransposed(factor(theta), factor(theta));
  }

  private static double[][] timesTransposed(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < a.length; k++) {
          product[i][j] += a[i][k] * b[j][k];
        }
      }
    }
    return product;
  }

  /** ∂L/∂θ_r. */
  private double[][] slope(double[] theta, int r) {
    double[][] factor = factor(theta);
    double[][] slope = new double[t][t];
    if (r < t) {
      slope[r] = factor[r];
      return slope;
    }
    int[] at = place(r);
    slope[at[0]][at[1]] = Math.exp(theta[at[0]]);
    return slope;
  }

  /** Row and column of a parameter below the diagonal. */
  private int[] place(int r) {
    int next = t;
    for (int a = 1; a < t; a++) {
      if (r < next + a) {
        return new int[] {a, r - next};
      }
      next += a;
    }
    throw new IllegalArgumentException("no parameter " + r);
  }

  /** ∂²L/∂θ_r∂θ_s. */
  private double[][] curvature(double[] theta, int r, int s) {
    double[][] curvature = new double[t][t];
    int low = Math.min(r, s);
    int high = Math.max(r, s);
    if (high < t) {
      if (low == high) {
        curvature[low] = factor(theta)[low];
      }
      return curvature;
    }
    int[] at = place(high);
    if (low == at[0]) {
      curvature[at[0]][at[1]] = Math.exp(theta[at[0]]);
    }
    return curvature;
  }

  /** ∂Σ/∂θ_r. */
  double[][] covarianceSlope(double[] theta, int r) {
    return symmetric(timesTransposed(slope(theta, r), factor(theta)));
  }

  /** ∂²Σ/∂θ_r∂θ_s. */
  double[][] covarianceCurvature(double[] theta, int r, int s) {
    double[][] crossed = timesTransposed(slope(theta, r), slope(theta, s));
    double[][] own = timesTransposed(curvature(theta, r, s), factor(theta));
    double[][] sum = new double[t][t];
    for (int i = 0; i < t; i++) {
      for (int j = 0; j < t; j++) {
        sum[i][j] = crossed[i][j] + own[i][j];
      }
    }
    return symmetric(sum);
  }

  private static double[][] symmetric(double[][] a) {
    double[][] sum = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum[i][j] = a[i][j] + a[j][i];
      }
    }
    return sum;
  }

  /** Rows and columns of a matrix of visits for those of a pattern. */
  static double[][] part(double[][] a, int[] visits) {
    double[][] part = new double[visits.length][visits.length];
    for (int i = 0; i < part.length; i++) {
      for (int j = 0; j < part.length; j++) {
        part[i][j] = a[visits[i]][visits[j]];
      }
    }
    return part;
  }

  /** A sum over people of xᵀ W x with a matrix W of each pattern. */
  interface Weights {
    double[][] of(VisitPatterns.Pattern pattern);
  }

  /** Σ (x, y)ᵀ W (x, y); the last row and column are the outcome's. */
  double[][] sum(Weights weights) {
    double[][] sum = new double[p + 1][p + 1];
    for (VisitPatterns.Pattern pattern : patterns.patterns()) {
      add(sum, pattern, weights.of(pattern));
    }
    return sum;
  }

  private static void add(double[][] sum, VisitPatterns.Pattern pattern, double[][] w) {
    for (int a = 0; a < w.length; a++) {
      for (int b = 0; b < w.length; b++) {
        double[][] own = pattern.products()[a][b];
        for (int j = 0; j < sum.length; j++) {
          for (int k = 0; k < sum.length; k++) {
            sum[j][k] += w[a][b] * own[j][k];
          }
        }
      }
    }
  }

  double[][] inverse(double[] theta, VisitPatterns.Pattern pattern) {
    List<String> names = java.util.Collections.nCopies(t, "visit");
    return Symmetric.inverse(part(covariance(theta), pattern.visits()), names);
  }

  /** β, XᵀV⁻¹X and the weighted residual squares at these parameters. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Solved(double[] beta, double[][] information, double squares) {}

  Solved solve(double[] theta) {
    double[][] sum = sum(pattern -> inverse(theta, pattern));
    double[][] information = new double[p][p];
    double[] right = new double[p];
    for (int j = 0; j < p; j++) {
      right[j] = sum[j][p];
      System.arraycopy(sum[j], 0, information[j], 0, p);
    }
    double[] beta = Symmetric.solve(information, right, patterns.x().names());
    double squares = sum[p][p];
    for (int j = 0; j < p; j++) {
      squares -= beta[j] * right[j];
    }
    return new Solved(beta, information, squares);
  }

  /** The derivatives of minus the restricted log likelihood. */
  double[] gradient(double[] theta) {
    Solved solved = solve(theta);
    double[][] variance = Symmetric.inverse(solved.information(), patterns.x().names());
    double[] residual = Arrays.copyOf(solved.beta(), p + 1);
    for (int j = 0; j < p; j++) {
      residual[j] = -residual[j];
    }
    residual[p] = 1;
    List<double[][]> inverses = new ArrayList<>();
    patterns.patterns().forEach(pattern -> inverses.add(inverse(theta, pattern)));
    double[] gradient = new double[theta.length];
    for (int r = 0; r < theta.length; r++) {
      gradient[r] = slope(covarianceSlope(theta, r), inverses, residual, variance);
    }
    return gradient;
  }

  /** ½ [Σ tr V⁻¹V_r − eᵀV⁻¹V_rV⁻¹e − tr Φ XᵀV⁻¹V_rV⁻¹X]. */
  private double slope(
      double[][] slope, List<double[][]> inverses, double[] residual, double[][] variance) {
    double trace = 0;
    double[][] sum = new double[p + 1][p + 1];
    for (int k = 0; k < inverses.size(); k++) {
      VisitPatterns.Pattern pattern = patterns.patterns().get(k);
      double[][] turned = Symmetric.multiply(inverses.get(k), part(slope, pattern.visits()));
      for (int a = 0; a < turned.length; a++) {
        trace += pattern.people() * turned[a][a];
      }
      add(sum, pattern, Symmetric.multiply(turned, inverses.get(k)));
    }
    double fixed = 0;
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        fixed += variance[i][j] * sum[j][i];
      }
    }
    return (trace - Symmetric.form(residual, sum, residual) - fixed) / 2;
  }

  /** Minus the restricted log likelihood. */
  double negative(double[] theta) {
    double[][] covariance = covariance(theta);
    double logs = 0;
    for (VisitPatterns.Pattern pattern : patterns.patterns()) {
      double log = Symmetric.logDeterminant(part(covariance, pattern.visits()));
      if (!Double.isFinite(log)) {
        return Double.POSITIVE_INFINITY;
      }
      logs += pattern.people() * log;
    }
    Solved solved = solve(theta);
    double n = patterns.rows() - (double) p;
    return (n * Math.log(2 * Math.PI)
            + logs
            + solved.squares()
            + Symmetric.logDeterminant(solved.information()))
        / 2;
  }
}
