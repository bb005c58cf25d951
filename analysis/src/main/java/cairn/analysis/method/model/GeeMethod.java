package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.OUTCOME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.regression.Gee;
import cairn.analysis.statistic.regression.GeeFit;
import cairn.analysis.statistic.regression.GeeModel;
import cairn.analysis.statistic.regression.GeeModel.Correlation;
import cairn.analysis.statistic.regression.GeeModel.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code cairn estimate gee}: generalised estimating equations. */
public final class GeeMethod implements Method {
  private static final Option<String> CLUSTER =
      Option.column(
              "--cluster", ColumnRole.ID, "rows that belong together; with ar1 in their order")
          .needed();

  private static final Option<Link> LINK =
      Option.choice("--link", "LINK", Link.class, "logit or identity").otherwise("logit");

  private static final Option<Correlation> CORRELATION =
      Option.choice("--correlation", "KIND", Correlation.class, "independence, exchangeable or ar1")
          .otherwise("exchangeable");

  private static final Option<Boolean> JACKKNIFE =
      Option.flag(
          "--jackknife", "errors from leaving out each cluster in turn too, for few clusters");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "gee",
            "Effects of covariates where people share groups: generalised estimating equations.",
            "geepack::geeglm() in R")
        .with(OUTCOME.needed(), COVARIATES.needed(), CLUSTER, LINK, CORRELATION, JACKKNIFE)
        .example(
            "cairn estimate gee --in ohio.csv --outcome resp --covariates age,smoke,age:smoke \\",
            "   --cluster id --correlation exchangeable");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(OUTCOME, CLUSTER, COVARIATES);
    rows.requireVaries(OUTCOME);
    double[] y = rows.numbers(OUTCOME);
    if (asked.get(LINK) == Link.LOGIT && Arrays.stream(y).anyMatch(v -> v != 0 && v != 1)) {
      throw EstimateFailure.input(
          asked.get(OUTCOME)
              + " has a value that is neither 0 nor 1; --link identity takes numbers");
    }
    GeeModel model = new GeeModel(asked.get(LINK), asked.get(CORRELATION));
    ModelTerms terms = rows.terms(COVARIATES);
    Estimate plain = of(y, terms, rows.levels(CLUSTER), model, asked.level());
    return asked.is(JACKKNIFE)
        ? JackknifeFigures.added(plain, y, terms, rows.levels(CLUSTER), model, asked.level())
        : plain;
  }

  private static final List<String> TERM = List.of("coef", "robust_se", "wald", "p");

  /**
   * The fitted model. With the logit link a column that separates has the reason in place of its
   * numbers, and the rows that it settles are set aside.
   *
   * @throws NotEstimableException with one cluster, when the outcome is the same for everybody, or
   *     when a variable is constant or a combination of others, by name
   */
  private static Estimate of(
      double[] outcome,
      ModelTerms terms,
      FrameColumn.Levels cluster,
      GeeModel model,
      double level) {
    Estimable estimable = estimable(outcome, terms.covariates(), model);
    List<String> notes = new ArrayList<>(terms.notes());
    notes.addAll(estimable.notes(false));
    GeeFit fit =
        Gee.fit(
            estimable.of(outcome), estimable.covariates(), estimable.of(cluster.codes()), model);
    List<FigureTable> tables = new ArrayList<>(coefficients(fit, model, level, estimable));
    boolean none = model.correlation() == GeeModel.Correlation.INDEPENDENCE;
    Quantity absent = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
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
