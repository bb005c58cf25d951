package cairn.analysis.statistic;

import java.util.random.RandomGenerator;

/** Draws from a normal distribution, and the quantiles of draws. */
public final class Draws {
  private Draws() {}

  /** L with L Lᵀ = a; a direction without variance stays 0. */
  public static double[][] root(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int j = 0; j < n; j++) {
      double pivot = a[j][j];
      for (int k = 0; k < j; k++) {
        pivot -= l[j][k] * l[j][k];
      }
      l[j][j] = Math.sqrt(Math.max(pivot, 0));
      for (int i = j + 1; i < n && l[j][j] > 0; i++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = sum / l[j][j];
      }
    }
    return l;
  }

  public static double[] normal(double[] mean, double[][] root, RandomGenerator random) {
    int n = mean.length;
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = random.nextGaussian();
    }
    double[] x = mean.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        x[i] += root[i][k] * z[k];
      }
    }
    return x;
  }

  /** The p quantile of sorted values, linear between neighbours (R's type 7). */
  public static double quantile(double[] sorted, double p) {
    double place = (sorted.length - 1) * p;
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
