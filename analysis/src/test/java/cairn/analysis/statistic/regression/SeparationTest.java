package cairn.analysis.statistic.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.CoxFit;
import cairn.analysis.statistic.CoxRegression;
import cairn.analysis.statistic.CoxTies;
import cairn.analysis.statistic.LogisticFit;
import cairn.analysis.statistic.LogisticRegression;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.SurvivalTimes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which variable or level separates, and that nothing is said to separate that does not. */
class SeparationTest {
  @Test
  void aLevelWithoutEventIsNamedAndTheOthersStayOpen() {
    boolean[] yes = {true, false, false, true, false, false, false};
    Covariates x =
        Covariates.rows(7)
            .and("age", 1, 2, 3, 4, 5, 6, 7)
            .andLevels("g", new int[] {0, 0, 1, 1, 0, 2, 2}, List.of("a", "b", "c"));
    Separation found = Separation.ofLogistic(yes, x).orElseThrow();
    assertEquals(List.of("g=c"), found.columns());
    assertEquals(List.of(0, 1, 2, 3, 4), found.open());
    assertTrue(found.sentence().contains("nobody with g=c is yes"), found.sentence());
  }

  @Test
  void anEmptyReferenceLevelIsNamedThroughTheOthers() {
    boolean[] yes = {false, false, true, false, true, false};
    Covariates x =
        Covariates.rows(6).andLevels("g", new int[] {0, 0, 1, 1, 2, 2}, List.of("a", "b", "c"));
    Separation found = Separation.ofLogistic(yes, x).orElseThrow();
    assertEquals(List.of("g=b", "g=c"), found.columns());
    assertEquals(List.of(2, 3, 4, 5), found.open());
  }

  @Test
  void aLineBetweenYesAndNoIsFoundAlsoAcrossVariables() {
    Random random = new Random(1);
    int n = 800;
    double[] a = random.doubles(n).toArray();
    double[] b = random.doubles(n).toArray();
    boolean[] yes = new boolean[n];
    for (int i = 0; i < n; i++) {
      yes[i] = 20 * a[i] - 30 * b[i] > 1;
    }
    Covariates x = Covariates.rows(n).and("a", a).and("b", b);
    Separation found = Separation.ofLogistic(yes, x).orElseThrow();
    assertEquals(List.of("a", "b"), found.columns());
    yes[0] = !yes[0];
    assertTrue(Separation.ofLogistic(yes, x).isEmpty(), "one person on the other side");
  }

  @Test
  void itAgreesWithWhetherTheModelCanBeFitted() {
    Random random = new Random(2);
    int separated = 0;
    for (int b = 0; b < 300; b++) {
      int n = 12 + random.nextInt(8);
      boolean[] yes = new boolean[n];
      double[] time = new double[n];
      double[] age = new double[n];
      double[] level = new double[n];
      for (int i = 0; i < n; i++) {
        level[i] = random.nextInt(2);
        age[i] = random.nextInt(6);
        time[i] = 1 + random.nextInt(9);
        yes[i] = random.nextDouble() < 0.35 - 0.2 * level[i];
      }
      yes[0] = true;
      yes[1] = false;
      Covariates x = Covariates.rows(n).and("age", age).and("level", level);
      assertEquals(
          fits(() -> LogisticRegression.fit(yes, x)), Separation.ofLogistic(yes, x).isEmpty());
      SurvivalTimes times = SurvivalTimes.of(time, yes);
      boolean whole = Separation.ofCox(times, x).isEmpty();
      if (whole) {
        double far = farthest(times, x);
        // A column that varies in no risk set has no estimate, though nothing separates.
        assertTrue(far < 10 || Double.isInfinite(far) && !varies(times, x), "comes to rest");
      } else {
        separated++;
        assertTrue(farthest(times, x) > 10, "a separated model has no moderate estimate");
      }
    }
    assertTrue(separated > 10, "separated worlds: " + separated);
  }

  private static boolean fits(Runnable fit) {
    try {
      fit.run();
      return true;
    } catch (NotEstimableException refused) {
      return false;
    }
  }

  /** Whether the information about both columns is regular where both coefficients are 0. */
  private static boolean varies(SurvivalTimes times, Covariates x) {
    try {
      FirthCox.fit(times, x, CoxTies.BRESLOW);
      return true;
    } catch (NotEstimableException singular) {
      return false;
    }
  }

  /** The largest coefficient, infinite where the plain fit is refused. */
  private static double farthest(SurvivalTimes times, Covariates x) {
    try {
      CoxFit fit = CoxRegression.fit(times, x, CoxTies.BRESLOW);
      return Math.max(Math.abs(fit.coefficient(0)), Math.abs(fit.coefficient(1)));
    } catch (NotEstimableException refused) {
      return Double.POSITIVE_INFINITY;
    }
  }

  @Test
  void coxNamesTheLevelWithoutAnEvent() {
    double[] time = {1, 2, 3, 4, 5, 6};
    boolean[] event = {true, false, true, false, true, false};
    Covariates x = Covariates.rows(6).and("age", 5, 1, 2, 9, 4, 3).and("late", 0, 1, 0, 1, 0, 1);
    Separation found = Separation.ofCox(SurvivalTimes.of(time, event), x).orElseThrow();
    assertEquals(List.of("late"), found.columns());
    assertEquals(List.of(0, 2, 4), found.open());
    assertTrue(found.sentence().contains("nobody with late has the event"), found.sentence());
  }

  @Test
  void firthIsFiniteWherePlainIsNot() {
    double[] time = {1, 2, 3, 4};
    SurvivalTimes times = SurvivalTimes.of(time, new boolean[] {true, false, true, false});
    Covariates x = Covariates.rows(4).and("x", 1, 0, 1, 0);
    assertThrows(NotEstimableException.class, () -> CoxRegression.fit(times, x, CoxTies.EFRON));
    FirthFit cox = FirthCox.fit(times, x, CoxTies.EFRON);
    assertEquals(Math.log(5), cox.coefficient(0), 1e-9);
    assertEquals(0, cox.test(0).p().value() - cox.test(false).p().value(), 1e-12);
    FirthFit none = FirthLogistic.fit(new boolean[5], Covariates.rows(5));
    assertEquals(Math.log(0.5 / 5.5), none.coefficient(0), 1e-9);
    assertTrue(none.coefficient(0, 0.95).upper().value() < 0);
    assertThrows(
        NotEstimableException.class,
        () -> FirthLogistic.fit(new boolean[5], Covariates.rows(5).and("x", 1, 1, 1, 1, 1)));
  }

  /** With many people the penalty is small beside the likelihood. */
  @Test
  void firthApproachesThePlainEstimate() {
    Random random = new Random(4);
    int n = 20_000;
    boolean[] yes = new boolean[n];
    double[] a = new double[n];
    for (int i = 0; i < n; i++) {
      a[i] = random.nextGaussian();
      yes[i] = random.nextDouble() < 1 / (1 + Math.exp(0.5 - a[i]));
    }
    Covariates x = Covariates.rows(n).and("a", a);
    LogisticFit plain = LogisticRegression.fit(yes, x);
    assertEquals(plain.coefficient(1), FirthLogistic.fit(yes, x).coefficient(1), 1e-3);
  }
}
