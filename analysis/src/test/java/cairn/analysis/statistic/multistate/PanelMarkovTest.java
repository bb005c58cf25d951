package cairn.analysis.statistic.multistate;

import static cairn.analysis.statistic.hazard.CoxTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import java.util.Random;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"OperatorPrecedence"})
class PanelMarkovTest {
  private static final boolean[][] ONE_WAY = {{false, true}, {false, false}};
  private static final boolean[][] BOTH_WAYS = {{false, true}, {true, false}};

  /** 100 people in state 0, of whom this many are in state 1 after a unit of time. */
  private static PanelObservations moved(int many) {
    int[] subject = new int[200];
    double[] time = new double[200];
    int[] state = new int[200];
    for (int i = 0; i < 100; i++) {
      subject[2 * i] = subject[2 * i + 1] = i;
      time[2 * i + 1] = 1;
      state[2 * i + 1] = i < many ? 1 : 0;
    }
    return PanelObservations.of(subject, time, state, 2);
  }

  @Test
  void twoStatesByHand() {
    PanelMarkovFit fit = PanelMarkov.fit(moved(40), PanelModel.of(ONE_WAY));
    double rate = -Math.log(0.6);
    assertEquals(rate, fit.intensities()[0][1], 1e-8);
    double se = Math.sqrt(0.4 / (0.6 * 100));
    assertEquals(se, fit.standardError(0, 1), 1e-6);
    assertEquals(40 * Math.log(0.4) + 60 * Math.log(0.6), fit.logLikelihood(), 1e-9);
    assertEquals(1 / rate, fit.sojourn(0, 0.95).estimate().value(), 1e-7);
    assertTrue(!fit.sojourn(1, 0.95).estimate().isPresent());
    assertEquals(0.36, fit.probabilities(2)[0][0], 1e-7);
    assertArrayEquals(new double[] {0.4 / rate, 1 - 0.4 / rate}, fit.expectedTimes(0, 1), 1e-7);
    assertEquals(1, fit.nextState(0, 1));
  }

  @Test
  void aCovariateIsAHazardRatio() {
    int[] subject = new int[400];
    double[] time = new double[400];
    int[] state = new int[400];
    double[] x = new double[400];
    for (int i = 0; i < 200; i++) {
      subject[2 * i] = subject[2 * i + 1] = i;
      time[2 * i + 1] = 1;
      x[2 * i] = i < 100 ? 0 : 1;
      state[2 * i + 1] = i < 40 || i >= 100 && i < 170 ? 1 : 0;
    }
    PanelObservations data =
        PanelObservations.of(subject, time, state, 2, Covariates.rows(400).and("group", x));
    PanelMarkovFit fit = PanelMarkov.fit(data, PanelModel.of(ONE_WAY));
    double ratio = Math.log(0.3) / Math.log(0.6);
    assertEquals(ratio, fit.hazardRatio(0, 0, 1, 0.95).estimate().value(), 1e-7);
    assertEquals(-Math.log(0.3), fit.intensities(1)[0][1], 1e-7);
    PanelMarkovFit plain =
        PanelMarkov.fit(PanelObservations.of(subject, time, state, 2), PanelModel.of(ONE_WAY));
    TestResult test =
        PanelMarkov.likelihoodRatio(
            plain.logLikelihood(), plain.parameters(), fit.logLikelihood(), fit.parameters());
    double apart = 40 * Math.log(.4) + 60 * Math.log(.6) + 70 * Math.log(.7) + 30 * Math.log(.3);
    double together = 110 * Math.log(.55) + 90 * Math.log(.45);
    assertEquals(2 * (apart - together), test.statistic().value(), 1e-7);
    assertEquals(1, test.df().value());
  }

  @Test
  void derivativesAreThoseOfTheExponential() {
    double[][] q = {{-1.2, 0.9, 0.3}, {0.4, -0.6, 0.2}, {0.1, 0.05, -0.15}};
    int[][] moves = {{0, 1}, {2, 0}};
    MatrixExponential at = MatrixExponential.of(q, 2.5, moves);
    for (int k = 0; k < moves.length; k++) {
      double h = 1e-6;
      double[][] up = {q[0].clone(), q[1].clone(), q[2].clone()};
      int[] m = moves[k];
      double change = q[m[0]][m[1]] * Math.expm1(h);
      up[m[0]][m[1]] += change;
      up[m[0]][m[0]] -= change;
      double[][] moved = MatrixExponential.of(up, 2.5);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double slope = (moved[i][j] - at.probabilities()[i][j]) / h;
          assertEquals(slope, at.derivative(k)[i][j], 2e-6);
        }
      }
    }
    for (double[] row : at.probabilities()) {
      assertEquals(1, row[0] + row[1] + row[2], 1e-12);
    }
  }

  @Test
  void whatCannotBeFittedIsRefusedByName() {
    assertMessage("state 1 to 2", () -> PanelMarkov.fit(moved(0), PanelModel.of(ONE_WAY)));
    assertMessage("state 2 to 1", () -> PanelMarkov.fit(moved(40), PanelModel.of(BOTH_WAYS)));
    assertMessage(
        "from state 1 to state 2",
        () ->
            PanelMarkov.fit(
                moved(40), PanelModel.of(new boolean[][] {{false, false}, {true, false}})));
    assertMessage("no move", () -> PanelModel.of(new boolean[2][2]));
    int[] one = {1, 1};
    assertMessage("time", () -> PanelObservations.of(one, new double[] {1, 1}, new int[2], 2));
    assertMessage(
        "twice", () -> PanelObservations.of(new int[] {1, 2}, new double[2], new int[2], 2));
    assertMessage(
        "state", () -> PanelObservations.of(one, new double[] {1, 2}, new int[] {0, 2}, 2));
  }

  @Test
  void expectedTimeUntilAState() {
    double[][] q = {{-0.5, 0.5, 0}, {0.25, -0.5, 0.25}, {0, 0, 0}};
    assertEquals(2, FirstPassage.expected(q, 0, 1).value(), 1e-12);
    assertEquals(
        8,
        FirstPassage.expected(q, 0, 2).value(),
        1e-12,
        "msm::efpt.msm(qmatrix = q, tostate = 3)");
    assertEquals(
        6,
        FirstPassage.expected(q, 1, 2).value(),
        1e-12,
        "msm::efpt.msm(qmatrix = q, tostate = 3)");
    assertEquals(0, FirstPassage.expected(q, 2, 2).value());
    assertTrue(!FirstPassage.expected(q, 1, 0).isPresent(), "state 3 is never left");
    assertTrue(!FirstPassage.expected(q, 2, 0).isPresent());
    PanelMarkovFit fit = PanelMarkov.fit(moved(40), PanelModel.of(ONE_WAY));
    Interval time = FirstPassage.of(fit, 0, 1, 0.95, 400, new Random(4));
    assertEquals(-1 / Math.log(0.6), time.estimate().value(), 1e-6);
    assertTrue(time.lower().value() < 1.9 && time.upper().value() > 2);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    PanelMarkovFit fit = PanelMarkov.fit(moved(40), PanelModel.of(ONE_WAY));
    Interval once = fit.probabilityInterval(0, 1, 1, 0.95, 500, new Random(3));
    assertEquals(once, fit.probabilityInterval(0, 1, 1, 0.95, 500, new Random(3)));
    assertTrue(once.covers(0.4));
  }
}
