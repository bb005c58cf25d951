package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;

/**
 * Pearson's chi-square test that rows and columns of a table are independent, and Cramér's V.
 *
 * <p>Σ (O − E)² / E on (rows − 1)(columns − 1) degrees of freedom; with Yates' correction of a 2×2
 * table min(½, |O − E|) is taken off each |O − E|. A row or column without anybody is left out;
 * with fewer than two of either there is no test. R: {@code chisq.test(m, correct =)}.
 *
 * <p>Worked example: rows 3, 7 and 1, 11 give 1.7213, p = 0.1895; with Yates 0.5729, p = 0.4491.
 *
 * <p>Source: Pearson (1900); Yates (1934); Cramér (1946).
 */
public final class ChiSquared {
  private ChiSquared() {}

  /** The test without correction. */
  public static TestResult test(ContingencyTable table) {
    return test(table, false);
  }

  /** The test of a 2×2 table with Yates' correction. */
  public static TestResult yates(ContingencyTable table) {
    if (table.rows() != 2 || table.columns() != 2) {
      throw new IllegalArgumentException("Yates' correction is for tables of 2 by 2");
    }
    return test(table, true);
  }

  private static TestResult test(ContingencyTable table, boolean corrected) {
    ContingencyTable used = table.used();
    String method = corrected ? "Pearson chi-square, Yates" : "Pearson chi-square";
    double correction = corrected ? 0.5 : 0;
    double sum = 0;
    for (int i = 0; i < used.rows(); i++) {
      for (int j = 0; j < used.columns(); j++) {
        double e = used.expected(i, j);
        double off = Math.abs(used.count(i, j) - e);
        double d = off - Math.min(correction, off);
        sum += d * d / e;
      }
    }
    return TestResult.chiSquared(sum, (used.rows() - 1.0) * (used.columns() - 1.0), method);
  }

  /** Cramér's V, 0 to 1: √(chi-square / n / (smaller side − 1)). */
  public static Quantity cramersV(ContingencyTable table) {
    ContingencyTable used = table.used();
    int side = Math.min(used.rows(), used.columns());
    if (side < 2) {
      return Quantity.absent(AbsenceReason.NO_VARIATION);
    }
    return Quantity.of(Math.sqrt(test(used).statistic().value() / used.total() / (side - 1.0)));
  }

  /** The smallest expected count: under 5 the chi-square distribution is a rough guide. */
  public static Quantity smallestExpected(ContingencyTable table) {
    ContingencyTable used = table.used();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < used.rows(); i++) {
      for (int j = 0; j < used.columns(); j++) {
        least = Math.min(least, used.expected(i, j));
      }
    }
    return Quantity.finiteOr(least, AbsenceReason.NO_OBSERVATIONS);
  }
}
