package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.TestResult;

/**
 * McNemar's tests of a change between before and after, on the people who changed: b from no to yes
 * and c from yes to no.
 *
 * <p>Plain (b − c)²/(b + c); corrected (|b − c| − 1)²/(b + c), 0 where b = c; exact: binomial of b
 * in b + c with ½, two-sided; mid-p: the same with half the chance of what was seen. Nobody
 * changed: plain and corrected are absent, exact and mid-p are 1. R: {@code mcnemar.test}, {@code
 * binom.test}.
 *
 * <p>Worked example: b = 2, c = 10 give plain 5.3333 (p = 0.0209), corrected 4.0833 (0.0433), exact
 * 0.0386, mid-p 0.0225.
 *
 * <p>Source: McNemar (1947), Psychometrika 12, 153–157; Fagerland, Lydersen and Laake (2013).
 */
public final class McNemar {
  private McNemar() {}

  /** The plain test. */
  public static TestResult plain(long b, long c) {
    return chiSquared(b, c, 0, "McNemar");
  }

  /** The test with continuity correction. */
  public static TestResult corrected(long b, long c) {
    return chiSquared(b, c, b == c ? 0 : 1, "McNemar, continuity corrected");
  }

  private static TestResult chiSquared(long b, long c, double correction, String method) {
    requireCounts(b, c);
    if (b + c == 0) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double d = Math.abs(b - c) - correction;
    return TestResult.chiSquared(d * d / (b + c), 1, method);
  }

  /** The exact test. */
  public static TestResult exact(long b, long c) {
    requireCounts(b, c);
    double p = b == c ? 1 : Math.min(1, 2 * lower(Math.min(b, c), b + c));
    return TestResult.exact(p, "McNemar, exact binomial");
  }

  /** The exact test with the chance of what was seen counted half. */
  public static TestResult midP(long b, long c) {
    requireCounts(b, c);
    long n = b + c;
    long k = Math.min(b, c);
    double seen = Math.exp(FisherExact.logChoose(n, k) - n * Math.log(2));
    return TestResult.exact(Math.min(1, 2 * lower(k, n) - seen), "McNemar, mid-p");
  }

  /** P(X ≤ k) of the binomial of n and ½. */
  private static double lower(long k, long n) {
    return k >= n ? 1 : Distributions.betaLower(0.5, (double) (n - k), k + 1.0);
  }

  private static void requireCounts(long b, long c) {
    if (b < 0 || c < 0) {
      throw new IllegalArgumentException("a count is 0 or more");
    }
  }
}
