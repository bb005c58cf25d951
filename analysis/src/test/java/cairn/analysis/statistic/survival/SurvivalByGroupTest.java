package cairn.analysis.statistic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Interval;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SurvivalByGroupTest {
  private static final double[] TIME = {5, 12, 12, 20, 33, 33, 41, 50, 60, 60, 72, 91, 91, 91, 91};
  private static final int[] END = {1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0};
  private static final int[] GROUP = {1, 1, 2, 2, 3, 3, 1, 2, 3, 4, 4, 4, 1, 2, 3};

  private static SortedMap<String, EndCounts> groups(double[] time, int[] end, int[] group) {
    SortedMap<String, EndCounts> groups = new TreeMap<>();
    for (int i = 0; i < time.length; i++) {
      groups.merge(
          "g" + group[i],
          EndCounts.of(new double[] {time[i]}, new int[] {end[i]}, 1),
          EndCounts::plus);
    }
    return groups;
  }

  private static int[] eachOnTheirOwn(int people) {
    int[] own = new int[people];
    Arrays.setAll(own, i -> i);
    return own;
  }

  /** R 4: {@code summary(survfit(Surv(t, e) ~ 1, cluster = g, robust = TRUE), times = 70)}. */
  @Test
  void theErrorIsThatOfR() {
    EndCounts all = EndCounts.of(TIME, END, 1);
    GroupInfluence influence = GroupInfluence.onShare(all, 70);
    double squares = 0;
    for (EndCounts group : groups(TIME, END, GROUP).values()) {
      squares += Math.pow(influence.of(group), 2);
    }
    assertEquals(0.4875, KaplanMeier.estimate(all).survivalAt(70), 1e-12);
    assertEquals(0.142848851135854, Math.sqrt(squares), 1e-12);
  }

  @Test
  void peopleOnTheirOwnHaveGreenwoodsErrorButForTheFactor() {
    SurvivalByGroup own = SurvivalByGroup.of(groups(TIME, END, eachOnTheirOwn(15)), 70);
    SurvivalCurve curve = KaplanMeier.estimate(EndCounts.of(TIME, END, 1));
    Interval greenwood = curve.at(70, SurvivalScale.LOG_LOG, 0.95);
    Interval share = own.share(0.95);
    assertEquals(greenwood.estimate().value(), share.estimate().value(), 1e-12);
    double factor = Math.sqrt(15 / 14.0) * 2.144786688 / 1.959963985;
    double asR = Math.log(-Math.log(greenwood.lower().value()));
    double ours = Math.log(-Math.log(share.lower().value()));
    double middle = Math.log(-Math.log(0.4875));
    assertEquals((asR - middle) * factor, ours - middle, 1e-6);
    double mean = own.mean(0.95).estimate().value();
    assertEquals(RestrictedMean.of(curve, 70).mean(), mean, 1e-12);
  }

  @Test
  void whatBothSidesOfAGroupShareFallsOut() {
    double[] early = {20, 90, 20, 20, 90, 90};
    double[] late = {40, 91, 40, 91, 91, 40};
    int[] stopped = {1, 0, 1, 1, 0, 0};
    int[] group = {1, 1, 2, 2, 3, 3};
    SurvivalByGroup first = SurvivalByGroup.of(groups(early, stopped, group), 70);
    SurvivalByGroup alike = SurvivalByGroup.of(groups(early, stopped, group), 70);
    assertEquals(0, first.shareLess(alike, 0.95).estimate().value(), 1e-12);
    assertFalse(first.shareLess(alike, 0.95).lower().isPresent(), "no spread");
    SurvivalByGroup apart =
        SurvivalByGroup.of(groups(late, stopped, new int[] {4, 4, 5, 5, 6, 6}), 70);
    Interval less = first.meanLess(apart, 0.95);
    assertTrue(less.lower().value() < less.estimate().value());
  }

  @Test
  void oneGroupOrNobodyWhoStoppedHasNoInterval() {
    SurvivalByGroup one = SurvivalByGroup.of(groups(TIME, END, new int[15]), 70);
    assertFalse(one.share(0.95).lower().isPresent());
    assertFalse(one.mean(0.95).lower().isPresent());
    SurvivalByGroup stayed = SurvivalByGroup.of(groups(TIME, new int[15], GROUP), 70);
    assertEquals(1, stayed.share(0.95).estimate().value(), 1e-12);
    assertFalse(stayed.share(0.95).lower().isPresent());
    assertFalse(stayed.shareLess(one, 0.95).lower().isPresent());
    assertTrue(one.isFollowed());
    assertFalse(SurvivalByGroup.of(groups(TIME, new int[15], GROUP), 92).isFollowed());
  }

  /** Both sides in the same twelve groups, whose rates differ; nothing differs inside a group. */
  @Test
  void aDifferenceInsideGroupsIsHeldAsOftenAsSaid() {
    Random random = new Random(7);
    int held = 0;
    int worlds = 1000;
    for (int world = 0; world < worlds; world++) {
      SortedMap<String, EndCounts> first = new TreeMap<>();
      SortedMap<String, EndCounts> second = new TreeMap<>();
      for (int group = 0; group < 12; group++) {
        double rate = Math.exp(0.8 * random.nextGaussian()) / 80;
        first.put("g" + group, people(5, rate, random));
        second.put("g" + group, people(5, rate, random));
      }
      Interval less = SurvivalByGroup.of(first, 60).shareLess(SurvivalByGroup.of(second, 60), 0.95);
      held += less.covers(0) ? 1 : 0;
    }
    double share = held / (double) worlds;
    assertTrue(share > 0.93 && share < 0.975, "held " + share);
  }

  private static EndCounts people(int n, double rate, Random random) {
    double[] time = new double[n];
    int[] end = new int[n];
    for (int i = 0; i < n; i++) {
      double stop = -Math.log(1 - random.nextDouble()) / rate;
      time[i] = Math.min(stop, 91);
      end[i] = stop <= 91 ? 1 : 0;
    }
    return EndCounts.of(time, end, 1);
  }
}
