package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.stream.IntStream;

/**
 * The Stuart–Maxwell test that the shares of the states are the same before and after.
 *
 * <p>d_i = row total − column total; V_ii = row + column − 2 n_ii, V_ij = −(n_ij + n_ji); dᵀ V⁻ d,
 * chi-square on one less than the states that somebody entered or left. A state nobody entered or
 * left says nothing and drops out with its degree of freedom. With ordered states and scores s: Z =
 * Σ s d / √(Σ n_ij (s_i − s_j)²), positive where scores fall. Nobody moved: absent. R: {@code
 * coin::mh_test(as.table(m), scores =)}.
 *
 * <p>Worked example: rows (10, 5, 3), (2, 8, 4), (1, 3, 9) give chi-square 2.4190 on 2.
 *
 * <p>Source: Stuart (1955), Biometrika 42, 412–416; Maxwell (1970).
 */
public final class StuartMaxwell {
  private StuartMaxwell() {}

  /** The test of a square table, rows before and columns after. */
  public static TestResult test(ContingencyTable table) {
    requireSquare(table);
    String method = "Stuart-Maxwell";
    int[] moved =
        IntStream.range(0, table.rows())
            .filter(i -> table.rowTotal(i) + table.columnTotal(i) > 2 * table.count(i, i))
            .toArray();
    int df = moved.length - 1;
    if (df < 1) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double[] d = new double[df];
    double[][] v = new double[df][df];
    for (int a = 0; a < df; a++) {
      int i = moved[a];
      d[a] = table.rowTotal(i) - table.columnTotal(i);
      for (int b = 0; b < df; b++) {
        int j = moved[b];
        v[a][b] =
            a == b
                ? table.rowTotal(i) + table.columnTotal(i) - 2.0 * table.count(i, i)
                : -(table.count(i, j) + table.count(j, i));
      }
    }
    double[] solved = Symmetric.trySolve(v, d);
    if (solved.length == 0) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double chi = 0;
    for (int a = 0; a < df; a++) {
      chi += d[a] * solved[a];
    }
    return TestResult.chiSquared(chi, df, method);
  }

  /** The test for ordered states with these scores. */
  public static TestResult ordered(ContingencyTable table, double... scores) {
    requireSquare(table);
    if (scores.length != table.rows()) {
      throw new IllegalArgumentException("each state has one score");
    }
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += scores[i] * (table.rowTotal(i) - table.columnTotal(i));
      for (int j = 0; j < scores.length; j++) {
        variance += table.count(i, j) * (scores[i] - scores[j]) * (scores[i] - scores[j]);
      }
    }
    return TestResult.normal(sum / Math.sqrt(variance), "Stuart-Maxwell, ordered states");
  }

  private static void requireSquare(ContingencyTable table) {
    if (table.rows() != table.columns()) {
      throw new IllegalArgumentException("a table of before and after is square");
    }
  }
}
