package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.regression.NegativeBinomialFit;
import cairn.analysis.statistic.regression.NegativeBinomialRegression;
import java.util.ArrayList;
import java.util.List;

/** Counts that vary more than Poisson's, such as days of use. R: {@code MASS::glm.nb}. */
public final class NegativeBinomialFigures {
  private NegativeBinomialFigures() {}

  /**
   * The fitted model.
   *
   * @param offset added to the linear predictor; zeros for none
   */
  public static Estimate of(double[] outcome, Terms terms, double[] offset, double level) {
    NegativeBinomialFit fit = NegativeBinomialRegression.fit(outcome, terms.covariates(), offset);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              fit.standardError(j),
              fit.ratio(j, level),
              fit.test(j).statistic(),
              fit.test(j).p(),
              fit.robustStandardError(j)));
    }
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(
        "variance is mean + mean^2/theta; level "
            + Numerals.plain(level)
            + "; Lawless (1987), Venables and Ripley (2002)");
    return new Estimate(
        "Negative binomial regression",
        List.of(
            FigureTable.named(
                "Coefficients",
                "term",
                List.of("coef", "se", "ratio", "ratio_lower", "ratio_upper", "z", "p", "se_HC0"),
                rows),
            FigureTable.single(
                "Model",
                "model",
                List.of("n", "theta", "se_theta", "loglik", "deviance", "null_deviance", "aic"),
                fit.rows(),
                fit.size(),
                fit.sizeStandardError(),
                fit.logLikelihood(),
                fit.deviance(),
                fit.nullDeviance(),
                fit.aic())),
        notes);
  }
}
