package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.competing.GrayTest;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.List;

/** Gray's test for each cause, plain or stratified. R: {@code cmprsk::cuminc(…)$Tests}. */
public final class GrayFigures {
  private GrayFigures() {}

  /**
   * The tests.
   *
   * @throws NotEstimableException with fewer than two groups
   */
  public static Estimate of(Ends ends, Column.Levels group, Column.Levels stratum, double rho) {
    if (group.labels().size() < 2) {
      throw new NotEstimableException(
          group.name() + " has one group only; Gray's test compares two or more");
    }
    List<List<EndCounts>> strata = ends.byGroup(group, stratum);
    List<Row> rows = new ArrayList<>();
    for (int c = 1; c <= ends.causes().size(); c++) {
      rows.add(Row.of(List.of(ends.causes().get(c - 1)), GrayTest.stratified(strata, c, rho)));
    }
    String by =
        stratum.labels().size() > 1
            ? ", summed over " + stratum.labels().size() + " strata of " + stratum.name()
            : "";
    return new Estimate(
            "Gray's test",
            List.of(
                FigureTable.keyed(
                    "Same cumulative incidence in all groups of " + group.name(),
                    List.of("cause"),
                    List.of("chisq", "df", "p"),
                    rows)),
            List.of("rho " + Numerals.plain(rho) + by + "; Gray (1988)"))
        .withNotes(ends.notes());
  }
}
