package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * R's numbers on people who share sites and on weighted comparisons, through the command line. The
 * trial's arm is a text column there, so that R's {@code methadone} is {@code treatment=Methadone}.
 */
@SuppressWarnings("StringSplitter")
final class EstimateClusterGoldenTest {
  private static final String FILE = "d2_cluster_iptw.csv";
  private static final String ARM = "treatment=Methadone";
  private static final String OTHER_ARM = "treatment=Outpatient BUP";
  private static final String MIX = "age,male,white,hisp";
  private static final EstimateGoldenTest.Near NEAR = new EstimateGoldenTest.Near(1e-7, 1e-6);

  /** Our names of R's kinds of weight. */
  private static final Map<String, String> WEIGHTS =
      Map.of(
          "unstabilised", "plain",
          "stabilised", "stabilised",
          "stabilised_trunc_1_99", "truncated",
          "overlap", "overlap",
          "att", "treated");

  private static final Map<String, String> STATS =
      Map.of(
          "ess_treated", "ess_first",
          "ess_control", "ess_second",
          "mean_treated", "mean_first",
          "mean_control", "mean_second");

  private final Map<String, Integer> agreed = new TreeMap<>();
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void clustersWeightsAndStandardisationWithGeepackSandwichAndSurvey() {
    for (GoldenLine row : EstimateGoldenTest.rows(FILE)) {
      // The difference of the propensity scores themselves is none of our figures.
      if (row.key().equals("distance")) {
        left.merge(row.test(), 1, Integer::sum);
        continue;
      }
      double actual;
      try {
        actual = ours(row);
      } catch (RuntimeException e) {
        wrong.add(e.getMessage() + ": " + row);
        continue;
      }
      if (NEAR.holds(row.number(), actual)) {
        agreed.merge(row.test(), 1, Integer::sum);
      } else {
        wrong.add("got " + actual + ": " + row);
      }
    }
    System.out.println(
        FILE + " through the command line: " + agreed + " agree, " + left + " left out");
    assertTrue(
        wrong.isEmpty(),
        () ->
            wrong.size() + "\n" + String.join("\n", wrong.subList(0, Math.min(25, wrong.size()))));
    int sum = agreed.values().stream().mapToInt(Integer::intValue).sum();
    assertTrue(sum >= 522, sum + " agree, of at least 522");
  }

  private static double ours(GoldenLine row) {
    return switch (row.test()) {
      case "icc" -> number(icc(row), "icc", row.key());
      case "gee" -> gee(row);
      case "glm_logistic" -> logistic(row);
      case "cluster_bootstrap" -> bootstrap(row);
      case "smd_unweighted", "matchit_check" ->
          number(trial("smd", "--covariates", MIX, arms()), row.key(), "smd");
      case "smd_weighted" -> number(weights(), row.key(), "smd_" + kind(row));
      case "ps_model" ->
          row.stat().equals("ps")
              ? number(weights(), "propensity", row.key())
              : number(weights(), row.key(), row.stat());
      case "iptw" -> number(weights(), kind(row), STATS.getOrDefault(row.key(), row.key()));
      case "gcomp", "aipw" ->
          number(
              trial("standardize", "--outcome abst --covariates", MIX, arms()),
              row.test(),
              row.key().equals("se_influence") ? "se" : row.key());
      default -> throw new IllegalStateException("no method for " + row.test());
    };
  }

  private static double number(Map<String, String> figures, String key, String stat) {
    return EstimateRun.number(figures, key, stat);
  }

  private static String kind(GoldenLine row) {
    return WEIGHTS.get(row.args().split(";")[0]);
  }

  private static List<String> arms() {
    return List.of("--group", "treatment", "--first", "Methadone");
  }

  private static Map<String, String> weights() {
    return trial("weights", "--outcome abst --covariates", MIX, arms());
  }

  /** A method on the people of trial 27. */
  private static Map<String, String> trial(
      String method, String words, String covariates, List<String> more) {
    List<String> all = new ArrayList<>(List.of(method));
    all.addAll(List.of(words.split(" ")));
    all.add(covariates);
    all.addAll(more);
    all.addAll(List.of("--where", "project=27", "--in", people()));
    return EstimateRun.figures(all);
  }

  private static String people() {
    return EstimateGoldenTest.input("d_ctn_cluster_input.csv");
  }

  private static Map<String, String> icc(GoldenLine row) {
    if (row.dataset().equals("ohio")) {
      return EstimateRun.figures("icc", "--outcome", "resp", "--cluster", "id", "--in", ohio());
    }
    List<String> all =
        new ArrayList<>(
            List.of("icc", "--outcome", row.arg("outcome"), "--cluster", row.arg("cluster")));
    if (!row.arg("project").equals("all")) {
      all.addAll(List.of("--where", "project=" + row.arg("project")));
    }
    all.addAll(List.of("--in", people()));
    return EstimateRun.figures(all);
  }

  private static String ohio() {
    return EstimateGoldenTest.real("geepack_ohio.csv");
  }

  private static double gee(GoldenLine row) {
    String[] formula = row.arg("formula").split(" ~ ");
    List<String> terms = List.of(formula[1].split(" \\+ "));
    String link = row.arg("family").replaceAll(".*\\((.*)\\)", "$1");
    List<String> more =
        List.of(
            "--outcome",
            formula[0],
            "--cluster",
            row.arg("cluster"),
            "--correlation",
            row.arg("corstr"),
            "--link",
            link);
    Map<String, String> figures;
    if (row.dataset().equals("ohio")) {
      List<String> all = new ArrayList<>(List.of("gee", "--covariates", String.join(",", terms)));
      all.addAll(more);
      all.addAll(List.of("--in", ohio()));
      figures = EstimateRun.figures(all);
    } else {
      List<String> all = new ArrayList<>(more);
      all.addAll(List.of("--reference", OTHER_ARM));
      figures = trial("gee", "--covariates", columns(terms), all);
    }
    return number(figures, geeKey(row.key(), terms), row.stat());
  }

  /** R names a covariance by places, ours by terms. */
  private static String geeKey(String key, List<String> terms) {
    if (!key.startsWith("vcov")) {
      return term(key);
    }
    List<String> all = new ArrayList<>(List.of("(Intercept)"));
    terms.forEach(each -> all.add(term(each)));
    String[] places = key.substring(key.indexOf('[') + 1, key.length() - 1).split(",");
    return "vcov["
        + all.get(Integer.parseInt(places[0]) - 1)
        + ","
        + all.get(Integer.parseInt(places[1]) - 1)
        + "]";
  }

  private static String term(String name) {
    return name.equals("methadone") ? ARM : name;
  }

  private static String columns(List<String> terms) {
    return String.join(",", terms).replace("methadone", "treatment");
  }

  private static double logistic(GoldenLine row) {
    List<String> more = new ArrayList<>(List.of("--reference", OTHER_ARM));
    if (row.stat().startsWith("se_cluster")) {
      more.addAll(List.of("--cluster", "site_masked"));
    }
    Map<String, String> figures =
        trial("logistic", "--outcome abst --covariates", "treatment,age,male", more);
    if (row.key().equals("deviance")) {
      return number(figures, "model", "deviance");
    }
    String stat =
        switch (row.stat()) {
          case "se_model" -> "se";
          case "se_cluster_HC0_no_adjust" -> "se_HC0";
          case "se_cluster_HC1" -> "se_HC1";
          default -> row.stat();
        };
    return number(figures, term(row.key()), stat);
  }

  private static double bootstrap(GoldenLine row) {
    List<String> more = new ArrayList<>(arms());
    more.addAll(List.of("--cluster", "site_masked"));
    more.addAll(List.of("--replay", EstimateGoldenTest.input("d_cluster_bootstrap_resamples.csv")));
    Map<String, String> figures = trial("bootstrap", "--outcome", "abst", more);
    String stat =
        switch (row.key()) {
          case "pct2.5_type7" -> "lower";
          case "pct97.5_type7" -> "upper";
          default -> row.key();
        };
    return number(figures, "bootstrap", stat);
  }
}
