package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * XᵀV⁻¹X and its first and second derivatives in the variances of a linear mixed model, summed over
 * the blocks of rows that hang together through groups.
 */
final class CovarianceSums {
  private final double[][] information;
  private final double[][][] slope;
  private final double[][][][] second;
  private final double[][] trace;

  private CovarianceSums(int p, int parameters) {
    information = new double[p][p];
    slope = new double[parameters][p][p];
    second = new double[parameters][parameters][p][p];
    trace = new double[parameters][parameters];
  }

  int parameters() {
    return slope.length;
  }

  double[][] information() {
    return information;
  }

  /** −XᵀV⁻¹G_rV⁻¹X. */
  double[][] slope(int r) {
    return slope[r];
  }

  /** XᵀV⁻¹G_rV⁻¹G_sV⁻¹X. */
  double[][] second(int r, int s) {
    return second[r][s];
  }

  /** tr(V⁻¹G_rV⁻¹G_s). */
  double trace(int r, int s) {
    return trace[r][s];
  }

  static CovarianceSums of(LinearMixedFit fit) {
    List<Part> parts = parts(fit);
    CovarianceSums sums = new CovarianceSums(fit.names().size(), parts.size());
    for (int[] rows : blocks(fit)) {
      if (rows.length > KenwardRoger.MOST_ROWS) {
        throw new NotEstimableException(
            "Kenward and Roger's correction takes "
                + KenwardRoger.MOST_ROWS
                + " rows that hang together through groups at most, found "
                + rows.length
                + "; Satterthwaite's degrees of freedom have no such limit");
      }
      sums.add(fit, rows, parts);
    }
    return sums;
  }

  /** A variance or covariance, and what it adds to the covariance of two rows. */
  private record Part(double size, Share share) {}

  private interface Share {
    double of(int row, int other);
  }

  private static List<Part> parts(LinearMixedFit fit) {
    List<Part> parts = new ArrayList<>();
    for (int t = 0; t < fit.terms().size(); t++) {
      RandomTerm term = fit.terms().get(t);
      for (int a = 0; a < term.columns()[0].length; a++) {
        for (int b = 0; b <= a; b++) {
          int i = a;
          int j = b;
          parts.add(
              new Part(fit.variance(t, a, b), (row, other) -> shared(term, i, j, row, other)));
        }
      }
    }
    int[] stratum = fit.problem().stratum();
    for (int s = 0; s < fit.problem().strata(); s++) {
      int which = s;
      parts.add(
          new Part(
              fit.residualVariance(s),
              (row, other) -> row == other && stratum[row] == which ? 1 : 0));
    }
    return parts;
  }

  private static double shared(RandomTerm term, int a, int b, int row, int other) {
    if (term.level()[row] != term.level()[other]) {
      return 0;
    }
    double[] x = term.columns()[row];
    double[] z = term.columns()[other];
    return a == b ? x[a] * z[a] : x[a] * z[b] + x[b] * z[a];
  }

  /** Rows that share a group of any term hang together. */
  private static List<int[]> blocks(LinearMixedFit fit) {
    int n = fit.rows();
    int[] root = new int[n];
    Arrays.setAll(root, i -> i);
    for (RandomTerm term : fit.terms()) {
      int[] first = new int[term.levels()];
      Arrays.fill(first, -1);
      for (int i = 0; i < n; i++) {
        int level = term.level()[i];
        if (Arrays.stream(term.columns()[i]).allMatch(v -> v == 0)) {
          continue;
        }
        if (first[level] < 0) {
          first[level] = i;
        } else {
          root[find(root, i)] = find(root, first[level]);
        }
      }
    }
    TreeMap<Integer, List<Integer>> blocks = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      blocks.computeIfAbsent(find(root, i), k -> new ArrayList<>()).add(i);
    }
    return blocks.values().stream().map(rows -> rows.stream().mapToInt(i -> i).toArray()).toList();
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private void add(LinearMixedFit fit, int[] rows, List<Part> parts) {
    int n = rows.length;
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (Part part : parts) {
          v[i][j] += part.size() * part.share().of(rows[i], rows[j]);
        }
      }
    }
    double[][] inverse =
        new CholeskyDecomposition(new Array2DRowRealMatrix(v, false), 1e-9, 1e-14)
            .getSolver()
            .getInverse()
            .getData();
    double[][] x = new double[n][];
    Arrays.setAll(x, i -> fit.problem().x().row(rows[i]));
    double[][] weighted = product(inverse, x);
    addCrossed(information, x, weighted, 1);
    double[][][] turned = new double[parts.size()][][];
    double[][][] solved = new double[parts.size()][][];
    for (int r = 0; r < turned.length; r++) {
      double[][] g = matrix(rows, parts.get(r).share());
      turned[r] = product(g, inverse);
      double[][] gx = product(g, weighted);
      solved[r] = gx;
      addCrossed(slope[r], weighted, gx, -1);
    }
    for (int r = 0; r < turned.length; r++) {
      double[][] back = product(inverse, solved[r]);
      for (int s = 0; s < turned.length; s++) {
        addCrossed(second[r][s], back, solved[s], 1);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            trace[r][s] += turned[r][i][j] * turned[s][j][i];
          }
        }
      }
    }
  }

  private static double[][] matrix(int[] rows, Share share) {
    double[][] g = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        g[i][j] = share.of(rows[i], rows[j]);
      }
    }
    return g;
  }

  private static double[][] product(double[][] a, double[][] b) {
    return Symmetric.multiply(a, b);
  }

  private static void addCrossed(double[][] sum, double[][] a, double[][] b, double by) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        for (int k = 0; k < sum.length; k++) {
          sum[j][k] += by * a[i][j] * b[i][k];
        }
      }
    }
  }
}
