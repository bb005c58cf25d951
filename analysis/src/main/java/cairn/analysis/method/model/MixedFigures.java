package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.mixed.GeneralizedMixedFit;
import cairn.analysis.statistic.mixed.GeneralizedMixedModel;
import cairn.analysis.statistic.mixed.KenwardRoger;
import cairn.analysis.statistic.mixed.LinearMixedFit;
import cairn.analysis.statistic.mixed.LinearMixedModel;
import cairn.analysis.statistic.mixed.MixedOutcome;
import cairn.analysis.statistic.mixed.RandomTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mixed models with intercepts of groups and people that vary at random. R: {@code lme4::lmer},
 * {@code glmer}, {@code glmmTMB}.
 */
final class MixedFigures {
  private MixedFigures() {}

  private static List<RandomTerm> terms(List<FrameColumn.Levels> random) {
    return random.stream().map(r -> RandomTerm.intercept(r.name(), r.codes())).toList();
  }

  /**
   * Between which groups intercepts vary.
   *
   * @param by columns of the groups
   * @param arm 1 where people share a group and 0 where they do not; null where all do
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Random(List<FrameColumn.Levels> by, int @Nullable [] arm) {
    LinearMixedFit fit(double[] outcome, ModelTerms terms, boolean restricted) {
      int[] arms = arm;
      if (arms == null) {
        return LinearMixedModel.fit(outcome, terms.covariates(), terms(by), restricted);
      }
      double[] only = Arrays.stream(arms).asDoubleStream().toArray();
      List<RandomTerm> nested =
          by.stream().map(r -> RandomTerm.of(r.name(), r.codes(), only)).toList();
      return LinearMixedModel.fit(outcome, terms.covariates(), nested, restricted, arms);
    }
  }

  /**
   * A linear mixed model.
   *
   * @param random between which groups intercepts vary
   * @param restricted REML, else full likelihood
   * @param kenwardRoger whether to give Kenward and Roger's correction too
   */
  public static Estimate linear(
      double[] outcome,
      ModelTerms terms,
      Random random,
      boolean restricted,
      boolean kenwardRoger,
      double level) {
    LinearMixedFit fit = random.fit(outcome, terms, restricted);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              fit.standardError(j),
              fit.interval(j, level).lower(),
              fit.interval(j, level).upper(),
              fit.test(j)));
    }
    List<FigureTable> tables = new ArrayList<>();
    tables.add(
        FigureTable.named(
            "Coefficients", "term", List.of("coef", "se", "lower", "upper", "t", "df", "p"), rows));
    if (kenwardRoger) {
      tables.add(corrected(fit, level));
    }
    tables.add(random.arm == null ? variances(fit, random.by) : byArm(fit, random.by));
    tables.add(
        FigureTable.single(
            "Model", "model", List.of("n", "loglik"), fit.rows(), fit.logLikelihood()));
    List<String> notes = notes(terms, random.by);
    if (random.arm != null) {
      notes.add("partly nested: only where people share a group, each arm its own residual");
    }
    notes.add(
        "linear mixed model by "
            + (restricted ? "REML" : "maximum likelihood")
            + ", Satterthwaite's degrees of freedom, level "
            + Numerals.plain(level)
            + "; Bates and others (2015), Kuznetsova and others (2017)");
    return new Estimate("Linear mixed model", tables, notes);
  }

  private static List<String> notes(ModelTerms terms, List<FrameColumn.Levels> random) {
    List<String> notes = new ArrayList<>(terms.notes());
    random.forEach(
        r -> notes.add("the intercept varies between " + r.labels().size() + " of " + r.name()));
    return notes;
  }

  private static FigureTable corrected(LinearMixedFit fit, double level) {
    KenwardRoger kr = KenwardRoger.of(fit);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              kr.standardError(j),
              kr.interval(j, level).lower(),
              kr.interval(j, level).upper(),
              kr.test(j)));
    }
    return FigureTable.named(
        "With Kenward and Roger's correction",
        "term",
        List.of("se_kr", "lower_kr", "upper_kr", "t_kr", "df_kr", "p_kr"),
        rows);
  }

  private static FigureTable byArm(LinearMixedFit fit, List<FrameColumn.Levels> random) {
    List<Row> rows = new ArrayList<>();
    double grouped = fit.residualVariance(1);
    for (int t = 0; t < random.size(); t++) {
      grouped += fit.variance(t);
    }
    for (int t = 0; t < random.size(); t++) {
      double v = fit.variance(t);
      rows.add(Row.of(List.of(random.get(t).name()), v, Math.sqrt(v), v / grouped));
    }
    for (int arm = 1; arm >= 0; arm--) {
      double v = fit.residualVariance(arm);
      String name = arm == 1 ? "residual, in groups" : "residual, alone";
      rows.add(Row.of(List.of(name), v, Math.sqrt(v), arm == 1 ? v / grouped : 1));
    }
    return FigureTable.keyed(
        "Variances", List.of("random"), List.of("variance", "sd", "share"), rows);
  }

  private static FigureTable variances(LinearMixedFit fit, List<FrameColumn.Levels> random) {
    List<Row> rows = new ArrayList<>();
    double all = fit.residualVariance();
    for (int t = 0; t < random.size(); t++) {
      all += fit.variance(t);
    }
    for (int t = 0; t < random.size(); t++) {
      double v = fit.variance(t);
      rows.add(
          Row.of(
              List.of(random.get(t).name()),
              fit.terms().get(t).levels(),
              v,
              Math.sqrt(v),
              v / all));
    }
    rows.add(
        Row.of(
            List.of("residual"),
            fit.rows(),
            fit.residualVariance(),
            Math.sqrt(fit.residualVariance()),
            fit.residualVariance() / all));
    return FigureTable.keyed(
        "Variances", List.of("random"), List.of("groups", "variance", "sd", "share"), rows);
  }

  /** A logistic or count model with intercepts that vary. */
  public static Estimate generalized(
      double[] outcome,
      ModelTerms terms,
      double[] offset,
      List<FrameColumn.Levels> random,
      GeneralizedMixedModel.Request request,
      double level) {
    GeneralizedMixedFit fit =
        GeneralizedMixedModel.fit(outcome, terms.covariates(), offset, terms(random), request);
    boolean odds = request.outcome() == MixedOutcome.BINARY;
    List<FigureTable> tables =
        List.of(
            ratios(fit, odds ? "or" : "ratio", level),
            deviations(fit, random, odds),
            FigureTable.single(
                "Model",
                "model",
                List.of("n", "loglik", "aic", "size", "se_log_size"),
                fit.rows(),
                fit.logLikelihood(),
                fit.aic(),
                fit.size(),
                fit.logSizeError()));
    List<String> notes = notes(terms, random);
    notes.add(
        (request.points() == 1
                ? "Laplace's approximation"
                : "adaptive Gauss-Hermite quadrature, " + request.points() + " points")
            + "; ratios are those inside a group; level "
            + Numerals.plain(level)
            + "; Breslow and Clayton (1993), Pinheiro and Bates (1995)");
    return new Estimate(odds ? "Logistic mixed model" : "Mixed model of counts", tables, notes);
  }

  private static FigureTable ratios(GeneralizedMixedFit fit, String ratio, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              fit.standardError(j),
              fit.ratio(j, level),
              fit.test(j).statistic(),
              fit.test(j).p()));
    }
    return FigureTable.named(
        "Coefficients",
        "term",
        List.of("coef", "se", ratio, ratio + "_lower", ratio + "_upper", "z", "p"),
        rows);
  }

  private static FigureTable deviations(
      GeneralizedMixedFit fit, List<FrameColumn.Levels> random, boolean odds) {
    List<Row> rows = new ArrayList<>();
    for (int t = 0; t < random.size(); t++) {
      rows.add(
          Row.of(
              List.of(random.get(t).name()),
              fit.terms().get(t).levels(),
              fit.deviation(t) * fit.deviation(t),
              fit.deviation(t),
              fit.logDeviationError(t),
              odds
                  ? Quantity.of(fit.intraclassCorrelation(t))
                  : Quantity.absent(AbsenceReason.NOT_ESTIMABLE)));
    }
    return FigureTable.keyed(
        "Variances",
        List.of("random"),
        List.of("groups", "variance", "sd", "se_log_sd", "icc_latent"),
        rows);
  }
}
