package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.cluster.WorkingModel;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.GlmFit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Linear and Poisson regression, with errors by groups. R: {@code lm}, {@code glm(poisson)}. */
final class LinearFigures {
  private LinearFigures() {}

  /**
   * The fitted model.
   *
   * @param offset added to the linear predictor; zeros for none
   * @param cluster rows that belong together; null for each on its own
   */
  public static Estimate of(
      Family family,
      double[] outcome,
      ModelTerms terms,
      double[] offset,
      FrameColumn.@Nullable Levels cluster,
      double level) {
    double[] ones = Frame.ones(outcome.length);
    GlmFit fit = GeneralizedLinearModel.fit(outcome, terms.covariates(), family, ones, offset);
    boolean counts = family == Family.POISSON;
    List<FigureTable> tables = new ArrayList<>();
    tables.add(coefficients(fit, counts, level));
    if (cluster != null) {
      tables.addAll(
          RobustFigures.of(
              WorkingModel.of(fit), cluster, Estimable.whole(terms.covariates()), level));
    }
    tables.add(
        FigureTable.single(
            "Model",
            "model",
            List.of("n", "df_residual", "deviance", "null_deviance", "dispersion"),
            fit.rows(),
            fit.residualDf(),
            fit.deviance(),
            fit.nullDeviance(),
            fit.residualDf() > 0 ? fit.dispersion() : Double.NaN));
    List<String> notes = new ArrayList<>(terms.notes());
    if (cluster != null) {
      notes.add(RobustFigures.NOTE);
    }
    notes.add(
        (counts
                ? "Poisson regression; quasi errors are multiplied by the root of the dispersion"
                : "linear regression by least squares")
            + ", level "
            + Numerals.plain(level)
            + "; McCullagh and Nelder (1989)");
    return new Estimate(counts ? "Poisson regression" : "Linear regression", tables, notes);
  }

  private static FigureTable coefficients(GlmFit fit, boolean counts, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      List<Object> values = new ArrayList<>();
      values.add(fit.coefficient(j));
      values.add(fit.standardError(j, false));
      values.add(ratio(fit.coefficient(j, level, false).lower(), counts));
      values.add(ratio(fit.coefficient(j, level, false).upper(), counts));
      values.add(fit.test(j, false).statistic());
      values.add(fit.test(j, false).p());
      if (counts) {
        values.add(2, Math.exp(fit.coefficient(j)));
        values.add(fit.standardError(j, true));
        values.add(fit.test(j, true).p());
      }
      rows.add(Row.of(List.of(fit.names().get(j)), values.toArray()));
    }
    return FigureTable.named(
        "Coefficients",
        "term",
        counts
            ? List.of(
                "coef",
                "se",
                "ratio",
                "ratio_lower",
                "ratio_upper",
                "z",
                "p",
                "se_quasi",
                "p_quasi")
            : List.of("coef", "se", "lower", "upper", "t", "p"),
        rows);
  }

  private static Quantity ratio(Quantity limit, boolean counts) {
    return counts && limit.isPresent() ? Quantity.of(Math.exp(limit.value())) : limit;
  }
}
