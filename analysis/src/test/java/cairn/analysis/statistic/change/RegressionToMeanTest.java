package cairn.analysis.statistic.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionToMeanTest {
  private static PairedSums sums(double[] x, double[] y) {
    PairedSums sums = PairedSums.NONE;
    for (int i = 0; i < x.length; i++) {
      sums = sums.plus(new PairedSums(1, x[i], y[i], x[i] * x[i], y[i] * y[i], x[i] * y[i]));
    }
    return sums;
  }

  @Test
  void theWorkedExample() {
    assertEquals(-1.8, RegressionToMean.expectedChange(20, 14, 0.7), 1e-12);
    assertEquals(0, RegressionToMean.expectedChange(14, 14, 0.2), 1e-12);
    assertEquals(0, RegressionToMean.expectedChange(20, 14, 1), 1e-12);
    assertEquals(-6, RegressionToMean.expectedChange(20, 14, 0), 1e-12);
    assertThrows(
        IllegalArgumentException.class, () -> RegressionToMean.expectedChange(20, 14, 1.1));
  }

  /** Nobody changes; those who came high come down by just what the formula says. */
  @Test
  void whoIsPickedHighComesDownAsExpectedAlthoughNobodyChanged() {
    Random random = new Random(17);
    int held = 0;
    int worlds = 1000;
    for (int b = 0; b < worlds; b++) {
      PairedSums all = PairedSums.NONE;
      List<PairedSums> high = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        double person = 14 + 5 * random.nextGaussian();
        double x = person + 3 * random.nextGaussian();
        double y = person + 3 * random.nextGaussian();
        PairedSums one = new PairedSums(1, x, y, x * x, y * y, x * y);
        all = all.plus(one);
        if (x > 17) {
          high.add(one);
        }
      }
      double reliability = 25.0 / 34;
      double before = high.stream().reduce(PairedSums.NONE, PairedSums::plus).before().value();
      double expected = RegressionToMean.expectedChange(before, 14, reliability);
      assertTrue(expected < -1);
      // What is left, change less expected, is (y − ρ x) − (1 − ρ) μ: none here.
      held += PairedChange.byGroups(high, reliability, 0.95).covers((1 - reliability) * 14) ? 1 : 0;
      assertEquals(reliability, all.correlation().value(), 0.15);
    }
    assertTrue(held >= 0.93 * worlds && held <= 0.97 * worlds, "held " + held);
  }

  @Test
  void eachPersonAGroupOfTheirOwnIsThePairedT() {
    double[] x = {1, 2, 3, 9};
    double[] y = {2, 4, 3, 5};
    List<PairedSums> each = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      each.add(sums(new double[] {x[i]}, new double[] {y[i]}));
    }
    PairedT paired = PairedT.of(x, y, 0.95);
    Interval change = PairedChange.byGroups(each, 1, 0.95);
    assertEquals(paired.change().estimate().value(), change.estimate().value(), 1e-12);
    assertEquals(paired.change().lower().value(), change.lower().value(), 1e-12);
    assertEquals(paired.change().upper().value(), change.upper().value(), 1e-12);
  }

  /** R: sqrt(vcovCR(lm(d ~ 1), g, "CR3") * 3/4); coef_test(…, "CR2", "Satterthwaite")$df_Satt. */
  @Test
  void unevenGroupsHaveFewerDegreesOfFreedomThanTheyAre() {
    List<PairedSums> groups =
        List.of(
            sums(new double[] {1, 2, 3, 4, 5, 6}, new double[] {3, 2, 5, 5, 7, 9}),
            sums(new double[] {2}, new double[] {1}),
            sums(new double[] {4}, new double[] {6}),
            sums(new double[] {3}, new double[] {3}));
    Interval change = PairedChange.byGroups(groups, 1, 0.95);
    double half = 0.821619054288768 * Distributions.studentTwoSidedQuantile(0.95, 1.68421052631579);
    assertEquals(11.0 / 9, change.estimate().value(), 1e-12);
    assertEquals(11.0 / 9 - half, change.lower().value(), 1e-9);
    assertEquals(11.0 / 9 + half, change.upper().value(), 1e-9);
  }

  @Test
  void theCorrelationOfTheWorkedExampleAndItsEdges() {
    double[] x = {1, 2, 3};
    assertEquals(0.5, sums(x, new double[] {2, 4, 3}).correlation().value(), 1e-12);
    assertFalse(sums(x, new double[] {4, 4, 4}).correlation().isPresent());
    assertFalse(sums(new double[] {1}, new double[] {2}).correlation().isPresent());
    assertFalse(PairedSums.NONE.before().isPresent());
    assertFalse(PairedChange.byGroups(List.of(), 1, 0.95).estimate().isPresent());
    assertFalse(
        PairedChange.byGroups(List.of(sums(x, x)), 1, 0.95).lower().isPresent(), "one group");
  }
}
