package cairn.analysis.statistic.separation;

import static cairn.analysis.statistic.FromR.r;
import static cairn.analysis.statistic.hazard.CoxTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coefficients without a finite value are named with their reason, and the others are R's. */
final class SeparationTest {
  private static final int N = 24;
  private static final List<String> LEVELS = List.of("a", "b", "c");

  /** t <- 1:24; g <- c("a","b","c")[((t * 7) %% 5) %% 3 + 1]; x <- ((t * 5) %% 7)/2. */
  private static final double[] T = IntStream.rangeClosed(1, N).mapToDouble(i -> i).toArray();

  private static final int[] G = IntStream.rangeClosed(1, N).map(i -> i * 7 % 5 % 3).toArray();
  private static final double[] X =
      IntStream.rangeClosed(1, N).mapToDouble(i -> i * 5 % 7 / 2.0).toArray();

  /** e <- (t %% 3) != 0 & g != none. */
  private static boolean[] eventsBut(int none) {
    boolean[] e = new boolean[N];
    for (int i = 0; i < N; i++) {
      e[i] = (i + 1) % 3 != 0 && G[i] != none;
    }
    return e;
  }

  private static Covariates covariates() {
    return Covariates.rows(N).andLevels("g", G, LEVELS).and("x", X);
  }

  private static boolean[] of(boolean[] all, int[] people) {
    boolean[] part = new boolean[people.length];
    for (int k = 0; k < part.length; k++) {
      part[k] = all[people[k]];
    }
    return part;
  }

  private static CoxFit cox(Separation found, boolean[] event) {
    double[] time = Arrays.stream(found.people()).mapToDouble(i -> T[i]).toArray();
    return CoxRegression.fit(
        SurvivalTimes.stratified(time, of(event, found.people()), found.strata()),
        found.covariates(),
        CoxTies.EFRON);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void aLevelWithoutAnEventIsNamedAndTheOthersAreCoxphs() {
    boolean[] event = eventsBut(2);
    Separation found = Separation.ofEvents(SurvivalTimes.of(T, event), covariates());
    assertEquals(
        List.of(
            new Separation.Finding(
                List.of("g=c"), AbsenceReason.NOBODY_THERE, "nobody with g=c has the event")),
        found.findings());
    CoxFit fit = cox(found, event);
    assertEquals(List.of("g=b", "x"), fit.names());
    r("coef(coxph(Surv(t, e) ~ g + x))['gb']", 0.193256561901058, fit.coefficient(0), 1e-9);
    r("coef(coxph(Surv(t, e) ~ g + x))['x']", -0.106949301710946, fit.coefficient(1), 1e-9);
    r("sqrt(diag(vcov(coxph(…))))['x']", 0.342087115449114, fit.standardError(1), 1e-9);
    assertMessage(
        "nobody with g=c has the event",
        () -> CoxRegression.fit(SurvivalTimes.of(T, event), covariates(), CoxTies.EFRON));
  }

  @Test
  void whereTheLevelOthersAreComparedWithHasNoneNoneOfTheirsIsGiven() {
    boolean[] event = eventsBut(0);
    Separation found = Separation.ofEvents(SurvivalTimes.of(T, event), covariates());
    assertEquals(Optional.of(AbsenceReason.NOBODY_COMPARED), found.of("g=b"));
    assertEquals(Optional.of(AbsenceReason.NOBODY_COMPARED), found.of("g=c"));
    assertEquals("nobody with g=a has the event", found.findings().get(0).words());
    CoxFit fit = cox(found, event);
    int x = fit.names().indexOf("x");
    r("coef(coxph(Surv(t, e) ~ g + x))['x']", 0.110972604743911, fit.coefficient(x), 1e-9);
    r("sqrt(diag(vcov(coxph(…))))['x']", 0.345236394459283, fit.standardError(x), 1e-9);
  }

  @Test
  void aLevelWithoutAYesIsNamedAndTheOthersAreGlms() {
    boolean[] yes = eventsBut(2);
    Separation found = Separation.ofYesAndNo(yes, ones(N), covariates());
    assertEquals(Optional.of(AbsenceReason.NOBODY_THERE), found.of("g=c"));
    LogisticFit fit = LogisticRegression.fit(of(yes, found.people()), found.covariates());
    r("coef(glm(e ~ g + x, binomial))[1]", 1.167411565147976, fit.coefficient(0), 1e-7);
    r("coef(glm(e ~ g + x, binomial))['x']", -0.317806033097556, fit.coefficient(2), 1e-7);
    r("sqrt(diag(vcov(glm(…))))['x']", 0.528915854070601, fit.standardError(2), 1e-7);
    boolean[] reverse = new boolean[N];
    for (int i = 0; i < N; i++) {
      reverse[i] = !yes[i];
    }
    assertEquals(
        "everybody with g=c has the outcome",
        Separation.ofYesAndNo(reverse, ones(N), covariates()).findings().get(0).words());
  }

  @Test
  void aColumnThatOnlySaysTheSameAgainGoesWithIt() {
    double[] again = Arrays.stream(G).mapToDouble(g -> g == 2 ? 5 : 0).toArray();
    Covariates x = covariates().and("again", again);
    Separation found = Separation.ofEvents(SurvivalTimes.of(T, eventsBut(2)), x);
    assertEquals(Optional.of(AbsenceReason.SAME_FOR_ALL), found.of("again"));
    assertEquals(List.of("g=b", "x"), found.covariates().names());
  }

  @Test
  void aNumberThatTellsWithoutAnOverlapIsNamed() {
    boolean[] yes = {false, false, false, true, true, true};
    Covariates dose = Covariates.rows(6).and("dose", 1, 2, 3, 3, 4, 5);
    Separation quasi = Separation.ofYesAndNo(yes, ones(6), dose);
    assertEquals(Optional.of(AbsenceReason.NO_OVERLAP), quasi.of("dose"));
    assertArrayEquals(new int[] {2, 3}, quasi.people(), "those at the dose that both have");
    Covariates apart = Covariates.rows(6).and("dose", 1, 2, 3, 4, 5, 6);
    assertEquals(0, Separation.ofYesAndNo(yes, ones(6), apart).people().length);
    assertMessage("variable dose separates yes from no", () -> LogisticRegression.fit(yes, apart));
    Covariates crossed = Covariates.rows(6).and("dose", 1, 4, 3, 2, 5, 6);
    assertTrue(Separation.ofYesAndNo(yes, ones(6), crossed).findings().isEmpty());
    double[] time = {1, 2, 3, 4, 5, 6};
    boolean[] all = {true, true, true, true, true, true};
    Covariates order = Covariates.rows(6).and("order", 6, 5, 4, 3, 2, 1);
    assertEquals(
        Optional.of(AbsenceReason.NO_OVERLAP),
        Separation.ofEvents(SurvivalTimes.of(time, all), order).of("order"));
  }

  @Test
  void peopleWhoWeighNothingDoNotCount() {
    boolean[] yes = {true, false, true, false, false};
    Covariates x = Covariates.rows(5).and("x", 1, 0, 0, 0, 1);
    double[] weight = {1, 1, 1, 1, 0};
    assertTrue(Separation.ofYesAndNo(yes, ones(5), x).findings().isEmpty());
    assertFalse(Separation.ofYesAndNo(yes, weight, x).findings().isEmpty());
  }

  @Test
  void anEventThatComesToTheLastOneLeftComparesNobody() {
    boolean[] last = {false, false, true};
    SurvivalTimes data = SurvivalTimes.of(new double[] {1, 2, 3}, last);
    Separation found = Separation.ofEvents(data, Covariates.rows(3).and("x", 1, 2, 4));
    assertEquals(Optional.of(AbsenceReason.NOTHING_LEFT), found.of("x"));
    assertEquals(0, found.people().length);
  }

  @Test
  void columnsThatSeparateOnlyTogetherAreNamedTogether() {
    double[] u = {0, 1, 2, 3, 0, 1, 2, 3};
    double[] v = {0, 2, 1, 0, 4, 3, 2, 1};
    boolean[] yes = new boolean[8];
    for (int i = 0; i < 8; i++) {
      yes[i] = u[i] + v[i] > 3;
    }
    Covariates both = Covariates.rows(8).and("u", u).and("v", v);
    assertTrue(Separation.ofYesAndNo(yes, ones(8), both).findings().isEmpty());
    assertMessage("u and v together separate", () -> LogisticRegression.fit(yes, both));
  }

  @Test
  void manyRandomTablesAreFiniteOrNamed() {
    java.util.Random random = new java.util.Random(5);
    int fitted = 0;
    for (int trial = 0; trial < 400; trial++) {
      int n = 3 + random.nextInt(12);
      double[] time = new double[n];
      boolean[] event = new boolean[n];
      double[] x = new double[n];
      int[] g = new int[n];
      for (int i = 0; i < n; i++) {
        time[i] = random.nextInt(6);
        event[i] = random.nextInt(3) == 0;
        x[i] = random.nextInt(4);
        g[i] = random.nextInt(3);
      }
      event[random.nextInt(n)] = true;
      try {
        Covariates all = Covariates.rows(n).andLevels("g", g, LEVELS).and("x", x);
        CoxFit fit = CoxRegression.fit(SurvivalTimes.of(time, event), all, CoxTies.EFRON);
        for (int j = 0; j < 3; j++) {
          assertTrue(Math.abs(fit.coefficient(j)) < 15, "trial " + trial);
          assertTrue(fit.standardError(j) < 300, "trial " + trial);
        }
        fitted++;
      } catch (NotEstimableException refused) {
        assertTrue(refused.getMessage().matches("(?s).*\\b(x|g).*"), refused.getMessage());
      }
    }
    assertTrue(fitted > 60, fitted + " of 400 were fitted");
  }
}
