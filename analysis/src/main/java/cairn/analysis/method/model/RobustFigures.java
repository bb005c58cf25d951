package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.cluster.ClusterRobustVariance;
import cairn.analysis.statistic.cluster.Correction;
import cairn.analysis.statistic.cluster.WorkingModel;
import java.util.List;
import java.util.Optional;

/** Errors of a model by groups that may be few. R: {@code clubSandwich::coef_test}. */
final class RobustFigures {
  static final String NOTE =
      "by groups: CR2 errors with Satterthwaite's degrees of freedom, which hold with few groups;"
          + " Bell and McCaffrey (2002), Pustejovsky and Tipton (2018)";

  private static final List<String> TESTS =
      List.of("se_CR2", "lower_CR2", "upper_CR2", "t_CR2", "df_CR2", "p_CR2");
  private static final List<String> OTHERS = List.of("se_CR0", "se_CR1", "se_CR3");

  private RobustFigures() {}

  /**
   * CR2 errors with intervals and tests, and CR0, CR1 and CR3 beside them.
   *
   * @param model fitted to the rows and columns of {@code estimable}
   * @param cluster the group of each row that was asked for
   */
  static List<FigureTable> of(
      WorkingModel model, FrameColumn.Levels cluster, Estimable estimable, double level) {
    int[] codes = estimable.of(cluster.codes());
    ClusterRobustVariance cr2 = ClusterRobustVariance.of(model, codes, Correction.CR2);
    List<Row> rows = estimable.rows(model.names(), TESTS.size(), j -> test(cr2, j, level));
    String title = "By " + cr2.groups() + " groups of " + cluster.name() + ", CR2";
    return List.of(FigureTable.named(title, "term", TESTS, rows), others(model, codes, estimable));
  }

  private static Row test(ClusterRobustVariance cr2, int j, double level) {
    if (!cr2.hasSpread(j)) {
      return Estimable.absent(cr2.names().get(j), AbsenceReason.NO_SPREAD, TESTS.size());
    }
    return Row.of(
        List.of(cr2.names().get(j)),
        cr2.standardError(j),
        cr2.interval(j, level).lower(),
        cr2.interval(j, level).upper(),
        cr2.test(j).statistic(),
        cr2.df(j),
        cr2.test(j).p());
  }

  private static FigureTable others(WorkingModel model, int[] codes, Estimable estimable) {
    List<Correction> corrections = List.of(Correction.CR0, Correction.CR1, Correction.CR3);
    List<Optional<ClusterRobustVariance>> fits =
        corrections.stream().map(c -> variance(model, codes, c)).toList();
    List<Row> rows =
        estimable.rows(
            model.names(),
            OTHERS.size(),
            j ->
                Row.of(
                    List.of(model.names().get(j)),
                    fits.stream().map(f -> (Object) standardError(f, j)).toArray()));
    return FigureTable.named("Other corrections", "term", OTHERS, rows).asDetail();
  }

  /** Empty where a column cannot be told from the others without one of the groups, as CR3 asks. */
  private static Optional<ClusterRobustVariance> variance(
      WorkingModel model, int[] codes, Correction correction) {
    try {
      return Optional.of(ClusterRobustVariance.of(model, codes, correction));
    } catch (NotEstimableException e) {
      return Optional.empty();
    }
  }

  private static Quantity standardError(Optional<ClusterRobustVariance> fit, int j) {
    return fit.isPresent() && fit.get().hasSpread(j)
        ? Quantity.of(fit.get().standardError(j))
        : Quantity.absent(fit.isPresent() ? AbsenceReason.NO_SPREAD : AbsenceReason.NOT_ESTIMABLE);
  }
}
