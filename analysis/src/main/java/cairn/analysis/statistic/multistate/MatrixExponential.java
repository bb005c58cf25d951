package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.Symmetric;

/**
 * P(t) = exp(Q t) of an intensity matrix, and its derivatives by the logarithm of each intensity.
 *
 * <p>Q t is halved until its largest rate is below ½, the exponential of the shifted, non-negative
 * matrix is summed (nothing cancels, so small probabilities keep their digits), then squared back.
 */
public final class MatrixExponential {
  private static final int TERMS = 16;

  private final double[][] p;
  private final double[][][] derivative;

  private MatrixExponential(double[][] p, double[][][] derivative) {
    this.p = p;
    this.derivative = derivative;
  }

  double[][] probabilities() {
    return p;
  }

  /** dP / d log q of the k-th allowed move. */
  double[][] derivative(int k) {
    return derivative[k];
  }

  public static double[][] of(double[][] q, double t) {
    return of(q, t, new int[0][]).p;
  }

  /**
   * The exponential and its derivatives.
   *
   * @param moves pairs (from, to) of the allowed moves
   */
  public static MatrixExponential of(double[][] q, double t, int[][] moves) {
    int n = q.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, -q[i][i] * t);
    }
    if (Double.isInfinite(largest) || Double.isNaN(largest)) {
      throw new ArithmeticException("an intensity has run to infinity");
    }
    int halvings = 0;
    while (largest > 0.5) {
      largest /= 2;
      halvings++;
    }
    double h = t / Math.pow(2, halvings);
    double[][] b = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i][j] = q[i][j] * h + (i == j ? largest : 0);
      }
    }
    MatrixExponential small = series(b, q, h, moves, Math.exp(-largest));
    for (int s = 0; s < halvings; s++) {
      small = small.squared();
    }
    return small;
  }

  /** Σ bᵏ / k! by Horner's rule, times a factor. */
  private static MatrixExponential series(
      double[][] b, double[][] q, double h, int[][] moves, double factor) {
    int n = b.length;
    double[][] r = identity(n);
    double[][][] d = new double[moves.length][n][n];
    for (int term = TERMS; term >= 1; term--) {
      for (int k = 0; k < moves.length; k++) {
        double[][] next = Symmetric.multiply(b, d[k]);
        int from = moves[k][0];
        double a = q[from][moves[k][1]] * h;
        for (int j = 0; j < n; j++) {
          next[from][j] += a * (r[moves[k][1]][j] - r[from][j]);
        }
        d[k] = scaled(next, 1.0 / term);
      }
      r = scaled(Symmetric.multiply(b, r), 1.0 / term);
      for (int i = 0; i < n; i++) {
        r[i][i] += 1;
      }
    }
    for (int k = 0; k < moves.length; k++) {
      d[k] = scaled(d[k], factor);
    }
    return new MatrixExponential(scaled(r, factor), d);
  }

  private MatrixExponential squared() {
    return times(this);
  }

  /** exp(Q (s + t)) from exp(Q s) and exp(Q t) of the same intensities and moves. */
  MatrixExponential times(MatrixExponential other) {
    double[][][] d = new double[derivative.length][][];
    for (int k = 0; k < d.length; k++) {
      double[][] left = Symmetric.multiply(derivative[k], other.p);
      double[][] right = Symmetric.multiply(p, other.derivative[k]);
      for (int i = 0; i < left.length; i++) {
        for (int j = 0; j < left.length; j++) {
          left[i][j] += right[i][j];
        }
      }
      d[k] = left;
    }
    return new MatrixExponential(Symmetric.multiply(p, other.p), d);
  }

  static double[][] identity(int n) {
    double[][] one = new double[n][n];
    for (int i = 0; i < n; i++) {
      one[i][i] = 1;
    }
    return one;
  }

  private static double[][] scaled(double[][] a, double factor) {
    for (double[] row : a) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
    return a;
  }
}
