package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.List;

/**
 * The second derivatives in the random effects of a generalised mixed model: σᵗ σˢ Σ w over the
 * rows that two groups share, and 1 on the diagonal; solved by eliminating the term with most
 * groups.
 */
final class ModeSystem {
  private final List<RandomTerm> terms;
  private final int inner;
  private final int[] offset;
  private final int others;
  private final double[] diagonal;
  private final double[][] crossed;
  private final double[][] root;

  ModeSystem(List<RandomTerm> terms, int inner, double[] curvature, double[] sigma) {
    this.terms = terms;
    this.inner = inner;
    offset = new int[terms.size()];
    int next = 0;
    for (int t = 0; t < terms.size(); t++) {
      offset[t] = next;
      next += t == inner ? 0 : terms.get(t).levels();
    }
    others = next;
    int groups = terms.get(inner).levels();
    diagonal = new double[groups];
    Arrays.fill(diagonal, 1);
    crossed = new double[groups][others];
    root = cholesky(withoutInner(dense(curvature, sigma), crossed, diagonal));
  }

  /** Fills the parts of the term with most groups; returns the second derivatives of the others. */
  private double[][] dense(double[] curvature, double[] sigma) {
    double[][] dense = new double[others][others];
    for (int k = 0; k < others; k++) {
      dense[k][k] = 1;
    }
    for (int i = 0; i < curvature.length; i++) {
      int g = terms.get(inner).level()[i];
      diagonal[g] += sigma[inner] * sigma[inner] * curvature[i];
      for (int t = 0; t < terms.size(); t++) {
        if (t == inner) {
          continue;
        }
        int a = offset[t] + terms.get(t).level()[i];
        crossed[g][a] += sigma[inner] * sigma[t] * curvature[i];
        for (int s = 0; s < terms.size(); s++) {
          if (s != inner) {
            int b = offset[s] + terms.get(s).level()[i];
            dense[a][b] += sigma[t] * sigma[s] * curvature[i];
          }
        }
      }
    }
    return dense;
  }

  /** What is left of the others once the inner term is eliminated, in place. */
  private static double[][] withoutInner(double[][] dense, double[][] crossed, double[] diagonal) {
    for (int g = 0; g < diagonal.length; g++) {
      for (int a = 0; a < dense.length; a++) {
        double by = crossed[g][a] / diagonal[g];
        for (int b = 0; b < dense.length && by != 0; b++) {
          dense[a][b] -= by * crossed[g][b];
        }
      }
    }
    return dense;
  }

  private double[][] cholesky(double[][] a) {
    double[][] l = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        if (i == j && !(sum > 0)) {
          throw new NotEstimableException("the random effects have no most likely value");
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    return l;
  }

  private double[] solveDense(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  double[][] solve(double[][] right) {
    double[] dense = new double[others];
    for (int t = 0; t < right.length; t++) {
      if (t != inner) {
        System.arraycopy(right[t], 0, dense, offset[t], right[t].length);
      }
    }
    for (int g = 0; g < diagonal.length; g++) {
      for (int a = 0; a < others; a++) {
        dense[a] -= crossed[g][a] * right[inner][g] / diagonal[g];
      }
    }
    double[] solved = solveDense(dense);
    double[][] result = Arrays.stream(right).map(double[]::clone).toArray(double[][]::new);
    for (int t = 0; t < right.length; t++) {
      if (t != inner) {
        System.arraycopy(solved, offset[t], result[t], 0, result[t].length);
      }
    }
    for (int g = 0; g < diagonal.length; g++) {
      double sum = right[inner][g];
      for (int a = 0; a < others; a++) {
        sum -= crossed[g][a] * solved[a];
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
    for (int k = 0; k < others; k++) {
      sum += 2 * Math.log(root[k][k]);
    }
    return sum;
  }

  /** √ of the diagonal of the inverse. */
  double[][] deviations() {
    double[][] inverse = new double[others][];
    for (int k = 0; k < others; k++) {
      double[] unit = new double[others];
      unit[k] = 1;
      inverse[k] = solveDense(unit);
    }
    double[][] result = new double[terms.size()][];
    for (int t = 0; t < result.length; t++) {
      result[t] = new double[terms.get(t).levels()];
      for (int g = 0; g < result[t].length; g++) {
        result[t][g] =
            t == inner
                ? Math.sqrt((1 + form(crossed[g], inverse) / diagonal[g]) / diagonal[g])
                : Math.sqrt(inverse[offset[t] + g][offset[t] + g]);
      }
    }
    return result;
  }

  private double form(double[] v, double[][] inverse) {
    double sum = 0;
    for (int a = 0; a < others; a++) {
      for (int b = 0; b < others && v[a] != 0; b++) {
        sum += v[a] * inverse[a][b] * v[b];
      }
    }
    return sum;
  }
}
