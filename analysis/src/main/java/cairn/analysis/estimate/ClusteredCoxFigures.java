package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.CoxFit;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.survival.ClusteredHazardRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hazard ratios of a Cox model with errors by groups that may be few. */
final class ClusteredCoxFigures {
  private ClusteredCoxFigures() {}

  /** One row a column; columns that are not 0 and 1 have no two sides of groups: absent. */
  static FigureTable of(CoxFit fit, Covariates covariates, Column.Levels cluster, double level) {
    List<Row> rows = new ArrayList<>();
    Quantity none = Quantity.absent(Absence.NOT_ESTIMABLE);
    for (int j = 0; j < fit.names().size(); j++) {
      List<String> key = List.of(fit.names().get(j));
      boolean sides = Arrays.stream(covariates.column(j)).allMatch(v -> v == 0 || v == 1);
      if (!sides) {
        rows.add(Row.of(key, none, none, none, none, none));
        continue;
      }
      ClusteredHazardRatio ratio = ClusteredHazardRatio.of(fit, j, cluster.codes());
      rows.add(
          Row.of(
              key,
              ratio.standardError(),
              ratio.ratio(level).lower(),
              ratio.ratio(level).upper(),
              ratio.test().df(),
              ratio.test().p()));
    }
    return FigureTable.named(
        "By groups of " + cluster.name() + " that may be few, t",
        "term",
        List.of("se_groups", "lower_groups", "upper_groups", "df_groups", "p_groups"),
        rows);
  }
}
