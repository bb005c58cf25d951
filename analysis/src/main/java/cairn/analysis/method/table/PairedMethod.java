package cairn.analysis.method.table;

import static cairn.analysis.method.SharedOptions.PEOPLE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.Numerals;
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

/** {@code cairn estimate paired}: before and after. */
public final class PairedMethod implements Method {
  private static final Option<String> BEFORE =
      Option.column("--before", ColumnRole.GROUP, "before").needed();

  private static final Option<String> AFTER =
      Option.column("--after", ColumnRole.GROUP, "after").needed();

  private static final Option<Boolean> NUMBERS =
      Option.flag("--numbers", "the columns hold amounts, not categories");

  private static final Option<List<String>> ORDER =
      Option.words(
          "--order",
          "VALUE",
          "the categories from first to last (default: in order of number or alphabet)");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "paired",
            "Before and after of the same people: McNemar, Bowker, Stuart-Maxwell; or paired t and"
                + " Wilcoxon.",
            "mcnemar.test() in R")
        .with(BEFORE, AFTER, NUMBERS, PEOPLE, ORDER)
        .example(
            "cairn estimate paired --in panel.csv --before use0 --after use6",
            "cairn estimate paired --in panel.csv --before days0 --after days6 --numbers");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    if (asked.is(NUMBERS)) {
      MethodCall.require(!asked.has(PEOPLE), "--count goes with categories, not with --numbers");
      Rows rows = asked.rows(BEFORE.as(ColumnRole.NUMBER), AFTER.as(ColumnRole.NUMBER));
      return ofNumbers(rows.numbers(BEFORE), rows.numbers(AFTER), asked.level());
    }
    Rows rows = asked.rows(BEFORE, AFTER, PEOPLE.as(ColumnRole.NUMBER));
    double[] counts = !asked.has(PEOPLE) ? Frame.ones(rows.size()) : rows.numbers(PEOPLE);
    List<String> order = asked.list(ORDER);
    CrossTable cells =
        CrossTable.of(
            rows.levels(BEFORE).inOrder(order), rows.levels(AFTER).inOrder(order), counts);
    List<String> labels = order.isEmpty() ? cells.bothLabels() : order;
    return ofCategories(cells.square(labels), asked.get(BEFORE), asked.get(AFTER));
  }

  private static final List<String> TEST = List.of("chisq", "df", "p");

  /**
   * The tests of categories.
   *
   * @param cells before in rows and after in columns, with the same labels in the same order
   * @throws NotEstimableException when all people are in one category before and after
   */
  private static Estimate ofCategories(CrossTable cells, String before, String after) {
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
  private static Estimate ofNumbers(double[] before, double[] after, double level) {
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
