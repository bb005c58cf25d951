package cairn.analysis.statistic.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.NotEstimableException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternBootstrapTest {
  private static final double[][] PATTERNS = {{1, 2}, {0, 4}, {3, 3}};

  private static double share(double[] sums) {
    return sums[0] / sums[1];
  }

  @Test
  void theSharesOfTheWorkedExample() {
    ClusterBootstrap shares =
        PatternBootstrap.draw(
                new double[][] {{1, 2}, {0, 4}}, new long[] {3, 1}, 500, new Random(1))
            .of(PatternBootstrapTest::share);
    assertEquals(0.3, shares.point(), 1e-12);
    boolean twice = false;
    for (double value : shares.values()) {
      twice |= Math.abs(value - 2.0 / 12) < 1e-12;
    }
    assertTrue(twice, "a resample with the second kind twice");
  }

  @Test
  void theSameStartGivesTheSameResamples() {
    long[] people = {30, 20, 10};
    assertArrayEquals(
        PatternBootstrap.draw(PATTERNS, people, 50, new Random(4)).of(v -> share(v)).values(),
        PatternBootstrap.draw(PATTERNS, people, 50, new Random(4)).of(v -> share(v)).values());
  }

  @Test
  void itIsTheClusterBootstrapOfThePeople() {
    long[] people = {60, 40, 20};
    double[][] each = new double[120][];
    for (int i = 0; i < 120; i++) {
      each[i] = PATTERNS[i < 60 ? 0 : i < 100 ? 1 : 2];
    }
    ClusterBootstrap byPerson =
        ClusterBootstrap.replay(
            each, ClusterBootstrap.draw(120, 4000, new Random(2)), PatternBootstrapTest::share);
    ClusterBootstrap byPattern =
        PatternBootstrap.draw(PATTERNS, people, 4000, new Random(3))
            .of(PatternBootstrapTest::share);
    assertEquals(byPerson.point(), byPattern.point(), 1e-12);
    assertEquals(1, byPattern.standardError().value() / byPerson.standardError().value(), 0.05);
    assertEquals(
        byPerson.percentiles(0.95).lower().value(),
        byPattern.percentiles(0.95).lower().value(),
        0.01);
  }

  @Test
  void nobodyIsRefused() {
    assertThrows(
        NotEstimableException.class,
        () -> PatternBootstrap.draw(PATTERNS, new long[3], 10, new Random(1)));
  }

  /** Small means are inverted, large ones rejected; both have the binomial's shares. */
  @Test
  void binomialDrawsHaveTheirProbabilities() {
    for (double[] np : new double[][] {{12, 0.3}, {40, 0.45}, {90, 0.8}, {1000, 0.02}}) {
      int n = (int) np[0];
      double p = np[1];
      int draws = 60_000;
      long[] seen = new long[n + 1];
      Random random = new Random(7);
      for (int b = 0; b < draws; b++) {
        seen[(int) Binomial.draw(n, p, random)]++;
      }
      double chi = 0;
      int cells = 0;
      double mass = Math.exp(n * Math.log1p(-p));
      for (int x = 0; x <= n; x++) {
        double expected = draws * mass;
        if (expected >= 10) {
          chi += (seen[x] - expected) * (seen[x] - expected) / expected;
          cells++;
        }
        mass *= p / (1 - p) * (n - x) / (x + 1.0);
      }
      double tail = Distributions.chiSquaredUpper(chi, cells);
      assertTrue(tail > 0.001, n + " at " + p + ": p = " + tail);
    }
  }

  @Test
  void theEdgesOfABinomialAreSure() {
    Random random = new Random(1);
    assertEquals(0, Binomial.draw(5, 0, random));
    assertEquals(5, Binomial.draw(5, 1, random));
    assertEquals(0, Binomial.draw(0, 0.5, random));
  }
}
