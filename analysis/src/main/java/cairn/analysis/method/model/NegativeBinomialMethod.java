package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.COUNTED;
import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.EXPOSURE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.regression.NegativeBinomialFit;
import cairn.analysis.statistic.regression.NegativeBinomialRegression;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate negative-binomial}: counts that vary. */
public final class NegativeBinomialMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "negative-binomial",
            "How a count that varies more than Poisson's, such as days of use, differs with"
                + " covariates.",
            "MASS::glm.nb() in R")
        .with(COUNTED.needed(), COVARIATES.needed(), EXPOSURE)
        .example(
            "cairn estimate negative-binomial --in people.csv --outcome days6 --covariates"
                + " type,age",
            "   --exposure days_observed");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(COUNTED, EXPOSURE, COVARIATES);
    double[] offset = rows.offset(EXPOSURE);
    return of(rows.numbers(COUNTED), rows.terms(COVARIATES), offset, asked.level());
  }

  /**
   * The fitted model.
   *
   * @param offset added to the linear predictor; zeros for none
   */
  private static Estimate of(double[] outcome, ModelTerms terms, double[] offset, double level) {
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
