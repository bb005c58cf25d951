package cairn.analysis.statistic;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Derivatives of a smooth function by central differences at two distances, combined so that their
 * leading errors cancel (Richardson). The relative error is about 1e-9 of a gradient and 1e-6 of a
 * second derivative where the function itself is exact to the last digits.
 *
 * <p>Source: Richardson (1911), Philosophical Transactions A 210, 307–357.
 */
public final class NumericDerivatives {
  private static final double DISTANCE = 5e-3;
  private static final double SMALL = 0.1;

  private NumericDerivatives() {}

  private static double distance(double at) {
    return DISTANCE * Math.max(Math.abs(at), SMALL);
  }

  /** The gradient at a point. */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double h = distance(at[i]);
      double wide =
          (f.applyAsDouble(moved(at, i, h)) - f.applyAsDouble(moved(at, i, -h))) / (2 * h);
      double near =
          (f.applyAsDouble(moved(at, i, h / 2)) - f.applyAsDouble(moved(at, i, -h / 2))) / h;
      gradient[i] = (4 * near - wide) / 3;
    }
    return gradient;
  }

  /** The second derivatives at a point. */
  public static double[][] hessian(ToDoubleFunction<double[]> f, double[] at) {
    double centre = f.applyAsDouble(at);
    int n = at.length;
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      double h = 2 * distance(at[i]);
      hessian[i][i] = (4 * second(f, at, i, h / 2, centre) - second(f, at, i, h, centre)) / 3;
      for (int j = 0; j < i; j++) {
        double k = 2 * distance(at[j]);
        double mixed = (4 * mixed(f, at, i, j, h / 2, k / 2) - mixed(f, at, i, j, h, k)) / 3;
        hessian[i][j] = mixed;
        hessian[j][i] = mixed;
      }
    }
    return hessian;
  }

  /** The second derivatives from a gradient that is known. */
  public static double[][] ofGradient(UnaryOperator<double[]> gradient, double[] at) {
    int n = at.length;
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      double h = distance(at[i]);
      double[] wide = less(gradient.apply(moved(at, i, h)), gradient.apply(moved(at, i, -h)));
      double[] near =
          less(gradient.apply(moved(at, i, h / 2)), gradient.apply(moved(at, i, -h / 2)));
      for (int j = 0; j < n; j++) {
        double slope = (4 * near[j] / h - wide[j] / (2 * h)) / 3;
        hessian[i][j] += slope / 2;
        hessian[j][i] += slope / 2;
      }
    }
    return hessian;
  }

  private static double[] less(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }

  private static double second(
      ToDoubleFunction<double[]> f, double[] at, int i, double h, double centre) {
    return (f.applyAsDouble(moved(at, i, h)) - 2 * centre + f.applyAsDouble(moved(at, i, -h)))
        / (h * h);
  }

  private static double mixed(
      ToDoubleFunction<double[]> f, double[] at, int i, int j, double h, double k) {
    double same =
        f.applyAsDouble(moved(moved(at, i, h), j, k))
            + f.applyAsDouble(moved(moved(at, i, -h), j, -k));
    double other =
        f.applyAsDouble(moved(moved(at, i, h), j, -k))
            + f.applyAsDouble(moved(moved(at, i, -h), j, k));
    return (same - other) / (4 * h * k);
  }

  private static double[] moved(double[] at, int i, double by) {
    double[] moved = at.clone();
    moved[i] += by;
    return moved;
  }
}
