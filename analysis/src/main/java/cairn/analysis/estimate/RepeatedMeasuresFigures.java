package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.mixed.RepeatedMeasures;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit.SmallSample;
import java.util.ArrayList;
import java.util.List;

/** The mixed model for repeated measures. R: {@code mmrm::mmrm(y ~ x + us(visit | id))}. */
public final class RepeatedMeasuresFigures {
  private RepeatedMeasuresFigures() {}

  /** The fitted model. */
  public static Estimate of(
      double[] outcome,
      Terms terms,
      Column.Levels person,
      Column.Levels visit,
      SmallSample how,
      double level) {
    RepeatedMeasuresFit fit =
        RepeatedMeasures.fit(outcome, terms.covariates(), person.codes(), visit.codes());
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(
        "MMRM, covariance without structure, REML, "
            + words(how)
            + ", level "
            + Numerals.plain(level)
            + "; Mallinckrodt and others (2008)");
    return new Estimate(
        "Repeated measures",
        List.of(
            coefficients(fit, fit.effects(how), level),
            covariances(fit, visit),
            FigureTable.single(
                "Model",
                "model",
                List.of("n", "people", "loglik", "aic"),
                fit.rows(),
                fit.people(),
                fit.logLikelihood(),
                fit.aic())),
        notes);
  }

  private static String words(SmallSample how) {
    return switch (how) {
      case SATTERTHWAITE -> "Satterthwaite's degrees of freedom";
      case KENWARD_ROGER -> "Kenward and Roger's correction";
      case KENWARD_ROGER_LINEAR -> "Kenward and Roger's linear correction";
    };
  }

  private static FigureTable coefficients(
      RepeatedMeasuresFit fit, RepeatedMeasuresFit.Effects effects, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              effects.standardError(j),
              effects.interval(j, level).lower(),
              effects.interval(j, level).upper(),
              effects.test(j)));
    }
    return FigureTable.named(
        "Coefficients", "term", List.of("coef", "se", "lower", "upper", "t", "df", "p"), rows);
  }

  private static FigureTable covariances(RepeatedMeasuresFit fit, Column.Levels visit) {
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < fit.visits(); a++) {
      for (int b = 0; b <= a; b++) {
        double root = Math.sqrt(fit.visitCovariance(a, a) * fit.visitCovariance(b, b));
        rows.add(
            Row.of(
                List.of(visit.labels().get(b), visit.labels().get(a)),
                fit.visitCovariance(a, b),
                fit.visitCovariance(a, b) / root));
      }
    }
    return FigureTable.keyed(
        "Covariance of visits",
        List.of("visit", "and"),
        List.of("covariance", "correlation"),
        rows);
  }
}
