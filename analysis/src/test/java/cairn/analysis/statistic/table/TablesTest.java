package cairn.analysis.statistic.table;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.change.PairedT;
import cairn.analysis.statistic.change.WilcoxonSignedRank;
import cairn.analysis.statistic.proportion.KoopmanRatio;
import cairn.analysis.statistic.proportion.MeeDifference;
import cairn.analysis.statistic.weighting.EValue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests of tables, and of before and after. */
@SuppressWarnings({"FloatingPointLiteralPrecision", "IntLongMath"})
class TablesTest {
  private static final Counted FIRST = new Counted(3, 10);
  private static final Counted SECOND = new Counted(1, 12);

  private static ContingencyTable table(long[]... rows) {
    return ContingencyTable.of(rows);
  }

  @Test
  void twoByTwo() {
    ContingencyTable m = ContingencyTable.of(FIRST, SECOND);
    r(
        "chisq.test(m, correct = FALSE)$p.value",
        0.18952623586605,
        ChiSquared.test(m).p().value(),
        1e-6);
    r("chisq.test(m)$p.value", 0.44910223297552876, ChiSquared.yates(m).p());
    r("2 * sum(m * log(m / E))", 1.7607801400991228, LikelihoodRatioG.test(m).statistic());
    FisherExact.Result f = FisherExact.test(FIRST, SECOND, 0.95);
    r("fisher.test(m)$p.value", 0.293233082706767, f.twoSided().p());
    r("fisher.test(m)$estimate", 4.391027958348883, f.oddsRatio().estimate());
    r("fisher.test(m)$conf.int[1]", 0.285857832383042, f.oddsRatio().lower());
    r("fisher.test(m)$conf.int[2]", 268.982945633031704, f.oddsRatio().upper());
  }

  @Test
  void fisherAtTheEdges() {
    FisherExact.Result all = FisherExact.test(new Counted(5, 5), new Counted(0, 5), 0.95);
    assertEquals(Double.POSITIVE_INFINITY, all.oddsRatio().estimate().value());
    assertEquals(2.0 / 252, all.twoSided().p().value(), 1e-12);
    FisherExact.Result none = FisherExact.test(new Counted(0, 5), new Counted(0, 5), 0.95);
    absent(AbsenceReason.NO_VARIATION, none.oddsRatio().estimate());
    assertEquals(1, none.twoSided().p().value(), 1e-12);
  }

  @Test
  void fisherOfLargerTables() {
    Random random = new Random(1);
    ContingencyTable three = table(new long[] {1, 2}, new long[] {3, 1}, new long[] {0, 4});
    r(
        "fisher.test(matrix(c(1,3,0,2,1,4), 3))$p.value",
        0.103030303030303,
        FisherExactTable.test(three, 10, random).test().p());
    ContingencyTable nine = table(new long[] {5, 1, 4}, new long[] {2, 6, 7}, new long[] {8, 3, 2});
    r(
        "fisher.test(matrix(c(5,2,8,1,6,3,4,7,2), 3))$p.value",
        0.0622968244112927,
        FisherExactTable.test(nine, 10, random).test().p());
  }

  @Test
  void aTableTooLargeIsDrawnAndSaysSo() {
    long[][] large = new long[6][6];
    for (int i = 0; i < 36; i++) {
      large[i / 6][i % 6] = 20 + (i * 7) % 11;
    }
    ContingencyTable table = ContingencyTable.of(large);
    FisherExactTable.Result drawn = FisherExactTable.test(table, 500, new Random(7));
    assertTrue(drawn.isSimulated());
    assertTrue(drawn.test().method().contains("simulated with 500"));
    double p = drawn.test().p().value();
    assertEquals(Math.sqrt(p * (1 - p) / 500), drawn.simulationError().value());
    double chi = ChiSquared.test(table).p().value();
    assertEquals(chi, p, 3 * drawn.simulationError().value());
    FisherExactTable.Result again = FisherExactTable.test(table, 500, new Random(7));
    assertEquals(drawn, again, "the same seed gives the same p");
  }

  /** Sums of factorials of some hundred people once passed the largest number and gave p = 1. */
  @Test
  void fisherOfHundredsOfPeopleDoesNotOverflow() {
    Random random = new Random(1);
    ContingencyTable use = table(new long[] {24, 70}, new long[] {22, 69}, new long[] {10, 51});
    FisherExactTable.Result exact = FisherExactTable.test(use, 10, random);
    assertTrue(!exact.isSimulated());
    r(
        "fisher.test(rbind(c(24,70), c(22,69), c(10,51)))$p.value",
        0.40028718430466531,
        exact.test().p());
    ContingencyTable thousands =
        table(new long[] {480, 1400}, new long[] {440, 1380}, new long[] {300, 930});
    r(
        "fisher.test(rbind(c(480,1400), c(440,1380), c(300,930)), workspace = 2e8)$p.value",
        0.60084043796012865,
        FisherExactTable.test(thousands, 10, random).test().p().value(),
        1e-7);
  }

  /** Tables drawn one after another are as often no likelier as the exact test says. */
  @Test
  void simulationAgreesWithTheExactTest() {
    ContingencyTable use = table(new long[] {24, 70}, new long[] {22, 69}, new long[] {10, 51});
    TablesOfMargins tables = new TablesOfMargins(use);
    Random random = new Random(3);
    double seen = tables.logProbability(use) + FisherExactTable.TOLERANCE;
    int asFar = 0;
    for (int b = 0; b < 20_000; b++) {
      asFar += tables.drawLogProbability(random) <= seen ? 1 : 0;
    }
    double exact = FisherExactTable.test(use, 10, random).test().p().value();
    assertEquals(exact, asFar / 20_000.0, 3 * Math.sqrt(exact * (1 - exact) / 20_000));
  }

  @Test
  void emptyRowsSayNothing() {
    ContingencyTable m = table(new long[] {3, 7, 0}, new long[] {0, 0, 0}, new long[] {1, 11, 0});
    assertEquals(1, ChiSquared.test(m).df().value());
    ContingencyTable one = table(new long[] {3, 0}, new long[] {4, 0});
    absent(AbsenceReason.NO_VARIATION, ChiSquared.test(one).p());
    absent(AbsenceReason.NO_VARIATION, ChiSquared.cramersV(one));
    absent(AbsenceReason.NO_VARIATION, FisherExactTable.test(one, 10, new Random(1)).test().p());
  }

  @Test
  void trend() {
    List<Counted> smokers =
        List.of(
            new Counted(83, 86), new Counted(90, 93), new Counted(129, 136), new Counted(70, 82));
    TestResult test = CochranArmitage.test(smokers, 1, 2, 3, 4);
    r(
        "prop.trend.test(c(83,90,129,70), c(86,93,136,82))$p.value",
        0.00413189747764,
        test.p().value(),
        1e-9);
    assertTrue(test.statistic().value() < 0, "the share falls");
    List<Counted> allYes = List.of(new Counted(3, 3), new Counted(4, 4));
    absent(AbsenceReason.NO_VARIATION, CochranArmitage.test(allYes, 1, 2).p());
    absent(AbsenceReason.NO_OBSERVATIONS, CochranArmitage.test(List.of(new Counted(0, 0)), 1).p());
  }

  @Test
  void mcNemar() {
    r(
        "mcnemar.test(matrix(c(5,10,2,6), 2), correct = FALSE)$p.value",
        0.0209213353377941,
        McNemar.plain(2, 10).p());
    r(
        "mcnemar.test(matrix(c(5,10,2,6), 2))$p.value",
        0.0433081428107919,
        McNemar.corrected(2, 10).p());
    r("binom.test(2, 12)$p.value", 0.03857421875, McNemar.exact(2, 10).p());
    r("2 * pbinom(2, 12, .5) - dbinom(2, 12, .5)", 0.0224609375, McNemar.midP(2, 10).p());
    absent(AbsenceReason.NO_OBSERVATIONS, McNemar.plain(0, 0).p());
    assertEquals(1, McNemar.exact(0, 0).p().value());
    assertEquals(1, McNemar.corrected(4, 4).p().value());
  }

  @Test
  void anEmptyPairDropsOutWithItsDegreeOfFreedom() {
    ContingencyTable m = table(new long[] {9, 10, 3}, new long[] {5, 9, 0}, new long[] {1, 0, 9});
    TestResult bowker = Bowker.test(m);
    assertEquals(25.0 / 15 + 1, bowker.statistic().value(), 1e-12);
    assertEquals(2, bowker.df().value());
    ContingencyTable still = table(new long[] {4, 0}, new long[] {0, 4});
    absent(AbsenceReason.NO_VARIATION, Bowker.test(still).p());
    absent(AbsenceReason.NO_OBSERVATIONS, StuartMaxwell.test(still).p());
    ContingencyTable unused =
        table(new long[] {4, 3, 0}, new long[] {1, 4, 0}, new long[] {0, 0, 0});
    assertEquals(1, StuartMaxwell.test(unused).df().value());
    assertEquals(McNemar.plain(3, 1).p().value(), StuartMaxwell.test(unused).p().value(), 1e-12);
  }

  @Test
  void stuartMaxwell() {
    ContingencyTable m = table(new long[] {10, 5, 3}, new long[] {2, 8, 4}, new long[] {1, 3, 9});
    assertEquals(
        2.419048, StuartMaxwell.test(m).statistic().value(), 5e-7, "coin::mh_test(as.table(m))");
    double z = StuartMaxwell.ordered(m, 1, 2, 3).statistic().value();
    assertEquals(-1.460593, z, 5e-7, "coin::mh_test(as.table(m), scores = list(response = 1:3))");
  }

  @Test
  void pairs() {
    double[] before = {1, 2, 4, 5, 5.5, 4};
    double[] after = {2, 4, 1, 9, 5.5, 3};
    r(
        "wilcox.test(after, before, paired = TRUE, exact = FALSE)$p.value",
        0.684469821025155,
        WilcoxonSignedRank.test(before, after, true).p());
    r(
        "wilcox.test(…, correct = FALSE)$p.value",
        0.587936746173566,
        WilcoxonSignedRank.test(before, after, false).p());
    r("wilcox.test(…)$statistic", 9.5, WilcoxonSignedRank.test(before, after, true).statistic());
    absent(AbsenceReason.NO_VARIATION, WilcoxonSignedRank.test(before, before, true).p());
    PairedT t = PairedT.of(new double[] {1, 2, 4, 5}, new double[] {2, 4, 1, 9}, 0.95);
    r("t.test(after, before, paired = TRUE)$statistic", 0.679366220486757, t.test().statistic());
    r("t.test(after, before, paired = TRUE)$p.value", 0.545627401274651, t.test().p());
    r("t.test(after, before, paired = TRUE)$conf.int[1]", -3.684434123032382, t.change().lower());
    absent(AbsenceReason.NO_VARIATION, PairedT.of(before, before, 0.95).test().p());
    absent(
        AbsenceReason.TOO_FEW,
        PairedT.of(new double[] {1}, new double[] {2}, 0.95).change().lower());
    absent(
        AbsenceReason.NO_OBSERVATIONS,
        PairedT.of(new double[0], new double[0], 0.95).change().estimate());
  }

  @Test
  void scoreIntervals() {
    Interval mee = MeeDifference.interval(FIRST, SECOND, 0.95);
    assertEquals(
        -0.1194668, mee.lower().value(), 1e-6, "epi.2by2(m)$massoc.detail$ARisk.strata.score");
    assertEquals(
        0.5428168, mee.upper().value(), 1e-6, "epi.2by2(m)$massoc.detail$ARisk.strata.score");
    Interval ratio = KoopmanRatio.interval(new Counted(3, 4), new Counted(7, 18), 0.95);
    r("epi.2by2(m)$massoc.detail$RR.strata.score[2]", 0.68612157021435627, ratio.lower());
    r("epi.2by2(m)$massoc.detail$RR.strata.score[3]", 4.087546015985847, ratio.upper());
    Interval empty = KoopmanRatio.interval(new Counted(0, 10), new Counted(3, 10), 0.95);
    assertEquals(0, empty.lower().value());
    assertTrue(empty.upper().value() > 0.5);
    absent(AbsenceReason.EMPTY_CELL, KoopmanRatio.interval(FIRST, new Counted(0, 9), 0.95).upper());
    assertEquals(
        1, MeeDifference.interval(new Counted(9, 9), new Counted(0, 9), .95).upper().value());
  }

  @Test
  void eValue() {
    assertEquals(7.26, EValue.of(3.9), 5e-3, "VanderWeele and Ding (2017)");
    assertEquals(EValue.of(2), EValue.of(0.5), 1e-12);
    assertEquals(1, EValue.of(1));
    assertEquals(3.0, EValue.of(1.8), 5e-2, "of the limit, VanderWeele and Ding (2017)");
  }
}
