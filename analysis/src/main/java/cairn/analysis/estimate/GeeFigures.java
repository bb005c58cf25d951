package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.regression.Gee;
import cairn.analysis.statistic.regression.GeeFit;
import cairn.analysis.statistic.regression.GeeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Generalised estimating equations. R: {@code geepack::geeglm}. */
public final class GeeFigures {
  private static final List<String> TERM = List.of("coef", "robust_se", "wald", "p");

  private GeeFigures() {}

  /**
   * The fitted model. With the logit link a column that separates has the reason in place of its
   * numbers, and the rows that it settles are set aside.
   *
   * @throws NotEstimableException with one cluster, when the outcome is the same for everybody, or
   *     when a variable is constant or a combination of others, by name
   */
  public static Estimate of(
      double[] outcome, Terms terms, Column.Levels cluster, GeeModel model, double level) {
    Estimable estimable = estimable(outcome, terms.covariates(), model);
    List<String> notes = new ArrayList<>(terms.notes());
    notes.addAll(estimable.notes(false));
    GeeFit fit =
        Gee.fit(
            estimable.of(outcome), estimable.covariates(), estimable.of(cluster.codes()), model);
    List<FigureTable> tables = new ArrayList<>(coefficients(fit, model, level, estimable));
    boolean none = model.correlation() == GeeModel.Correlation.INDEPENDENCE;
    Quantity absent = Quantity.absent(Absence.NOT_ESTIMABLE);
    notes.add(
        model.link().name().toLowerCase(Locale.ROOT)
            + " link, "
            + model.correlation().name().toLowerCase(Locale.ROOT)
            + " working correlation, sandwich variance without small-sample factor, level "
            + Numerals.plain(level)
            + "; Liang and Zeger (1986)");
    tables.add(
        FigureTable.single(
            "Scale", "scale_phi", List.of("est", "se"), fit.scale(), fit.scaleStandardError()));
    tables.add(
        FigureTable.single(
            "Working correlation",
            "alpha",
            List.of("est", "se"),
            none ? absent : fit.correlation(),
            none ? absent : fit.correlationStandardError()));
    tables.add(FigureTable.single("Clusters", "n_clusters", List.of("value"), fit.clusters()));
    return new Estimate("Generalised estimating equations", tables, notes);
  }

  /** What of the model can be estimated. */
  static Estimable estimable(double[] outcome, Covariates covariates, GeeModel model) {
    if (model.link() != GeeModel.Link.LOGIT) {
      return Estimable.whole(covariates);
    }
    boolean[] yes = new boolean[outcome.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = outcome[i] != 0;
    }
    return Estimable.ofYesAndNo(yes, covariates);
  }

  private static List<FigureTable> coefficients(
      GeeFit fit, GeeModel model, double level, Estimable estimable) {
    boolean logit = model.link() == GeeModel.Link.LOGIT;
    List<String> names = fit.names();
    List<String> effect =
        logit ? List.of("or", "or_lower", "or_upper") : List.of("effect", "lower", "upper");
    List<Integer> estimated = estimable.estimated(names);
    List<Row> covariance = new ArrayList<>();
    for (int j : estimated) {
      for (int k : estimated.subList(estimated.indexOf(j), estimated.size())) {
        String pair = "vcov[" + names.get(j) + "," + names.get(k) + "]";
        covariance.add(Row.of(List.of(pair), fit.covariance(j, k)));
      }
    }
    return List.of(
        FigureTable.named(
            "Coefficients",
            "term",
            TERM,
            estimable.rows(
                names,
                TERM.size(),
                j ->
                    Row.of(
                        List.of(names.get(j)),
                        fit.coefficient(j),
                        fit.standardError(j),
                        fit.test(j).statistic(),
                        fit.test(j).p()))),
        FigureTable.named(
            logit ? "Odds ratios" : "Effects",
            "term",
            effect,
            estimable.rows(
                names,
                effect.size(),
                j -> Row.of(List.of(names.get(j)), effect(fit.effect(j, level), logit)))),
        FigureTable.named("Covariance of coefficients", "of", List.of("cov"), covariance)
            .asDetail());
  }

  /** On the odds ratio's scale where the link is the logit. */
  private static Interval effect(Interval effect, boolean logit) {
    return logit
        ? Interval.of(
            Math.exp(effect.estimate().value()),
            Math.exp(effect.lower().value()),
            Math.exp(effect.upper().value()),
            effect.level(),
            effect.method())
        : effect;
  }
}
