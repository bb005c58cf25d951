package cairn.analysis.method.survival;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.Concordance;
import cairn.analysis.statistic.hazard.CoxBaseline;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxResiduals;
import cairn.analysis.statistic.hazard.CoxRobust;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.ProportionalHazards;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cox regression: coefficients, hazard ratios, tests, robust variances, the test of proportional
 * hazards, baseline hazard. R: {@code coxph}, {@code cox.zph}, {@code basehaz}.
 */
final class CoxFigures {
  private static final String TITLE = "Cox regression";
  private static final List<String> TERM =
      List.of("coef", "se", "hr", "hr_lower", "hr_upper", "z", "p");
  private static final List<String> ROBUST =
      List.of("robust_se", "robust_lower", "robust_upper", "robust_z", "robust_p");

  private static final String TESTS = "Tests of all coefficients";
  private static final List<String> TEST = List.of("chisq", "df", "p");
  private static final List<String> ZPH = List.of("zph_chisq", "zph_df", "zph_p");

  private final CoxFit fit;
  private final Estimable estimable;
  private final FrameColumn.Levels stratum;
  private final Request request;

  /**
   * What is asked of the model.
   *
   * @param ties how equal times are taken
   * @param level confidence level
   * @param cluster people whose rows belong together, for a robust variance; null for none
   * @param robust whether to give a robust variance with each row on its own
   * @param transform time scale of the proportional-hazards test; null for no test
   * @param baseline whether to give the baseline hazard
   */
  public record Request(
      CoxTies ties,
      double level,
      FrameColumn.@Nullable Levels cluster,
      boolean robust,
      ProportionalHazards.@Nullable Transform transform,
      boolean baseline) {}

  private CoxFigures(CoxFit fit, Estimable estimable, FrameColumn.Levels stratum, Request request) {
    this.fit = fit;
    this.estimable = estimable;
    this.stratum = stratum;
    this.request = request;
  }

  /**
   * The fitted model. A column that separates has the reason in place of its numbers, and the
   * others are those of the model in the limit.
   *
   * @throws NotEstimableException when nobody has the event, or a variable is constant or a
   *     combination of others, by name
   */
  public static Estimate of(
      ObservedEnds ends, ModelTerms terms, FrameColumn.Levels stratum, Request request) {
    SurvivalTimes data = SurvivalTimes.stratified(ends.time(), ends.isEvent(), stratum.codes());
    Estimable estimable = Estimable.ofEvents(data, terms.covariates());
    List<String> notes = new ArrayList<>(terms.notes());
    notes.addAll(estimable.notes(true));
    notes.addAll(estimable.wayOut());
    notes.add(method(stratum, request));
    if (estimable.covariates().size() == 0) {
      FigureTable score =
          FigureTable.named(
              TESTS,
              "test",
              TEST,
              List.of(
                  Row.of(
                      List.of("score"),
                      CoxRegression.score(data, terms.covariates(), request.ties()))));
      return new Estimate(
          TITLE, List.of(coefficients(estimable.reasons(TERM.size())), score), notes);
    }
    if (!estimable.isWhole()) {
      data =
          SurvivalTimes.stratified(
              estimable.of(ends.time()), estimable.of(ends.isEvent()), estimable.strata());
    }
    CoxFit fit = CoxRegression.fit(data, estimable.covariates(), request.ties());
    return new Estimate(TITLE, new CoxFigures(fit, estimable, stratum, request).tables(), notes);
  }

  private List<FigureTable> tables() {
    List<FigureTable> tables = new ArrayList<>();
    tables.add(coefficients());
    if (request.robust() || request.cluster() != null) {
      addRobust(tables);
    }
    if (request.cluster() != null) {
      tables.add(ClusteredCoxFigures.of(fit, estimable, request.cluster(), request.level()));
    }
    tables.add(model());
    tables.add(tests());
    if (request.transform() != null) {
      tables.add(proportional(request.transform()));
    }
    tables.add(covariance());
    tables.add(residuals());
    if (request.baseline() && estimable.isWhole()) {
      tables.add(baseline());
    }
    return tables;
  }

  private static String method(FrameColumn.Levels stratum, Request request) {
    return "Cox regression, ties as "
        + (request.ties() == CoxTies.EFRON ? "Efron" : "Breslow")
        + (stratum.labels().size() > 1 ? ", strata of " + stratum.name() : "")
        + ", level "
        + Numerals.plain(request.level())
        + "; Cox (1972). A coefficient is a log hazard ratio per unit of its variable";
  }

  private List<String> key(int j) {
    return List.of(fit.names().get(j));
  }

  private FigureTable coefficients() {
    return coefficients(
        estimable.rows(
            fit.names(),
            TERM.size(),
            j ->
                Row.of(
                    key(j),
                    fit.coefficient(j),
                    fit.standardError(j),
                    fit.hazardRatio(j, request.level()),
                    fit.test(j).statistic(),
                    fit.test(j).p())));
  }

  private static FigureTable coefficients(List<Row> rows) {
    return FigureTable.named("Coefficients", "term", TERM, rows);
  }

  private void addRobust(List<FigureTable> tables) {
    CoxRobust robust =
        request.cluster() == null
            ? CoxRobust.byPerson(fit)
            : CoxRobust.byCluster(fit, estimable.of(request.cluster().codes()));
    List<Row> rows = estimable.rows(fit.names(), ROBUST.size(), j -> robust(robust, j));
    String by =
        request.cluster() == null
            ? "each row on its own"
            : robust.clusters() + " clusters of " + request.cluster().name();
    tables.add(FigureTable.named("With robust variance, " + by, "term", ROBUST, rows));
    tables.add(
        FigureTable.named(
            "Robust tests",
            "test",
            TEST,
            List.of(
                Row.of(List.of("robust_wald"), robust.wald()),
                Row.of(List.of("robust_score"), robust.score()))));
  }

  private Row robust(CoxRobust robust, int j) {
    if (robust.clusters() < 2) {
      return Estimable.absent(fit.names().get(j), AbsenceReason.ONE_CLUSTER, ROBUST.size());
    }
    Interval ratio = robust.hazardRatio(j, request.level());
    TestResult test = robust.test(j);
    return Row.of(
        key(j), robust.standardError(j), ratio.lower(), ratio.upper(), test.statistic(), test.p());
  }

  private FigureTable model() {
    Concordance.Result concordance = concordance();
    return FigureTable.single(
        "Model",
        "model",
        List.of(
            "n", "nevent", "loglik_null", "loglik", "aic", "bic", "concordance", "concordance_se"),
        fit.events().n(),
        fit.events().x(),
        fit.logLikelihoodNull(),
        fit.logLikelihood(),
        fit.aic(),
        fit.bic(),
        concordance.concordance(),
        concordance.standardError());
  }

  private Concordance.Result concordance() {
    SurvivalTimes data = fit.data();
    return request.cluster() == null
        ? Concordance.of(data, fit.linearPredictor())
        : Concordance.of(data, fit.linearPredictor(), estimable.of(request.cluster().codes()));
  }

  private FigureTable tests() {
    return FigureTable.named(
        TESTS,
        "test",
        TEST,
        List.of(
            Row.of(List.of("likelihood_ratio"), fit.likelihoodRatio()),
            Row.of(List.of("wald"), fit.wald()),
            Row.of(List.of("score"), fit.score())));
  }

  private FigureTable proportional(ProportionalHazards.Transform transform) {
    ProportionalHazards.Result result = ProportionalHazards.test(fit, transform);
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        estimable.rows(fit.names(), ZPH.size(), j -> Row.of(key(j), result.columns().get(j))));
    rows.add(Row.of(List.of("GLOBAL"), result.global()));
    return FigureTable.named(
        "Proportional hazards, a small p speaks against them", "term", ZPH, rows);
  }

  private FigureTable covariance() {
    List<Row> rows = new ArrayList<>();
    List<Integer> estimated = estimable.estimated(fit.names());
    for (int i : estimated) {
      for (int j : estimated.subList(estimated.indexOf(i), estimated.size())) {
        String key = "vcov[" + fit.names().get(i) + "," + fit.names().get(j) + "]";
        rows.add(Row.of(List.of(key), fit.covariance(i, j)));
      }
    }
    return FigureTable.named("Covariance of coefficients", "of", List.of("cov"), rows).asDetail();
  }

  private FigureTable residuals() {
    CoxResiduals residuals = CoxResiduals.of(fit);
    return FigureTable.named(
            "Residuals",
            "residuals",
            List.of("sum_of_squares"),
            List.of(
                Row.of(List.of("martingale"), squares(residuals.martingale())),
                Row.of(List.of("deviance"), squares(residuals.deviance()))))
        .asDetail();
  }

  private static double squares(double[] values) {
    return Arrays.stream(values).map(v -> v * v).sum();
  }

  private FigureTable baseline() {
    boolean strata = stratum.labels().size() > 1;
    List<Row> rows = new ArrayList<>();
    for (CoxBaseline.Step step : CoxBaseline.of(fit)) {
      String time = Numerals.plain(step.time());
      rows.add(
          Row.of(
              strata ? List.of(time, stratum.labels().get(step.stratum())) : List.of(time),
              step.cumulativeHazard()));
    }
    return FigureTable.keyed(
        "Cumulative hazard where every covariate is 0",
        strata ? List.of("t", "strata") : List.of("t"),
        List.of("cumhaz"),
        rows);
  }
}
