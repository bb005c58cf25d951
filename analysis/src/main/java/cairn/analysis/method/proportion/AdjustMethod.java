package cairn.analysis.method.proportion;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** {@code cairn estimate adjust}: corrected p values. */
public final class AdjustMethod implements Method {
  private static final Option<List<Double>> P =
      Option.numbers("--p", "P", "p values, in place of a file");

  private static final Option<String> COLUMN =
      Option.column("--column", ColumnRole.NUMBER, "the column of p values");

  private static final Option<String> LABEL =
      Option.column(
          "--label", ColumnRole.ID, "the column that names each test (default: its number)");

  private static final Option<List<Adjustment>> METHOD =
      Option.choices(
          "--method",
          "METHOD",
          Adjustment.class,
          "of holm, hochberg, hommel, bonferroni, bh and by (default: all)");

  @Override
  public MethodCard card() {
    return MethodCard.of("adjust", "p values corrected for how many there are.", "p.adjust() in R")
        .with(P, COLUMN, LABEL, METHOD)
        .example(
            "cairn estimate adjust --p 0.01,0.02,0.04 --method holm",
            "cairn estimate adjust --in tests.csv --column p --label outcome");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    if (!asked.has(COLUMN)) {
      MethodCall.require(!asked.list(P).isEmpty(), "--p is needed, or --in and --column");
      double[] values = asked.list(P).stream().mapToDouble(Double::doubleValue).toArray();
      MethodCall.require(
          Arrays.stream(values).allMatch(p -> p >= 0 && p <= 1), "--p takes values from 0 to 1");
      return of(numbers(values.length), values, methods(asked));
    }
    Rows rows = asked.rows(COLUMN, LABEL);
    double[] values = rows.numbers(COLUMN);
    List<String> labels = numbers(values.length);
    if (asked.has(LABEL)) {
      FrameColumn.Levels names = rows.levels(LABEL);
      labels = Arrays.stream(names.codes()).mapToObj(names.labels()::get).toList();
    }
    return of(labels, values, methods(asked));
  }

  private static List<Adjustment> methods(MethodCall asked) {
    List<Adjustment> some = asked.list(METHOD);
    return some.isEmpty() ? List.of(Adjustment.values()) : some;
  }

  private static List<String> numbers(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
  }

  /**
   * The corrected values.
   *
   * @param labels the name of each test
   * @param methods the corrections, a column each
   * @throws NotEstimableException when a value is no p value, by its place
   */
  private static Estimate of(List<String> labels, double[] p, List<Adjustment> methods) {
    for (int i = 0; i < p.length; i++) {
      if (!(p[i] >= 0 && p[i] <= 1)) {
        throw new NotEstimableException("p value " + (i + 1) + " lies outside 0 to 1");
      }
    }
    List<double[]> columns = methods.stream().map(m -> m.adjust(p)).toList();
    List<String> stats = new ArrayList<>(List.of("p"));
    for (Adjustment method : methods) {
      boolean capitals = method == Adjustment.BH || method == Adjustment.BY;
      stats.add(capitals ? method.name() : method.name().toLowerCase(Locale.ROOT));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Object[] values = new Object[columns.size() + 1];
      values[0] = p[i];
      for (int m = 0; m < columns.size(); m++) {
        values[m + 1] = columns.get(m)[i];
      }
      rows.add(Row.of(List.of(labels.get(i)), values));
    }
    return new Estimate(
        "Adjusted p values",
        List.of(FigureTable.keyed("p values", List.of("test"), stats, rows)),
        List.of(
            "holm, hochberg, hommel and bonferroni hold the chance of any false finding; BH and BY"
                + " the share of false ones among the findings"));
  }
}
