package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.change.PairedT;
import cairn.analysis.statistic.change.WilcoxonSignedRank;
import cairn.analysis.statistic.table.Bowker;
import cairn.analysis.statistic.table.ContingencyTable;
import cairn.analysis.statistic.table.McNemar;
import cairn.analysis.statistic.table.StuartMaxwell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Before and after of the same people. Categories: McNemar's tests (two), Bowker's and the
 * Stuart–Maxwell tests. Numbers: paired t and Wilcoxon's signed ranks. R: {@code mcnemar.test},
 * {@code coin::mh_test}, {@code t.test(paired = TRUE)}, {@code wilcox.test(paired = TRUE)}.
 */
public final class PairedFigures {
  private static final List<String> TEST = List.of("chisq", "df", "p");

  private PairedFigures() {}

  /**
   * The tests of categories.
   *
   * @param cells before in rows and after in columns, with the same labels in the same order
   * @throws NotEstimableException when all people are in one category before and after
   */
  public static Estimate ofCategories(CrossTable cells, String before, String after) {
    int k = cells.rows().size();
    if (k < 2) {
      throw new NotEstimableException(
          before + " and " + after + " have one value only: nothing can change");
    }
    ContingencyTable table = cells.table();
    List<FigureTable> tables = new ArrayList<>();
    tables.add(cells.figures("Before in rows, after in columns", before, after));
    List<Row> rows = new ArrayList<>();
    if (k == 2) {
      long b = table.count(0, 1);
      long c = table.count(1, 0);
      rows.add(Row.of(List.of("mcnemar"), McNemar.plain(b, c)));
      rows.add(Row.of(List.of("mcnemar_cc"), McNemar.corrected(b, c)));
      tables.add(
          FigureTable.named(
              "Exact tests",
              "test",
              List.of("p"),
              List.of(
                  Row.of(List.of("mcnemar_exact"), McNemar.exact(b, c).p()),
                  Row.of(List.of("mcnemar_midp"), McNemar.midP(b, c).p()))));
    }
    rows.add(Row.of(List.of("bowker"), Bowker.test(table)));
    rows.add(Row.of(List.of("stuart_maxwell"), StuartMaxwell.test(table)));
    if (k > 2) {
      double[] scores = new double[k];
      Arrays.setAll(scores, i -> i + 1);
      rows.add(Row.of(List.of("stuart_maxwell_ordered"), StuartMaxwell.ordered(table, scores)));
    }
    tables.add(FigureTable.named("Tests", "test", TEST, rows));
    return new Estimate(
        "Before and after, categories",
        tables,
        List.of(
            "in order: " + String.join(", ", cells.rows()),
            "an empty pair of cells drops out of Bowker's test with its degree of freedom",
            "McNemar (1947), Bowker (1948), Stuart (1955), Maxwell (1970)"));
  }

  /**
   * The tests of numbers, after less before.
   *
   * @throws NotEstimableException when there are no pairs
   */
  public static Estimate ofNumbers(double[] before, double[] after, double level) {
    PairedT t = PairedT.of(before, after, level);
    TestResult corrected = WilcoxonSignedRank.test(before, after, true);
    TestResult plain = WilcoxonSignedRank.test(before, after, false);
    return new Estimate(
        "Before and after, numbers",
        List.of(
            FigureTable.single(
                "Mean change, after less before",
                "change",
                List.of("n", "mean_diff", "lower", "upper"),
                t.pairs(),
                t.change()),
            FigureTable.single("Paired t test", "t_test", List.of("t", "df", "p"), t.test()),
            FigureTable.single(
                "Wilcoxon signed ranks, normal approximation",
                "wilcoxon",
                List.of("V", "p_cc", "p_nocc"),
                corrected.statistic(),
                corrected.p(),
                plain.p())),
        List.of(
            "level " + Numerals.plain(level) + "; p_cc with continuity correction, p_nocc without",
            "Student (1908), Wilcoxon (1945)"));
  }
}
