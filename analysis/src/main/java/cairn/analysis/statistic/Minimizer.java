package cairn.analysis.statistic;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.jspecify.annotations.Nullable;

/**
 * The minimum of a smooth function of a few unknowns, to about eight digits: quasi-Newton steps
 * (BFGS), then Newton's with second derivatives by differences. The function may be infinite.
 *
 * <p>Source: Nocedal and Wright (2006), Numerical Optimization, chapters 3 and 6.
 */
public final class Minimizer {
  private static final int MOST_ROUNDS = 400;

  private final ToDoubleFunction<double[]> f;
  private final @Nullable UnaryOperator<double[]> known;

  private Minimizer(ToDoubleFunction<double[]> f, @Nullable UnaryOperator<double[]> gradient) {
    known = gradient;
    this.f =
        x -> {
          double value = f.applyAsDouble(x);
          return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        };
  }

  /**
   * A minimum.
   *
   * @param at where it is
   * @param value of the function there
   * @param hessian second derivatives there
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Minimum(double[] at, double value, double[][] hessian) {}

  /**
   * The minimum near a start.
   *
   * @throws NotEstimableException when the steps do not come to rest
   */
  public static Minimum of(ToDoubleFunction<double[]> f, double[] start) {
    Minimizer minimizer = new Minimizer(f, null);
    return minimizer.polished(minimizer.quasiNewton(start));
  }

  /** The same of a function whose gradient is known, which goes faster and with more unknowns. */
  public static Minimum of(
      ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient, double[] start) {
    Minimizer minimizer = new Minimizer(f, gradient);
    return minimizer.polished(minimizer.quasiNewton(start));
  }

  private double[] quasiNewton(double[] start) {
    int n = start.length;
    double[] x = start.clone();
    double value = f.applyAsDouble(x);
    double[] gradient = slope(x);
    double[][] inverse = identity(n, 0.1 / Math.max(1, norm(gradient)));
    for (int round = 0; round < MOST_ROUNDS && norm(gradient) > 1e-4; round++) {
      double[] direction = times(inverse, gradient, -1);
      double slope = dot(direction, gradient);
      if (slope >= 0) {
        inverse = identity(n, 1 / norm(gradient));
        direction = times(inverse, gradient, -1);
        slope = dot(direction, gradient);
      }
      double length = Math.min(1, 2 / norm(direction));
      double[] next = moved(x, direction, length);
      double then = f.applyAsDouble(next);
      while (then > value + 1e-4 * length * slope && length > 1e-12) {
        length /= 2;
        next = moved(x, direction, length);
        then = f.applyAsDouble(next);
      }
      if (!(then < value)) {
        break;
      }
      double[] nextGradient = slope(next);
      update(inverse, less(next, x), less(nextGradient, gradient));
      x = next;
      value = then;
      gradient = nextGradient;
    }
    return x;
  }

  /** Plain central differences where the gradient is not known: good enough to come near. */
  private double[] slope(double[] x) {
    if (known != null) {
      return known.apply(x);
    }
    double[] slope = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double h = 1e-5 * Math.max(1, Math.abs(x[i]));
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += h;
      down[i] -= h;
      slope[i] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (2 * h);
    }
    return slope;
  }

  private static void update(double[][] inverse, double[] s, double[] y) {
    double sy = dot(s, y);
    if (!(sy > 1e-14)) {
      return;
    }
    double[] iy = times(inverse, y, 1);
    double factor = (1 + dot(y, iy) / sy) / sy;
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s.length; j++) {
        inverse[i][j] += factor * s[i] * s[j] - (iy[i] * s[j] + s[i] * iy[j]) / sy;
      }
    }
  }

  private double[] exact(double[] x) {
    return known == null ? NumericDerivatives.gradient(f, x) : known.apply(x);
  }

  private double[][] hessian(double[] x) {
    return known == null
        ? NumericDerivatives.hessian(f, x)
        : NumericDerivatives.ofGradient(known, x);
  }

  /** Newton's steps with the second derivatives where the search came near. */
  private Minimum polished(double[] start) {
    double[] x = start;
    double value = f.applyAsDouble(x);
    double[][] hessian = hessian(x);
    for (int round = 0; round < 12; round++) {
      double[] step = descent(hessian, exact(x));
      double length = 1;
      double[] next = moved(x, step, length);
      double then = f.applyAsDouble(next);
      while (then > value + 1e-12 * Math.abs(value) && length > 1e-6) {
        length /= 2;
        next = moved(x, step, length);
        then = f.applyAsDouble(next);
      }
      if (then > value + 1e-12 * Math.abs(value)) {
        break;
      }
      x = next;
      value = then;
      if (length * norm(step) < 1e-8) {
        break;
      }
      if (norm(step) > 0.05) {
        hessian = hessian(x);
      }
    }
    double[] slope = exact(x);
    if (!Double.isFinite(value) || norm(slope) > 1e-3 * Math.max(1, Math.abs(value))) {
      throw new NotEstimableException("the likelihood does not come to its maximum");
    }
    return new Minimum(x, value, hessian(x));
  }

  /** Newton's step, with directions that do not curve upwards turned and bounded. */
  private static double[] descent(double[][] hessian, double[] gradient) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(hessian));
    double[] values = eigen.getEigenvalues();
    double most = Arrays.stream(values).map(Math::abs).max().orElse(1);
    double[] step = new double[gradient.length];
    for (int k = 0; k < values.length; k++) {
      double[] vector = eigen.getEigenvector(k).toArray();
      double by = -dot(vector, gradient) / Math.max(Math.abs(values[k]), 1e-10 * most);
      for (int i = 0; i < step.length; i++) {
        step[i] += by * vector[i];
      }
    }
    double size = norm(step);
    return size > 1 ? Arrays.stream(step).map(v -> v / size).toArray() : step;
  }

  private static double[][] identity(int n, double by) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = by;
    }
    return identity;
  }

  private static double[] times(double[][] a, double[] b, double by) {
    double[] c = new double[b.length];
    Arrays.setAll(c, i -> by * dot(a[i], b));
    return c;
  }

  private static double[] moved(double[] x, double[] direction, double length) {
    double[] moved = new double[x.length];
    Arrays.setAll(moved, i -> x[i] + length * direction[i]);
    return moved;
  }

  private static double[] less(double[] a, double[] b) {
    return moved(a, b, -1);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
