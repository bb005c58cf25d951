package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Gee;
import cairn.analysis.statistic.GeeFit;
import cairn.analysis.statistic.GeeModel;
import cairn.analysis.statistic.cluster.ClusterJackknife;
import cairn.analysis.statistic.cluster.ClusterRobustVariance;
import cairn.analysis.statistic.cluster.Correction;
import cairn.analysis.statistic.cluster.WorkingModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Errors of an estimating equation from leaving out each cluster in turn. */
public final class JackknifeFigures {
  private JackknifeFigures() {}

  /** An answer with jackknife errors, on degrees of freedom that the design gives. */
  public static Estimate added(
      Estimate plain,
      double[] outcome,
      Terms terms,
      Column.Levels cluster,
      GeeModel model,
      double level) {
    ClusterJackknife jackknife = jackknife(outcome, terms, cluster, model);
    double[] ones = CrossTable.ones(outcome.length);
    ClusterRobustVariance design =
        ClusterRobustVariance.of(
            WorkingModel.linear(outcome, terms.covariates(), ones),
            cluster.codes(),
            Correction.CR2);
    List<FigureTable> tables = new ArrayList<>(plain.tables());
    tables.add(errors(jackknife, design, cluster.name(), level));
    return new Estimate(plain.title(), tables, plain.notes())
        .withNotes(
            List.of(
                "jackknife: each cluster left out in turn, Bell and McCaffrey's degrees of freedom;"
                    + " absent where there is no estimate without one of the clusters ("
                    + Absence.NOT_ESTIMABLE.words()
                    + ")"));
  }

  private static ClusterJackknife jackknife(
      double[] outcome, Terms terms, Column.Levels cluster, GeeModel model) {
    return ClusterJackknife.of(
        cluster.codes(),
        rows -> {
          double[] y = Arrays.stream(rows).mapToDouble(i -> outcome[i]).toArray();
          int[] codes = Arrays.stream(rows).map(i -> cluster.codes()[i]).toArray();
          GeeFit fit = Gee.fit(y, terms.covariates().of(rows), codes, model);
          double[] beta = new double[fit.names().size()];
          Arrays.setAll(beta, fit::coefficient);
          return beta;
        });
  }

  private static FigureTable errors(
      ClusterJackknife jackknife, ClusterRobustVariance design, String cluster, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < design.names().size(); j++) {
      double df = design.df(j);
      rows.add(
          Row.of(
              List.of(design.names().get(j)),
              jackknife.standardError(j),
              jackknife.interval(j, df, level).lower(),
              jackknife.interval(j, df, level).upper(),
              df,
              jackknife.test(j, df).p()));
    }
    return FigureTable.named(
        "Jackknife over " + jackknife.groups() + " clusters of " + cluster,
        "term",
        List.of(
            "se_jackknife", "lower_jackknife", "upper_jackknife", "df_jackknife", "p_jackknife"),
        rows);
  }
}
