package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.cluster.ClusterRobustVariance;
import cairn.analysis.statistic.cluster.Correction;
import cairn.analysis.statistic.cluster.WorkingModel;
import java.util.ArrayList;
import java.util.List;

/** Errors of a model by groups that may be few. R: {@code clubSandwich::coef_test}. */
final class RobustFigures {
  static final String NOTE =
      "by groups: CR2 errors with Satterthwaite's degrees of freedom, which hold with few groups;"
          + " Bell and McCaffrey (2002), Pustejovsky and Tipton (2018)";

  private RobustFigures() {}

  /** CR2 errors with intervals and tests, and CR0, CR1 and CR3 beside them. */
  static List<FigureTable> of(WorkingModel model, Column.Levels cluster, double level) {
    ClusterRobustVariance cr2 = ClusterRobustVariance.of(model, cluster.codes(), Correction.CR2);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < cr2.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(cr2.names().get(j)),
              cr2.standardError(j),
              cr2.interval(j, level).lower(),
              cr2.interval(j, level).upper(),
              cr2.test(j).statistic(),
              cr2.df(j),
              cr2.test(j).p()));
    }
    FigureTable tests =
        FigureTable.named(
            "By " + cr2.groups() + " groups of " + cluster.name() + ", CR2",
            "term",
            List.of("se_CR2", "lower_CR2", "upper_CR2", "t_CR2", "df_CR2", "p_CR2"),
            rows);
    return List.of(tests, others(model, cluster));
  }

  private static FigureTable others(WorkingModel model, Column.Levels cluster) {
    List<Correction> corrections = List.of(Correction.CR0, Correction.CR1, Correction.CR3);
    List<ClusterRobustVariance> fits =
        corrections.stream().map(c -> ClusterRobustVariance.of(model, cluster.codes(), c)).toList();
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < model.names().size(); j++) {
      int column = j;
      rows.add(
          Row.of(
              List.of(model.names().get(j)),
              fits.stream().map(f -> (Object) f.standardError(column)).toArray()));
    }
    return FigureTable.named(
            "Other corrections", "term", List.of("se_CR0", "se_CR1", "se_CR3"), rows)
        .asDetail();
  }
}
