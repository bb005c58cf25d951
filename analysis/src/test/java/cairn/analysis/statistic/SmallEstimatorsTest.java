package cairn.analysis.statistic;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.change.GoalAttainment;
import cairn.analysis.statistic.change.ReliableChangeIndex;
import cairn.analysis.statistic.cluster.ClusterInfluence;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import cairn.analysis.statistic.multistate.OneStepTransitions;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.statistic.weighting.StandardizedDifference;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Moves, adjusted p values, goal attainment, reliable change, clusters, standardised differences.
 */
@SuppressWarnings({"EnumOrdinal"})
class SmallEstimatorsTest {
  @Test
  void movesAreCountedInsideAPerson() {
    OneStepTransitions moves =
        OneStepTransitions.of(new int[] {1, 1, 1, 2, 2}, new int[] {0, 0, 1, 1, 0}, 3);
    assertEquals(1, moves.count(0, 0));
    assertEquals(1, moves.count(0, 1));
    assertEquals(new Counted(1, 3), moves.forward());
    assertEquals(new Counted(1, 3), moves.same());
    assertEquals(new Counted(1, 3), moves.backward());
    r(
        "prop.test(1, 2, correct = FALSE)$conf.int[1]",
        0.09453120573423074,
        moves.probability(0, 1, .95).lower());
    absent(AbsenceReason.NO_OBSERVATIONS, moves.probability(2, 0, .95).estimate());
    assertEquals(2, moves.plus(moves).count(1, 0));
    assertEquals(0, OneStepTransitions.none(3).forward().n());
  }

  @Test
  void adjustedPValuesAreRs() {
    double[] p = {.01, .04, .03, .005, .2, .5, .04};
    double[][] expected = {
      {0.060, 0.160, 0.150, 0.035, 0.400, 0.500, 0.160},
      {0.060, 0.120, 0.120, 0.035, 0.400, 0.500, 0.120},
      {0.060, 0.120, 0.090, 0.035, 0.400, 0.500, 0.120},
      {0.070, 0.280, 0.210, 0.035, 1, 1, 0.280},
      {0.035, 0.056, 0.056, 0.035, 0.2333333333333333, 0.5, 0.056},
      {0.09075, 0.14520, 0.14520, 0.09075, 0.60500, 1, 0.14520}
    };
    for (Adjustment how : Adjustment.values()) {
      assertArrayEquals(
          expected[how.ordinal()], how.adjust(p), 1e-12, "p.adjust(p, '" + how + "')");
      assertArrayEquals(new double[] {0.3}, how.adjust(0.3), 1e-15);
      assertEquals(0, how.adjust().length);
    }
    assertThrows(IllegalArgumentException.class, () -> Adjustment.HOLM.adjust(1.5));
    Quantity none = Quantity.absent(AbsenceReason.NO_VARIATION);
    Quantity[] some =
        Adjustment.HOLM.adjust(new Quantity[] {Quantity.of(.04), none, Quantity.of(.01)});
    r("p.adjust(c(.04, NA, .01), 'holm')[1]", 0.04, some[0]);
    absent(AbsenceReason.NO_VARIATION, some[1]);
    r("p.adjust(c(.04, NA, .01), 'holm')[3]", 0.02, some[2]);
  }

  @Test
  void aGoalExactlyReachedIsFifty() {
    assertEquals(50, GoalAttainment.score(0).value());
    assertEquals(50, GoalAttainment.score(0, 0, 0).value());
    assertEquals(60, GoalAttainment.score(1).value(), 1e-12);
    assertEquals(50 + 10 / Math.sqrt(2.6), GoalAttainment.score(1, 0).value(), 1e-12);
    double[] levels = {2, -1};
    double byHand = 50 + 10 * (3 * 2 - 1) / Math.sqrt(0.7 * 10 + 0.3 * 16);
    assertEquals(byHand, GoalAttainment.score(levels, new double[] {3, 1}, 0.3).value(), 1e-12);
    absent(AbsenceReason.NO_OBSERVATIONS, GoalAttainment.score());
    assertThrows(IllegalArgumentException.class, () -> GoalAttainment.score(3));
  }

  @Test
  void jacobsonAndTruaxsOwnExample() {
    assertEquals(9.30, ReliableChangeIndex.smallestReliableChange(7.5, 0.80, 1.96), 5e-3);
  }

  private static final List<Counted> GROUPS =
      List.of(new Counted(1, 3), new Counted(3, 3), new Counted(1, 4), new Counted(2, 3));

  @Test
  void aClusterRobustShareHasTheErrorOfTheJackknife() {
    ClusterRobust.Result share = ClusterRobust.proportion(GROUPS, 0.95);
    r(
        "svymean(~y, svydesign(~g, weights = ~1))",
        0.5384615384615,
        share.interval().estimate().value(),
        1e-12);
    r(
        "sqrt(3/4 * sum((sapply(1:4, function(k) mean(y[g != k])) - mean(y))^2))",
        0.1750880308314475,
        share.standardError());
    assertEquals(4, share.clusters());
    double half = share.interval().upper().value() - share.interval().estimate().value();
    double t = Distributions.studentTwoSidedQuantile(0.95, share.df().value());
    assertEquals(t * share.standardError().value(), half, 1e-12);
    List<Counted> even = List.of(new Counted(1, 4), new Counted(3, 4), new Counted(2, 4));
    ClusterRobust.Result same = ClusterRobust.proportion(even, 0.95);
    r("SE(svymean(~y, svydesign(~g, weights = ~1)))", 0.14433756729740643, same.standardError());
    assertEquals(2, same.df().value(), 1e-12);
  }

  /** The degrees of freedom of clubSandwich for a mean: {@code coef_test(lm(y ~ 1), "CR2")}. */
  @Test
  void degreesOfFreedomAllowForUnevenGroups() {
    double[] sums = {1, -1, 2, -2};
    GroupVariance groups = GroupVariance.of(sums, new double[] {2, 3, 2, 2});
    r("coef_test(m, vcov = vcovCR(m, g, 'CR2'))$df", 2.8823529411764701, groups.df());
    GroupVariance both =
        GroupVariance.of(sums, new double[] {2, 3, 0, 0}, new double[] {0, 0, 2, 2});
    assertTrue(both.df() > 1 && both.df() < 2, "two groups a side: " + both.df());
    assertTrue(!GroupVariance.of(new double[] {1}, new double[] {5}).isEnough());
    GroupVariance lone =
        GroupVariance.of(sums, new double[] {2, 0, 0, 0}, new double[] {0, 1, 1, 1});
    assertTrue(!lone.isEnough(), "one group that is all of its side");
  }

  @Test
  void anOutcomeThatNobodyHasStillHasAnInterval() {
    List<Counted> none = List.of(new Counted(0, 10), new Counted(0, 12), new Counted(0, 9));
    Interval share = ClusterRobust.proportion(none, 0.95).interval();
    assertEquals(Wilson.interval(0, 31, 0.95).upper(), share.upper());
    List<Counted> some = List.of(new Counted(2, 10), new Counted(1, 12), new Counted(3, 9));
    Interval difference = ClusterRobust.difference(none, some, 0.95).interval();
    assertTrue(difference.lower().value() < -6 / 31.0);
    double se = ClusterRobust.difference(none, some, 0.95).standardError().value();
    double ofSome = ClusterRobust.proportion(some, 0.95).standardError().value();
    double z = Distributions.normalTwoSidedQuantile(0.95);
    assertEquals(Math.hypot(ofSome, z / (31 + z * z)), se, 1e-12, "the far limit over z");
    ClusterRobust.Result tenths = ClusterRobust.difference(tenfold(none), tenfold(some), 10, 0.95);
    assertEquals(se, tenths.standardError().value(), 1e-12);
    absent(AbsenceReason.NO_SPREAD, ClusterRobust.difference(none, none, 0.95).interval().lower());
    boolean[] first = {true, true, true, false, false, false};
    ClusterRobust.Result adjusted =
        ClusterInfluence.of(0, new double[6], new int[] {1, 2, 3, 4, 5, 6}, first, 0.95, "m");
    absent(AbsenceReason.NO_SPREAD, adjusted.interval().lower());
  }

  private static List<Counted> tenfold(List<Counted> counts) {
    return counts.stream().map(c -> new Counted(10 * c.x(), 10 * c.n())).toList();
  }

  @Test
  void oneClusterHasNoLimits() {
    ClusterRobust.Result one = ClusterRobust.proportion(GROUPS.subList(0, 1), 0.95);
    assertTrue(one.interval().estimate().isPresent());
    absent(AbsenceReason.TOO_FEW, one.interval().lower());
    absent(AbsenceReason.TOO_FEW, one.test().p());
    ClusterRobust.Result nobody = ClusterRobust.proportion(List.of(), 0.95);
    absent(AbsenceReason.NO_OBSERVATIONS, nobody.interval().estimate());
  }

  @Test
  void aDifferenceOfSeparateGroupsAddsBothVariances() {
    ClusterRobust.Result d =
        ClusterRobust.difference(GROUPS.subList(0, 2), GROUPS.subList(2, 4), 0.95);
    double v1 = 2 * (Math.pow(1 - 2.0, 2) + Math.pow(3 - 2.0, 2)) / 36;
    // Each group left out in turn: 2 of 3 without the first, 1 of 4 without the second.
    double v2 = (Math.pow(2 / 3.0 - 3 / 7.0, 2) + Math.pow(1 / 4.0 - 3 / 7.0, 2)) / 2;
    assertEquals(4.0 / 6 - 3.0 / 7, d.interval().estimate().value(), 1e-12);
    assertEquals(Math.sqrt(v1 + v2), d.standardError().value(), 1e-12);
    double df2 = GroupVariance.of(new double[] {1, -1}, new double[] {4, 3}).df();
    assertEquals((v1 + v2) * (v1 + v2) / (v1 * v1 + v2 * v2 / df2), d.df().value(), 1e-9);
    ClusterRobust.Result within = ClusterRobust.differenceWithin(GROUPS, GROUPS, 0.95);
    absent(AbsenceReason.NO_SPREAD, within.standardError());
    absent(AbsenceReason.NO_SPREAD, within.test().p());
  }

  @Test
  void intraclassCorrelationIsFromTheAnalysisOfVariance() {
    IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(GROUPS);
    r("anova(lm(y ~ factor(g)))[1, 3]", 0.382478632478632, icc.between());
    r("anova(lm(y ~ factor(g)))[2, 3]", 0.231481481481481, icc.within());
    r("(13 - sum(table(g)^2)/13)/3", 3.23076923076923, icc.meanSize());
    r("(msb - msw)/(msb + (n0 - 1)*msw)", 0.167987321711569, icc.correlation());
    assertEquals(0.24566, icc.test().p().value(), 5e-6, "anova(lm(y ~ factor(g)))[1, 5]");
    double[] y = {0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1};
    int[] g = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3};
    assertEquals(
        icc.correlation().value(), IntraclassCorrelation.of(y, g, 4).correlation().value(), 1e-12);
    absent(
        AbsenceReason.NO_VARIATION,
        IntraclassCorrelation.ofCounts(List.of(new Counted(2, 2), new Counted(3, 3)))
            .correlation());
    assertThrows(
        NotEstimableException.class, () -> IntraclassCorrelation.ofCounts(GROUPS.subList(0, 1)));
  }

  @Test
  void standardisedDifferences() {
    double[] x = {1, 2, 3, 2, 4, 6};
    boolean[] first = {true, true, true, false, false, false};
    assertEquals(-2 / Math.sqrt(2.5), StandardizedDifference.continuous(x, first).value(), 1e-12);
    double[] weight = {1, 1, 2, 1, 1, 1};
    assertEquals(
        (2.25 - 4) / Math.sqrt(2.5),
        StandardizedDifference.continuousWeighted(x, first, weight).value(),
        1e-12);
    Counted a = new Counted(3, 4);
    Counted b = new Counted(1, 4);
    double share = 0.5 / Math.sqrt((.1875 + .1875) / 2);
    assertEquals(share, StandardizedDifference.binary(a, b).value(), 1e-12);
    assertEquals(
        share,
        StandardizedDifference.levels(new long[] {1, 0, 3}, new long[] {3, 0, 1}).value(),
        1e-12);
    absent(
        AbsenceReason.NO_VARIATION,
        StandardizedDifference.binary(new Counted(4, 4), new Counted(4, 4)));
    absent(AbsenceReason.NO_OBSERVATIONS, StandardizedDifference.binary(new Counted(0, 0), a));
    absent(
        AbsenceReason.NO_VARIATION,
        StandardizedDifference.continuous(
            new double[] {1, 1, 1, 1}, new boolean[] {true, true, false, false}));
  }

  @Test
  void aNumberThatIsNotThereCannotBeRead() {
    assertThrows(
        IllegalStateException.class, () -> Quantity.absent(AbsenceReason.NOT_REACHED).value());
    assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN));
    assertEquals("not reached", Quantity.absent(AbsenceReason.NOT_REACHED).toString());
  }
}
