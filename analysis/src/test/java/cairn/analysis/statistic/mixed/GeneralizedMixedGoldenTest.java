package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Logistic and count models with random intercepts against lme4 and glmmTMB. */
@SuppressWarnings("StringSplitter")
class GeneralizedMixedGoldenTest {
  private static final Pattern RANDOM = Pattern.compile("\\(1\\|(\\w+)\\)");

  private final MixedSheets sheets = new MixedSheets();
  private final Map<String, GeneralizedMixedFit> fits = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    Golden.Tolerance tolerance = Golden.Tolerance.by(GeneralizedMixedGoldenTest::tolerance);
    new Golden("g_mixed.csv", "glmer", "glmmTMB")
        .on("glmer", Golden.Tolerance.by(GeneralizedMixedGoldenTest::ofLme4), this::value)
        .on("glmmTMB", tolerance, this::value)
        .check(797);
  }

  private static Golden.Tolerance tolerance(Golden.Row row) {
    return switch (row.stat()) {
      case "p" -> Golden.Tolerance.relative(1e-3, 1e-6);
      case "se",
          "z",
          "lower95",
          "upper95",
          "conditional_mode",
          "conditional_sd",
          "se_rx",
          "se_log_sd",
          "se_log_size" ->
          Golden.Tolerance.relative(1e-4, 1e-3);
      case "loglik", "aic" -> Golden.Tolerance.absolute(2e-6);
      default -> Golden.Tolerance.relative(1e-5, 1e-4);
    };
  }

  /**
   * lme4 ends its inner search a little sooner: where glmmTMB has numbers too, ours are glmmTMB's
   * to 1e-6 in the log likelihood, and lme4's to 4e-5. Its own errors are by coarser differences.
   */
  private static Golden.Tolerance ofLme4(Golden.Row row) {
    return switch (row.stat()) {
      case "se_lme4" -> Golden.Tolerance.relative(1e-3);
      case "p" -> Golden.Tolerance.relative(2e-3, 1e-6);
      case "loglik", "deviance_minus2loglik", "aic", "bic" -> Golden.Tolerance.absolute(1e-4);
      case "coef", "sd", "variance" -> Golden.Tolerance.relative(2e-5, 0.1);
      default -> tolerance(row);
    };
  }

  private double value(Golden.Row row) {
    GeneralizedMixedFit fit = fits.computeIfAbsent(row.dataset() + row.args(), k -> fit(row));
    if (row.key().startsWith("random=")) {
      return random(row, fit);
    }
    if (row.key().startsWith("mode;")) {
      String[] group = row.key().split(";")[1].split("=");
      Sheet s = sheets.get(row.dataset(), row.args());
      double[] ids = Arrays.stream(s.get(group[0])).distinct().sorted().toArray();
      int level = Arrays.binarySearch(ids, Double.parseDouble(group[1]));
      int t = term(fit, group[0]);
      return row.stat().equals("conditional_sd") ? fit.modeDeviation(t, level) : fit.mode(t, level);
    }
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se", "se_lme4" -> fit.standardError(j);
      case "se_rx" -> Double.NaN;
      case "z" -> fit.test(j).statistic().value();
      case "p" -> fit.test(j).p().value();
      case "lower95" -> fit.interval(j, 0.95).lower().value();
      case "upper95" -> fit.interval(j, 0.95).upper().value();
      case "rate_or_odds_ratio" -> fit.ratio(j, 0.95).estimate().value();
      case "ratio_lower95" -> fit.ratio(j, 0.95).lower().value();
      case "ratio_upper95" -> fit.ratio(j, 0.95).upper().value();
      case "loglik" -> fit.logLikelihood();
      case "deviance_minus2loglik" -> -2 * fit.logLikelihood();
      case "aic" -> fit.aic();
      case "bic" ->
          Math.log(fit.rows()) * (fit.aic() / 2 + fit.logLikelihood()) - 2 * fit.logLikelihood();
      case "nobs" -> fit.rows();
      case "size_theta" -> fit.size().value();
      case "log_size" -> Math.log(fit.size().value());
      case "se_log_size" -> fit.logSizeError().value();
      default -> fit.intraclassCorrelation(0);
    };
  }

  private static int term(GeneralizedMixedFit fit, String name) {
    for (int t = 0; t < fit.terms().size(); t++) {
      if (fit.terms().get(t).name().equals(name)) {
        return t;
      }
    }
    throw new IllegalArgumentException("no term " + name);
  }

  private static double random(Golden.Row row, GeneralizedMixedFit fit) {
    String name = row.key().substring(7).replaceAll(";.*", "").replaceAll("1 \\| ", "");
    int t = term(fit, name);
    return switch (row.stat()) {
      case "groups" -> fit.terms().get(t).levels();
      case "variance" -> fit.deviation(t) * fit.deviation(t);
      case "sd" -> fit.deviation(t);
      default -> fit.logDeviationError(t).value();
    };
  }

  private GeneralizedMixedFit fit(Golden.Row row) {
    Sheet s = sheets.get(row.dataset(), row.args());
    String[] parts = row.args().split(";");
    String formula = parts[1].replaceAll("^[^~]*: ", "");
    String[] sides = formula.split(" ~ ");
    List<RandomTerm> terms = new ArrayList<>();
    Matcher m = RANDOM.matcher(sides[1]);
    while (m.find()) {
      terms.add(RandomTerm.intercept(m.group(1), s.integers(m.group(1))));
    }
    String fixed =
        RANDOM.matcher(sides[1]).replaceAll("").replaceAll("offset\\(log\\(28\\)\\)", "");
    fixed = fixed.replaceAll("(\\+\\s*)+", "+ ").replaceAll("\\+\\s*$", "").trim();
    double[] offset = new double[s.rows()];
    Arrays.fill(offset, sides[1].contains("offset") ? Math.log(28) : 0);
    MixedOutcome outcome =
        row.args().contains("nbinom2")
            ? MixedOutcome.NEGATIVE_BINOMIAL
            : row.args().contains("poisson") ? MixedOutcome.POISSON : MixedOutcome.BINARY;
    int points =
        row.args().contains("nAGQ=") ? Integer.parseInt(row.args().replaceAll(".*nAGQ=", "")) : 1;
    return GeneralizedMixedModel.fit(
        s.get(sides[0]),
        s.covariates(fixed),
        offset,
        terms,
        new GeneralizedMixedModel.Request(outcome, points));
  }
}
