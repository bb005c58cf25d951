package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.CENSORED;
import static cairn.analysis.method.SharedOptions.ENDING;
import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.STRATA;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.competing.GrayTest;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate gray}: cumulative incidences compared. */
public final class GrayMethod implements Method {
  private static final Option<Double> RHO =
      Option.number("--rho", "RHO", "weights (1 - F)^rho").otherwise("0");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "gray",
            "Gray's test that groups have the same cumulative incidence, for each cause.",
            "cmprsk::cuminc() in R")
        .with(TIME.needed(), ENDING.needed(), CENSORED, GROUP.needed(), STRATA, RHO)
        .example(
            "cairn estimate gray --in melanoma.csv --time time --event status --group sex",
            "cairn estimate gray --in melanoma.csv --time time --event status \\",
            "   --group sex --strata ulcer");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, ENDING, GROUP, STRATA);
    ObservedEnds ends = rows.causes(TIME, ENDING, CENSORED);
    return of(ends, rows.levels(GROUP), rows.groups(STRATA), asked.get(RHO));
  }

  /**
   * The tests.
   *
   * @throws NotEstimableException with fewer than two groups
   */
  private static Estimate of(
      ObservedEnds ends, FrameColumn.Levels group, FrameColumn.Levels stratum, double rho) {
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
