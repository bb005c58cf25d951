package cairn.analysis.statistic.table;

import cairn.analysis.statistic.TestResult;

/**
 * Bowker's test that a square table of before and after is symmetric: as many go from i to j as
 * from j to i.
 *
 * <p>Σ over pairs of (n_ij − n_ji)²/(n_ij + n_ji), chi-square with one degree of freedom a pair. A
 * pair in which nobody moved either way says nothing and drops out with its degree of freedom (R's
 * {@code mcnemar.test} gives NaN there). Nobody moved at all: absent.
 *
 * <p>Worked example: moves 1→2 10, 2→1 5, 1→3 3, 3→1 1, 2→3 and 3→2 none: 1.6667 + 1 = 2.6667 on 2.
 *
 * <p>Source: Bowker (1948), JASA 43, 572–574.
 */
public final class Bowker {
  private Bowker() {}

  /** The test of a square table, rows before and columns after. */
  public static TestResult test(ContingencyTable table) {
    if (table.rows() != table.columns()) {
      throw new IllegalArgumentException("a table of before and after is square");
    }
    double sum = 0;
    int df = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = i + 1; j < table.rows(); j++) {
        double both = table.count(i, j) + table.count(j, i);
        if (both > 0) {
          double d = table.count(i, j) - table.count(j, i);
          sum += d * d / both;
          df++;
        }
      }
    }
    return TestResult.chiSquared(sum, df, "Bowker");
  }
}
