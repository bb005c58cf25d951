package cairn.analysis.statistic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteredRestrictedMeanTest {
  private static EndCounts counts(double[] time, int... end) {
    return EndCounts.of(time, end, 1);
  }

  private static List<EndCounts> eachOnItsOwn(double[] time, int... end) {
    List<EndCounts> groups = new ArrayList<>();
    for (int i = 0; i < time.length; i++) {
      groups.add(counts(new double[] {time[i]}, end[i]));
    }
    return groups;
  }

  @Test
  void peopleOnTheirOwnHaveGreenwoodsErrorButForTheFactor() {
    double[] time = {1, 2, 3, 4, 5, 6};
    int[] end = {0, 1, 0, 1, 0, 1};
    EndCounts all = counts(time, end);
    RestrictedMean plain = RestrictedMean.of(KaplanMeier.estimate(all), 5);
    ClusteredRestrictedMean own = ClusteredRestrictedMean.of(all, eachOnItsOwn(time, end), 5);
    assertEquals(4.133333333333333, own.mean(), 1e-12);
    assertEquals(plain.mean(), own.mean(), 1e-12);
    assertEquals(plain.standardError() * Math.sqrt(6 / 5.0), own.standardError().value(), 1e-12);
    assertEquals(0.5744, own.standardError().value(), 5e-5);
  }

  @Test
  void aFormulaByHandWithoutCensoring() {
    // Without censoring the mean of min(T, 10) has the cluster variance of a mean.
    double[] time = {2, 4, 12, 6, 8, 14};
    EndCounts all = counts(time, 1, 1, 1, 1, 1, 1);
    List<EndCounts> groups =
        List.of(
            counts(new double[] {2, 4}, 1, 1),
            counts(new double[] {12, 6}, 1, 1),
            counts(new double[] {8, 14}, 1, 1));
    ClusteredRestrictedMean mean = ClusteredRestrictedMean.of(all, groups, 10);
    double m = 40 / 6.0;
    assertEquals(m, mean.mean(), 1e-12);
    double a = (6 - 2 * m) / 6;
    double b = (16 - 2 * m) / 6;
    double c = (18 - 2 * m) / 6;
    assertEquals(Math.sqrt(1.5 * (a * a + b * b + c * c)), mean.standardError().value(), 1e-12);
  }

  @Test
  void oneGroupHasNoError() {
    EndCounts all = counts(new double[] {1, 2, 3}, 1, 1, 1);
    ClusteredRestrictedMean one = ClusteredRestrictedMean.of(all, List.of(all), 2);
    assertFalse(one.standardError().isPresent());
    assertFalse(one.interval(0.95).lower().isPresent());
    assertFalse(one.minus(one, 0.95).lower().isPresent());
    assertEquals(0, one.minus(one, 0.95).estimate().value());
  }

  @Test
  void groupsThatAreNotThePeopleAreRefused() {
    EndCounts all = counts(new double[] {1, 2}, 1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusteredRestrictedMean.of(all, List.of(all, all), 2));
  }

  /** Two types of fifteen groups whose rates vary between groups; truth by integration. */
  @Test
  void theDifferenceOfMeansIsHeldAsOftenAsSaidWherePeopleShareGroups() {
    Random random = new Random(31);
    double truth = expected(1 / 60.0) - expected(1 / 90.0);
    int held = 0;
    int plain = 0;
    int worlds = 1500;
    for (int b = 0; b < worlds; b++) {
      List<EndCounts> first = groups(1 / 60.0, random);
      List<EndCounts> second = groups(1 / 90.0, random);
      EndCounts a = first.stream().reduce(EndCounts.none(1), EndCounts::plus);
      EndCounts c = second.stream().reduce(EndCounts.none(1), EndCounts::plus);
      held +=
          ClusteredRestrictedMean.of(a, first, 84)
                  .minus(ClusteredRestrictedMean.of(c, second, 84), 0.95)
                  .covers(truth)
              ? 1
              : 0;
      plain +=
          RestrictedMean.of(KaplanMeier.estimate(a), 84)
                  .minus(RestrictedMean.of(KaplanMeier.estimate(c), 84), 0.95)
                  .covers(truth)
              ? 1
              : 0;
    }
    double share = (double) held / worlds;
    assertTrue(share >= 0.93 && share <= 0.97, "by groups: " + share);
    assertTrue((double) plain / worlds < 0.90, "people as strangers: " + plain);
  }

  /** The mean of min(T, 84) where the rate of a group is the rate times 0.5 or 1.5. */
  private static double expected(double rate) {
    double low = 0.5 * rate;
    double high = 1.5 * rate;
    return (1 - Math.exp(-low * 84)) / low / 2 + (1 - Math.exp(-high * 84)) / high / 2;
  }

  private static List<EndCounts> groups(double rate, Random random) {
    List<EndCounts> groups = new ArrayList<>();
    for (int g = 0; g < 15; g++) {
      double own = rate * (random.nextBoolean() ? 0.5 : 1.5);
      double[] time = new double[20];
      int[] end = new int[20];
      for (int i = 0; i < 20; i++) {
        double stops = Math.floor(-Math.log(1 - random.nextDouble()) / own * 4) / 4;
        double seen = 85 + 100 * random.nextDouble();
        time[i] = Math.min(stops, seen);
        end[i] = stops < seen ? 1 : 0;
      }
      groups.add(EndCounts.of(time, end, 1));
    }
    return groups;
  }
}
