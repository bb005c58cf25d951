package cairn.analysis.statistic.hazard;

import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.LogRank;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Freireich's two groups (1963): days in remission with 6-MP and with placebo. */
@SuppressWarnings({"FloatingPointLiteralPrecision"})
public class CoxTest {
  private static final double[] T = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4,
    4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };
  private final boolean[] event = new boolean[42];
  private final double[] g = new double[42];
  private final double[] s = new double[42];
  private final int[] cluster = new int[42];

  CoxTest() {
    for (int i = 0; i < 42; i++) {
      event[i] = i < 9 || i >= 21;
      g[i] = i < 21 ? 1 : 0;
      s[i] = i % 2;
      cluster[i] = i % 14;
    }
  }

  private CoxFit fit(CoxTies ties) {
    Covariates x = Covariates.rows(42).and("g", g).and("s", s);
    return CoxRegression.fit(SurvivalTimes.of(T, event), x, ties);
  }

  private EndCounts counts(double group, double stratum) {
    EndCounts sum = EndCounts.none(1);
    for (int i = 0; i < 42; i++) {
      if (g[i] == group && (stratum < 0 || s[i] == stratum)) {
        double[] one = {T[i]};
        sum = sum.plus(EndCounts.of(one, new int[] {event[i] ? 1 : 0}, 1));
      }
    }
    return sum;
  }

  @Test
  void logRank() {
    List<EndCounts> groups = List.of(counts(0, -1), counts(1, -1));
    LogRank.Result plain = LogRank.test(groups, 0);
    r("survdiff(Surv(t, e) ~ g)$exp[1]", 10.7494990519689, plain.expected().get(0), 1e-12);
    r("survdiff(Surv(t, e) ~ g)$var[1, 1]", 6.2569605736755, plain.variance().get(0).get(0), 1e-12);
    r("survdiff(Surv(t, e) ~ g)$chisq", 16.7929409892165, plain.test().statistic());
    TestResult early = LogRank.test(groups, 1).test();
    r("survdiff(Surv(t, e) ~ g, rho = 1)$chisq", 14.45715081871713, early.statistic());
    List<List<EndCounts>> strata =
        List.of(List.of(counts(0, 0), counts(1, 0)), List.of(counts(0, 1), counts(1, 1)));
    r(
        "survdiff(Surv(t, e) ~ g + strata(s))$chisq",
        16.176084919672,
        LogRank.stratified(strata, 0).test().statistic());
    List<TestResult> pairs =
        LogRank.pairwise(List.of(counts(0, -1), counts(1, -1), counts(1, 1)), 0, Adjustment.HOLM);
    assertEquals(3, pairs.size());
    assertEquals(3 * plain.test().p().value(), pairs.get(0).p().value(), 1e-12);
    assertThrows(NotEstimableException.class, () -> LogRank.test(groups.subList(0, 1), 0));
  }

  @Test
  void groupsWithoutEventsGiveNoTest() {
    EndCounts none = EndCounts.ofDays(new int[] {3, 4}, new int[] {0, 0}, 1);
    assertTrue(!LogRank.test(List.of(none, none), 0).test().p().isPresent());
  }

  @Test
  void efron() {
    CoxFit fit = fit(CoxTies.EFRON);
    r("coef(coxph(Surv(t, e) ~ g + s))[1]", -1.5764813156293480, fit.coefficient(0), 1e-10);
    r("coef(coxph(…))[2]", -0.0407051871869042, fit.coefficient(1), 1e-9);
    r("sqrt(diag(vcov(coxph(…))))[1]", 0.4145765755792247, fit.standardError(0), 1e-9);
    r("coxph(…)$loglik[1]", -93.1842699968477319, fit.logLikelihoodNull(), 1e-12);
    r("coxph(…)$loglik[2]", -85.0022989720759199, fit.logLikelihood(), 1e-12);
    r("summary(coxph(…))$logtest[1]", 16.3639420495436241, fit.likelihoodRatio().statistic());
    r("coxph(…)$wald.test", 14.5237430127297333, fit.wald().statistic());
    r("summary(coxph(…))$sctest[1]", 17.2491048309035939, fit.score().statistic());
    Concordance.Result c = Concordance.of(fit.data(), fit.linearPredictor());
    r("summary(coxph(…))$concordance[1]", 0.6900420757363254, c.concordance());
    r("summary(coxph(…))$concordance[2]", 0.0466234491274143, c.standardError());
    CoxRobust robust = CoxRobust.byCluster(fit, cluster);
    r("coxph(…, cluster = cl) se 1", 0.103920153337524, robust.standardError(0), 1e-9);
    r("coxph(…, cluster = cl) se 2", 0.236058514779001, robust.standardError(1), 1e-9);
    r("coxph(…, cluster = cl)$wald.test", 232.809674660292586, robust.wald().statistic());
    r("summary(…)$robscore[1]", 13.452887573862348, robust.score().statistic());
    assertEquals(14, robust.clusters());
  }

  @Test
  void breslow() {
    CoxFit fit = fit(CoxTies.BRESLOW);
    r("coef(coxph(…, ties = 'breslow'))[1]", -1.5129620207610788, fit.coefficient(0), 1e-10);
    r("coxph(…, ties = 'breslow')$loglik[2]", -86.3745913524642503, fit.logLikelihood(), 1e-12);
    CoxRobust robust = CoxRobust.byCluster(fit, cluster);
    r("coxph(…, cluster = cl) se 1", 0.104430242659433, robust.standardError(0), 1e-9);
    r("summary(…)$robscore[1]", 13.411082762710693, robust.score().statistic());
  }

  @Test
  void proportionalHazardsAndResiduals() {
    CoxFit fit = fit(CoxTies.EFRON);
    ProportionalHazards.Result zph =
        ProportionalHazards.test(fit, ProportionalHazards.Transform.KAPLAN_MEIER);
    r("cox.zph(fit)$table[1, 1]", 0.0201031614473246, zph.columns().get(0).statistic());
    r("cox.zph(fit)$table[3, 1]", 0.1375479573149314, zph.global().statistic());
    CoxResiduals residuals = CoxResiduals.of(fit);
    r(
        "sum(residuals(fit, 'martingale')^2)",
        26.4802038168727,
        squares(residuals.martingale()),
        1e-12);
    r("sum(residuals(fit, 'deviance')^2)", 48.0447287543096, squares(residuals.deviance()), 1e-12);
    List<CoxBaseline.Step> steps = CoxBaseline.of(fit);
    r(
        "tail(basehaz(fit, centered = FALSE), 1)",
        3.9930095941447,
        steps.get(steps.size() - 1).cumulativeHazard(),
        1e-10);
  }

  private static double squares(double[] values) {
    return java.util.Arrays.stream(values).map(v -> v * v).sum();
  }

  @Test
  void withoutTiesTheScoreTestIsTheLogRankTest() {
    double[] t = {1, 2, 3, 4, 5, 6};
    boolean[] all = {true, true, true, false, true, true};
    double[] x = {0, 1, 0, 1, 1, 0};
    CoxFit fit =
        CoxRegression.fit(SurvivalTimes.of(t, all), Covariates.rows(6).and("x", x), CoxTies.EFRON);
    EndCounts one = EndCounts.of(new double[] {2, 4, 5}, new int[] {1, 0, 1}, 1);
    EndCounts zero = EndCounts.of(new double[] {1, 3, 6}, new int[] {1, 1, 1}, 1);
    double chi = LogRank.test(List.of(zero, one), 0).test().statistic().value();
    assertEquals(chi, fit.score().statistic().value(), 1e-10);
  }

  @Test
  void whatCannotBeFittedIsRefusedByName() {
    SurvivalTimes data = SurvivalTimes.of(T, event);
    assertMessage(
        "dose",
        () ->
            CoxRegression.fit(
                data, Covariates.rows(42).and("dose", new double[42]), CoxTies.EFRON));
    double[] twice = java.util.Arrays.stream(g).map(v -> 2 * v).toArray();
    assertMessage(
        "again",
        () ->
            CoxRegression.fit(
                data, Covariates.rows(42).and("g", g).and("again", twice), CoxTies.EFRON));
    double[] separating = new double[42];
    for (int i = 0; i < 42; i++) {
      separating[i] = event[i] ? 1 : 0;
    }
    assertMessage(
        "seen",
        () -> CoxRegression.fit(data, Covariates.rows(42).and("seen", separating), CoxTies.EFRON));
    assertMessage("event", () -> SurvivalTimes.of(T, new boolean[42]));
    double[] missing = g.clone();
    missing[3] = Double.NaN;
    assertMessage("age", () -> Covariates.rows(42).and("age", missing));
    int[] level = new int[42];
    level[0] = 1;
    boolean[] others = event.clone();
    others[0] = false;
    assertMessage(
        "clinic=North",
        () ->
            CoxRegression.fit(
                SurvivalTimes.of(T, others),
                Covariates.rows(42).andLevels("clinic", level, List.of("South", "North")),
                CoxTies.EFRON));
  }

  public static void assertMessage(String name, org.junit.jupiter.api.function.Executable run) {
    NotEstimableException refused = assertThrows(NotEstimableException.class, run);
    assertTrue(refused.getMessage().contains(name), refused.getMessage());
  }

  @Test
  void orderOfPeopleChangesNothing() {
    CoxFit fit = fit(CoxTies.EFRON);
    double[] t = new double[42];
    boolean[] e = new boolean[42];
    double[] a = new double[42];
    double[] b = new double[42];
    for (int i = 0; i < 42; i++) {
      int from = (i * 17 + 5) % 42;
      t[i] = T[from];
      e[i] = event[from];
      a[i] = g[from];
      b[i] = s[from];
    }
    CoxFit again =
        CoxRegression.fit(
            SurvivalTimes.of(t, e), Covariates.rows(42).and("g", a).and("s", b), CoxTies.EFRON);
    assertEquals(fit.coefficient(0), again.coefficient(0), 1e-12);
    assertEquals(fit.standardError(1), again.standardError(1), 1e-12);
  }
}
