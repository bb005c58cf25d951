package cairn.analysis.method.model;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.FirthCox;
import cairn.analysis.statistic.regression.FirthFit;
import cairn.analysis.statistic.regression.FirthLogistic;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic and Cox regression with Firth's penalty, for levels without an event. R: {@code
 * logistf::logistf}, {@code coxphf::coxphf}.
 */
public final class FirthFigures {
  private FirthFigures() {}

  /** The penalised logistic model. */
  public static Estimate logistic(boolean[] yes, ModelTerms terms, double level) {
    FirthFit fit = FirthLogistic.fit(yes, terms.covariates());
    int events = 0;
    for (boolean one : yes) {
      events += one ? 1 : 0;
    }
    return of(Model.LOGISTIC, fit, terms, level, yes.length, events);
  }

  /** The penalised Cox model. */
  public static Estimate cox(
      ObservedEnds ends, ModelTerms terms, FrameColumn.Levels stratum, CoxTies ties, double level) {
    SurvivalTimes data = SurvivalTimes.stratified(ends.time(), ends.isEvent(), stratum.codes());
    FirthFit fit = FirthCox.fit(data, terms.covariates(), ties);
    return of(Model.COX, fit, terms, level, data.people(), data.events());
  }

  private record Model(String title, String ratio, boolean hasIntercept) {
    static final Model LOGISTIC = new Model("Logistic regression, Firth", "or", true);
    static final Model COX = new Model("Cox regression, Firth", "hr", false);
  }

  private static Estimate of(
      Model model, FirthFit fit, ModelTerms terms, double level, int people, int events) {
    String ratio = model.ratio();
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(
        "Firth's penalised likelihood: finite where a level has no event; interval and test by the"
            + " profile of the penalised likelihood, level "
            + Numerals.plain(level)
            + "; Firth (1993), Heinze and Schemper (2001, 2002)");
    return new Estimate(
        model.title(),
        List.of(
            FigureTable.named(
                "Coefficients",
                "term",
                List.of("coef", "se", ratio, ratio + "_lower", ratio + "_upper", "chisq", "p"),
                coefficients(fit, level)),
            FigureTable.single(
                "Model",
                "model",
                List.of("n", "nevent", "loglik_penalized"),
                people,
                events,
                fit.penalizedLogLikelihood()),
            FigureTable.named(
                "Test of all coefficients",
                "test",
                List.of("chisq", "df", "p"),
                List.of(Row.of(List.of("likelihood_ratio"), fit.test(model.hasIntercept()))))),
        notes);
  }

  private static List<Row> coefficients(FirthFit fit, double level) {
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
    return rows;
  }
}
