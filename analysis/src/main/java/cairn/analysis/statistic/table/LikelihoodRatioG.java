package cairn.analysis.statistic.table;

import cairn.analysis.statistic.TestResult;

/**
 * The likelihood-ratio (G) test that rows and columns of a table are independent: 2 Σ O log(O/E) on
 * (rows − 1)(columns − 1) degrees of freedom; an empty cell adds 0. A row or column without anybody
 * is left out; with fewer than two of either there is no test.
 *
 * <p>Worked example: rows 3, 7 and 1, 11 give 1.7608, p = 0.1845.
 *
 * <p>Source: Wilks (1935); Sokal and Rohlf, Biometry.
 */
public final class LikelihoodRatioG {
  private LikelihoodRatioG() {}

  /** The test. */
  public static TestResult test(ContingencyTable table) {
    ContingencyTable used = table.used();
    double sum = 0;
    for (int i = 0; i < used.rows(); i++) {
      for (int j = 0; j < used.columns(); j++) {
        long o = used.count(i, j);
        sum += o == 0 ? 0 : 2 * o * Math.log(o / used.expected(i, j));
      }
    }
    double df = (used.rows() - 1.0) * (used.columns() - 1.0);
    return TestResult.chiSquared(Math.max(sum, 0), df, "likelihood-ratio G");
  }
}
