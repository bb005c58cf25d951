package cairn.analysis.statistic.mixed;

/**
 * The solved penalised least squares of a linear mixed model: log determinants, fixed effects,
 * their unscaled covariance, and the random effects on the scale where they are independent.
 */
final class MixedSolution {
  private final MixedProducts products;
  private final double[][] factor;
  private final double[] scale;
  private final int fixed;
  private final double[][][] innerRoot;
  private final double[][][] innerCrossed;
  private final double[][] root;
  private double logDeterminant;

  private MixedSolution(MixedProducts products, double[][] factor, double[] scale, int fixed) {
    this.products = products;
    this.factor = factor;
    this.scale = scale;
    this.fixed = fixed;
    innerRoot = new double[products.groups().length][][];
    innerCrossed = new double[products.groups().length][][];
    int size = products.outer().length;
    double[][] left = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        left[i][j] = scaleOf(i) * scaleOf(j) * products.outer()[i][j];
      }
      left[i][i] += i < products.random() ? 1 : 0;
    }
    for (int g = 0; g < innerRoot.length; g++) {
      eliminate(g, left);
    }
    root = cholesky(left);
    for (int i = 0; i < products.random(); i++) {
      logDeterminant += 2 * Math.log(root[i][i]);
    }
  }

  static MixedSolution of(MixedProducts products, double[][] factor, double[] scale, int fixed) {
    return new MixedSolution(products, factor, scale, fixed);
  }

  private double scaleOf(int column) {
    return column < products.random() ? scale[column] : 1;
  }

  /** L Lᵀ = Λᵀ A Λ + I; takes (L⁻¹ Λᵀ B)ᵀ (L⁻¹ Λᵀ B) off the outer products. */
  private void eliminate(int g, double[][] left) {
    MixedProducts.Group group = products.groups()[g];
    int k = factor.length;
    double[][] turned = new double[k][group.touched().length];
    for (int b = 0; b < k; b++) {
      for (int a = b; a < k; a++) {
        for (int c = 0; c < turned[b].length; c++) {
          turned[b][c] += factor[a][b] * group.crossed()[a][c] * scaleOf(group.touched()[c]);
        }
      }
    }
    double[][] l = cholesky(own(group));
    solve(l, turned);
    for (int a = 0; a < k; a++) {
      logDeterminant += 2 * Math.log(l[a][a]);
      for (int c = 0; c < turned[a].length; c++) {
        double by = turned[a][c];
        for (int d = 0; d <= c; d++) {
          left[group.touched()[c]][group.touched()[d]] -= by * turned[a][d];
        }
      }
    }
    innerRoot[g] = l;
    innerCrossed[g] = turned;
  }

  /** L⁻¹ times each column, in place. */
  private static void solve(double[][] l, double[][] turned) {
    for (int c = 0; c < turned[0].length; c++) {
      for (int a = 0; a < l.length; a++) {
        for (int b = 0; b < a; b++) {
          turned[a][c] -= l[a][b] * turned[b][c];
        }
        turned[a][c] /= l[a][a];
      }
    }
  }

  /** Λᵀ A Λ + I. */
  private double[][] own(MixedProducts.Group group) {
    int k = factor.length;
    double[][] own = new double[k][k];
    for (int b = 0; b < k; b++) {
      for (int d = 0; d < k; d++) {
        for (int a = b; a < k; a++) {
          for (int c = d; c < k; c++) {
            own[b][d] += factor[a][b] * group.own()[a][c] * factor[c][d];
          }
        }
      }
      own[b][b] += 1;
    }
    return own;
  }

  /** The lower factor; a pivot that is not above 0 gives NaN, which no likelihood survives. */
  private static double[][] cholesky(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    return l;
  }

  /** log |ΛᵀZᵀZΛ + I|. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** log |R_Xᵀ R_X|, for the restricted likelihood. */
  double logDeterminantOfFixed() {
    double sum = 0;
    for (int j = 0; j < fixed; j++) {
      sum += 2 * Math.log(root[products.random() + j][products.random() + j]);
    }
    return sum;
  }

  /** The least penalised sum of squares. */
  double penalizedSquares() {
    int last = root.length - 1;
    return root[last][last] * root[last][last];
  }

  /** The outer solution: scaled random effects, then β. */
  private double[] outer() {
    int n = root.length - 1;
    double[] solution = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = root[n][i];
      for (int k = i + 1; k < n; k++) {
        sum -= root[k][i] * solution[k];
      }
      solution[i] = sum / root[i][i];
    }
    return solution;
  }

  double[] beta() {
    return java.util.Arrays.copyOfRange(outer(), products.random(), root.length - 1);
  }

  /** (R_Xᵀ R_X)⁻¹: times the residual variance the covariance of β. */
  double[][] unscaled() {
    double[][] inverse = new double[fixed][fixed];
    int from = products.random();
    for (int j = 0; j < fixed; j++) {
      double[] column = new double[fixed];
      for (int i = j; i < fixed; i++) {
        double sum = i == j ? 1 : 0;
        for (int k = j; k < i; k++) {
          sum -= root[from + i][from + k] * column[k];
        }
        column[i] = sum / root[from + i][from + i];
      }
      inverse[j] = column;
    }
    double[][] result = new double[fixed][fixed];
    for (int i = 0; i < fixed; i++) {
      for (int j = 0; j < fixed; j++) {
        for (int k = Math.max(i, j); k < fixed; k++) {
          result[i][j] += inverse[i][k] * inverse[j][k];
        }
      }
    }
    return result;
  }

  /** The effect of an outer random column. */
  double outerMode(int column) {
    return scale[column] * outer()[column];
  }

  /** The effects of an inner group, one a column of its term. */
  double[] innerMode(int g) {
    double[] all = outer();
    int k = factor.length;
    MixedProducts.Group group = products.groups()[g];
    double[] right = new double[k];
    for (int a = 0; a < k; a++) {
      for (int c = 0; c < group.touched().length; c++) {
        int at = group.touched()[c];
        right[a] += innerCrossed[g][a][c] * (at == root.length - 1 ? 1 : -all[at]);
      }
    }
    double[] u = new double[k];
    for (int a = k - 1; a >= 0; a--) {
      double sum = right[a];
      for (int b = a + 1; b < k; b++) {
        sum -= innerRoot[g][b][a] * u[b];
      }
      u[a] = sum / innerRoot[g][a][a];
    }
    double[] mode = new double[k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b <= a; b++) {
        mode[a] += factor[a][b] * u[b];
      }
    }
    return mode;
  }
}
