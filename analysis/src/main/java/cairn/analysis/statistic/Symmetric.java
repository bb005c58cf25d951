package cairn.analysis.statistic;

import java.util.List;

/**
 * Symmetric positive definite systems of a few unknowns, with the one thing the estimators need
 * that a library's decomposition does not tell: <em>which</em> variable makes the matrix singular.
 */
public final class Symmetric {
  /** A pivot below this share of its diagonal is a combination of the variables before it. */
  private static final double TOLERANCE = 1e-12;

  private final double[][] factor;
  private final int singular;

  private Symmetric(double[][] factor, int singular) {
    this.factor = factor;
    this.singular = singular;
  }

  private static Symmetric decompose(double[][] a, double tolerance) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int j = 0; j < n; j++) {
      double pivot = a[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= l[j][k] * l[j][k];
      }
      if (!(pivot > tolerance * Math.abs(a[j][j]))) {
        return new Symmetric(l, j);
      }
      l[j][j] = Math.sqrt(pivot);
      for (int i = j + 1; i < n; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = sum / l[j][j];
      }
    }
    return new Symmetric(l, -1);
  }

  private double[] solve(double[] b) {
    int n = factor.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }

  /** The solution, or an empty array when the matrix is singular. */
  public static double[] trySolve(double[][] a, double[] b) {
    Symmetric s = decompose(a, TOLERANCE);
    return s.singular >= 0 ? new double[0] : s.solve(b);
  }

  /** The solution; a singular matrix is refused with the variable's name. */
  public static double[] solve(double[][] a, double[] b, List<String> names) {
    return checked(a, names).solve(b);
  }

  /** The inverse; a singular matrix is refused with the variable's name. */
  public static double[][] inverse(double[][] a, List<String> names) {
    Symmetric s = checked(a, names);
    int n = a.length;
    double[][] inverse = new double[n][];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      inverse[j] = s.solve(unit);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        inverse[i][j] = inverse[j][i] = (inverse[i][j] + inverse[j][i]) / 2;
      }
    }
    return inverse;
  }

  private static Symmetric checked(double[][] a, List<String> names) {
    Symmetric s = decompose(a, TOLERANCE);
    if (s.singular >= 0) {
      throw new NotEstimableException(
          "variable "
              + names.get(s.singular)
              + " is constant or a combination of the variables before it, so its effect cannot be"
              + " estimated");
    }
    return s;
  }

  /** log |A|, or minus infinity when the matrix is singular. */
  public static double logDeterminant(double[][] a) {
    Symmetric s = decompose(a, TOLERANCE);
    double sum = s.singular >= 0 ? Double.NEGATIVE_INFINITY : 0;
    for (int j = 0; j < a.length && s.singular < 0; j++) {
      sum += 2 * Math.log(s.factor[j][j]);
    }
    return sum;
  }

  /** xᵀ A y. */
  public static double form(double[] x, double[][] a, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        sum += x[i] * a[i][j] * y[j];
      }
    }
    return sum;
  }

  /** A B A for symmetric A: the bread and the meat of a sandwich variance. */
  public static double[][] sandwich(double[][] bread, double[][] meat) {
    return multiply(multiply(bread, meat), bread);
  }

  /** The product of two matrices. */
  public static double[][] multiply(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }
}
