package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/**
 * The second derivatives in the random effects of a generalised mixed model: σᵗ σˢ Σ w over the
 * rows that two groups share, and 1 on the diagonal; solved by eliminating the term with most
 * groups. What is 0 because groups share no rows is neither held nor reckoned with: thousands of
 * groups whose people are their own alone cost no more than their number.
 */
final class ModeSystem {
  private final ModeShape shape;
  private final int[] first;
  private final double[] diagonal;
  private final double[][] crossed;
  private final double[][] root;

  ModeSystem(ModeShape shape, double[] curvature, double[] sigma) {
    this.shape = shape;
    first = shape.first();
    int[][] columns = shape.columns();
    diagonal = new double[columns.length];
    Arrays.fill(diagonal, 1);
    crossed = new double[columns.length][];
    Arrays.setAll(crossed, g -> new double[columns[g].length]);
    root = new double[shape.others()][];
    Arrays.setAll(root, a -> new double[a - first[a] + 1]);
    fill(curvature, sigma);
    eliminateInner();
    factorise();
  }

  /** Of rows below the diagonal the part from the first column that is not 0. */
  private void fill(double[] curvature, double[] sigma) {
    for (int k = 0; k < root.length; k++) {
      root[k][k - first[k]] = 1;
    }
    int terms = shape.terms().size();
    int inner = shape.inner();
    for (int i = 0; i < curvature.length; i++) {
      int g = shape.terms().get(inner).level()[i];
      diagonal[g] += sigma[inner] * sigma[inner] * curvature[i];
      for (int t = 0; t < terms; t++) {
        if (t == inner) {
          continue;
        }
        int a = shape.column(t, i);
        crossed[g][Arrays.binarySearch(shape.columns()[g], a)] +=
            sigma[inner] * sigma[t] * curvature[i];
        for (int s = 0; s < terms; s++) {
          int b = s == inner ? a + 1 : shape.column(s, i);
          if (b <= a) {
            root[a][b - first[a]] += sigma[t] * sigma[s] * curvature[i];
          }
        }
      }
    }
  }

  private void eliminateInner() {
    for (int g = 0; g < diagonal.length; g++) {
      int[] shared = shape.columns()[g];
      for (int p = 0; p < shared.length; p++) {
        double by = crossed[g][p] / diagonal[g];
        int a = shared[p];
        for (int r = 0; r <= p; r++) {
          root[a][shared[r] - first[a]] -= by * crossed[g][r];
        }
      }
    }
  }

  /** Cholesky's factor in place, within the part that is not 0. */
  private void factorise() {
    for (int i = 0; i < root.length; i++) {
      double[] row = root[i];
      for (int j = first[i]; j <= i; j++) {
        double[] above = root[j];
        double sum = row[j - first[i]];
        for (int k = Math.max(first[i], first[j]); k < j; k++) {
          sum -= row[k - first[i]] * above[k - first[j]];
        }
        if (i == j && !(sum > 0)) {
          throw new NotEstimableException("the random effects have no most likely value");
        }
        row[j - first[i]] = i == j ? Math.sqrt(sum) : sum / above[j - first[j]];
      }
    }
  }

  /** Solves in place for the other groups of whole blocks, of which those before a place are 0. */
  private void solveOthers(double[] x, int begin, int from, int until) {
    for (int i = from; i < until; i++) {
      for (int k = Math.max(from, first[i]); k < i; k++) {
        x[i] -= root[i][k - first[i]] * x[k];
      }
      x[i] /= root[i][i - first[i]];
    }
    for (int i = until - 1; i >= begin; i--) {
      for (int k : shape.later()[i]) {
        x[i] -= root[k][i - first[k]] * x[k];
      }
      x[i] /= root[i][i - first[i]];
    }
  }

  double[][] solve(double[][] right) {
    int inner = shape.inner();
    double[] others = new double[root.length];
    for (int t = 0; t < right.length; t++) {
      if (t != inner) {
        System.arraycopy(right[t], 0, others, shape.offset(t), right[t].length);
      }
    }
    for (int g = 0; g < diagonal.length; g++) {
      int[] shared = shape.columns()[g];
      for (int p = 0; p < shared.length; p++) {
        others[shared[p]] -= crossed[g][p] * right[inner][g] / diagonal[g];
      }
    }
    double[] solved = others;
    solveOthers(solved, 0, 0, solved.length);
    double[][] result = Arrays.stream(right).map(double[]::clone).toArray(double[][]::new);
    for (int t = 0; t < right.length; t++) {
      if (t != inner) {
        System.arraycopy(solved, shape.offset(t), result[t], 0, result[t].length);
      }
    }
    for (int g = 0; g < diagonal.length; g++) {
      int[] shared = shape.columns()[g];
      double sum = right[inner][g];
      for (int p = 0; p < shared.length; p++) {
        sum -= crossed[g][p] * solved[shared[p]];
      }
      result[inner][g] = sum / diagonal[g];
    }
    return result;
  }

  double logDeterminant() {
    double sum = 0;
    for (double one : diagonal) {
      sum += Math.log(one);
    }
    for (int k = 0; k < root.length; k++) {
      sum += 2 * Math.log(root[k][k - first[k]]);
    }
    return sum;
  }

  /** √ of the diagonal of the inverse. */
  double[][] deviations() {
    double[][] inverse = new double[root.length][];
    int begin = 0;
    for (int k = 0; k < root.length; k++) {
      begin = k > 0 && shape.end()[k - 1] == k ? k : begin;
      double[] unit = new double[root.length];
      unit[k] = 1;
      solveOthers(unit, begin, k, shape.end()[k]);
      inverse[k] = unit;
    }
    double[][] result = new double[shape.terms().size()][];
    for (int t = 0; t < result.length; t++) {
      result[t] = new double[shape.terms().get(t).levels()];
      for (int g = 0; g < result[t].length; g++) {
        result[t][g] =
            t == shape.inner()
                ? Math.sqrt((1 + form(g, inverse) / diagonal[g]) / diagonal[g])
                : Math.sqrt(inverse[shape.offset(t) + g][shape.offset(t) + g]);
      }
    }
    return result;
  }

  private double form(int g, double[][] inverse) {
    int[] shared = shape.columns()[g];
    double sum = 0;
    for (int p = 0; p < shared.length; p++) {
      for (int r = 0; r < shared.length; r++) {
        sum += crossed[g][p] * inverse[shared[p]][shared[r]] * crossed[g][r];
      }
    }
    return sum;
  }
}
