package cairn.analysis.statistic.proportion;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings({"FloatingPointLiteralPrecision"})
class ProportionsTest {
  private static final Counted NEWCOMBE_1 = new Counted(56, 70);
  private static final Counted NEWCOMBE_2 = new Counted(48, 80);

  @Test
  void wilsonIsRsPropTest() {
    Interval plain = Wilson.interval(1, 10, 0.95);
    r("prop.test(1, 10, correct = FALSE)$conf.int[1]", 0.01787621309507289, plain.lower());
    r("prop.test(1, 10, correct = FALSE)$conf.int[2]", 0.40415002679523837, plain.upper());
    Interval corrected = Wilson.correctedInterval(1, 10, 0.95);
    r("prop.test(1, 10)$conf.int[1]", 0.00524230156967773, corrected.lower());
    r("prop.test(1, 10)$conf.int[2]", 0.45884601615665610, corrected.upper());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 10, 999, 1_000_000})
  void theEdgesAreExactlyZeroAndOne(long n) {
    for (double level : new double[] {0.8, 0.95, 0.999}) {
      assertEquals(0.0, Wilson.interval(0, n, level).lower().value());
      assertEquals(1.0, Wilson.interval(n, n, level).upper().value());
      assertEquals(0.0, Wilson.correctedInterval(0, n, level).lower().value());
      assertEquals(1.0, Wilson.correctedInterval(n, n, level).upper().value());
      assertEquals(0.0, ClopperPearson.interval(0, n, level).lower().value());
      assertEquals(1.0, ClopperPearson.interval(n, n, level).upper().value());
      assertEquals(0.0, Jeffreys.interval(0, n, level).lower().value());
      assertEquals(1.0, Jeffreys.interval(n, n, level).upper().value());
    }
  }

  @Test
  void nobodyGivesNoShareAndSaysSo() {
    for (Interval none :
        new Interval[] {
          Wilson.interval(0, 0, 0.95),
          Wilson.correctedInterval(0, 0, 0.95),
          ClopperPearson.interval(0, 0, 0.95),
          AgrestiCoull.interval(0, 0, 0.95),
          Jeffreys.interval(0, 0, 0.95),
          Wald.interval(0, 0, 0.95),
          Newcombe.difference(new Counted(0, 0), NEWCOMBE_1, 0.95),
          RiskRatio.interval(NEWCOMBE_1, new Counted(0, 0), 0.95),
          OddsRatio.interval(new Counted(0, 0), NEWCOMBE_1, 0.95)
        }) {
      absent(AbsenceReason.NO_OBSERVATIONS, none.estimate());
      absent(AbsenceReason.NO_OBSERVATIONS, none.lower());
      absent(AbsenceReason.NO_OBSERVATIONS, none.upper());
    }
  }

  @Test
  void clopperPearsonIsRsBinomTest() {
    r(
        "binom.test(0, 10)$conf.int[2]",
        0.30849710781876083,
        upper(ClopperPearson.interval(0, 10, .95)));
    Interval three = ClopperPearson.interval(3, 4, 0.95);
    r("binom.test(3, 4)$conf.int[1]", 0.19412044968324341, three.lower());
    r("binom.test(3, 4)$conf.int[2]", 0.99369053679029018, three.upper());
  }

  @Test
  void jeffreysIsABetaQuantile() {
    r("qbeta(.975, .5, 10.5)", 0.21719626750921051, upper(Jeffreys.interval(0, 10, .95)));
    Interval three = Jeffreys.interval(3, 4, 0.95);
    r("qbeta(.025, 3.5, 1.5)", 0.28375167956341263, three.lower());
    r("qbeta(.975, 3.5, 1.5)", 0.97152910491285316, three.upper());
  }

  @Test
  void agrestiCoullMayPassTheEdge() {
    Interval none = AgrestiCoull.interval(0, 10, 0.95);
    r(
        "z = qnorm(.975); n = 10 + z^2; p = z^2/2/n; p - z*sqrt(p*(1-p)/n)",
        -0.043354505887656519,
        none.lower());
    r("the same with +", 0.32088730575054569, none.upper());
  }

  @Test
  void newcombesOwnExample() {
    Interval d = Newcombe.difference(NEWCOMBE_1, NEWCOMBE_2, 0.95);
    assertEquals(0.2, d.estimate().value(), 1e-12);
    assertEquals(0.0524, d.lower().value(), 5e-5, "Newcombe (1998), table II, method 10");
    assertEquals(0.3339, d.upper().value(), 5e-5, "Newcombe (1998), table II, method 10");
    Interval reversed = Newcombe.difference(NEWCOMBE_2, NEWCOMBE_1, 0.95);
    assertEquals(-d.upper().value(), reversed.lower().value(), 1e-12);
  }

  @Test
  void newcombeStaysInsideMinusOneAndOne() {
    Interval d = Newcombe.difference(new Counted(10, 10), new Counted(0, 20), 0.95);
    assertEquals(1.0, d.upper().value());
    assertEquals(0.6791, d.lower().value(), 5e-5, "Newcombe (1998), table II, method 10");
  }

  @Test
  void ratiosOfSmallGroups() {
    Interval rr = RiskRatio.interval(new Counted(3, 10), new Counted(1, 12), 0.95);
    r(
        "3/10 / (1/12) * exp(-qnorm(.975) * sqrt(1/3-1/10+1/1-1/12))",
        0.4400383617681472,
        rr.lower());
    r("the same with +", 29.451977659230817, rr.upper());
    Interval or = OddsRatio.interval(new Counted(3, 10), new Counted(1, 12), 0.95);
    r("3*11/(1*7) * exp(-qnorm(.975) * sqrt(1/3+1/7+1/1+1/11))", 0.40536762289485134, or.lower());
    r("the same with +", 54.825517729330834, or.upper());
  }

  @Test
  void anEmptyCellHasApartWords() {
    absent(
        AbsenceReason.EMPTY_CELL,
        RiskRatio.interval(new Counted(0, 10), NEWCOMBE_1, .95).estimate());
    absent(
        AbsenceReason.EMPTY_CELL, OddsRatio.interval(new Counted(10, 10), NEWCOMBE_1, .95).upper());
  }

  @Test
  void aCountIsAPartOfAWhole() {
    assertThrows(IllegalArgumentException.class, () -> Wilson.interval(3, 2, 0.95));
    assertThrows(IllegalArgumentException.class, () -> Wilson.interval(-1, 2, 0.95));
    assertThrows(IllegalArgumentException.class, () -> Wilson.interval(1, 2, 95));
    assertEquals(new Counted(104, 150), NEWCOMBE_1.plus(NEWCOMBE_2));
  }

  private static double upper(Interval interval) {
    return interval.upper().value();
  }
}
