package cairn.analysis.statistic.competing;

import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTest;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gray's test and Fine–Gray regression on twelve people. */
class CompetingTest {
  private static final double[] T = {1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 3, 5};
  private static final int[] END = {1, 2, 1, 0, 1, 2, 1, 0, 2, 1, 1, 2};
  private static final double[] Z = {.3, 1.2, -.5, .8, 2, -1.1, .4, .1, -.3, .9, 1.5, -.7};
  private static final int[] STRATUM = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1};

  private static EndCounts group(int which, int stratum) {
    EndCounts sum = EndCounts.none(2);
    for (int i = 0; i < T.length; i++) {
      if (i % 2 == which && (stratum < 0 || STRATUM[i] == stratum)) {
        sum = sum.plus(EndCounts.of(new double[] {T[i]}, new int[] {END[i]}, 2));
      }
    }
    return sum;
  }

  @Test
  void gray() {
    List<EndCounts> groups = List.of(group(0, -1), group(1, -1));
    r("cuminc(t, k, g)$Tests[1, 1]", 7.30102368482865, GrayTest.test(groups, 1, 0).statistic());
    r("cuminc(t, k, g)$Tests[2, 1]", 2.62262566025545, GrayTest.test(groups, 2, 0).statistic());
    List<EndCounts> turned = List.of(group(1, -1), group(0, -1));
    assertEquals(
        GrayTest.test(groups, 1, 0).statistic().value(),
        GrayTest.test(turned, 1, 0).statistic().value(),
        1e-10);
    List<List<EndCounts>> strata = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      strata.add(List.of(group(0, s), group(1, s)));
    }
    r(
        "cuminc(t, k, g, strata = s)$Tests[1, 1]",
        6.77515836337237,
        GrayTest.stratified(strata, 1, 0).statistic());
    r(
        "cuminc(t, k, g, strata = s)$Tests[2, 2]",
        0.18117939547069295,
        GrayTest.stratified(strata, 2, 0).p());
    assertThrows(NotEstimableException.class, () -> GrayTest.test(groups.subList(0, 1), 1, 0));
  }

  @Test
  void fineGray() {
    double[] g = new double[12];
    for (int i = 0; i < 12; i++) {
      g[i] = i % 2;
    }
    Covariates x = Covariates.rows(12).and("g", g).and("z", Z);
    FineGray.Fit fit = FineGray.fit(T, END, 1, x);
    r("crr(t, k, cbind(g, z))$coef[1]", -2.110570591271984, fit.coefficients().get(0), 1e-9);
    r("crr(t, k, cbind(g, z))$coef[2]", 0.539319859827072, fit.coefficients().get(1), 1e-9);
    r("sqrt(diag(crr(…)$var))[1]", 0.765418051765215, fit.standardError(0), 1e-9);
    r("sqrt(diag(crr(…)$var))[2]", 0.510067336329340, fit.standardError(1), 1e-9);
    r("crr(…)$loglik", -9.24628015236937, fit.logLikelihood(), 1e-12);
    r("crr(…)$loglik.null", -12.54835435110212, fit.logLikelihoodNull(), 1e-12);
    CoxTest.assertMessage("end 3", () -> FineGray.fit(T, END, 3, x));
    CoxTest.assertMessage(
        "flat", () -> FineGray.fit(T, END, 1, Covariates.rows(12).and("flat", new double[12])));
    double[] only = new double[12];
    for (int i = 0; i < 12; i++) {
      only[i] = END[i] == 1 ? 1 : 0;
    }
    CoxTest.assertMessage(
        "only", () -> FineGray.fit(T, END, 1, Covariates.rows(12).and("only", only)));
  }

  @Test
  void withoutOtherEndsOrCensoringFineGrayIsCox() {
    int[] end = new int[12];
    java.util.Arrays.fill(end, 1);
    boolean[] event = new boolean[12];
    java.util.Arrays.fill(event, true);
    Covariates x = Covariates.rows(12).and("z", Z);
    CoxFit cox = CoxRegression.fit(SurvivalTimes.of(T, event), x, CoxTies.BRESLOW);
    assertEquals(cox.coefficient(0), FineGray.fit(T, end, 1, x).coefficients().get(0), 1e-5);
  }
}
