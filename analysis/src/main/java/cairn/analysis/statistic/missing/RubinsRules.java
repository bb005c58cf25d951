package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;

/**
 * One estimate from several imputed data sets.
 *
 * <p>Q = the mean of the estimates, U = the mean of their variances, B = the variance between them;
 * total T = U + (1 + 1/m) B. Student's t on (m − 1)(1 + 1/r)², r = (1 + 1/m) B/U, brought down to
 * the degrees of freedom of complete data as Barnard and Rubin do. λ = (1 + 1/m) B/T is the share
 * of the variance that missingness makes. No difference between the data sets: infinite degrees of
 * freedom, or those of complete data. R: {@code mice::pool.scalar(q, u, n, k)}.
 *
 * <p>Worked example: estimates 1, 2, 3 with variances 1: Q = 2, T = 1 + 4/3 = 2.3333, λ = 0.5714.
 *
 * <p>Source: Rubin (1987), Multiple Imputation for Nonresponse in Surveys; Barnard and Rubin
 * (1999), Biometrika 86, 948–955.
 *
 * @param estimate Q
 * @param within U
 * @param between B
 * @param total T
 * @param df degrees of freedom, may be infinite
 * @param missingShare λ
 */
public record RubinsRules(
    double estimate, double within, double between, double total, double df, double missingShare) {

  /**
   * Pools estimates with their variances.
   *
   * @param completeDf degrees of freedom of the analysis with complete data, may be infinite
   * @throws NotEstimableException with fewer than two data sets
   */
  public static RubinsRules pool(double[] estimates, double[] variances, double completeDf) {
    int m = estimates.length;
    if (m < 2 || variances.length != m) {
      throw new NotEstimableException("Rubin's rules need two imputed data sets or more");
    }
    double q = 0;
    double u = 0;
    for (int i = 0; i < m; i++) {
      q += estimates[i];
      u += variances[i];
    }
    // Divided once: a sum of m shares of at most 1 is at most m, a sum of m-ths of them is not.
    q /= m;
    u /= m;
    double b = 0;
    for (double estimate : estimates) {
      b += (estimate - q) * (estimate - q) / (m - 1.0);
    }
    double extra = (1 + 1.0 / m) * b;
    double total = u + extra;
    double lambda = total == 0 ? 0 : extra / total;
    double old = lambda == 0 ? Double.POSITIVE_INFINITY : (m - 1) / (lambda * lambda);
    double df = old;
    if (!Double.isInfinite(completeDf)) {
      double seen = (completeDf + 1) / (completeDf + 3) * completeDf * (1 - lambda);
      df = Double.isInfinite(old) ? seen : old * seen / (old + seen);
    }
    return new RubinsRules(q, u, b, total, df, lambda);
  }

  /** The pooled standard error. */
  public double standardError() {
    return Math.sqrt(total);
  }

  /** The estimate with Student's interval. */
  public Interval interval(double level) {
    return Interval.student(
        estimate, standardError(), df, level, "multiple imputation, Rubin's rules");
  }
}
