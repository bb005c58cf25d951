package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Gee;
import cairn.analysis.statistic.GeeFit;
import cairn.analysis.statistic.GeeModel;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Generalised estimating equations. R: {@code geepack::geeglm}. */
public final class GeeFigures {
  private GeeFigures() {}

  /**
   * The fitted model.
   *
   * @throws NotEstimableException when a variable is constant, a combination of others or
   *     separates, by name
   */
  public static Estimate of(
      double[] outcome, Terms terms, Column.Levels cluster, GeeModel model, double level) {
    GeeFit fit = Gee.fit(outcome, terms.covariates(), cluster.codes(), model);
    List<FigureTable> tables = new ArrayList<>(coefficients(fit, model, level));
    boolean none = model.correlation() == GeeModel.Correlation.INDEPENDENCE;
    Quantity absent = Quantity.absent(Absence.NOT_ESTIMABLE);
    List<String> notes = new ArrayList<>(terms.notes());
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

  private static List<FigureTable> coefficients(GeeFit fit, GeeModel model, double level) {
    boolean logit = model.link() == GeeModel.Link.LOGIT;
    List<Row> rows = new ArrayList<>();
    List<Row> effects = new ArrayList<>();
    List<Row> covariance = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      List<String> key = List.of(fit.names().get(j));
      rows.add(
          Row.of(
              key,
              fit.coefficient(j),
              fit.standardError(j),
              fit.test(j).statistic(),
              fit.test(j).p()));
      effects.add(Row.of(key, effect(fit.effect(j, level), logit)));
      for (int k = j; k < fit.names().size(); k++) {
        String pair = "vcov[" + fit.names().get(j) + "," + fit.names().get(k) + "]";
        covariance.add(Row.of(List.of(pair), fit.covariance(j, k)));
      }
    }
    return List.of(
        FigureTable.named("Coefficients", "term", List.of("coef", "robust_se", "wald", "p"), rows),
        FigureTable.named(
            logit ? "Odds ratios" : "Effects",
            "term",
            logit ? List.of("or", "or_lower", "or_upper") : List.of("effect", "lower", "upper"),
            effects),
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
