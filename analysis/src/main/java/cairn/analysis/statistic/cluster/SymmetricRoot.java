package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Symmetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * A_g of CR2: Φ^½ B^−½ Φ^½ with B = Φ^½ [(I − H) Φ (I − H)ᵀ]_gg Φ^½, its root over the directions
 * in which B is not 0. Where Φ is 1, B is the identity but for the space of D_g and W_g D_g, so
 * that the root is one of a small matrix.
 */
final class SymmetricRoot {
  private static final double ZERO = 1e-12;

  private final WorkingModel model;
  private final double[][] bread;
  private final double[][] around;
  private final boolean constant;

  SymmetricRoot(WorkingModel model, double[][] bread) {
    this.model = model;
    this.bread = bread;
    double[][] spread = model.spread();
    around = Symmetric.sandwich(bread, spread);
    constant = Arrays.stream(model.target()).allMatch(v -> v == 1);
  }

  /** A_g times the columns of a matrix. */
  double[][] times(int[] people, double[][] columns) {
    double[][] basis = constant ? basis(people) : new double[0][];
    boolean small = constant && basis.length < people.length;
    if (!small) {
      return dense(people, columns);
    }
    int k = basis.length;
    double[][] core = new double[k][k];
    for (int a = 0; a < k; a++) {
      double[] image = image(people, basis[a]);
      for (int b = 0; b < k; b++) {
        core[b][a] = dot(basis[b], image);
      }
    }
    double[][] root = root(core);
    for (int a = 0; a < k; a++) {
      root[a][a] -= 1;
    }
    double[][] result = new double[people.length][];
    Arrays.setAll(result, i -> columns[i].clone());
    for (int j = 0; j < model.columns(); j++) {
      double[] inside = new double[k];
      for (int a = 0; a < k; a++) {
        for (int i = 0; i < people.length; i++) {
          inside[a] += basis[a][i] * columns[i][j];
        }
      }
      for (int a = 0; a < k; a++) {
        double by = dot(root[a], inside);
        for (int i = 0; i < people.length; i++) {
          result[i][j] += by * basis[a][i];
        }
      }
    }
    return result;
  }

  /** B v with Φ = 1: v − D M Dᵀ W v − W D M Dᵀ v + D (M S M) Dᵀ v. */
  private double[] image(int[] people, double[] v) {
    int p = model.columns();
    double[] dv = new double[p];
    double[] dwv = new double[p];
    for (int i = 0; i < people.length; i++) {
      double[] d = model.slopes()[people[i]];
      double w = model.weight()[people[i]];
      for (int j = 0; j < p; j++) {
        dv[j] += d[j] * v[i];
        dwv[j] += d[j] * w * v[i];
      }
    }
    double[] result = v.clone();
    for (int i = 0; i < people.length; i++) {
      double[] d = model.slopes()[people[i]];
      double w = model.weight()[people[i]];
      for (int j = 0; j < p; j++) {
        result[i] += d[j] * (dot(around[j], dv) - dot(bread[j], dwv) - w * dot(bread[j], dv));
      }
    }
    return result;
  }

  /** An orthonormal basis of the columns of D_g and W_g D_g. */
  private double[][] basis(int[] people) {
    List<double[]> basis = new ArrayList<>();
    for (int weighted = 0; weighted < 2; weighted++) {
      for (int j = 0; j < model.columns(); j++) {
        double[] v = new double[people.length];
        for (int i = 0; i < v.length; i++) {
          double w = weighted == 1 ? model.weight()[people[i]] : 1;
          v[i] = w * model.slopes()[people[i]][j];
        }
        double before = Math.sqrt(dot(v, v));
        for (int again = 0; again < 2; again++) {
          for (double[] b : basis) {
            double by = dot(b, v);
            for (int i = 0; i < v.length; i++) {
              v[i] -= by * b[i];
            }
          }
        }
        double length = Math.sqrt(dot(v, v));
        if (length > 1e-9 * before) {
          basis.add(Arrays.stream(v).map(x -> x / length).toArray());
        }
      }
    }
    return basis.toArray(double[][]::new);
  }

  private double[][] dense(int[] people, double[][] columns) {
    int n = people.length;
    double[][] b = new double[n][n];
    for (int i = 0; i < n; i++) {
      double root = Math.sqrt(model.target()[people[i]]);
      for (int k = 0; k < n; k++) {
        b[i][k] =
            root * residualCovariance(people[i], people[k]) * Math.sqrt(model.target()[people[k]]);
      }
      b[i][i] += model.target()[people[i]] * model.target()[people[i]];
    }
    double[][] inverse = root(b);
    double[][] result = new double[n][model.columns()];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double by =
            inverse[i][k] * Math.sqrt(model.target()[people[i]] * model.target()[people[k]]);
        for (int j = 0; j < model.columns(); j++) {
          result[i][j] += by * columns[k][j];
        }
      }
    }
    return result;
  }

  /** [(I − H) Φ (I − H)ᵀ − Φ] of two rows. */
  private double residualCovariance(int row, int other) {
    double[] a = model.slopes()[row];
    double[] b = model.slopes()[other];
    double mixed = Symmetric.form(a, bread, b);
    double own = model.weight()[row] * model.target()[row];
    double theirs = model.weight()[other] * model.target()[other];
    return Symmetric.form(a, around, b) - mixed * (own + theirs);
  }

  private static double[][] root(double[][] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        b[i][k] = b[k][i] = (b[i][k] + b[k][i]) / 2;
      }
    }
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(b, false));
    double[] values = eigen.getEigenvalues();
    double[][] vectors = eigen.getV().getData();
    double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
    double[][] root = new double[n][n];
    for (int k = 0; k < n; k++) {
      double by = values[k] > ZERO * most ? 1 / Math.sqrt(values[k]) : 0;
      for (int i = 0; i < n; i++) {
        double scaled = by * vectors[i][k];
        for (int j = 0; j < n; j++) {
          root[i][j] += scaled * vectors[j][k];
        }
      }
    }
    return root;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
