package cairn.analysis.method.survival;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.hazard.ClusteredHazardRatio;
import cairn.analysis.statistic.hazard.CoxFit;
import java.util.Arrays;
import java.util.List;

/** Hazard ratios of a Cox model with errors by groups that may be few. */
final class ClusteredCoxFigures {
  private static final List<String> NUMBERS =
      List.of("se_groups", "lower_groups", "upper_groups", "df_groups", "p_groups");

  private ClusteredCoxFigures() {}

  /** One row a column; columns that are not 0 and 1 have no two sides of groups: absent. */
  static FigureTable of(CoxFit fit, Estimable estimable, FrameColumn.Levels cluster, double level) {
    int[] codes = estimable.of(cluster.codes());
    List<Row> rows =
        estimable.rows(
            fit.names(),
            NUMBERS.size(),
            j ->
                hasTwoSides(estimable.covariates().column(j))
                    ? row(fit.names().get(j), ClusteredHazardRatio.of(fit, j, codes), level)
                    : Estimable.absent(
                        fit.names().get(j), AbsenceReason.NOT_OF_GROUPS, NUMBERS.size()));
    return FigureTable.named(
        "By groups of " + cluster.name() + " that may be few, t", "term", NUMBERS, rows);
  }

  private static boolean hasTwoSides(double[] column) {
    return Arrays.stream(column).allMatch(v -> v == 0 || v == 1);
  }

  private static Row row(String name, ClusteredHazardRatio ratio, double level) {
    return Row.of(
        List.of(name),
        ratio.standardError(),
        ratio.ratio(level).lower(),
        ratio.ratio(level).upper(),
        ratio.test().df(),
        ratio.test().p());
  }
}
