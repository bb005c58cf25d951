package cairn.analysis.statistic.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ImputedCountsTest {
  private static ImputedCounts draw(long x, long n, long missing, int dataSets, long seed) {
    Counted seen = new Counted(x, n);
    return ImputedCounts.draw(
        new PartlySeen(seen, missing), seen, dataSets, new SplittableRandom(seed));
  }

  @Test
  void withoutMissingItIsWilson() {
    for (long[] each : new long[][] {{1, 10}, {0, 7}, {7, 7}, {134, 195}}) {
      Interval wilson = Wilson.interval(each[0], each[1], 0.95);
      Interval drawn = draw(each[0], each[1], 0, 20, 1).share(0.95);
      assertEquals(wilson.estimate().value(), drawn.estimate().value(), 1e-12);
      assertEquals(wilson.lower().value(), drawn.lower().value(), 1e-12);
      assertEquals(wilson.upper().value(), drawn.upper().value(), 1e-12);
    }
  }

  @Test
  void nobodyGivesNoShare() {
    assertFalse(ImputedCounts.none(20).share(0.95).estimate().isPresent());
  }

  /** 300 of 1,000 seen and 1,000 missing: the share stays, and the interval is that of the seen. */
  @Test
  void missingAtRandomCostsWhatTheSeenAlreadyCost() {
    Interval drawn = draw(300, 1000, 1000, 2000, 5).share(0.95);
    Interval seen = Wilson.interval(300, 1000, 0.95);
    assertEquals(0.3, drawn.estimate().value(), 0.003);
    assertEquals(seen.lower().value(), drawn.lower().value(), 0.004);
    assertEquals(seen.upper().value(), drawn.upper().value(), 0.004);
  }

  /** Many trials are halved over and over; the mean and the spread are those of the binomial. */
  @Test
  void manyMissingAreDrawnExactly() {
    Counted sure = new Counted(200_000_000, 1_000_000_000);
    long missing = 100_000;
    int dataSets = 4000;
    ImputedCounts drawn =
        ImputedCounts.draw(
            new PartlySeen(new Counted(0, 0), missing), sure, dataSets, new SplittableRandom(9));
    double share = drawn.share(0.95).estimate().value();
    assertEquals(0.2, share, 0.0001);
    assertEquals(20_000, drawn.meanYes(), 10);
    double half = drawn.share(0.95).upper().value() - share;
    // Within and between are both p (1 - p) / n here: the interval is wider by about the root of 2.
    assertEquals(1.96 * Math.sqrt(2 * 0.2 * 0.8 / missing), half, 0.0002);
  }

  @Test
  void strataAddUpAndTheSeedDecides() {
    ImputedCounts one = draw(3, 10, 5, 20, 1);
    ImputedCounts other = draw(8, 9, 40, 20, 2);
    ImputedCounts both = one.plus(other);
    assertEquals(64, both.people());
    assertEquals(other.plus(one).share(0.95), both.share(0.95));
    assertEquals(draw(3, 10, 5, 20, 1).plus(other).share(0.95), both.share(0.95));
    assertTrue(both.meanYes() >= 11 && both.meanYes() <= 56);
  }

  /** The known sides stay exact however many are missing. */
  @Test
  void limitsStayBetweenNoneAndAll() {
    for (int seed = 0; seed < 200; seed++) {
      Interval drawn = draw(seed % 3, 2, 30, 5, seed).share(0.95);
      assertTrue(drawn.lower().value() >= 0 && drawn.upper().value() <= 1);
      assertTrue(drawn.covers(drawn.estimate().value()));
    }
  }
}
