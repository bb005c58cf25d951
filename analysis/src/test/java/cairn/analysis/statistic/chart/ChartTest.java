package cairn.analysis.statistic.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edges of charts and funnels, and the rules that the shared numbers do not have. */
class ChartTest {
  @Test
  void whereNothingHappensThereAreNoLimitsRatherThanNoWidth() {
    ControlChart chart = ControlChart.shares(new double[] {0, 0, 0}, new double[] {5, 6, 4});
    assertEquals(0, chart.centre());
    for (ControlChart.Point point : chart.points()) {
      assertFalse(point.lower().isPresent());
      assertFalse(point.upper().isPresent());
    }
    assertFalse(chart.flags(RunRule.BEYOND_3SD)[2]);
    assertFalse(
        ControlChart.rates(new double[2], new double[] {1, 2}).points().get(0).upper().isPresent());
    Funnel.Limits none = Funnel.ofShare(new Counted(0, 4), 0, 0.95, Funnel.Kind.EXACT);
    assertFalse(none.upper().isPresent());
    Funnel.Limits rare = Funnel.ofShare(new Counted(1, 2), 0.001, 0.95, Funnel.Kind.EXACT);
    assertFalse(rare.upper().isPresent());
    assertEquals(1, rare.outside(), "one of two where one of a thousand is the rule");
    Funnel.Limits common = Funnel.ofShare(new Counted(1, 2), 0.999, 0.95, Funnel.Kind.EXACT);
    assertFalse(common.lower().isPresent() || common.upper().isPresent());
    assertEquals(-1, common.outside(), "one of two where all but one of a thousand is the rule");
    Funnel.Limits all = Funnel.ofShare(new Counted(1, 1), 1, 0.95, Funnel.Kind.EXACT);
    assertFalse(all.upper().isPresent(), "where everybody has it, chance allows nothing else");
    assertEquals(0, all.outside());
    ObservedExpected nothing = new ObservedExpected(0, 0.4);
    assertEquals(0, nothing.exact(0.95).lower().value());
    assertTrue(nothing.exact(0.95).upper().value() > 1);
    assertFalse(new ObservedExpected(2, 0).ratio().isPresent());
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThrows(
        NotEstimableException.class,
        () -> ControlChart.shares(new double[] {6, 1}, new double[] {5, 5}));
    assertThrows(
        NotEstimableException.class,
        () -> ControlChart.shares(new double[] {0, 1}, new double[] {0, 5}));
    assertThrows(
        NotEstimableException.class, () -> ControlChart.rates(new double[] {1}, new double[] {5}));
    assertThrows(NotEstimableException.class, () -> new XmrChart(new double[] {1}));
    assertThrows(NotEstimableException.class, () -> Funnel.target(List.of(new Counted(0, 0))));
  }

  @Test
  void sevenPointsAreARunForOneSetAndEightForTheOther() {
    double[] values = {-1, 1, 1, 1, 1, 1, 1, 1, 1};
    boolean[] seven = ControlChart.flags(RunRule.RUN_7_ONE_SIDE, values, values);
    boolean[] eight = ControlChart.flags(RunRule.RUN_8_ONE_SIDE, values, values);
    assertArrayEquals(
        new boolean[] {false, false, false, false, false, false, false, true, true}, seven);
    assertTrue(eight[8] && !eight[7]);
    assertTrue(RuleSet.MAKING_DATA_COUNT.rules().contains(RunRule.RUN_7_ONE_SIDE));
    assertTrue(RuleSet.WESTERN_ELECTRIC.rules().contains(RunRule.RUN_8_ONE_SIDE));
  }

  @Test
  void twoOfThreeMayNeedTheThirdOnTheirSide() {
    double[] z = {2.5, -0.5, 2.5};
    assertTrue(ControlChart.flags(RunRule.TWO_OF_3_BEYOND_2SD, z, z)[2]);
    assertFalse(ControlChart.flags(RunRule.TWO_OF_3_ONE_SIDE, z, z)[2]);
    double[] side = {2.5, 0.5, 2.5};
    assertTrue(ControlChart.flags(RunRule.TWO_OF_3_ONE_SIDE, side, side)[2]);
  }

  @Test
  void sevenRisingPointsAreATrend() {
    double[] rising = {1, 2, 3, 4, 5, 6, 7, 7, 8};
    assertArrayEquals(
        new boolean[] {false, false, false, false, false, false, true, false, false},
        ControlChart.flags(RunRule.TREND_7_POINTS, rising, new double[9]));
  }

  @Test
  void aRunThatNeverCrossesIsASignal() {
    double[] stays = new double[20];
    Arrays.fill(stays, 0, 10, 1);
    Arrays.fill(stays, 10, 20, -1);
    RunsTest test = RunsTest.of(stays, 0);
    assertEquals(10, test.longestRun());
    assertEquals(7, test.longestRunLimit());
    assertEquals(1, test.crossings());
    assertEquals(6, test.crossingsLimit());
    assertTrue(test.isSignal());
    assertFalse(RunsTest.of(new double[] {0, 0}, 0).isSignal());
  }

  @Test
  void workedExamples() {
    XmrChart xmr = new XmrChart(new double[] {4, 6, 5, 9});
    assertEquals(7 / 3.0, xmr.meanMovingRange(), 1e-12);
    assertEquals(6 - 7 / 1.128, xmr.lower(XmrChart.Spread.MEAN), 1e-12);
    ControlChart p = ControlChart.shares(new double[] {2, 4, 3}, new double[] {10, 10, 10});
    assertEquals(0.3 + 3 * Math.sqrt(0.021), p.points().get(0).upper().value(), 1e-12);
    assertEquals(0, p.points().get(0).lower().value());
    Funnel.Limits exact = Funnel.ofShare(new Counted(3, 20), 0.3, 0.95, Funnel.Kind.EXACT);
    assertEquals(0.1, exact.lower().value(), 1e-12);
    assertEquals(0.5, exact.upper().value(), 1e-12);
  }
}
