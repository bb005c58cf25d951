package cairn.analysis.statistic.multistate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.LogRank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up people who move between stages, or stop, at rates that are known. */
class MovingSimulationTest {
  private static final boolean[][] ALLOWED = {
    {false, true, false}, {true, false, true}, {false, true, false}
  };
  private static final double[][] RATES = {{-0.10, 0.10, 0}, {0.04, -0.12, 0.08}, {0, 0.03, -0.03}};

  /** Pairs of 200 people seen six times, four to six weeks apart. */
  private static List<PanelObservations.Counted> world(Random random) {
    double[][][] p = new double[7][][];
    for (int weeks = 4; weeks <= 6; weeks++) {
      p[weeks] = MatrixExponential.of(RATES, weeks);
    }
    List<PanelObservations.Counted> pairs = new ArrayList<>();
    for (int person = 0; person < 200; person++) {
      int state = random.nextInt(3);
      for (int seen = 1; seen < 6; seen++) {
        int weeks = 4 + random.nextInt(3);
        double u = random.nextDouble();
        int next = u < p[weeks][state][0] ? 0 : u < p[weeks][state][0] + p[weeks][state][1] ? 1 : 2;
        pairs.add(new PanelObservations.Counted(weeks, state, next, 1));
        state = next;
      }
    }
    return pairs;
  }

  @Test
  void expectedTimesAreHeldAsOftenAsSaid() {
    Random random = new Random(41);
    PanelModel model = PanelModel.of(ALLOWED);
    double truth = FirstPassage.expected(RATES, 0, 2).value();
    int held = 0;
    int worlds = 500;
    for (int b = 0; b < worlds; b++) {
      PanelMarkovFit fit = PanelMarkov.fit(PanelObservations.ofCounts(world(random), 3), model);
      held += FirstPassage.of(fit, 0, 2, 0.95, 400, new Random(b)).covers(truth) ? 1 : 0;
    }
    double share = (double) held / worlds;
    assertTrue(share >= 0.93 && share <= 0.97, "expected weeks: " + share);
  }

  @Test
  void countedPairsAreThePeopleAndTheirOrderDoesNotMatter() {
    List<PanelObservations.Counted> pairs = world(new Random(5));
    int[] subject = new int[2 * pairs.size()];
    double[] time = new double[subject.length];
    int[] state = new int[subject.length];
    for (int i = 0; i < subject.length; i++) {
      PanelObservations.Counted pair = pairs.get(i / 2);
      subject[i] = i / 2;
      time[i] = i % 2 == 0 ? 0 : pair.length();
      state[i] = i % 2 == 0 ? pair.from() : pair.to();
    }
    PanelModel model = PanelModel.of(ALLOWED);
    PanelMarkovFit counted = PanelMarkov.fit(PanelObservations.ofCounts(pairs, 3), model);
    PanelMarkovFit people = PanelMarkov.fit(PanelObservations.of(subject, time, state, 3), model);
    assertEquals(people.logLikelihood(), counted.logLikelihood(), 1e-9);
    List<PanelObservations.Counted> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(6));
    PanelMarkovFit again = PanelMarkov.fit(PanelObservations.ofCounts(shuffled, 3), model);
    assertEquals(counted.logLikelihood(), again.logLikelihood(), 0);
    assertEquals(counted.parameter(2), again.parameter(2), 0);
  }

  /** No difference between the types: one test in twenty rejects. */
  @Test
  void oneModelOrOneForEachRejectsAsOftenAsSaid() {
    Random random = new Random(43);
    PanelModel model = PanelModel.of(ALLOWED);
    int rejected = 0;
    int worlds = 400;
    for (int b = 0; b < worlds; b++) {
      List<PanelObservations.Counted> one = world(random);
      List<PanelObservations.Counted> both = new ArrayList<>(one);
      List<PanelObservations.Counted> other = world(random);
      both.addAll(other);
      double each = logLikelihood(one, model) + logLikelihood(other, model);
      TestResult test = PanelMarkov.likelihoodRatio(logLikelihood(both, model), 4, each, 8);
      rejected += test.p().value() < 0.05 ? 1 : 0;
    }
    assertTrue(rejected >= 0.025 * worlds && rejected <= 0.08 * worlds, "rejects " + rejected);
  }

  private static double logLikelihood(List<PanelObservations.Counted> pairs, PanelModel model) {
    return PanelMarkov.fit(PanelObservations.ofCounts(pairs, 3), model).logLikelihood();
  }

  @Test
  void theLogRankTestRejectsAsOftenAsSaidWhereNothingDiffers() {
    Random random = new Random(47);
    int rejected = 0;
    int worlds = 3000;
    for (int b = 0; b < worlds; b++) {
      TestResult test = LogRank.test(List.of(stays(random), stays(random)), 0).test();
      rejected += test.p().value() < 0.05 ? 1 : 0;
    }
    assertTrue(rejected >= 0.04 * worlds && rejected <= 0.06 * worlds, "rejects " + rejected);
  }

  private static EndCounts stays(Random random) {
    double[] time = new double[60];
    int[] end = new int[60];
    for (int i = 0; i < 60; i++) {
      double stops = Math.floor(-90 * Math.log(1 - random.nextDouble()));
      double seen = 30 + random.nextInt(150);
      time[i] = Math.min(stops, seen);
      end[i] = stops < seen ? 1 : 0;
    }
    return EndCounts.of(time, end, 1);
  }
}
