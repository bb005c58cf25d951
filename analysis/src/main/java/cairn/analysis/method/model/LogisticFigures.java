package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.cluster.WorkingModel;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logistic regression with model-based and robust errors. R: {@code glm(binomial)}. */
public final class LogisticFigures {
  private static final List<String> TERM =
      List.of("coef", "se", "or", "or_lower", "or_upper", "z", "p");
  private static final List<String> ERRORS = List.of("se_HC0", "se_HC1");

  private LogisticFigures() {}

  /**
   * The fitted model. A column that separates has the reason in place of its numbers, and the
   * others are those of the model in the limit.
   *
   * @param cluster people whose rows belong together; null for each on its own
   * @throws NotEstimableException when the outcome is the same for everybody, the variables tell it
   *     in every row, or one is constant or a combination of others, by name
   */
  public static Estimate of(
      boolean[] yes, ModelTerms terms, FrameColumn.@Nullable Levels cluster, double level) {
    Estimable estimable = Estimable.ofYesAndNo(yes, terms.covariates());
    List<String> notes = new ArrayList<>(terms.notes());
    notes.addAll(estimable.notes(true));
    notes.addAll(estimable.wayOut());
    boolean[] answers = estimable.of(yes);
    LogisticFit fit = LogisticRegression.fit(answers, estimable.covariates());
    List<FigureTable> tables = new ArrayList<>();
    tables.add(
        FigureTable.named(
            "Coefficients",
            "term",
            TERM,
            estimable.rows(fit.names(), TERM.size(), j -> term(fit, j, level))));
    tables.add(robust(fit, cluster, estimable));
    if (cluster != null && Clusters.of(estimable.of(cluster.codes())).size() > 1) {
      tables.addAll(RobustFigures.of(model(answers, estimable), cluster, estimable, level));
      notes.add(RobustFigures.NOTE);
    }
    tables.add(
        FigureTable.single(
            "Model",
            "model",
            List.of("n", "deviance", "loglik"),
            answers.length,
            fit.deviance(),
            fit.logLikelihood()));
    notes.add("logistic regression, level " + Numerals.plain(level) + "; Cox (1958)");
    return new Estimate("Logistic regression", tables, notes);
  }

  private static WorkingModel model(boolean[] yes, Estimable estimable) {
    double[] y = new double[yes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = yes[i] ? 1 : 0;
    }
    return WorkingModel.of(GeneralizedLinearModel.fit(y, estimable.covariates(), Family.BINOMIAL));
  }

  /** The coefficients with odds ratios. */
  public static FigureTable coefficients(String title, LogisticFit fit, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(term(fit, j, level));
    }
    return FigureTable.named(title, "term", TERM, rows);
  }

  private static Row term(LogisticFit fit, int j, double level) {
    return Row.of(
        List.of(fit.names().get(j)),
        fit.coefficient(j),
        fit.standardError(j),
        fit.oddsRatio(j, level),
        fit.test(j).statistic(),
        fit.test(j).p());
  }

  private static FigureTable robust(
      LogisticFit fit, FrameColumn.@Nullable Levels cluster, Estimable estimable) {
    String by = cluster == null ? "each row on its own" : "clusters of " + cluster.name();
    String title = "Robust errors, " + by;
    int[] codes = cluster == null ? new int[0] : estimable.of(cluster.codes());
    if (cluster != null && Clusters.of(codes).size() < 2) {
      List<Row> none =
          estimable.rows(
              fit.names(),
              ERRORS.size(),
              j -> Estimable.absent(fit.names().get(j), AbsenceReason.ONE_CLUSTER, ERRORS.size()));
      return FigureTable.named(title, "term", ERRORS, none);
    }
    double[] plain =
        cluster == null ? fit.robustStandardErrors(false) : fit.clusterStandardErrors(codes, false);
    double[] small =
        cluster == null ? fit.robustStandardErrors(true) : fit.clusterStandardErrors(codes, true);
    List<Row> rows =
        estimable.rows(
            fit.names(),
            ERRORS.size(),
            j -> Row.of(List.of(fit.names().get(j)), plain[j], small[j]));
    return FigureTable.named(title, "term", ERRORS, rows);
  }
}
