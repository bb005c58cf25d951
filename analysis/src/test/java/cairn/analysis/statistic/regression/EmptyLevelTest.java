package cairn.analysis.statistic.regression;

import static cairn.analysis.statistic.hazard.CoxTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.statistic.Covariates;
import org.junit.jupiter.api.Test;

/** A level without events has no finite coefficient: its name is said, and no number. */
class EmptyLevelTest {
  private static final double[] COUNTS = {2, 5, 1, 9, 4, 0, 0, 0, 0};
  private static final double[] NOBODY = {0, 0, 0, 0, 0, 1, 1, 1, 1};
  private static final double[] TIME = {1, 2, 1, 3, 2, 1, 2, 1, 1};

  private static Covariates of(double[] level) {
    return Covariates.rows(9).and("time", TIME).and("site = East", level);
  }

  @Test
  void aLevelWithoutEventsIsNamed() {
    assertMessage(
        "nobody with site = East has any",
        () -> GeneralizedLinearModel.fit(COUNTS, of(NOBODY), Family.POISSON));
    assertMessage(
        "nobody with site = East has any",
        () -> NegativeBinomialRegression.fit(COUNTS, of(NOBODY), new double[9]));
  }

  @Test
  void soIsALevelThatHasAll() {
    double[] all = {1, 1, 1, 1, 1, 0, 0, 0, 0};
    assertMessage(
        "nobody without site = East has any",
        () -> GeneralizedLinearModel.fit(COUNTS, of(all), Family.POISSON));
  }

  @Test
  void nothingAtAllIsSaid() {
    assertMessage(
        "nobody has any",
        () -> GeneralizedLinearModel.fit(new double[9], of(NOBODY), Family.POISSON));
  }

  @Test
  void oneEventIsEnough() {
    double[] counts = COUNTS.clone();
    counts[8] = 1;
    GlmFit fit =
        GeneralizedLinearModel.fit(
            counts, Covariates.rows(9).and("site = East", NOBODY), Family.POISSON);
    assertEquals(Math.log((1.0 / 4) / (21.0 / 5)), fit.coefficient(1), 1e-8);
  }
}
