package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.cluster.ClusterJackknife;
import cairn.analysis.statistic.cluster.ClusterRobustVariance;
import cairn.analysis.statistic.cluster.Correction;
import cairn.analysis.statistic.cluster.WorkingModel;
import cairn.analysis.statistic.regression.Gee;
import cairn.analysis.statistic.regression.GeeFit;
import cairn.analysis.statistic.regression.GeeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Errors of an estimating equation from leaving out each cluster in turn. */
final class JackknifeFigures {
  private static final List<String> ERRORS =
      List.of("se_jackknife", "lower_jackknife", "upper_jackknife", "df_jackknife", "p_jackknife");

  private JackknifeFigures() {}

  /** An answer with jackknife errors, on degrees of freedom that the design gives. */
  public static Estimate added(
      Estimate plain,
      double[] outcome,
      ModelTerms terms,
      FrameColumn.Levels cluster,
      GeeModel model,
      double level) {
    Estimable estimable = GeeMethod.estimable(outcome, terms.covariates(), model);
    double[] y = estimable.of(outcome);
    int[] codes = estimable.of(cluster.codes());
    ClusterJackknife jackknife = jackknife(y, estimable.covariates(), codes, model);
    ClusterRobustVariance design =
        ClusterRobustVariance.of(
            WorkingModel.linear(y, estimable.covariates(), Frame.ones(y.length)),
            codes,
            Correction.CR2);
    String title = "Jackknife over " + jackknife.groups() + " clusters of " + cluster.name();
    List<Row> rows =
        estimable.rows(design.names(), ERRORS.size(), j -> row(jackknife, design, j, level));
    List<FigureTable> tables = new ArrayList<>(plain.tables());
    tables.add(FigureTable.named(title, "term", ERRORS, rows));
    return new Estimate(plain.title(), tables, plain.notes())
        .withNotes(
            List.of(
                "jackknife: each cluster left out in turn, Bell and McCaffrey's degrees of freedom;"
                    + " absent where there is no estimate without one of the clusters ("
                    + AbsenceReason.NOT_ESTIMABLE.words()
                    + ")"));
  }

  private static ClusterJackknife jackknife(
      double[] outcome, Covariates covariates, int[] cluster, GeeModel model) {
    return ClusterJackknife.of(
        cluster,
        rows -> {
          double[] y = Arrays.stream(rows).mapToDouble(i -> outcome[i]).toArray();
          int[] codes = Arrays.stream(rows).map(i -> cluster[i]).toArray();
          GeeFit fit = Gee.fit(y, covariates.of(rows), codes, model);
          double[] beta = new double[fit.names().size()];
          Arrays.setAll(beta, fit::coefficient);
          return beta;
        });
  }

  private static Row row(
      ClusterJackknife jackknife, ClusterRobustVariance design, int j, double level) {
    double df = design.df(j);
    return Row.of(
        List.of(design.names().get(j)),
        jackknife.standardError(j),
        jackknife.interval(j, df, level).lower(),
        jackknife.interval(j, df, level).upper(),
        df,
        jackknife.test(j, df).p());
  }
}
