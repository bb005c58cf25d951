package cairn.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.competing.GrayTest;
import cairn.analysis.statistic.competing.IncidenceCurve;
import cairn.analysis.statistic.multistate.MatrixExponential;
import cairn.analysis.statistic.multistate.PanelMarkov;
import cairn.analysis.statistic.multistate.PanelMarkovFit;
import cairn.analysis.statistic.multistate.PanelModel;
import cairn.analysis.statistic.multistate.PanelObservations;
import cairn.analysis.statistic.proportion.Newcombe;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.PropensityWeights;
import cairn.analysis.statistic.weighting.Standardization;
import cairn.analysis.statistic.weighting.WeightedDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up worlds whose truth is known: do the intervals hold it as often as they say? */
@SuppressWarnings("ArrayRecordComponent")
class SimulationTest {
  private static final double LEVEL = 0.95;

  private static void assertCovers(String what, int held, int of) {
    double share = (double) held / of;
    assertTrue(share >= 0.93 && share <= 0.97, what + " cover " + share);
  }

  @Test
  void wilsonsIntervalHoldsTheShare() {
    Random random = new Random(11);
    int held = 0;
    for (int b = 0; b < 20_000; b++) {
      double p = 0.1 + 0.8 * random.nextDouble();
      int x = 0;
      for (int i = 0; i < 40; i++) {
        x += random.nextDouble() < p ? 1 : 0;
      }
      held += Wilson.interval(x, 40, LEVEL).covers(p) ? 1 : 0;
    }
    assertCovers("Wilson intervals", held, 20_000);
  }

  @Test
  void kaplanMeierHoldsTheShareStillThere() {
    Random random = new Random(12);
    int held = 0;
    double truth = Math.exp(-90 / 120.0);
    for (int b = 0; b < 4000; b++) {
      double[] time = new double[120];
      int[] end = new int[120];
      for (int i = 0; i < 120; i++) {
        double leaves = -120 * Math.log(1 - random.nextDouble());
        double lost = 30 + 200 * random.nextDouble();
        time[i] = Math.min(leaves, lost);
        end[i] = leaves < lost ? 1 : 0;
      }
      SurvivalCurve curve = KaplanMeier.estimate(EndCounts.of(time, end, 1));
      held += curve.at(90, SurvivalScale.LOG_LOG, LEVEL).covers(truth) ? 1 : 0;
    }
    assertCovers("Kaplan-Meier intervals", held, 4000);
  }

  @Test
  void thePanelModelHoldsItsIntensities() {
    Random random = new Random(13);
    PanelModel model = PanelModel.of(new boolean[][] {{false, true}, {true, false}});
    double[][] truth = {{-0.6, 0.6}, {0.4, -0.4}};
    double stay0 = MatrixExponential.of(truth, 0.5)[0][0];
    double stay1 = MatrixExponential.of(truth, 0.5)[1][1];
    int held = 0;
    for (int b = 0; b < 600; b++) {
      int[] subject = new int[600];
      double[] time = new double[600];
      int[] state = new int[600];
      for (int i = 0; i < 600; i++) {
        subject[i] = i / 6;
        time[i] = 0.5 * (i % 6);
        if (i % 6 > 0) {
          double stay = state[i - 1] == 0 ? stay0 : stay1;
          state[i] = random.nextDouble() < stay ? state[i - 1] : 1 - state[i - 1];
        }
      }
      PanelMarkovFit fit = PanelMarkov.fit(PanelObservations.of(subject, time, state, 2), model);
      held += fit.intensity(0, 1, LEVEL).covers(0.6) ? 1 : 0;
      held += fit.intensity(1, 0, LEVEL).covers(0.4) ? 1 : 0;
    }
    assertCovers("panel Markov intervals", held, 1200);
  }

  /** Nothing differs between the types, but people of one group are alike. */
  @Test
  void peopleWhoShareGroupsFoolThePlainTestAndNotTheShownOne() {
    Random random = new Random(14);
    int plain = 0;
    int shown = 0;
    int worlds = 2000;
    for (int b = 0; b < worlds; b++) {
      List<Counted> first = groups(random);
      List<Counted> second = groups(random);
      Interval naive = Newcombe.difference(sum(first), sum(second), LEVEL);
      plain += naive.covers(0) ? 0 : 1;
      shown += ClusterRobust.difference(first, second, LEVEL).interval().covers(0) ? 0 : 1;
    }
    assertTrue(plain > 0.10 * worlds, "the plain test rejects " + plain + " of " + worlds);
    assertTrue(shown > 0.03 * worlds && shown < 0.07 * worlds, "the shown test rejects " + shown);
  }

  /** Fifteen groups of thirty with a share of 0.4 that varies so that the correlation is .05. */
  private static List<Counted> groups(Random random) {
    double spread = Math.sqrt(0.05 * 0.4 * 0.6);
    List<Counted> groups = new ArrayList<>();
    for (int g = 0; g < 15; g++) {
      double p = Math.min(0.99, Math.max(0.01, 0.4 + spread * random.nextGaussian()));
      int x = 0;
      for (int i = 0; i < 30; i++) {
        x += random.nextDouble() < p ? 1 : 0;
      }
      groups.add(new Counted(x, 30));
    }
    return groups;
  }

  private static Counted sum(List<Counted> groups) {
    return groups.stream().reduce(new Counted(0, 0), Counted::plus);
  }

  /** The worse off come to the first type more often; the types do equally well. */
  @Test
  void adjustmentTakesAwayWhatConfoundingMakes() {
    Random random = new Random(15);
    int worlds = 1000;
    int heldWeighted = 0;
    int heldGiven = 0;
    int heldRobust = 0;
    int heldStandardised = 0;
    double plain = 0;
    double[] adjusted = new double[3];
    for (int b = 0; b < worlds; b++) {
      World world = World.of(500, random);
      double[] ones = new double[500];
      java.util.Arrays.fill(ones, 1);
      plain += WeightedDifference.of(world.y, world.first, ones).difference() / worlds;
      LogisticFit propensity = LogisticRegression.fit(world.first, world.x);
      double[] e = propensity.fitted();
      WeightedDifference weighted =
          WeightedDifference.of(world.y, world.first, PropensityWeights.PLAIN.of(e, world.first));
      DoublyRobust robust = DoublyRobust.of(world.yes, world.first, world.x);
      Standardization standard = Standardization.of(world.yes, world.first, world.x);
      adjusted[0] += weighted.difference() / worlds;
      adjusted[1] += robust.difference() / worlds;
      adjusted[2] += standard.difference() / worlds;
      heldWeighted += weighted.interval(propensity, LEVEL).covers(0) ? 1 : 0;
      heldGiven += weighted.interval(LEVEL).covers(0) ? 1 : 0;
      heldRobust += robust.interval(LEVEL).covers(0) ? 1 : 0;
      heldStandardised += standard.interval(LEVEL).covers(0) ? 1 : 0;
    }
    assertTrue(plain < -0.05, "the plain difference is biased: " + plain);
    for (double mean : adjusted) {
      assertEquals(0, mean, 0.008);
    }
    assertCovers("weighted differences", heldWeighted, worlds);
    assertTrue(heldGiven >= heldWeighted, "weights taken as given make the interval wider");
    assertCovers("doubly robust differences", heldRobust, worlds);
    assertCovers("standardised differences", heldStandardised, worlds);
  }

  private record World(boolean[] first, boolean[] yes, double[] y, Covariates x) {
    static World of(int n, Random random) {
      boolean[] first = new boolean[n];
      boolean[] yes = new boolean[n];
      double[] y = new double[n];
      double[] severity = new double[n];
      for (int i = 0; i < n; i++) {
        severity[i] = random.nextGaussian();
        first[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.5 * severity[i]));
        yes[i] = random.nextDouble() < 1 / (1 + Math.exp(0.8 * severity[i]));
        y[i] = yes[i] ? 1 : 0;
      }
      return new World(first, yes, y, Covariates.rows(n).and("severity", severity));
    }
  }

  @Test
  void shufflingAndSplittingChangeNothing() {
    Random random = new Random(16);
    int n = 500;
    int[] day = new int[n];
    int[] end = new int[n];
    for (int i = 0; i < n; i++) {
      day[i] = random.nextInt(90);
      end[i] = random.nextInt(3);
    }
    EndCounts whole = EndCounts.ofDays(day, end, 2);
    EndCounts sum = EndCounts.none(2);
    for (int part = 6; part >= 0; part--) {
      int from = part * n / 7;
      int to = (part + 1) * n / 7;
      EndCounts one =
          EndCounts.ofDays(
              java.util.Arrays.copyOfRange(day, from, to),
              java.util.Arrays.copyOfRange(end, from, to),
              2);
      sum = sum.plus(one);
    }
    SurvivalCurve a = KaplanMeier.estimate(whole);
    SurvivalCurve b = KaplanMeier.estimate(sum);
    IncidenceCurve c = CumulativeIncidence.estimate(whole, 1);
    IncidenceCurve d = CumulativeIncidence.estimate(sum, 1);
    assertEquals(a.size(), b.size());
    for (int i = 0; i < a.size(); i++) {
      assertEquals(a.survival(i), b.survival(i));
      assertEquals(c.incidence(i), d.incidence(i));
    }
    assertEquals(
        GrayTest.test(List.of(whole, sum), 1, 0).statistic(), Quantity.of(0), "equal groups");
  }
}
