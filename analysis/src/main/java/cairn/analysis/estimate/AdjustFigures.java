package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** p values corrected for how many there are. R: {@code p.adjust}. */
public final class AdjustFigures {
  private AdjustFigures() {}

  /**
   * The corrected values.
   *
   * @param labels the name of each test
   * @param methods the corrections, a column each
   * @throws NotEstimableException when a value is no p value, by its place
   */
  public static Estimate of(List<String> labels, double[] p, List<Adjustment> methods) {
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
