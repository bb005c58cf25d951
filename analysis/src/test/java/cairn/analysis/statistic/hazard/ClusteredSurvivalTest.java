package cairn.analysis.statistic.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.survival.ClusteredLogRank;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.ExpectedEvents;
import cairn.analysis.statistic.survival.LogRank;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hazard ratios and log-rank tests by groups; how often they reject is tested elsewhere. */
class ClusteredSurvivalTest {
  private static final int N = 1200;
  private final double[] time = new double[N];
  private final boolean[] event = new boolean[N];
  private final boolean[] first = new boolean[N];
  private final int[] type = new int[N];
  private final int[] cluster = new int[N];
  private final double[] column = new double[N];

  ClusteredSurvivalTest() {
    Random random = new Random(5);
    for (int i = 0; i < N; i++) {
      first[i] = i % 2 == 0;
      type[i] = first[i] ? 4 : 9;
      column[i] = first[i] ? 1 : 0;
      cluster[i] = i;
      double rate = first[i] ? 1 / 90.0 : 1 / 105.0;
      double stops = Math.ceil(-Math.log(1 - random.nextDouble()) / rate);
      double seen = 20 + random.nextInt(200);
      time[i] = Math.min(stops, seen);
      event[i] = stops <= seen;
    }
  }

  @Test
  void withEachPersonAGroupTheRatioIsTheRobustOne() {
    Covariates x = Covariates.rows(N).and("type", column);
    CoxFit fit = CoxRegression.fit(SurvivalTimes.of(time, event), x, CoxTies.EFRON);
    ClusteredHazardRatio ratio = ClusteredHazardRatio.of(fit, 0, cluster);
    double robust = CoxRobust.byPerson(fit).standardError(0);
    assertEquals(1, ratio.standardError().value() / robust, 0.002);
    assertEquals(fit.hazardRatio(0, 0.95).estimate(), ratio.ratio(0.95).estimate());
    assertTrue(ratio.groups().df() > 1000);
  }

  @Test
  void withEachPersonAGroupTheTestIsTheLogRankTest() {
    ClusteredLogRank clustered = ClusteredLogRank.of(time, event, type, cluster, new int[N]);
    LogRank.Result plain = LogRank.test(List.of(counts(4), counts(9)), 0);
    assertEquals(plain.observed().get(0), clustered.types().get(0).observed(), 1e-9);
    assertEquals(plain.expected().get(0), clustered.types().get(0).expected(), 1e-9);
    assertEquals(plain.observed().get(1), clustered.types().get(1).observed(), 1e-9);
    assertEquals(1, clustered.f().value() / plain.test().statistic().value(), 0.1);
    assertEquals(plain.test().p().value(), clustered.p().value(), 0.01);
  }

  @Test
  void countsGiveTheSameAsPeople() {
    int[] groups = new int[N];
    Arrays.setAll(groups, i -> i % 20);
    ClusteredLogRank people = ClusteredLogRank.of(time, event, type, groups, new int[N]);
    List<List<EndCounts>> types = List.of(new ArrayList<>(), new ArrayList<>());
    for (int g = 0; g < 20; g++) {
      int own = g;
      int[] in = java.util.stream.IntStream.range(0, N).filter(i -> groups[i] == own).toArray();
      types.get(g % 2).add(counts(in));
    }
    ClusteredLogRank counted = ClusteredLogRank.ofCounts(types);
    assertEquals(people.f().value(), counted.f().value(), 1e-9);
    assertEquals(people.df2().value(), counted.df2().value(), 1e-9);
    assertEquals(people.types().get(1).expected(), counted.types().get(1).expected(), 1e-9);
  }

  private EndCounts counts(int[] own) {
    return EndCounts.of(
        Arrays.stream(own).mapToDouble(i -> time[i]).toArray(),
        Arrays.stream(own).map(i -> event[i] ? 1 : 0).toArray(),
        1);
  }

  private EndCounts counts(int which) {
    int[] own = java.util.stream.IntStream.range(0, N).filter(i -> type[i] == which).toArray();
    return counts(own);
  }

  @Test
  void strataHaveAHazardEachAndExpectedEventsAddUp() {
    int[] stratum = new int[N];
    Arrays.setAll(stratum, i -> i % 3);
    double[] expected = ExpectedEvents.of(time, event, stratum);
    for (int s = 0; s < 3; s++) {
      double seen = 0;
      double hoped = 0;
      for (int i = 0; i < N; i++) {
        seen += stratum[i] == s && event[i] ? 1 : 0;
        hoped += stratum[i] == s ? expected[i] : 0;
      }
      assertEquals(seen, hoped, 1e-9);
    }
  }

  @Test
  void tooFewGroupsGiveNoTestAndAGroupOfTwoTypesIsRefused() {
    int[] two = Arrays.stream(type).map(t -> t == 4 ? 1 : 2).toArray();
    ClusteredLogRank few = ClusteredLogRank.of(time, event, type, two, new int[N]);
    assertTrue(!few.p().isPresent());
    assertTrue(few.types().get(0).ratio() > 1, "the first type stops sooner");
    assertThrows(
        NotEstimableException.class,
        () -> ClusteredLogRank.of(time, event, type, new int[N], new int[N]));
    assertThrows(
        NotEstimableException.class,
        () -> ClusteredLogRank.of(time, event, new int[N], cluster, new int[N]));
  }
}
