package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;

/** The data of an estimating equation by group, and the updates of its parameters. */
final class GeeState {
  private final double[] y;
  private final Covariates x;
  private final int[][] members;
  private final GeeModel model;

  GeeState(double[] y, Covariates x, int[][] members, GeeModel model) {
    this.y = y;
    this.x = x;
    this.members = members;
    this.model = model;
  }

  Covariates x() {
    return x;
  }

  GeeModel model() {
    return model;
  }

  int clusters() {
    return members.length;
  }

  /** Residuals over √variance, and dμ/dβ over √variance, of the people of a group. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Scaled(double[] residual, double[][] slope, double[] mean) {}

  Scaled scaled(double[] beta, int cluster) {
    int[] people = members[cluster];
    double[] residual = new double[people.length];
    double[] mean = new double[people.length];
    double[][] slope = new double[people.length][x.size()];
    for (int i = 0; i < people.length; i++) {
      double eta = 0;
      for (int j = 0; j < beta.length; j++) {
        eta += beta[j] * x.value(people[i], j);
      }
      double mu = model.link().mean(eta);
      double root = Math.sqrt(model.link().variance(mu));
      mean[i] = mu;
      residual[i] = (y[people[i]] - mu) / root;
      for (int j = 0; j < beta.length; j++) {
        slope[i][j] = model.link().slope(mu) * x.value(people[i], j) / root;
      }
    }
    return new Scaled(residual, slope, mean);
  }

  /** One scoring step of the coefficients. */
  double[] step(double[] beta, double alpha) {
    int p = beta.length;
    double[][] h = new double[p][p];
    double[] g = new double[p];
    for (int c = 0; c < members.length; c++) {
      Scaled s = scaled(beta, c);
      add(s, alpha, h, g);
    }
    return Symmetric.solve(h, g, x.names());
  }

  /** Adds Dᵀ R⁻¹ D and Dᵀ R⁻¹ r of a group. */
  void add(Scaled s, double alpha, double[][] h, double[] g) {
    int p = x.size();
    double[][] weighted = new double[p][];
    for (int j = 0; j < p; j++) {
      double[] column = new double[s.residual.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = s.slope[i][j];
      }
      weighted[j] = solveCorrelation(column, alpha);
    }
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < s.residual.length; i++) {
        g[j] += weighted[j][i] * s.residual[i];
        for (int k = 0; k < p; k++) {
          h[j][k] += weighted[j][i] * s.slope[i][k];
        }
      }
    }
  }

  /** R(α)⁻¹ v, in a time that grows with the size of the group only. */
  private double[] solveCorrelation(double[] v, double alpha) {
    int n = v.length;
    double[] result = v.clone();
    if (n == 1) {
      return result;
    }
    if (model.correlation() == GeeModel.Correlation.EXCHANGEABLE) {
      double sum = 0;
      for (double one : v) {
        sum += one;
      }
      double pull = alpha * sum / (1 + (n - 1) * alpha);
      for (int i = 0; i < n; i++) {
        result[i] = (v[i] - pull) / (1 - alpha);
      }
    } else if (model.correlation() == GeeModel.Correlation.AR1) {
      double scale = 1 - alpha * alpha;
      for (int i = 0; i < n; i++) {
        double before = i > 0 ? v[i - 1] : 0;
        double after = i < n - 1 ? v[i + 1] : 0;
        double own = i > 0 && i < n - 1 ? 1 + alpha * alpha : 1;
        result[i] = (own * v[i] - alpha * (before + after)) / scale;
      }
    }
    return result;
  }

  /** The mean squared Pearson residual. */
  double scale(double[] beta) {
    double sum = 0;
    for (int c = 0; c < members.length; c++) {
      for (double r : scaled(beta, c).residual) {
        sum += r * r;
      }
    }
    return sum / y.length;
  }

  /** One step of the correlation: least squares of residual products on what it implies. */
  double correlation(double[] beta, double phi, double alpha) {
    if (model.correlation() == GeeModel.Correlation.INDEPENDENCE) {
      return 0;
    }
    double[] top = new double[1];
    double[] bottom = new double[1];
    for (int c = 0; c < members.length; c++) {
      double[] r = scaled(beta, c).residual;
      if (model.correlation() == GeeModel.Correlation.EXCHANGEABLE) {
        double count = r.length * (r.length - 1.0) / 2;
        top[0] += productsOfPairs(r) / phi - alpha * count;
        bottom[0] += count;
        continue;
      }
      pairs(
          r.length,
          alpha,
          (i, j, rho, slope) -> {
            top[0] += slope * (r[i] * r[j] / phi - rho);
            bottom[0] += slope * slope;
          });
    }
    if (bottom[0] == 0) {
      throw new NotEstimableException("every group has one person, so no correlation can be seen");
    }
    return alpha + top[0] / bottom[0];
  }

  /** Σ over pairs of r_i r_j, without walking over the pairs. */
  private static double productsOfPairs(double[] r) {
    double sum = 0;
    double squares = 0;
    for (double one : r) {
      sum += one;
      squares += one * one;
    }
    return (sum * sum - squares) / 2;
  }

  /** What happens with a pair: its correlation and the slope of that by α. */
  interface Pair {
    void on(int i, int j, double rho, double slope);
  }

  void pairs(int n, double alpha, Pair pair) {
    boolean ar = model.correlation() == GeeModel.Correlation.AR1;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        int lag = j - i;
        double rho = ar ? Math.pow(alpha, lag) : alpha;
        double slope = ar ? (lag == 1 ? 1 : lag * Math.pow(alpha, lag - 1.0)) : 1;
        pair.on(i, j, rho, slope);
      }
    }
  }
}
