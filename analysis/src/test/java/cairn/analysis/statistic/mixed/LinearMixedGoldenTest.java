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

/** Linear mixed models against lme4, lmerTest, pbkrtest and nlme. */
@SuppressWarnings("StringSplitter")
class LinearMixedGoldenTest {
  private static final Pattern RANDOM = Pattern.compile("\\(([^|)]+)\\|(\\w+)\\)");

  private final MixedSheets sheets = new MixedSheets();
  private final Map<String, LinearMixedFit> fits = new HashMap<>();
  private final Map<String, KenwardRoger> corrections = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    new Golden("g_mixed.csv", "lmer", "lme_partially_nested")
        // Both searches stop where the likelihood is flat to its last digits.
        .on("lmer", Golden.Tolerance.relative(5e-6, 1e-4), this::lmer)
        .on("lme_partially_nested", Golden.Tolerance.relative(5e-6), this::perArm)
        .check(686);
  }

  private double lmer(Golden.Row row) {
    LinearMixedFit fit = fits.computeIfAbsent(row.dataset() + row.args(), k -> fit(row));
    if (row.key().startsWith("random=")) {
      return random(row, fit);
    }
    if (row.key().startsWith("mode;")) {
      return mode(row, fit);
    }
    return switch (row.stat()) {
      case "reml_loglik", "loglik" -> fit.logLikelihood();
      case "reml_criterion" -> -2 * fit.logLikelihood();
      case "nobs" -> fit.rows();
      case "icc" -> fit.intraclassCorrelation();
      default -> fixed(row, fit, fit.names().indexOf(row.key()));
    };
  }

  private double fixed(Golden.Row row, LinearMixedFit fit, int j) {
    if (row.stat().endsWith("kenward_roger")) {
      KenwardRoger kr =
          corrections.computeIfAbsent(row.dataset() + row.args(), k -> KenwardRoger.of(fit));
      return switch (row.stat()) {
        case "se_kenward_roger" -> kr.standardError(j);
        case "df_kenward_roger" -> kr.df(j);
        case "t_kenward_roger" -> kr.test(j).statistic().value();
        case "p_kenward_roger" -> kr.test(j).p().value();
        case "lower95_kenward_roger" -> kr.interval(j, 0.95).lower().value();
        default -> kr.interval(j, 0.95).upper().value();
      };
    }
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> fit.standardError(j);
      case "t" -> fit.test(j).statistic().value();
      case "df_satterthwaite" -> fit.df(j);
      case "p_satterthwaite" -> fit.test(j).p().value();
      case "lower95_satterthwaite" -> fit.interval(j, 0.95).lower().value();
      default -> fit.interval(j, 0.95).upper().value();
    };
  }

  private static int term(LinearMixedFit fit, String name) {
    for (int t = 0; t < fit.terms().size(); t++) {
      if (fit.terms().get(t).name().equals(name)) {
        return t;
      }
    }
    throw new IllegalArgumentException("no term " + name);
  }

  private static double random(Golden.Row row, LinearMixedFit fit) {
    String[] key = row.key().substring(7).split(";");
    if (key[0].equals("Residual")) {
      double v = fit.residualVariance();
      return row.stat().equals("sd") ? Math.sqrt(v) : v;
    }
    int t = term(fit, key[0]);
    int a = key.length > 1 && key[1].equals("t3") ? 1 : 0;
    double own = fit.variance(t, a, a);
    return switch (row.stat()) {
      case "groups" -> fit.terms().get(t).levels();
      case "variance" -> own;
      case "sd" -> Math.sqrt(own);
      case "covariance" -> fit.variance(t, 0, 1);
      default -> fit.variance(t, 0, 1) / Math.sqrt(fit.variance(t, 0, 0) * fit.variance(t, 1, 1));
    };
  }

  private double mode(Golden.Row row, LinearMixedFit fit) {
    String[] key = row.key().split(";");
    String[] group = key[1].split("=");
    Sheet s = sheets.get(row.dataset(), row.args());
    int t = term(fit, group[0]);
    int level;
    if (group[0].equals("cluster")) {
      int at = Arrays.asList(s.text("cluster")).indexOf(group[1]);
      level = fit.terms().get(t).level()[at];
    } else {
      double[] ids = Arrays.stream(s.get(group[0])).distinct().sorted().toArray();
      level = Arrays.binarySearch(ids, Double.parseDouble(group[1]));
    }
    return fit.mode(t, level, key[2].equals("t3") ? 1 : 0);
  }

  private LinearMixedFit fit(Golden.Row row) {
    Sheet s = sheets.get(row.dataset(), row.args());
    String formula = row.args().split(";")[1].replaceAll("^[^~]*: ", "");
    formula = formula.replace("MCS at 6 12 18 24", "MCS");
    String[] sides = formula.split(" ~ ");
    List<RandomTerm> terms = new ArrayList<>();
    Matcher m = RANDOM.matcher(sides[1]);
    while (m.find()) {
      String name = m.group(2);
      int[] cluster = s.integers(name.equals("cluster") ? "cl" : name);
      terms.add(
          switch (m.group(1)) {
            case "1" -> RandomTerm.intercept(name, cluster);
            case "0+trt" -> RandomTerm.of(name, cluster, s.get("trt"));
            default -> {
              double[] ones = new double[cluster.length];
              Arrays.fill(ones, 1);
              yield RandomTerm.of(name, cluster, ones, s.get("t3"));
            }
          });
    }
    String fixed = RANDOM.matcher(sides[1]).replaceAll("").replaceAll("(\\+\\s*)+$", "").trim();
    fixed = fixed.replaceAll("\\+\\s*\\+", "+").replaceAll("\\+\\s*$", "");
    return LinearMixedModel.fit(
        s.get(sides[0]), s.covariates(fixed), terms, row.args().endsWith("REML"));
  }

  private double perArm(Golden.Row row) {
    LinearMixedFit fit =
        fits.computeIfAbsent(
            "perArm",
            k -> {
              Sheet s = sheets.get(row.dataset(), row.args());
              RandomTerm cluster = RandomTerm.of("cluster", s.integers("cl"), s.get("trt"));
              return LinearMixedModel.fit(
                  s.get("bdi"), s.covariates("trt"), List.of(cluster), true, s.integers("trt"));
            });
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(fit.names().indexOf(row.key()));
      case "se" -> fit.standardError(fit.names().indexOf(row.key()));
      case "reml_loglik" -> fit.logLikelihood();
      case "icc_group_arm" -> fit.variance(0) / (fit.variance(0) + fit.residualVariance(1));
      default ->
          row.key().equals("random=cluster")
              ? fit.variance(0)
              : fit.residualVariance(row.key().endsWith("1") ? 1 : 0);
    };
  }
}
