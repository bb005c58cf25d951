package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of means and ranks, rates, mixed models, charts and funnels through the command line on
 * made-up people, against the numbers that R 4.2 prints for the named call (lmerTest 3.1,
 * clubSandwich 0.5.8, MASS 7.3). {@code d} is people.csv.
 */
@SuppressWarnings("StringSplitter")
final class EstimateModelsTest {
  private static final String MONTHS =
      """
      month,x,n,visits
      2026-01,0,20,31
      2026-02,1,25,30
      2026-03,2,22,33
      2026-04,1,24,29
      2026-05,15,26,60
      """;

  @TempDir private static Path folder;
  private static String people;

  @BeforeAll
  static void writeMadeUpPeople() throws IOException {
    Path file = folder.resolve("people.csv");
    try (InputStream in = EstimateModelsTest.class.getResourceAsStream("people.csv")) {
      Files.write(file, in.readAllBytes());
    }
    people = file.toString();
  }

  private static Map<String, String> run(String words) {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", people));
    return EstimateRun.figures(all);
  }

  private static Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("small.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  private static void r(
      String call, double expected, Map<String, String> figures, String key, String stat) {
    r(call, expected, figures, key, stat, 1e-9);
  }

  private static void r(
      String call,
      double expected,
      Map<String, String> figures,
      String key,
      String stat,
      double tolerance) {
    double actual = EstimateRun.number(figures, key, stat);
    double most = tolerance * Math.max(Math.abs(expected), 1e-9);
    assertEquals(expected, actual, most, call + " " + key + " " + stat);
  }

  @Test
  void meansOfTwoGroupsAndOfTwoTimes() {
    Map<String, String> welch = run("welch --value days6 --group type --first drop_in");
    r("t.test(days6 ~ type, d)", 0.39456241221870791, welch, "welch_t", "t");
    r("t.test(days6 ~ type, d)", 20.57705192411234, welch, "welch_t", "df");
    r("t.test(days6 ~ type, d)", -5.6771283232924974, welch, "welch_t", "lower");
    r("t.test(days6 ~ type, d)", 0.69722560429155622, welch, "welch_t", "p");
    Map<String, String> paired = run("paired-t --before days0 --after days6");
    r("t.test(days6, days0, paired = TRUE)", -3.8200567896592186, paired, "paired_t", "t");
    r("t.test(days6, days0, paired = TRUE)", 0.00052365026047621499, paired, "paired_t", "p");
  }

  @Test
  void ranksOfTwoAndOfSeveralGroupsAndOfChanges() {
    Map<String, String> ranks = run("mann-whitney --value days6 --group type --first drop_in");
    r("wilcox.test(days6 ~ type, d)", 154.5, ranks, "normal_corrected", "statistic");
    r("wilcox.test(days6 ~ type, d)", 0.56913838836517872, ranks, "normal_corrected", "p");
    Map<String, String> changes = run("wilcoxon --before days0 --after days6");
    r("wilcox.test(days6, days0, paired = TRUE)", 106, changes, "normal_corrected", "statistic");
    r("wilcox.test(paired = TRUE)", 0.001043094168756269, changes, "normal_corrected", "p");
    Map<String, String> sites = run("kruskal --value days6 --group site");
    r("kruskal.test(days6, site)", 7.1338400242518665, sites, "kruskal_wallis", "chisq");
    r("kruskal.test(days6, site)", 0.21087524606260036, sites, "kruskal_wallis", "p");
    Map<String, String> anova = run("anova --value days6 --group site");
    r("anova(lm(days6 ~ site))", 0.96823042215217248, anova, "anova", "F");
    r("oneway.test(days6 ~ site)", 1.3538519053737168, anova, "welch", "F");
    r("oneway.test(days6 ~ site)", 0.29972862165340308, anova, "welch", "p");
  }

  @Test
  void sharesAndRatesAndTheHazard() {
    Map<String, String> share = run("binomial-test --event left --share 0.7");
    r("binom.test(17, 36, 0.7)", 0.0053966650470756525, share, "two_sided", "p");
    r("binom.test(17, 36, 0.7)", 0.30405058871626489, share, "two_sided", "lower");
    Map<String, String> rate = run("rate --events left --time days --group type");
    r("poisson.test(c(11, 6), c(826, 525))", 1.1652542372881356, rate, "ratio_exact", "estimate");
    r("poisson.test(c(11, 6), c(826, 525))", 0.39501547715034241, rate, "ratio_exact", "lower");
    r("poisson.test(c(11, 6), c(826, 525))", 1, rate, "ratio_exact", "p");
    r("poisson.test(6, 525)", 0.024875188614321305, rate, "group=drop_in", "upper");
    Map<String, String> none = EstimateRun.figures("rate", "--x", "0", "--t", "12");
    r("poisson.test(0, 12)", 0.3074066211761613, none, "group=all", "upper");
    Map<String, String> hazard = run("nelson-aalen --time days --event left --at 42");
    r(
        "survfit(Surv(days, left) ~ 1)$cumhaz",
        0.50650834246742171,
        hazard,
        "group=all;t=42",
        "cumhaz");
    r("$std.chaz", 0.1615411409299406, hazard, "group=all;t=42", "std.err");
  }

  @Test
  void errorsByFewGroups() {
    Map<String, String> linear =
        run("linear --outcome days6 --covariates type,days0 --cluster site");
    r("lm(days6 ~ type + days0)", -0.73515359497195154, linear, "type=eight_week", "coef");
    r("vcovCR(m, site, 'CR2')", 1.1170655678175061, linear, "type=eight_week", "se_CR2");
    r("coef_test(m)$df_Satt", 4.5894085432559812, linear, "type=eight_week", "df_CR2", 1e-7);
    r("coef_test(m)$p_Satt", 0.54203083185571121, linear, "type=eight_week", "p_CR2", 1e-7);
    Map<String, String> logistic =
        run("logistic --outcome any6 --covariates type,age --cluster site");
    r("vcovCR(glm, site, 'CR2')", 0.4351228730811727, logistic, "type=eight_week", "se_CR2", 1e-6);
    r("coef_test(glm)$df_Satt", 4.1485274131495444, logistic, "type=eight_week", "df_CR2", 1e-6);
    Map<String, String> gee =
        run(
            "gee --outcome days6 --covariates type --cluster site --link identity --correlation"
                + " independence --jackknife");
    double df = EstimateRun.number(gee, "type=eight_week", "df_jackknife");
    assertTrue(df > 1 && df < 6, "df " + df);
    double robust = EstimateRun.number(gee, "type=eight_week", "robust_se");
    assertTrue(EstimateRun.number(gee, "type=eight_week", "se_jackknife") > robust);
    Map<String, String> cox = run("log-rank --time days --event left --group type --cluster id");
    double plain = EstimateRun.number(cox, "test", "p");
    assertEquals(plain, EstimateRun.number(cox, "test_by_groups", "p"), 0.1);
  }

  @Test
  void countsAndMixedModels() {
    Map<String, String> poisson = run("poisson --outcome days6 --covariates type");
    r("glm(days6 ~ type, poisson)", -0.13207966239133595, poisson, "type=eight_week", "coef", 1e-8);
    r("glm(days6 ~ type, poisson)", 0.11282683820327639, poisson, "type=eight_week", "se", 1e-6);
    r("quasipoisson", 9.4374429921456144, poisson, "model", "dispersion", 1e-6);
    Map<String, String> negative = run("negative-binomial --outcome days6 --covariates type");
    r("glm.nb(days6 ~ type)", 0.73091480382737817, negative, "model", "theta", 1e-6);
    r("glm.nb(days6 ~ type)", 0.43798741206781056, negative, "type=eight_week", "se", 1e-6);
    Map<String, String> mixed =
        run("mixed --outcome days6 --covariates type,days0 --random site --kenward-roger");
    r(
        "lmer(days6 ~ type + days0 + (1|site))",
        -0.72049742559462093,
        mixed,
        "type=eight_week",
        "coef",
        1e-5);
    r("lmerTest", 32.46870548628749, mixed, "type=eight_week", "df", 1e-4);
    r("VarCorr(m)", 0.16969733944986914, mixed, "random=site", "variance", 1e-4);
    r("logLik(m)", -101.47649101505168, mixed, "model", "loglik", 1e-8);
    assertTrue(EstimateRun.number(mixed, "type=eight_week", "se_kr") > 1.5);
    Map<String, String> logistic =
        run("mixed --family logistic --outcome any6 --covariates age --random site --points 7");
    // Sites differ no more than by chance: the variance is 0, and what is left is glm.
    assertEquals(0, EstimateRun.number(logistic, "random=site", "sd"), 1e-4);
    r("glm(any6 ~ age, binomial)", 0.0076904300555176849, logistic, "age", "coef", 1e-4);
    r("logLik(glm(any6 ~ age))", -17.709192903426317, logistic, "model", "loglik", 1e-7);
  }

  @Test
  void repeatedMeasuresOfOneVisitAreLinearRegression() throws IOException {
    String visits = "id,month,arm,score\n1,3,0,5\n2,3,0,7\n3,3,1,9\n4,3,1,12\n5,3,1,10\n";
    Ran outcome =
        on(visits, "mmrm --outcome score --person id --visit month --covariates arm --format csv");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    String line =
        outcome.out().lines().filter(l -> l.startsWith("arm,coef")).findFirst().orElseThrow();
    assertEquals(10.0 + 1.0 / 3 - 6, Double.parseDouble(line.split(",")[2]), 1e-9);
    String twice = visits + "1,3,0,6\n";
    outcome = on(twice, "mmrm --outcome score --person id --visit month --covariates arm");
    assertEquals(ExitCode.INPUT, outcome.exit());
    assertTrue(
        outcome.err().contains("1 row repeats the month of another row of the same id"),
        outcome.err());
  }

  @Test
  void chartsFlagWhatIsOutOfTheOrdinary() throws IOException {
    Ran outcome = on(MONTHS, "control-chart --point month --x x --n n --format csv");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    assertTrue(outcome.out().contains("rule=beyond_3sd;point=2026-05,flag,1"), outcome.out());
    outcome =
        on(MONTHS, "control-chart --point month --x visits --kind xmr --rules all --format csv");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    assertTrue(outcome.out().contains("xmr,mean_moving_range,"), outcome.out());
    outcome = on(MONTHS, "control-chart --point month --x x --n n --kind u-prime");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    assertTrue(outcome.out().contains("rules of making-data-count"), outcome.out());
    outcome = on(MONTHS, "control-chart --x x");
    assertEquals(ExitCode.USAGE, outcome.exit());
    outcome = on(MONTHS.replace("1,24", "1.5,24"), "control-chart --x x --n n");
    assertEquals(ExitCode.INPUT, outcome.exit());
    assertTrue(
        outcome.err().contains("line 5: x: a whole number of 0 or more was expected"),
        outcome.err());
  }

  @Test
  void unitsAreHeldAgainstAllAndAgainstTheirCaseMix() throws IOException {
    Map<String, String> funnel = run("funnel --unit site --event left");
    r("17 / 36", 17 / 36.0, funnel, "all", "target");
    r("qbinom(.025, 6, 17/36)/6", 1 / 6.0, funnel, "unit=east", "lower");
    r("qbinom(.975, 6, 17/36)/6", 5 / 6.0, funnel, "unit=east", "upper");
    Map<String, String> mix = run("observed-expected --unit site --event left --covariates age");
    double expected = 0;
    double observed = 0;
    for (String site : List.of("east", "far", "mid", "north", "south", "west")) {
      expected += EstimateRun.number(mix, "unit=" + site, "expected");
      observed += EstimateRun.number(mix, "unit=" + site, "observed");
    }
    assertEquals(17, observed);
    assertEquals(observed, expected, 1e-6, "a logistic model expects as many as were seen");
    Ran rare = on("site,x,n\na,0,5\nb,0,7\n", "funnel --unit site --x x --n n");
    assertEquals(ExitCode.DONE, rare.exit(), rare.err());
    assertTrue(rare.out().contains("not estimable: too few"), rare.out());
    Ran wrong = on("site,x,n\na,6,5\nb,0,7\n", "funnel --unit site --x x --n n");
    assertEquals(ExitCode.INPUT, wrong.exit());
    assertTrue(wrong.err().contains("site=a: x is larger than n"), wrong.err());
  }

  @Test
  void fisherOfHundredsIsExactAndLargerTablesSaySo() throws IOException {
    String use = "row,col,count\na,0,24\na,1,70\nb,0,22\nb,1,69\nc,0,10\nc,1,51\n";
    Ran exact = on(use, "table --row row --column col --count count --format csv");
    assertTrue(exact.out().contains("fisher,p,0.400287184"), exact.out());
    StringBuilder large = new StringBuilder("row,col,count\n");
    for (int i = 0; i < 36; i++) {
      large
          .append(i / 6)
          .append(',')
          .append(i % 6)
          .append(',')
          .append(20 + i * 7 % 11)
          .append('\n');
    }
    String words = "table --row row --column col --count count";
    Ran drawn = on(large.toString(), words);
    assertTrue(drawn.out().contains("simulated with 10000 tables"), drawn.out());
    assertTrue(drawn.out().contains("p_monte_carlo_error"), drawn.out());
    assertEquals(drawn.out(), on(large.toString(), words).out(), "the same seed, the same p");
  }

  @Test
  void whatIsAskedWronglyIsUsageAndWhatIsInTheFileIsInput() throws IOException {
    String two = "y,g,s\n1,a,k\n2,a,k\n3,b,k\n4,b,k\n";
    String[][] usage = {
      {"binomial-test --event g --share 2", "--share lies between 0 and 1"},
      {"mixed --outcome y --covariates g --random s --points 7", "--points needs one --random"},
      {"rate --x 3", "--x and --t are needed"},
      {"mmrm --outcome y --person s --visit s --covariates g", "two columns"},
      {"welch --value nowhere --group g", "has no column nowhere"}
    };
    for (String[] one : usage) {
      Ran outcome = on(two, one[0]);
      assertEquals(ExitCode.USAGE, outcome.exit(), one[0] + outcome.err());
      assertTrue(outcome.err().contains(one[1]), outcome.err());
    }
    String[][] input = {
      {"mixed --outcome y --covariates g --random s", "varies between s needs two"},
      {"welch --value y --group s", "s has 1 group"},
      {"poisson --outcome y --covariates s", "variable s has the same value for everybody"},
      {"linear --outcome y --covariates g --cluster s", "needs two groups or more, found one"}
    };
    for (String[] one : input) {
      Ran outcome = on(two, one[0]);
      assertEquals(ExitCode.INPUT, outcome.exit(), one[0] + outcome.err());
      assertTrue(outcome.err().contains(one[1]), outcome.err());
      assertFalse(outcome.err().contains("Exception"), outcome.err());
    }
    Ran negative = on("y,g\n1,a\n-2,b\n", "poisson --outcome y --covariates g");
    assertEquals(ExitCode.INPUT, negative.exit());
    assertTrue(negative.err().contains("line 3: y: a whole number"), negative.err());
  }
}
