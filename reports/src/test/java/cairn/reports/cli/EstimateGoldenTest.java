package cairn.reports.cli;

import static cairn.reports.cli.EstimateRun.figures;
import static cairn.reports.cli.EstimateRun.number;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R's numbers on public data through the command line, as a person would hold Cairn against R. Each
 * golden row is a call of {@code cairn estimate} and a line of its answer; a row that no method
 * answers is counted by its test.
 */
@SuppressWarnings("StringSplitter")
final class EstimateGoldenTest {
  @TempDir private static Path folder;

  /** Our number of a row. */
  interface Call {
    double of(GoldenLine row);
  }

  /** How near is near enough: relative, and absolute below a floor. */
  record Near(double relative, double floor) {
    boolean holds(double expected, double actual) {
      return expected == actual
          || Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), floor);
    }
  }

  private static final Near CLOSED = new Near(1e-9, 1e-6);
  private static final Near TAIL = new Near(1e-8, 1e-7);
  private static final Near ITERATIVE = new Near(1e-7, 1e-6);
  private static final Near PANEL = new Near(1e-3, 1e-3);

  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Near> near = new LinkedHashMap<>();
  private final Map<String, Integer> agreed = new TreeMap<>();
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private static Path shared() {
    String folder = System.getProperty("cairn.shared", "");
    Path path = Path.of(folder);
    Assumptions.assumeTrue(
        !folder.isEmpty() && Files.isDirectory(path.resolve("golden")),
        "Skipped: the folder of shared golden numbers is not here.");
    return path;
  }

  static String real(String name) {
    return shared().resolve("realdata").resolve(name).toString();
  }

  static String input(String name) {
    return shared().resolve("golden").resolve(name).toString();
  }

  private void on(String test, Near tolerance, Call call) {
    calls.put(test, call);
    near.put(test, tolerance);
  }

  static List<GoldenLine> rows(String file) {
    return GoldenLine.of(PlainCsv.read(shared().resolve("golden").resolve(file)));
  }

  /**
   * Holds a file's rows against the calls: so many or more must agree; {@code without} names tests
   * that no method answers.
   */
  private void check(String file, Set<String> without, int atLeast) {
    for (GoldenLine row : rows(file)) {
      Call call = calls.get(row.test());
      if (call == null || row.stat().equals("converged_code") || isEmptyPair(row)) {
        assertTrue(call != null || without.contains(row.test()), "not covered: " + row);
        left.merge(row.test(), 1, Integer::sum);
        continue;
      }
      hold(row, call);
    }
    int sum = agreed.values().stream().mapToInt(Integer::intValue).sum();
    int out = left.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        file
            + " through the command line: "
            + sum
            + " numbers agree, "
            + out
            + " left out "
            + left);
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " in " + file + "\n" + first(wrong));
    assertTrue(sum >= atLeast, file + ": " + sum + " agree, of at least " + atLeast);
  }

  private static String first(List<String> lines) {
    return lines.stream().limit(25).collect(Collectors.joining("\n"));
  }

  /** R divides 0 by 0 there; ours lets the pair drop out. */
  private static boolean isEmptyPair(GoldenLine row) {
    return row.test().equals("bowker") && row.dataset().startsWith("stage_of_change");
  }

  private void hold(GoldenLine row, Call call) {
    double actual;
    try {
      actual = call.of(row);
    } catch (RuntimeException e) {
      wrong.add(e.getMessage() + ": " + row);
      return;
    }
    boolean holds =
        row.isAbsent() ? Double.isNaN(actual) : near.get(row.test()).holds(row.number(), actual);
    if (holds) {
      agreed.merge(row.test(), 1, Integer::sum);
    } else {
      wrong.add("got " + actual + ": " + row);
    }
  }

  // Staying.

  private static final Map<String, String> FILES =
      Map.of(
          "addicts", "addicts.csv",
          "pharmacoSmoking", "pharmacoSmoking.csv",
          "veteran", "survival_veteran.csv",
          "rats", "survival_rats.csv");

  private final Map<String, Set<String>> times = new LinkedHashMap<>();

  @Test
  void stayingWithSurvival() {
    for (GoldenLine row : rows("a_survival.csv")) {
      if (row.test().equals("km_at_time")) {
        times.computeIfAbsent("t" + row.dataset(), k -> new TreeSet<>()).add(row.arg("t"));
      } else if (row.test().startsWith("rmst")) {
        times.computeIfAbsent("tau" + row.dataset(), k -> new TreeSet<>()).add(row.arg("tau"));
      }
    }
    on("km_quantile", CLOSED, row -> number(km(row), row.key(), limit(row.stat())));
    on("km_at_time", CLOSED, row -> number(km(row), row.key(), row.stat()));
    on("rmst", CLOSED, r -> number(km(r), r.key() + ";tau=" + r.arg("tau"), limit(r.stat())));
    on("rmst_diff", CLOSED, this::difference);
    on("km_n", CLOSED, row -> number(km(row), row.key(), row.stat()));
    on("logrank", CLOSED, row -> number(logRank(row), row.key(), row.stat()));
    on("cox", ITERATIVE, this::cox);
    on(
        "cox_basehaz_at_zero",
        ITERATIVE,
        r -> number(coxRun(r, ""), r.key().replaceAll("strata=.*=", "strata="), "cumhaz"));
    on("cox_residuals", ITERATIVE, row -> number(coxRun(row, ""), row.key(), row.stat()));
    on(
        "cox_zph",
        ITERATIVE,
        r -> number(coxRun(r, r.arg("transform")), term(r.key()), "zph_" + r.stat()));
    on("cox_robust", ITERATIVE, this::robust);
    check("a_survival.csv", Set.of(), 3029);
  }

  private static String limit(String stat) {
    return stat.replace("95", "");
  }

  private Map<String, String> km(GoldenLine row) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("kaplan-meier", "--in", real(FILES.get(row.dataset()))));
    words.addAll(List.of("--time", row.arg("time"), "--event", row.arg("event")));
    String group = row.args().replaceAll(".*group=", "").replaceAll(";.*", "");
    if (!group.equals("none")) {
      words.addAll(List.of("--group", group));
    }
    if (row.args().contains("conf_type")) {
      words.addAll(List.of("--interval", row.arg("conf_type")));
    }
    words.addAll(List.of("--at", String.join(",", times.get("t" + row.dataset()))));
    words.addAll(List.of("--rmst", String.join(",", times.get("tau" + row.dataset()))));
    return figures(words);
  }

  private double difference(GoldenLine row) {
    Map<String, String> all = km(row);
    String key =
        all.keySet().stream()
            .filter(k -> k.startsWith("difference=") && k.endsWith(";tau=" + row.arg("tau") + "|z"))
            .findFirst()
            .orElseThrow();
    String stat = row.stat().equals("diff_2_minus_1") ? "diff" : row.stat();
    return number(all, key.replace("|z", ""), stat);
  }

  private static Map<String, String> logRank(GoldenLine row) {
    String surv = row.args().replaceAll(".*Surv\\(", "").replaceAll("\\).*", "");
    List<String> words = new ArrayList<>();
    words.addAll(List.of("log-rank", "--in", real(FILES.get(row.dataset()))));
    words.addAll(List.of("--time", surv.split(", ")[0], "--event", surv.split(", ")[1]));
    words.addAll(List.of("--group", row.args().replaceAll(".*~ ", "").replaceAll("[ ;].*", "")));
    words.addAll(List.of("--rho", row.arg("rho")));
    if (row.args().contains("strata(")) {
      words.addAll(List.of("--strata", strata(row.args())));
    }
    // The groups of veteran stand in an order of R's own, and the variance with them.
    Map<String, String> all = figures(words);
    if (row.key().startsWith("var[") && row.args().contains("~ celltype")) {
      int[] place = {4, 3, 1, 2};
      String[] ij = row.key().replaceAll("[^0-9,]", "").split(",");
      int i = place[Integer.parseInt(ij[0]) - 1];
      int j = place[Integer.parseInt(ij[1]) - 1];
      String own = "var[" + Math.min(i, j) + "," + Math.max(i, j) + "]|variance";
      return Map.of(row.key() + "|variance", all.get(own));
    }
    return all;
  }

  private static String strata(String formula) {
    return formula.replaceAll(".*strata\\(", "").replaceAll("\\).*", "");
  }

  private static String term(String name) {
    return name.replaceAll("^(clinic|trt|grp|celltype|employment|sex)(?=.)", "$1=");
  }

  private Map<String, String> coxRun(GoldenLine row, String transform) {
    String formula = row.args().replaceAll("^formula=", "").replaceAll("[ ;].*", "");
    List<String> covariates = new ArrayList<>(List.of(formula.split("\\+")));
    covariates.removeIf(c -> c.startsWith("strata("));
    boolean smoking = row.dataset().equals("pharmacoSmoking");
    List<String> words = new ArrayList<>();
    words.addAll(List.of("cox", "--in", real(FILES.get(row.dataset()))));
    words.addAll(
        List.of("--time", row.dataset().equals("addicts") ? "survt" : smoking ? "ttr" : "time"));
    words.addAll(List.of("--event", smoking ? "relapse" : "status"));
    words.addAll(List.of("--covariates", String.join(",", covariates), "--baseline"));
    if (formula.contains("strata(")) {
      words.addAll(List.of("--strata", strata(formula)));
    }
    words.addAll(List.of("--ties", row.arg("ties"), "--categorical", "clinic,trt"));
    if (formula.contains("celltype")) {
      words.addAll(List.of("--reference", "celltype=squamous"));
    }
    if (!transform.isEmpty()) {
      words.addAll(List.of("--transform", transform));
    }
    if (row.args().contains("cluster=")) {
      String cluster = row.arg("cluster");
      words.addAll(
          cluster.equals("each_row") ? List.of("--robust") : List.of("--cluster", cluster));
    }
    return figures(words);
  }

  private double cox(GoldenLine row) {
    Map<String, String> all = coxRun(row, "");
    if (row.key().startsWith("vcov[")) {
      String[] names = row.key().replace("vcov[", "").replace("]", "").split(",");
      String key = "vcov[" + term(names[0]) + "," + term(names[1]) + "]";
      String other = "vcov[" + term(names[1]) + "," + term(names[0]) + "]";
      return number(all, all.containsKey(key + "|cov") ? key : other, "cov");
    }
    String stat = limit(row.stat());
    if (!row.key().equals("model")) {
      return number(all, term(row.key()), stat);
    }
    return switch (stat) {
      case "lr_chisq", "lr_df", "lr_p" -> number(all, "likelihood_ratio", stat.substring(3));
      case "wald_chisq" -> number(all, "wald", "chisq");
      case "score_chisq" -> number(all, "score", "chisq");
      default -> number(all, "model", stat);
    };
  }

  private double robust(GoldenLine row) {
    Map<String, String> all = coxRun(row, "");
    return switch (row.stat()) {
      case "robust_score_chisq" -> number(all, "robust_score", "chisq");
      case "robust_score_p" -> number(all, "robust_score", "p");
      case "robust_wald_chisq" -> number(all, "robust_wald", "chisq");
      case "naive_se" -> number(all, term(row.key()), "se");
      default -> number(all, term(row.key()), row.stat());
    };
  }

  // Ends that compete.

  private static List<String> ends(GoldenLine row, String method) {
    if (row.dataset().equals("melanoma")) {
      return new ArrayList<>(
          List.of(
              method,
              "--in",
              real("riskRegression_Melanoma.csv"),
              "--time",
              "time",
              "--event",
              "status"));
    }
    Path file = folder.resolve("bmt.csv");
    if (!Files.exists(file)) {
      List<List<String>> rows = PlainCsv.read(Path.of(real("KMsurv_bmt.csv")));
      List<String> header = rows.get(0);
      List<List<String>> made = new ArrayList<>(List.of(List.of("time", "status", "group")));
      for (List<String> r : rows.subList(1, rows.size())) {
        String end =
            r.get(header.indexOf("d2")).equals("1")
                ? "1"
                : r.get(header.indexOf("d1")).equals("1") ? "2" : "0";
        made.add(List.of(r.get(header.indexOf("t2")), end, r.get(header.indexOf("group"))));
      }
      PlainCsv.write(file, made);
    }
    return new ArrayList<>(
        List.of(method, "--in", file.toString(), "--time", "time", "--event", "status"));
  }

  private static Map<String, String> incidence(GoldenLine row, String interval, String variance) {
    List<String> words = ends(row, "cumulative-incidence");
    boolean melanoma = row.dataset().equals("melanoma");
    words.addAll(List.of("--group", melanoma ? "sex" : "group"));
    words.addAll(List.of("--at", melanoma ? "365,1000,2000,3000" : "100,365,730,1095"));
    words.addAll(List.of("--interval", interval, "--variance", variance));
    return figures(words);
  }

  @Test
  void competingEndsWithCmprskSurvivalAndEtm() {
    Near gray = new Near(1e-9, 1e-6);
    on("cuminc_est", CLOSED, this::cuminc);
    on("gray_test", gray, row -> gray(row, false));
    on("gray_test_stratified", gray, row -> gray(row, true));
    on("survfit_aj", CLOSED, this::aalenJohansen);
    on(
        "etm_cif",
        CLOSED,
        r ->
            number(
                incidence(r, "log-log", "greenwood"),
                r.key(),
                r.stat().equals("cif") ? "cif" : "var_greenwood"));
    on("finegray_crr", ITERATIVE, this::fineGray);
    on("cause_specific_cox", ITERATIVE, this::causeSpecific);
    check("b_competing.csv", Set.of(), 934);
  }

  private double cuminc(GoldenLine row) {
    String[] which = row.arg("group cause").split(" ");
    return number(
        incidence(row, "log-log", "aalen"),
        "group=" + which[0] + ";cause=" + which[1] + ";t=" + row.arg("t"),
        row.stat().equals("cif") ? "cif" : "var_aalen");
  }

  private double gray(GoldenLine row, boolean stratified) {
    List<String> words = ends(row, "gray");
    words.addAll(List.of("--group", row.dataset().equals("melanoma") ? "sex" : "group"));
    if (stratified) {
      words.addAll(List.of("--strata", row.dataset().equals("melanoma") ? "ulcer" : "group"));
    }
    String stat = Map.of("stat", "chisq", "pv", "p", "df", "df").get(row.stat());
    return number(figures(words), row.key(), stat);
  }

  private double aalenJohansen(GoldenLine row) {
    String group = row.key().replaceAll(";.*", "");
    String t = row.key().replaceAll(".*;t=", "t=");
    String state = row.key().replaceAll(".*;state=", "").replaceAll(";.*", "");
    if (!state.equals("(s0)")) {
      String stat = Map.of("pstate", "cif", "se_ij", "se").getOrDefault(row.stat(), row.stat());
      return number(
          incidence(row, row.arg("conf_type"), "greenwood"),
          group + ";cause=" + state.substring(1) + ";" + t,
          stat);
    }
    List<String> words = ends(row, "kaplan-meier");
    boolean melanoma = row.dataset().equals("melanoma");
    words.addAll(List.of("--group", melanoma ? "sex" : "group"));
    words.addAll(List.of("--at", melanoma ? "365,1000,2000,3000" : "100,365,730,1095"));
    words.addAll(List.of("--interval", row.arg("conf_type")));
    String stat = Map.of("pstate", "surv", "se_ij", "std.err").getOrDefault(row.stat(), row.stat());
    return number(figures(words), group + ";" + t, stat);
  }

  private static final Map<String, String> MELANOMA_TERMS =
      Map.of(
          "sexMale",
          "sex=Male",
          "age",
          "age",
          "ulcer",
          "ulcer=present",
          "logthick",
          "logthick",
          "model",
          "model");

  private double fineGray(GoldenLine row) {
    List<String> words = ends(row, "fine-gray");
    words.addAll(List.of("--cause", row.arg("failcode")));
    words.addAll(List.of("--covariates", "sex,age,ulcer,logthick"));
    return number(figures(words), MELANOMA_TERMS.get(row.key()), row.stat());
  }

  private double causeSpecific(GoldenLine row) {
    List<String> words = ends(row, "cox");
    words.addAll(List.of("--event-value", row.arg("cause"), "--ties", "breslow"));
    words.addAll(List.of("--covariates", "sex,age,ulcer,logthick"));
    String term = MELANOMA_TERMS.get(row.key().replaceFirst("^covs", ""));
    return number(figures(words), term, row.stat());
  }

  // States.

  @Test
  void statesWithMsm() {
    on("statetable", CLOSED, row -> number(transitions(row, false), row.key(), "count"));
    on("adjacent_wave_counts", CLOSED, row -> number(adjacent(row), row.key(), "count"));
    on(
        "one_step_prob",
        CLOSED,
        row -> number(transitions(row, true), row.key(), row.stat().replace("wilson_", "")));
    on("msm_q", PANEL, row -> panel(row, "intensity", limit(row.stat())));
    on("msm_fit", new Near(1e-4, 1), row -> number(markov(row), "model", row.stat()));
    on("msm_pmatrix", PANEL, this::probability);
    on(
        "msm_sojourn",
        PANEL,
        r -> number(markov(r), r.key().replace("State ", ""), limit(r.stat())));
    on(
        "msm_totlos_0_10",
        PANEL,
        r -> number(markov(r), "from=1;to=" + r.arg("state"), "expected_time"));
    on("msm_pnext", PANEL, row -> panel(row, "next", "next"));
    on("msm_crudeinits", CLOSED, this::crude);
    on(
        "msm_covmat_log_scale",
        new Near(2e-3, 1e-3),
        r -> number(markov(r), "vcov" + r.key(), "cov"));
    on("msm_estimates_log_scale", PANEL, r -> number(markov(r), "parameter=" + r.key(), "log"));
    check("c_multistate.csv", Set.of("msm_pmatrix_simulated_ci"), 668);
  }

  private static String problem(GoldenLine row) {
    return "problem=" + row.args().replaceAll(".*problem=", "").replaceAll(";.*", "");
  }

  private static Map<String, String> transitions(GoldenLine row, boolean adjacent) {
    if (row.dataset().equals("cav")) {
      return figures(
          "transitions",
          "--in",
          real("msm_cav.csv"),
          "--id",
          "PTNUM",
          "--time",
          "years",
          "--state",
          "state");
    }
    List<String> words =
        new ArrayList<>(
            List.of(
                "transitions",
                "--in",
                real("MarihuanaAlcohol_long.csv"),
                "--id",
                "id",
                "--time",
                "wave",
                "--state",
                "level",
                "--where",
                problem(row)));
    if (adjacent) {
      words.addAll(List.of("--step", "1"));
    }
    return figures(words);
  }

  /** Missing waves as a state of their own: an empty cell is written as a word first. */
  private static Map<String, String> adjacent(GoldenLine row) {
    Path file = folder.resolve("waves.csv");
    if (!Files.exists(file)) {
      List<List<String>> rows = PlainCsv.read(Path.of(real("MarihuanaAlcohol_long.csv")));
      int level = rows.get(0).indexOf("level");
      List<List<String>> made = new ArrayList<>();
      for (List<String> r : rows) {
        List<String> copy = new ArrayList<>(r);
        copy.set(level, r.get(level).isEmpty() ? "NA" : r.get(level));
        made.add(copy);
      }
      PlainCsv.write(file, made);
    }
    return figures(
        "transitions",
        "--in",
        file.toString(),
        "--id",
        "id",
        "--time",
        "wave",
        "--state",
        "level",
        "--where",
        problem(row),
        "--missing",
        "-");
  }

  private static Map<String, String> markov(GoldenLine row) {
    if (row.dataset().equals("cav")) {
      List<String> words =
          new ArrayList<>(
              List.of(
                  "markov",
                  "--in",
                  real("msm_cav.csv"),
                  "--id",
                  "PTNUM",
                  "--time",
                  "years",
                  "--state",
                  "state",
                  "--allowed",
                  "1-2,1-4,2-1,2-3,2-4,3-2,3-4",
                  "--at",
                  "1,2,5,10",
                  "--horizon",
                  "10"));
      if (row.args().contains("deathexact")) {
        words.addAll(List.of("--exact", "4"));
      }
      return figures(words);
    }
    return figures(
        "markov",
        "--in",
        seenTwice().toString(),
        "--id",
        "id",
        "--time",
        "wave",
        "--state",
        "level",
        "--allowed",
        "1-2,2-1,2-3,3-2",
        "--where",
        problem(row),
        "--at",
        "1,2,4",
        "--horizon",
        "10");
  }

  /** Only people of whom two waves of a problem were seen, as the R script keeps them. */
  private static Path seenTwice() {
    Path file = folder.resolve("twice.csv");
    if (!Files.exists(file)) {
      List<List<String>> rows = PlainCsv.read(Path.of(real("MarihuanaAlcohol_long.csv")));
      List<String> header = rows.get(0);
      int id = header.indexOf("id");
      int problem = header.indexOf("problem");
      int level = header.indexOf("level");
      Map<String, Integer> seen = new TreeMap<>();
      for (List<String> r : rows.subList(1, rows.size())) {
        seen.merge(r.get(id) + r.get(problem), r.get(level).isEmpty() ? 0 : 1, Integer::sum);
      }
      List<List<String>> made = new ArrayList<>(List.of(header));
      for (List<String> r : rows.subList(1, rows.size())) {
        if (seen.get(r.get(id) + r.get(problem)) > 1) {
          made.add(r);
        }
      }
      PlainCsv.write(file, made);
    }
    return file;
  }

  private static String fromTo(GoldenLine row) {
    String inner = row.key().substring(row.key().lastIndexOf('[') + 1).replace("]", "");
    return "from=" + inner.split(",")[0] + ";to=" + inner.split(",")[1];
  }

  private double panel(GoldenLine row, String table, String stat) {
    Map<String, String> all = markov(row);
    boolean none = table.equals("next") && !all.containsKey(fromTo(row) + "|next");
    return none ? 0 : number(all, fromTo(row), stat.equals("estimate") ? table : stat);
  }

  private double probability(GoldenLine row) {
    String t = row.key().replaceAll(".*t=", "").replaceAll("[)].*", "");
    return number(markov(row), "t=" + t + ";" + fromTo(row), "prob");
  }

  private double crude(GoldenLine row) {
    Map<String, String> all = markov(row);
    return all.containsKey(fromTo(row) + "|crude") ? number(all, fromTo(row), "crude") : 0;
  }

  @Test
  void problemsOfTheHelpPanel() {
    on(
        "help_transitions_next_observed",
        CLOSED,
        row -> number(help(row, false), row.key(), "count"));
    on("help_transitions_adjacent_6m", CLOSED, row -> number(help(row, true), row.key(), "count"));
    check("f_other.csv", Set.of("help_state_counts", "help_change_0_to_6m"), 72);
  }

  private static Map<String, String> help(GoldenLine row, boolean adjacent) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "transitions",
                "--in",
                input("f_help_client_problem_panel.csv"),
                "--id",
                "id",
                "--time",
                "time",
                "--state",
                "state",
                "--where",
                problem(row)));
    if (adjacent) {
      words.addAll(List.of("--step", "6"));
    }
    return figures(words);
  }

  // Proportions.

  @Test
  void proportionsWithBaseREpiRAndCoin() {
    on("binom_ci", CLOSED, this::proportion);
    on("two_prop", CLOSED, this::twoProportions);
    on("epiR_2by2", new Near(1e-9, 2e4), this::epiR);
    on("rxc", CLOSED, this::table);
    on("cochran_armitage", TAIL, this::trend);
    on("bowker", TAIL, row -> number(paired(row), "bowker", row.key()));
    on("stuart_maxwell", TAIL, row -> number(paired(row), "stuart_maxwell", row.key()));
    on("stuart_maxwell_ordinal", TAIL, this::ordered);
    on("mcnemar", TAIL, this::mcNemar);
    on("p_adjust", CLOSED, this::adjusted);
    check("d1_proportions.csv", Set.of(), 399);
  }

  private double proportion(GoldenLine row) {
    return number(
        figures("proportion", "--x", row.arg("x"), "--n", row.arg("n")),
        "group=all;method=" + row.key(),
        row.stat());
  }

  private static String count(GoldenLine row, String name) {
    return row.args().replaceAll(".*\\b" + name + "=(\\d+).*", "$1");
  }

  private static Map<String, String> two(String x1, String n1, String x2, String n2) {
    return figures("two-proportions", "--x1", x1, "--n1", n1, "--x2", x2, "--n2", n2);
  }

  private static Map<String, String> two(GoldenLine row) {
    return two(count(row, "x1"), count(row, "n1"), count(row, "x2"), count(row, "n2"));
  }

  private double twoProportions(GoldenLine row) {
    Map<String, String> all = two(row);
    boolean limit = row.stat().equals("lower") || row.stat().equals("upper");
    return switch (row.key()) {
      case "fisher" ->
          row.stat().equals("p")
              ? number(all, "fisher", "p")
              : number(all, "odds_ratio_fisher", limit ? row.stat() : "estimate");
      case "fisher_one_sided" ->
          number(all, row.stat().equals("p_greater") ? "fisher_greater" : "fisher_less", "p");
      case "pearson_chisq", "yates_chisq", "g_test" ->
          number(all, row.key(), row.stat().equals("p") ? "p" : "chisq");
      default ->
          number(all, row.key(), limit || row.stat().equals("se_log") ? row.stat() : "estimate");
    };
  }

  private double epiR(GoldenLine row) {
    String stat = row.stat().equals("est") ? "estimate" : row.stat();
    double percent = row.key().startsWith("ARisk") ? 100 : 1;
    if (row.key().equals("RR_score")) {
      // epiR's score ratio reads the table by columns: those with against those without.
      long x1 = Long.parseLong(count(row, "x1"));
      long x2 = Long.parseLong(count(row, "x2"));
      long y1 = Long.parseLong(count(row, "n1")) - x1;
      long y2 = Long.parseLong(count(row, "n2")) - x2;
      return number(
          two("" + x1, "" + (x1 + x2), "" + y1, "" + (y1 + y2)), "risk_ratio_score", stat);
    }
    String own =
        Map.of(
                "RR_wald", "risk_ratio_log_wald",
                "OR_wald", "odds_ratio_woolf",
                "ARisk_wald_percent", "wald_diff",
                "ARisk_score_percent", "mee_score")
            .get(row.key());
    return percent * number(two(row), own, stat);
  }

  private double table(GoldenLine row) {
    Map<String, String> all =
        figures(
            "table",
            "--in",
            input("d_tables.csv"),
            "--where",
            "table=" + row.dataset(),
            "--row",
            "row",
            "--column",
            "col",
            "--count",
            "count");
    return switch (row.stat()) {
      case "cramers_v", "min_expected" -> number(all, "table", row.stat());
      default ->
          row.key().equals("fisher")
              ? number(all, "fisher", "p")
              : number(all, "pearson_chisq", row.stat().equals("stat") ? "chisq" : row.stat());
    };
  }

  private static Map<String, String> paired(GoldenLine row) {
    List<String> order = new ArrayList<>();
    for (List<String> line : PlainCsv.read(Path.of(input("d_tables.csv")))) {
      if (line.get(0).equals(row.dataset()) && !order.contains(line.get(1))) {
        order.add(line.get(1));
      }
    }
    boolean commas = order.stream().anyMatch(o -> o.contains(","));
    List<String> words =
        new ArrayList<>(
            List.of(
                "paired",
                "--in",
                input("d_tables.csv"),
                "--where",
                "table=" + row.dataset(),
                "--before",
                "row",
                "--after",
                "col",
                "--count",
                "count"));
    if (!commas) {
      words.addAll(List.of("--order", String.join(",", order)));
    }
    return figures(words);
  }

  private double ordered(GoldenLine row) {
    String stat = row.key().equals("p") ? "p" : "chisq";
    return number(paired(row), "stuart_maxwell_ordered", stat);
  }

  private double mcNemar(GoldenLine row) {
    Map<String, String> all = paired(row);
    return switch (row.key()) {
      case "chisq_cc" -> number(all, "mcnemar_cc", "chisq");
      case "p_cc" -> number(all, "mcnemar_cc", "p");
      case "chisq" -> number(all, "mcnemar", "chisq");
      case "p" -> number(all, "mcnemar", "p");
      case "exact_p" -> number(all, "mcnemar_exact", "p");
      default -> number(all, "mcnemar_midp", "p");
    };
  }

  private double trend(GoldenLine row) {
    return number(
        figures(
            "trend",
            "--x",
            row.arg("x").replace('/', ','),
            "--n",
            row.arg("n").replace('/', ','),
            "--scores",
            row.arg("score").replace('/', ',')),
        "trend",
        row.stat());
  }

  private double adjusted(GoldenLine row) {
    List<String> p =
        List.of(
            "0.0001", "0.0004", "0.0019", "0.0095", "0.0201", "0.0278", "0.0298", "0.0344",
            "0.0459", "0.3240", "0.4262", "0.5719", "0.6528", "0.7590", "1.0000");
    int at = p.indexOf(row.key().replace("p=", "")) + 1;
    return number(figures("adjust", "--p", String.join(",", p)), "test=" + at, row.arg("method"));
  }
}
