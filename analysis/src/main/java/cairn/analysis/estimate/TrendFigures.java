package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.table.CochranArmitage;
import java.util.ArrayList;
import java.util.List;

/** Whether a share rises or falls with ordered groups. R: {@code prop.trend.test}. */
public final class TrendFigures {
  private TrendFigures() {}

  /**
   * The test.
   *
   * @param labels the name of each group, in order
   * @param counts x of n of each group
   * @param scores one a group
   * @throws NotEstimableException with fewer than two groups
   */
  public static Estimate of(List<String> labels, List<Counted> counts, double... scores) {
    if (labels.size() < 2) {
      throw new NotEstimableException("a trend needs two groups or more, found one");
    }
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < labels.size(); j++) {
      Counted count = counts.get(j);
      rows.add(Row.of(List.of(labels.get(j)), scores[j], count.x(), count.n(), count.proportion()));
    }
    TestResult test = CochranArmitage.test(counts, scores);
    Quantity z = test.statistic();
    Quantity square = z.isPresent() ? Quantity.of(z.value() * z.value()) : z;
    return new Estimate(
        "Cochran-Armitage trend",
        List.of(
            FigureTable.keyed(
                "Shares", List.of("group"), List.of("score", "x", "n", "proportion"), rows),
            FigureTable.single("Test", "trend", List.of("z", "chisq", "p"), z, square, test.p())),
        List.of(
            "z is above 0 when the share rises with the score; Cochran (1954), Armitage (1955)"));
  }
}
