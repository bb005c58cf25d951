package cairn.analysis.statistic;

import static cairn.analysis.statistic.FromR.absent;
import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.change.PairedT;
import cairn.analysis.statistic.change.WithinPerson;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** People against themselves, shares of what people have several of. */
class OwnDifferencesTest {
  private static final double LEVEL = 0.95;

  /** Sums are kept in billionths, so the last digits of R are not there. */
  private static final double KEPT = 1e-7;

  private static double[] shares(double... shares) {
    return shares;
  }

  private static double[] sevenths(int... days) {
    double[] shares = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      shares[i] = days[i] / 7.0;
    }
    return shares;
  }

  @Test
  void theWorkedExampleIsTheFixedEffectSlope() {
    WithinPerson three =
        WithinPerson.of(shares(1, 0), shares(0, 0))
            .plus(WithinPerson.of(shares(1), shares(1, 0)))
            .plus(WithinPerson.of(shares(0), shares(1)));
    WithinPerson.Result result = three.estimate(LEVEL);
    assertEquals(3, three.people());
    assertEquals(4, three.with());
    assertEquals(5, three.without());
    r("lm(y ~ x + factor(id))", 2 / 13.0, result.interval().estimate().value(), KEPT);
    r("E", 2.77049180327868871, result.effectivePeople().value(), KEPT);
    r("b - qt(.975, E - 1) * se", -1.85177483439533, result.interval().lower().value(), KEPT);
    r("2 * pt(-b / se, E - 1)", 0.747977850100923, result.test().p().value(), KEPT);
  }

  @Test
  void aPersonWithoutOneOfTheKindsSaysNothing() {
    WithinPerson six =
        WithinPerson.of(sevenths(2, 3), sevenths(1, 0))
            .plus(WithinPerson.of(sevenths(5, 7), sevenths(6, 2, 1)))
            .plus(WithinPerson.of(sevenths(7), sevenths(0, 0)))
            .plus(WithinPerson.of(sevenths(3, 2, 4), sevenths(3, 4, 1)))
            .plus(WithinPerson.of(sevenths(0), sevenths(0)))
            .plus(WithinPerson.of(sevenths(7, 6, 7), sevenths(5)));
    WithinPerson more =
        six.plus(WithinPerson.of(sevenths(7, 7, 7), shares()))
            .plus(WithinPerson.of(shares(), sevenths(1)));
    assertEquals(six, more);
    Interval interval = more.estimate(LEVEL).interval();
    r("lm(y ~ x + factor(id))", 0.305637982195845703, interval.estimate().value(), KEPT);
    r("sandwich by person, lower", -0.037030114392016922, interval.lower().value(), 1e-6);
    r("sandwich by person, upper", 0.648306078783708273, interval.upper().value(), KEPT);
    r("its p", 0.069131699741388108, more.estimate(LEVEL).test().p().value(), KEPT);
  }

  @Test
  void equalWeightsGiveThePairedInterval() {
    double[] with = {.5, 1, .25, .75};
    double[] without = {.25, 0, .5, .5};
    WithinPerson sums = WithinPerson.NOBODY;
    for (int i = 0; i < 4; i++) {
      sums = sums.plus(WithinPerson.of(shares(with[i]), shares(without[i])));
    }
    PairedT paired = PairedT.of(without, with, LEVEL);
    Interval own = sums.estimate(LEVEL).interval();
    assertEquals(paired.change().lower().value(), own.lower().value(), KEPT);
    assertEquals(paired.change().upper().value(), own.upper().value(), KEPT);
    assertEquals(
        paired.test().p().value(), sums.estimate(LEVEL).test().p().value(), KEPT, "t.test");
    assertArrayEquals(sums.numbers(), WithinPerson.of(sums.numbers()).numbers());
  }

  @Test
  void edgesAreValuesWithReasons() {
    absent(
        AbsenceReason.NO_OBSERVATIONS, WithinPerson.NOBODY.estimate(LEVEL).interval().estimate());
    WithinPerson one = WithinPerson.of(shares(1, 0), shares(0));
    assertEquals(0.5, one.estimate(LEVEL).interval().estimate().value(), KEPT);
    absent(AbsenceReason.TOO_FEW, one.estimate(LEVEL).interval().lower());
    WithinPerson same = one.plus(one).plus(WithinPerson.of(shares(.5), shares(0)));
    absent(AbsenceReason.NO_VARIATION, same.estimate(LEVEL).interval().upper());
    absent(AbsenceReason.NO_VARIATION, same.estimate(LEVEL).test().p());
    assertThrows(IllegalArgumentException.class, () -> WithinPerson.of(shares(1.5), shares(0)));
  }

  @Test
  void theIntervalHoldsTheMeanOwnDifference() {
    Random random = new Random(20261125);
    int held = 0;
    int worlds = 4000;
    for (int world = 0; world < worlds; world++) {
      WithinPerson sums = WithinPerson.NOBODY;
      for (int person = 0; person < 60; person++) {
        double level = 0.2 + 0.4 * random.nextDouble();
        double own = 0.1 + 0.15 * (2 * random.nextDouble() - 1);
        sums =
            sums.plus(
                WithinPerson.of(
                    weeks(random, random.nextInt(12), level + own),
                    weeks(random, random.nextInt(25), level)));
      }
      held += sums.estimate(LEVEL).interval().covers(0.1) ? 1 : 0;
    }
    double share = (double) held / worlds;
    assertTrue(share >= 0.93 && share <= 0.97, "intervals of own differences cover " + share);
  }

  @Test
  void theIntervalHoldsWithFewPeopleOfUnequalWeight() {
    Random random = new Random(7);
    int held = 0;
    int worlds = 4000;
    for (int world = 0; world < worlds; world++) {
      WithinPerson sums = WithinPerson.NOBODY;
      for (int person = 0; person < 12; person++) {
        int n = person < 3 ? 20 : 2;
        sums = sums.plus(WithinPerson.of(weeks(random, n, 0.5), weeks(random, n + 1, 0.4)));
      }
      held += sums.estimate(LEVEL).interval().covers(0.1) ? 1 : 0;
    }
    double share = (double) held / worlds;
    assertTrue(share >= 0.93, "intervals of few people cover " + share);
  }

  /** Weeks of seven days, each a day of use with that chance. */
  private static double[] weeks(Random random, int n, double chance) {
    int[] days = new int[n];
    for (int week = 0; week < n; week++) {
      for (int day = 0; day < 7; day++) {
        days[week] += random.nextDouble() < chance ? 1 : 0;
      }
    }
    return sevenths(days);
  }

  @Test
  void aRatioOfTotalsIsTheClusterRobustShare() {
    RatioOfTotals three =
        RatioOfTotals.ofPerson(1, 4)
            .plus(RatioOfTotals.ofPerson(3, 4))
            .plus(RatioOfTotals.ofPerson(2, 4));
    assertEquals(0.5, three.interval(LEVEL).estimate().value());
    assertEquals(0, three.interval(LEVEL).lower().value(), "cut at 0: plain it is -0.121034");
    RatioOfTotals four = RatioOfTotals.NOBODY;
    long[][] people = {{1, 7}, {5, 7}, {0, 14}, {2, 3}, {0, 0}};
    for (long[] person : people) {
      four = four.plus(RatioOfTotals.ofPerson(person[0], person[1]));
    }
    assertEquals(4, four.people());
    r("sum(x) / sum(n)", 0.25806451612903225, four.interval(LEVEL).estimate());
    r("p + qt(.975, 3) * se", 0.85554886810002517, four.interval(LEVEL).upper());
    assertArrayEquals(four.numbers(), RatioOfTotals.of(four.numbers()).numbers());
  }

  @Test
  void aRatioOfNothingOrEverythingIsHeldByThePeople() {
    absent(AbsenceReason.NO_OBSERVATIONS, RatioOfTotals.NOBODY.interval(LEVEL).estimate());
    absent(AbsenceReason.TOO_FEW, RatioOfTotals.ofPerson(1, 4).interval(LEVEL).lower());
    RatioOfTotals third = RatioOfTotals.ofPerson(1, 3).plus(RatioOfTotals.ofPerson(2, 6));
    assertEquals(1 / 3.0, third.interval(LEVEL).estimate().value());
    absent(AbsenceReason.NO_VARIATION, third.interval(LEVEL).upper());
    RatioOfTotals none = RatioOfTotals.ofPerson(0, 70).plus(RatioOfTotals.ofPerson(0, 70));
    assertEquals(
        Wilson.interval(0, 2, LEVEL).upper().value(), none.interval(LEVEL).upper().value());
    RatioOfTotals all = RatioOfTotals.ofPerson(9, 9).plus(RatioOfTotals.ofPerson(1, 1));
    assertEquals(Wilson.interval(2, 2, LEVEL), all.interval(LEVEL));
    assertThrows(IllegalArgumentException.class, () -> RatioOfTotals.ofPerson(3, 2));
  }
}
