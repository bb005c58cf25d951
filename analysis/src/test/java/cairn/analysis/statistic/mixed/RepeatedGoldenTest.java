package cairn.analysis.statistic.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit.SmallSample;
import cairn.analysis.statistic.regression.NegativeBinomialFit;
import cairn.analysis.statistic.regression.NegativeBinomialRegression;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Repeated measures against mmrm and nlme's gls, negative binomial regression against MASS. */
@SuppressWarnings("StringSplitter")
class RepeatedGoldenTest {
  private static final String FILE = "g_mixed.csv";

  private final MixedSheets sheets = new MixedSheets();
  private final Map<String, Object> fits = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    new Golden(FILE, "mmrm", "gls_us", "glm_nb")
        .on("mmrm", Golden.Tolerance.by(RepeatedGoldenTest::tolerance), this::repeated)
        // nlme stops sooner than mmrm, whose numbers of the same model are held closer above.
        .on("gls_us", Golden.Tolerance.relative(1e-5), this::repeated)
        .on("glm_nb", Golden.Tolerance.by(RepeatedGoldenTest::ofCounts), this::counts)
        .check(676);
  }

  private static Golden.Tolerance tolerance(Golden.Row row) {
    return switch (row.stat()) {
      case "covariance", "df", "p" -> Golden.Tolerance.relative(1e-5, 1e-6);
      default -> Golden.Tolerance.relative(1e-6, 1e-3);
    };
  }

  /** MASS takes the information about theta one step before the last, which moved it by 1e-4. */
  private static Golden.Tolerance ofCounts(Golden.Row row) {
    return row.stat().equals("se_theta")
        ? Golden.Tolerance.relative(2e-4)
        : Golden.Tolerance.relative(1e-7, 1e-4);
  }

  @Test
  void noTestOfTheFileIsLeftOut() {
    assertEquals(
        Set.of("glmer", "glmmTMB", "lmer", "lme_partially_nested", "mmrm", "gls_us", "glm_nb"),
        Golden.testsOf(FILE));
  }

  private double repeated(Golden.Row row) {
    boolean gls = row.test().equals("gls_us");
    String args = gls ? "mmrm;change from 0 at 3 and 6: chg ~ basec*m6 + trt*m6" : row.args();
    String key = row.dataset() + args.replaceAll(";method=.*", "");
    RepeatedMeasuresFit fit =
        (RepeatedMeasuresFit) fits.computeIfAbsent(key, k -> fit(row.dataset(), args));
    if (row.key().startsWith("Sigma[")) {
      String[] ij = row.key().replaceAll("Sigma\\[|\\]", "").split(",");
      int step = row.dataset().equals("HELPfull") ? 6 : 3;
      int first = args.contains("change") || step == 6 ? 1 : 0;
      return fit.visitCovariance(
          Integer.parseInt(ij[0]) / step - first, Integer.parseInt(ij[1]) / step - first);
    }
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replaceAll("vcov\\[|\\]", "").split(",");
      return fit.covariance(at(fit, ij[0]), at(fit, ij[1]));
    }
    SmallSample how =
        args.endsWith("Linear")
            ? SmallSample.KENWARD_ROGER_LINEAR
            : args.endsWith("Roger") ? SmallSample.KENWARD_ROGER : SmallSample.SATTERTHWAITE;
    return switch (row.stat()) {
      case "reml_loglik" -> fit.logLikelihood();
      case "deviance" -> -2 * fit.logLikelihood();
      case "aic_cov_only" -> fit.aic();
      case "subjects" -> fit.people();
      case "nobs" -> fit.rows();
      default ->
          effect(
              row,
              (RepeatedMeasuresFit.Effects) fits.computeIfAbsent(key + how, k -> fit.effects(how)),
              fit);
    };
  }

  /** R may write a product the other way round. */
  private static int at(RepeatedMeasuresFit fit, String name) {
    String[] parts = name.split(":");
    int j = fit.names().indexOf(name);
    return j >= 0 ? j : fit.names().indexOf(parts[1] + ":" + parts[0]);
  }

  private static double effect(
      Golden.Row row, RepeatedMeasuresFit.Effects effects, RepeatedMeasuresFit fit) {
    int j = at(fit, row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> effects.standardError(j);
      case "df" -> effects.df(j);
      case "t" -> effects.test(j).statistic().value();
      case "p" -> effects.test(j).p().value();
      case "lower95" -> effects.interval(j, 0.95).lower().value();
      default -> effects.interval(j, 0.95).upper().value();
    };
  }

  private RepeatedMeasuresFit fit(String dataset, String args) {
    Sheet s = sheets.get(dataset, args);
    String formula = args.split(";")[1].replaceAll("^[^~]*: ", "");
    formula = formula.replace("MCS at 6 12 18 24", "MCS").replaceAll(" \\+ us\\(.*", "");
    String[] sides = formula.split(" ~ ");
    boolean help = dataset.equals("HELPfull");
    return RepeatedMeasures.fit(
        s.get(sides[0]),
        s.covariates(sides[1]),
        s.integers(help ? "ID" : "subject"),
        s.integers(help ? "TIME" : "time"));
  }

  private double counts(Golden.Row row) {
    NegativeBinomialFit fit =
        (NegativeBinomialFit) fits.computeIfAbsent("nb" + row.dataset(), k -> countModel(row));
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replaceAll("vcov\\[|\\]", "").split(",");
      return fit.covariance(fit.names().indexOf(ij[0]), fit.names().indexOf(ij[1]));
    }
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> fit.standardError(j);
      case "z" -> fit.test(j).statistic().value();
      case "p" -> fit.test(j).p().value();
      case "rate_ratio" -> fit.ratio(j, 0.95).estimate().value();
      case "se_hc0" -> fit.robustStandardError(j);
      case "theta" -> fit.size();
      case "se_theta" -> fit.sizeStandardError();
      case "loglik" -> fit.logLikelihood();
      case "deviance" -> fit.deviance();
      case "null_deviance" -> fit.nullDeviance();
      case "df_residual" -> fit.residualDf();
      case "aic" -> fit.aic();
      default -> fit.rows();
    };
  }

  private NegativeBinomialFit countModel(Golden.Row row) {
    Sheet s = sheets.get(row.dataset(), row.args());
    String right = row.args().replaceAll(".*~ ", "").replaceAll(";.*", "");
    double[] offset = new double[s.rows()];
    Arrays.fill(offset, right.contains("offset") ? Math.log(28) : 0);
    right = right.replaceAll(" \\+ offset.*", "");
    String outcome =
        switch (row.dataset()) {
          case "HELPfull" -> "H1_30";
          case "pharmacoSmoking" -> "priorAttempts";
          default -> "days";
        };
    return NegativeBinomialRegression.fit(s.get(outcome), s.covariates(right), offset);
  }
}
