package cairn.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.chart.Funnel;
import cairn.analysis.statistic.chart.ObservedExpected;
import cairn.analysis.statistic.cluster.ClusterInfluence;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.proportion.AgrestiCoull;
import cairn.analysis.statistic.proportion.ClopperPearson;
import cairn.analysis.statistic.proportion.Jeffreys;
import cairn.analysis.statistic.proportion.KoopmanRatio;
import cairn.analysis.statistic.proportion.MeeDifference;
import cairn.analysis.statistic.proportion.Newcombe;
import cairn.analysis.statistic.proportion.OddsRatio;
import cairn.analysis.statistic.proportion.RiskRatio;
import cairn.analysis.statistic.proportion.Wald;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.statistic.survival.ClusteredRestrictedMean;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.NelsonAalen;
import cairn.analysis.statistic.survival.RestrictedMean;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.statistic.test.PoissonRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What nobody, or hardly anybody, has is not known without error: no interval that is told runs
 * from 0 to 0, or has no width at all.
 */
class RareOutcomesTest {
  private static final double[] LEVELS = {0.5, 0.8, 0.95, 0.998};

  private static void wide(String what, Interval interval) {
    Interval told = interval.told();
    boolean both = told.lower().isPresent() && told.upper().isPresent();
    assertTrue(!both || told.lower().value() < told.upper().value(), what + ": " + told);
  }

  /** As published too, not only as told. */
  private static void wideAsMade(String what, Interval interval) {
    assertEquals(interval, interval.told(), what);
    wide(what, interval);
  }

  @Test
  void sharesAndTheirDifferences() {
    for (int n = 1; n <= 40; n += 3) {
      for (int x : new int[] {0, Math.min(1, n), n - 1, n}) {
        for (double level : LEVELS) {
          String what = x + " of " + n + " at " + level;
          wideAsMade(what, Wilson.interval(x, n, level));
          wideAsMade(what, Wilson.correctedInterval(x, n, level));
          wideAsMade(what, ClopperPearson.interval(x, n, level));
          wideAsMade(what, AgrestiCoull.interval(x, n, level));
          wideAsMade(what, Jeffreys.interval(x, n, level));
          wide(what, Wald.interval(x, n, level));
          Counted first = new Counted(x, n);
          Counted second = new Counted(0, n + 2);
          wideAsMade(what, Newcombe.difference(first, second, level));
          wideAsMade(what, MeeDifference.interval(first, second, level));
          wide(what, Wald.difference(first, second, false, level));
          wide(what, KoopmanRatio.interval(first, second, level));
          wide(what, RiskRatio.interval(first, second, level));
          wide(what, OddsRatio.interval(first, second, level));
        }
      }
    }
  }

  @Test
  void ratesAndObservedOverExpected() {
    for (long x = 0; x <= 3; x++) {
      for (double time : new double[] {0.01, 1, 1000}) {
        for (double level : LEVELS) {
          String what = x + " in " + time + " at " + level;
          wideAsMade(what, new PoissonRate(x, time).exact(level));
          wideAsMade(what, new PoissonRate(x, time).byar(level));
          wideAsMade(what, new PoissonRate(x, time).midP(level));
          wideAsMade(what, new ObservedExpected(x, time).exact(level));
          Funnel.Limits funnel = Funnel.ofRatio(x, time, level, Funnel.Kind.EXACT);
          assertTrue(!funnel.upper().isPresent() || funnel.upper().value() > 0, what);
        }
      }
    }
  }

  @Test
  void groupsInWhichHardlyAnybodyHasIt() {
    Random random = new Random(8);
    for (int trial = 0; trial < 400; trial++) {
      List<Counted> first = rare(random);
      List<Counted> second = rare(random);
      double level = LEVELS[trial % LEVELS.length];
      wideAsMade("share", ClusterRobust.proportion(first, level).interval());
      wideAsMade("difference", ClusterRobust.difference(first, second, level).interval());
      int k = Math.min(first.size(), second.size());
      wideAsMade(
          "within",
          ClusterRobust.differenceWithin(first.subList(0, k), second.subList(0, k), level)
              .interval());
      double[] nothing = new double[6];
      boolean[] side = {true, true, true, false, false, false};
      wideAsMade(
          "influence",
          ClusterInfluence.of(0, nothing, new int[] {1, 2, 3, 4, 5, 6}, side, level, "m")
              .interval());
    }
  }

  private static List<Counted> rare(Random random) {
    List<Counted> groups = new ArrayList<>();
    for (int g = 1 + random.nextInt(6); g > 0; g--) {
      int n = random.nextInt(12);
      groups.add(new Counted(n > 0 && random.nextInt(8) == 0 ? 1 : 0, n));
    }
    return groups;
  }

  @Test
  void curvesWithHardlyAnEnd() {
    Random random = new Random(9);
    for (int trial = 0; trial < 300; trial++) {
      int n = 1 + random.nextInt(12);
      int[] day = new int[n];
      int[] end = new int[n];
      for (int i = 0; i < n; i++) {
        day[i] = random.nextInt(60);
        end[i] = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
      }
      EndCounts two = EndCounts.ofDays(day, end, 2);
      EndCounts one = two.onlyCause(1);
      double level = LEVELS[trial % LEVELS.length];
      for (double t : new double[] {0, 10, 30, 59}) {
        for (SurvivalScale scale : SurvivalScale.values()) {
          wide("curve", KaplanMeier.estimate(one).at(t, scale, level));
        }
        wide("hazard", NelsonAalen.of(one).logInterval(t, level));
        for (CumulativeIncidence.Variance variance : CumulativeIncidence.Variance.values()) {
          wide(
              "incidence",
              CumulativeIncidence.estimate(two, 1).at(t, SurvivalScale.LOG_LOG, variance, level));
        }
      }
      wideAsMade("mean", RestrictedMean.of(KaplanMeier.estimate(one), 30).interval(level));
      wideAsMade(
          "mean by groups", ClusteredRestrictedMean.of(one, List.of(one), 30).interval(level));
    }
  }
}
