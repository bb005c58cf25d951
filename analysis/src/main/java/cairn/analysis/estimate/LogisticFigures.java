package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.LogisticFit;
import cairn.analysis.statistic.LogisticRegression;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.WorkingModel;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.Separation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Logistic regression with model-based and robust errors. R: {@code glm(binomial)}. */
public final class LogisticFigures {
  private LogisticFigures() {}

  /**
   * The fitted model; where a variable or level separates, the coefficients of the others.
   *
   * @param cluster people whose rows belong together; null for each on its own
   * @throws NotEstimableException when a variable is constant or a combination of others, or all
   *     separate, by name
   */
  public static Estimate of(
      boolean[] yes, Terms terms, Column.@Nullable Levels cluster, double level) {
    LogisticFit fit;
    try {
      fit = LogisticRegression.fit(yes, terms.covariates());
    } catch (NotEstimableException refused) {
      return separated(yes, terms, cluster, level).orElseThrow(() -> refused);
    }
    double[] effects =
        IntStream.range(1, fit.names().size()).mapToDouble(fit::coefficient).toArray();
    if (SeparatedFigures.mayRunAway(terms.covariates(), effects)) {
      Optional<Estimate> separated = separated(yes, terms, cluster, level);
      if (separated.isPresent()) {
        return separated.get();
      }
    }
    List<FigureTable> tables = new ArrayList<>();
    tables.add(coefficients("Coefficients", fit, level));
    tables.add(robust(fit, cluster));
    if (cluster != null && Clusters.of(cluster.codes()).size() > 1) {
      tables.addAll(RobustFigures.of(model(yes, terms), cluster, level));
    }
    int n = yes.length;
    tables.add(
        FigureTable.single(
            "Model",
            "model",
            List.of("n", "deviance", "loglik"),
            n,
            fit.deviance(),
            fit.logLikelihood()));
    List<String> notes = new ArrayList<>(terms.notes());
    if (cluster != null) {
      notes.add(RobustFigures.NOTE);
    }
    notes.add("logistic regression, level " + Numerals.plain(level) + "; Cox (1958)");
    return new Estimate("Logistic regression", tables, notes);
  }

  private static Optional<Estimate> separated(
      boolean[] yes, Terms terms, Column.@Nullable Levels cluster, double level) {
    return Separation.ofLogistic(yes, terms.covariates())
        .map(
            found ->
                SeparatedFigures.of(
                    found,
                    terms,
                    (open, left) ->
                        of(of(yes, open), left, cluster == null ? null : cluster.of(open), level)));
  }

  private static boolean[] of(boolean[] yes, int[] people) {
    boolean[] some = new boolean[people.length];
    for (int k = 0; k < people.length; k++) {
      some[k] = yes[people[k]];
    }
    return some;
  }

  private static WorkingModel model(boolean[] yes, Terms terms) {
    double[] y = new double[yes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = yes[i] ? 1 : 0;
    }
    return WorkingModel.of(GeneralizedLinearModel.fit(y, terms.covariates(), Family.BINOMIAL));
  }

  /** The coefficients with odds ratios. */
  static FigureTable coefficients(String title, LogisticFit fit, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              fit.standardError(j),
              fit.oddsRatio(j, level),
              fit.test(j).statistic(),
              fit.test(j).p()));
    }
    return FigureTable.named(
        title, "term", List.of("coef", "se", "or", "or_lower", "or_upper", "z", "p"), rows);
  }

  private static FigureTable robust(LogisticFit fit, Column.@Nullable Levels cluster) {
    double[] plain =
        cluster == null
            ? fit.robustStandardErrors(false)
            : fit.clusterStandardErrors(cluster.codes(), false);
    double[] small =
        cluster == null
            ? fit.robustStandardErrors(true)
            : fit.clusterStandardErrors(cluster.codes(), true);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < plain.length; j++) {
      rows.add(Row.of(List.of(fit.names().get(j)), plain[j], small[j]));
    }
    String by = cluster == null ? "each row on its own" : "clusters of " + cluster.name();
    return FigureTable.named("Robust errors, " + by, "term", List.of("se_HC0", "se_HC1"), rows);
  }
}
