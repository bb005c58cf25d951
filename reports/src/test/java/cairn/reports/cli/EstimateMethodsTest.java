package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.method.library.Methods;
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
 * Every method through the command line on made-up people, against the numbers that R 4.2 prints
 * for the named call (survival 3.5, cmprsk 2.2, msm 1.7, geepack 1.3). {@code d} is people.csv,
 * {@code s} is stages.csv.
 */
@SuppressWarnings("StringSplitter")
final class EstimateMethodsTest {
  @TempDir private static Path folder;
  private static String people;
  private static String stages;

  @BeforeAll
  static void writeMadeUpPeople() throws IOException {
    people = copy("people.csv");
    stages = copy("stages.csv");
  }

  private static String copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = EstimateMethodsTest.class.getResourceAsStream(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file.toString();
  }

  private static Map<String, String> run(String file, String words) {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file));
    return EstimateRun.figures(all);
  }

  private static Map<String, String> run(String words) {
    return run(people, words);
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
  void survfitOfDaysByType() {
    Map<String, String> km =
        run("kaplan-meier --time days --event left --group type --at 14,42 --rmst 60");
    String call = "summary(survfit(Surv(days, left) ~ type, d, conf.type = 'log-log'), times = 42)";
    r(call, 0.64935064935064934, km, "group=drop_in;t=42", "surv");
    r(call, 0.16711637424502149, km, "group=drop_in;t=42", "std.err");
    r(call, 0.24939457189196113, km, "group=drop_in;t=42", "lower");
    r(call, 0.87437111200202711, km, "group=drop_in;t=42", "upper");
    r(call, 0.55986130030959746, km, "group=eight_week;t=42", "surv");
    r("quantile(f, 0.5)", 70, km, "group=drop_in;p=0.5", "quantile");
    r("quantile(f, 0.5)", 28, km, "group=eight_week;p=0.5", "lower");
    assertEquals("not reached", km.get("group=drop_in;p=0.5|upper"), "quantile(f, 0.5): NA");
    String mean = "summary(f, rmean = 60)";
    r(mean, 49.597402597402599, km, "group=drop_in;tau=60", "rmst");
    r(mean, 4.2148107421450627, km, "group=eight_week;tau=60", "se");
  }

  @Test
  void survdiffOfDays() {
    String test = "log-rank --time days --event left --group type";
    r("survdiff(~ type)", 0.44552951424799647, run(test), "test", "chisq");
    r("survdiff(rho = 1)", 0.50057905135477399, run(test + " --rho 1"), "test", "chisq");
    r("survdiff(+ strata)", 0.70191210474553523, run(test + " --strata house"), "test", "chisq");
    Map<String, String> pairs =
        run("log-rank --time days --event left --group house --pairwise holm");
    r("survdiff(~ house), pair", 1.6812577385805578, pairs, "pair=shared - street", "chisq");
    r("survdiff(~ house), pair", 0.36572259601747559, pairs, "pair=own - street", "p");
    r("p.adjust(p, 'holm')", 0.58427223735758849, pairs, "pair=own - street", "p_adjusted");
  }

  @Test
  void coxphOfDays() {
    Map<String, String> cox = run("cox --time days --event left --covariates type,age,house");
    String call = "coxph(Surv(days, left) ~ type + age + house, d)";
    r(call, 0.32649596863868119, cox, "type=eight_week", "coef", 1e-7);
    r(call, 0.56798023264358621, cox, "house=street", "se", 1e-7);
    r(call, -45.868857096689069, cox, "model", "loglik_null");
    r(call, -43.488733106142604, cox, "model", "loglik");
    r(call, 0.68571428571428572, cox, "model", "concordance");
    r(call, 0.095882537815248428, cox, "model", "concordance_se", 1e-7);
    r(call, 4.8636913940696296, cox, "score", "chisq", 1e-7);
    r("cox.zph(terms = FALSE)", 3.28053822721597, cox, "age", "zph_chisq", 1e-7);
    r("cox.zph(terms = FALSE)", 4.9066811499152809, cox, "GLOBAL", "zph_chisq", 1e-7);
  }

  @Test
  void coxphStratifiedWithClusters() {
    Map<String, String> cox =
        run(
            "cox --time days --event left --covariates type,age --strata house --ties breslow"
                + " --cluster site");
    String call = "coxph(~ type + age + strata(house), ties = 'breslow', cluster = site)";
    r(call, 0.4067060040074002, cox, "type=eight_week", "coef", 1e-7);
    r(call, 0.48969622633997911, cox, "type=eight_week", "robust_se", 1e-7);
    r(call, 0.020509812668385689, cox, "age", "robust_se", 1e-7);
    r(call, 0.62222222222222223, cox, "model", "concordance");
    r(call, 0.1329784944560839, cox, "model", "concordance_se", 1e-7);
    Map<String, String> product =
        run("cox --time days --event left --covariates type,age,type:age");
    r("coxph(~ type * age)", -0.01734717306706628, product, "type=eight_week:age", "coef", 1e-6);
    Map<String, String> turned =
        run(
            "cox --time days --event left --covariates type,age,house"
                + " --reference type=eight_week");
    r("relevel(type, 'eight_week')", -0.32649596863868119, turned, "type=drop_in", "coef", 1e-7);
  }

  @Test
  void cmprskOfEnds() {
    Map<String, String> ends =
        run("cumulative-incidence --time days --event end --group type --at 28,70");
    String call = "timepoints(cuminc(days, end, type), c(28, 70))";
    r(call, 0.27088544891640864, ends, "group=eight_week;cause=1;t=28", "cif");
    r(call, 0.35618575851393186, ends, "group=eight_week;cause=2;t=70", "cif");
    r(call, 0.014719919521865077, ends, "group=eight_week;cause=1;t=70", "var_aalen");
    Map<String, String> gray = run("gray --time days --event end --group type");
    r("cuminc()$Tests", 0.52208336193837579, gray, "cause=2", "chisq");
    r("cuminc()$Tests", 0.46995432963438, gray, "cause=2", "p");
    Map<String, String> strata = run("gray --time days --event end --group type --strata house");
    r("cuminc(strata = house)$Tests", 0.59758747344612628, strata, "cause=2", "chisq");
    Map<String, String> crr =
        run("fine-gray --time days --event end --cause 2 --covariates type,age");
    r("crr(failcode = 2)", 0.23898780096264149, crr, "type=eight_week", "coef", 1e-6);
    r("crr(failcode = 2)", 0.021043356897957395, crr, "age", "se", 1e-6);
    r("crr(failcode = 2)", -34.670644554678425, crr, "model", "loglik", 1e-9);
  }

  @Test
  void msmOfStages() {
    Map<String, String> moves = run(stages, "transitions --id id --time month --state stage");
    r("statetable.msm(stage, id, s)", 12, moves, "from=1;to=1", "count");
    r("statetable.msm(stage, id, s)", 5, moves, "from=2;to=1", "count");
    r("prop.table()", 7.0 / 11, moves, "from=3;to=3", "prob");
    r("sum of the upper triangle", 7, moves, "forward", "count");
    r("sum of the lower triangle", 9, moves, "backward", "count");
    String panel = "markov --id id --time month --state stage --allowed 1-2,2-1,2-3,3-2 --at 3";
    Map<String, String> fit = run(stages, panel);
    r("msm()$minus2loglik", 69.721866112382713, fit, "model", "minus2loglik", 1e-6);
    r("qmatrix.msm()", 0.15143210511709723, fit, "from=1;to=2", "intensity", 1e-3);
    r("qmatrix.msm()", 0.095001543444686032, fit, "from=1;to=2", "se", 1e-3);
    r("sojourn.msm()", 6.6036194849614906, fit, "state=1", "mean", 1e-3);
    r("pmatrix.msm(t = 3)", 0.71782765546195082, fit, "t=3;from=1;to=1", "prob", 1e-3);
    Map<String, String> with = run(stages, panel + " --covariates old");
    r("msm(covariates = ~ old)", 67.363209992137783, with, "model", "minus2loglik", 1e-6);
    r("hazard.msm()", 2.5884006267482911, with, "term=old;from=2;to=1", "hr", 1e-3);
    r(
        "qmatrix.msm(covariates = 'mean')",
        0.36363903891788463,
        with,
        "from=3;to=2",
        "intensity",
        1e-3);
  }

  @Test
  void proportionsInBaseR() {
    Map<String, String> one = run("proportion --event goal");
    r(
        "prop.test(25, 36, correct = FALSE)",
        0.53143727149489672,
        one,
        "group=all;method=wilson",
        "lower");
    r("binom.test(25, 36)", 0.83652601537150639, one, "group=all;method=clopper_pearson", "upper");
    r("qbeta(0.025, 25.5, 11.5)", 0.53345941144598208, one, "group=all;method=jeffreys", "lower");
    Map<String, String> two = run("two-proportions --event goal --group type --first eight_week");
    r("prop.test(c(17, 8), c(25, 11))", 0.080449586776859594, two, "pearson_chisq", "chisq");
    r("prop.test(c(17, 8), c(25, 11))", -0.36774664888307546, two, "wald_diff", "lower");
    r("fisher.test()", 0.80183065623631999, two, "odds_ratio_fisher", "estimate");
    r("fisher.test()", 0.10794763770015495, two, "odds_ratio_fisher", "lower");
    r("fisher.test()", 1, two, "fisher", "p");
    Map<String, String> table = run("table --row house --column use0");
    r("chisq.test(table(house, use0))", 2.0843021232161507, table, "pearson_chisq", "chisq");
    r("fisher.test(table(house, use0))", 0.71156570421470366, table, "fisher", "p");
    Map<String, String> trend = run("trend --x 5,8,12 --n 9,14,13");
    r("prop.trend.test(c(5, 8, 12), c(9, 14, 13))", 3.8975820056232435, trend, "trend", "chisq");
  }

  @Test
  void pairsInBaseR() {
    Map<String, String> any = run("paired --before any0 --after any6");
    r("mcnemar.test(correct = FALSE)", 0.14285714285714285, any, "mcnemar", "chisq");
    r("mcnemar.test()", 0, any, "mcnemar_cc", "chisq");
    Map<String, String> use = run("paired --before use0 --after use6 --order none,some,daily");
    r("mcnemar.test(table(use0, use6))", 4, use, "bowker", "chisq");
    r("mcnemar.test(table(use0, use6))", 0.26146412994911072, use, "bowker", "p");
    Map<String, String> days = run("paired --before days0 --after days6 --numbers");
    r("t.test(days6, days0, paired = TRUE)", -3.8200567896592186, days, "t_test", "t");
    r("t.test(days6, days0, paired = TRUE)", -4.0838239080604133, days, "change", "lower");
    r("wilcox.test(exact = FALSE)", 106, days, "wilcoxon", "V");
    r("wilcox.test(exact = FALSE)", 0.001043094168756269, days, "wilcoxon", "p_cc");
  }

  @Test
  void pAdjust() {
    Map<String, String> p = EstimateRun.figures("adjust", "--p", "0.004,0.03,0.02,0.5");
    r("p.adjust(p, 'holm')", 0.06, p, "test=2", "holm");
    r("p.adjust(p, 'hommel')", 0.045, p, "test=3", "hommel");
    r("p.adjust(p, 'BH')", 0.04, p, "test=2", "BH");
    r("p.adjust(p, 'BY')", 0.083333333333333343, p, "test=3", "BY");
  }

  @Test
  void clustersInGeepackAndBaseR() throws IOException {
    Map<String, String> icc = run("icc --outcome goal --cluster site");
    r("anova(lm(goal ~ factor(site)))", 0.16111111111111137, icc, "icc", "msb");
    r("anova(lm(goal ~ factor(site)))", 0.62252579291466592, icc, "icc", "p_F");
    String gee = "gee --outcome goal --covariates type,age --cluster site --correlation ";
    Map<String, String> one = run(gee + "independence");
    r("geeglm(corstr = 'independence')", 0.37802798893160822, one, "type=eight_week", "coef", 1e-6);
    r("geeglm(corstr = 'independence')", 0.038419835571026129, one, "age", "robust_se", 1e-6);
    Map<String, String> two = run(gee + "exchangeable");
    r("geeglm(corstr = 'exchangeable')", 0.066177043978297628, two, "age", "coef", 1e-6);
    r("geeglm(corstr = 'exchangeable')", -0.027527667025413177, two, "alpha", "est", 1e-6);
    Path drawn = folder.resolve("drawn.csv");
    Files.writeString(
        drawn,
        "1,east,east,far,mid,north,west\n2,far,mid,south,south,west,north\n"
            + "3,mid,mid,east,east,north,south\n");
    Map<String, String> boot =
        run(
            "bootstrap --outcome goal --group type --first eight_week --cluster site --replay "
                + drawn);
    r("the same three resamples by sum()", -0.047272727272727244, boot, "bootstrap", "point");
    r("the same three resamples by sum()", 0.10803552646406769, boot, "bootstrap", "boot_se");
    r("quantile(type = 7)", -0.080384615384615304, boot, "bootstrap", "lower");
  }

  @Test
  void groupsMadeAlikeInBaseR() {
    Map<String, String> glm = run("logistic --outcome goal --covariates type,age,house");
    r("glm(goal ~ type + age + house, binomial)", 0.067855583211280976, glm, "age", "coef", 1e-7);
    r("glm(goal ~ type + age + house, binomial)", 40.247123890576447, glm, "model", "deviance");
    Map<String, String> smd = run("smd --group type --covariates age,house");
    r("(mean - mean) / sqrt(mean var)", -0.77085984732710822, smd, "age", "smd");
    r("Yang and Dalton by solve()", 0.28076627343564453, smd, "house", "smd");
    Map<String, String> weights = run("weights --group type --covariates age,house --outcome goal");
    r("sum(1 / e)", 70.768502080511809, weights, "plain", "sum_w", 1e-7);
    r("weighted.mean(goal, w)", 0.70413262686592637, weights, "plain", "mean_first", 1e-7);
    r("overlap", 0.085993362223385938, weights, "overlap", "risk_diff", 1e-7);
    Map<String, String> g = run("standardize --outcome goal --group type --covariates age,house");
    r("mean(predict(om, t = TRUE))", 0.71213221758928025, g, "gcomp", "risk1", 1e-7);
    r("augmented by solve()", 0.52237867617310485, g, "aipw", "risk0", 1e-7);
    r("sd(a1 - a0) / sqrt(n)", 0.16419845344353926, g, "aipw", "se", 1e-7);
  }

  @Test
  void everyMethodHasHelpWithExamples() {
    String help = EstimateRun.run("--help").out();
    List<String> methods =
        help.lines()
            .filter(line -> line.matches("  [a-z][a-z-]+ +[A-Za-z].*"))
            .map(line -> line.strip().split(" ")[0])
            .filter(method -> !List.of("help", "cairn").contains(method))
            .toList();
    assertEquals(Methods.ALL.size(), methods.size(), help);
    for (String method : methods) {
      Ran outcome = EstimateRun.run(method, "--help");
      assertEquals(0, outcome.exit(), method);
      assertTrue(outcome.out().contains("cairn estimate " + method), method);
    }
  }
}
