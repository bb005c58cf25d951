package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * People by the visits that they have: for each set of visits, the sums over its people of the
 * products of two visits' covariates and outcomes. That is all a model of repeated measures needs.
 *
 * @param x the columns, the intercept first
 * @param visits how many visits there are
 * @param people how many people there are
 * @param rows how many rows there are
 * @param patterns the sets of visits
 */
record VisitPatterns(Covariates x, int visits, int people, int rows, List<Pattern> patterns) {

  /**
   * A set of visits.
   *
   * @param visits which, in rising order
   * @param people how many have just these
   * @param products for two visits a and b: Σ (x_a, y_a)(x_b, y_b)ᵀ
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Pattern(int[] visits, int people, double[][][][] products) {}

  static VisitPatterns of(double[] y, Covariates x, int[] person, int[] visit) {
    int[] visits = Arrays.stream(visit).distinct().sorted().toArray();
    TreeMap<Integer, TreeMap<Integer, Integer>> rowsOf = new TreeMap<>();
    for (int i = 0; i < y.length; i++) {
      int at = Arrays.binarySearch(visits, visit[i]);
      Integer before = rowsOf.computeIfAbsent(person[i], p -> new TreeMap<>()).put(at, i);
      if (before != null) {
        throw new NotEstimableException("a person has two rows at one visit; one was expected");
      }
    }
    TreeMap<String, List<int[]>> sets = new TreeMap<>();
    rowsOf
        .values()
        .forEach(
            own ->
                sets.computeIfAbsent(own.keySet().toString(), k -> new ArrayList<>())
                    .add(own.values().stream().mapToInt(i -> i).toArray()));
    List<Pattern> patterns = new ArrayList<>();
    for (List<int[]> people : sets.values()) {
      int[] which =
          Arrays.stream(people.get(0)).map(i -> Arrays.binarySearch(visits, visit[i])).toArray();
      patterns.add(new Pattern(which, people.size(), products(y, x, people)));
    }
    return new VisitPatterns(x, visits.length, rowsOf.size(), y.length, patterns);
  }

  private static double[][][][] products(double[] y, Covariates x, List<int[]> people) {
    int t = people.get(0).length;
    int p = x.size();
    double[][][][] sums = new double[t][t][p + 1][p + 1];
    for (int[] rows : people) {
      double[][] values = new double[t][];
      for (int a = 0; a < t; a++) {
        values[a] = Arrays.copyOf(x.row(rows[a]), p + 1);
        values[a][p] = y[rows[a]];
      }
      for (int a = 0; a < t; a++) {
        for (int b = 0; b < t; b++) {
          for (int j = 0; j <= p; j++) {
            for (int k = 0; k <= p; k++) {
              sums[a][b][j][k] += values[a][j] * values[b][k];
            }
          }
        }
      }
    }
    return sums;
  }

  /**
   * The covariance of the visits from the residuals of least squares, over the people who have
   * both; where it is not positive definite its smallest directions are lifted.
   */
  double[][] residualCovariance() {
    double[] residual = residual();
    double[][] sums = new double[visits][visits];
    double[][] people = new double[visits][visits];
    for (Pattern pattern : patterns) {
      for (int a = 0; a < pattern.visits().length; a++) {
        for (int b = 0; b < pattern.visits().length; b++) {
          int i = pattern.visits()[a];
          int j = pattern.visits()[b];
          sums[i][j] += Symmetric.form(residual, pattern.products()[a][b], residual);
          people[i][j] += pattern.people();
        }
      }
    }
    for (int i = 0; i < visits; i++) {
      for (int j = 0; j < visits; j++) {
        sums[i][j] = people[i][j] == 0 ? 0 : sums[i][j] / people[i][j];
      }
    }
    return lifted(sums);
  }

  private double[][] lifted(double[][] covariance) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance));
    double[] values = eigen.getEigenvalues();
    double most = Arrays.stream(values).max().orElse(0);
    if (!(most > 0) || rows <= x.size()) {
      throw new NotEstimableException("the covariates leave nothing of the outcome to vary");
    }
    double[][] lifted = new double[visits][visits];
    for (int k = 0; k < visits; k++) {
      double value = Math.max(values[k], 1e-4 * most / visits);
      double[] vector = eigen.getEigenvector(k).toArray();
      for (int i = 0; i < visits; i++) {
        for (int j = 0; j < visits; j++) {
          lifted[i][j] += value * vector[i] * vector[j];
        }
      }
    }
    return lifted;
  }

  /** Minus the coefficients of least squares, and a 1 for the outcome. */
  private double[] residual() {
    int p = x.size();
    double[][] products = new double[p][p];
    double[] right = new double[p];
    for (Pattern pattern : patterns) {
      for (int a = 0; a < pattern.visits().length; a++) {
        double[][] own = pattern.products()[a][a];
        for (int j = 0; j < p; j++) {
          right[j] += own[j][p];
          for (int k = 0; k < p; k++) {
            products[j][k] += own[j][k];
          }
        }
      }
    }
    double[] residual = Arrays.copyOf(Symmetric.solve(products, right, x.names()), p + 1);
    for (int j = 0; j < p; j++) {
      residual[j] = -residual[j];
    }
    residual[p] = 1;
    return residual;
  }
}
