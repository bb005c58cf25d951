package cairn.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When Newton's steps end. */
class AtRestTest {
  private static boolean is(double step, double standardError, double beta) {
    double gradient = step / (standardError * standardError);
    return AtRest.is(
        new double[] {step}, new double[] {gradient}, new double[] {beta}, /* share= */ 1e-11);
  }

  @Test
  void aSmallShareOfTheCoefficientIsRest() {
    assertTrue(is(1e-12, 1e-6, 0.5));
    assertFalse(is(1e-10, 1e-6, 0.5));
  }

  @Test
  void roundingOfACoefficientNearNothingIsRest() {
    assertTrue(is(1e-14, 0.02, 1e-7), "the worked example");
    assertFalse(is(1e-11, 0.02, 1e-7));
  }

  @Test
  void aStepOfOneColumnIsNoRestForTheOther() {
    assertFalse(AtRest.is(new double[] {0, 1e-3}, new double[] {0, 1}, new double[] {1, 1}, 1e-11));
    assertTrue(AtRest.is(new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 1}, 1e-11));
  }
}
