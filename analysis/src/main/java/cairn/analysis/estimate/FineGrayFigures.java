package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.FineGray;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fine–Gray regression of one cause. R: {@code cmprsk::crr}. */
public final class FineGrayFigures {
  private FineGrayFigures() {}

  /**
   * The fitted model.
   *
   * @param cause the name of the cause
   * @throws NotEstimableException when the cause is not there, or a variable is constant, a
   *     combination of others or separates, by name
   */
  public static Estimate of(Ends ends, String cause, Terms terms, double level) {
    int which = Ends.indexOf(ends.causes(), cause) + 1;
    if (which == 0) {
      throw new NotEstimableException("no row has the end that --cause names");
    }
    FineGray.Fit fit = FineGray.fit(ends.time(), ends.end(), which, terms.covariates());
    List<FigureTable> tables = new ArrayList<>(coefficients(fit, level));
    tables.add(
        1,
        FigureTable.single(
            "Model",
            "model",
            List.of("n", "nevent", "loglik_null", "loglik"),
            ends.end().length,
            Arrays.stream(ends.end()).filter(e -> e == which).count(),
            fit.logLikelihoodNull(),
            fit.logLikelihood()));
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(
        "log ratios of the subdistribution hazard of cause "
            + cause
            + ", robust variance, level "
            + Numerals.plain(level)
            + "; Fine and Gray (1999)");
    return new Estimate("Fine-Gray regression", tables, notes);
  }

  private static List<FigureTable> coefficients(FineGray.Fit fit, double level) {
    List<Row> rows = new ArrayList<>();
    List<Row> covariance = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficients().get(j),
              fit.standardError(j),
              fit.hazardRatio(j, level),
              fit.test(j).statistic(),
              fit.test(j).p()));
      for (int k = j; k < fit.names().size(); k++) {
        String key = "vcov[" + fit.names().get(j) + "," + fit.names().get(k) + "]";
        covariance.add(Row.of(List.of(key), fit.variance().get(j).get(k)));
      }
    }
    return List.of(
        FigureTable.named(
            "Coefficients",
            "term",
            List.of("coef", "se", "shr", "shr_lower", "shr_upper", "z", "p"),
            rows),
        FigureTable.named("Covariance of coefficients", "of", List.of("cov"), covariance)
            .asDetail());
  }
}
