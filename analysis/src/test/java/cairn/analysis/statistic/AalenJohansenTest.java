package cairn.analysis.statistic;

import static cairn.analysis.statistic.FromR.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AalenJohansenTest {
  private static final double[] ENTRY = {0, 2, 0, 1, 0, 0, 3, 0, 0, 2, 5, 0, 0, 4};
  private static final double[] EXIT = {2, 6, 1, 4, 3, 3, 7, 5, 2, 5, 8, 6, 4, 8};
  private static final int[] FROM = {0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1};
  private static final int[] TO = {1, 2, 1, 0, 2, 1, -1, -1, 1, 0, 2, 2, 1, 2};

  private final AalenJohansen p =
      AalenJohansen.estimate(new AalenJohansen.Stays(ENTRY, EXIT, FROM, TO, 3), 0);

  @Test
  void etm() {
    double[] times = {2, 4, 6};
    int[][] moves = {{0, 0}, {0, 1}, {0, 2}, {1, 2}};
    double[][] probability = {
      {0.625, 0.375, 0.25}, {0.375, 0.5, 0.25}, {0, 0.125, 0.5}, {0, 0, 0.40625}
    };
    double[][] variance = {
      {0.029296875, 0.029296875, 0.0390625},
      {0.029296875, 0.03125, 0.0234375},
      {0, 0.013671875, 0.046875},
      {0, 0, 0.048828125}
    };
    for (int m = 0; m < moves.length; m++) {
      for (int t = 0; t < times.length; t++) {
        r(
            "trprob(etm(d, …), t)",
            probability[m][t],
            p.probability(moves[m][0], moves[m][1], times[t]));
        r("trcov(etm(d, …), t)", variance[m][t], p.variance(moves[m][0], moves[m][1], times[t]));
      }
    }
  }

  @Test
  void theRowsAddUpToOneAndStartAsTheyAre() {
    assertEquals(1, p.probability(0, 0, 0.5));
    assertEquals(0, p.variance(0, 1, 0.5));
    for (double t = 0; t < 9; t++) {
      double sum = p.probability(0, 0, t) + p.probability(0, 1, t) + p.probability(0, 2, t);
      assertEquals(1, sum, 1e-12);
    }
  }

  @Test
  void withOneEndItIsKaplanMeier() {
    double[] zero = new double[5];
    double[] exit = {1, 2, 3, 4, 5};
    int[] from = new int[5];
    int[] to = {1, -1, 1, -1, 1};
    AalenJohansen two = AalenJohansen.estimate(new AalenJohansen.Stays(zero, exit, from, to, 2), 0);
    SurvivalCurve curve = KaplanMeier.estimate(EndCounts.of(exit, new int[] {1, 0, 1, 0, 1}, 1));
    assertEquals(curve.survivalAt(3), two.probability(0, 0, 3), 1e-12);
    assertEquals(curve.standardErrorAt(3).value(), Math.sqrt(two.variance(0, 0, 3)), 1e-12);
  }

  @Test
  void aStayHasALength() {
    double[] one = {1};
    assertThrows(
        NotEstimableException.class,
        () -> new AalenJohansen.Stays(one, one, new int[] {0}, new int[] {1}, 2));
  }
}
