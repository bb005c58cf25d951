package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * A share of things that people have several of (days, acts), robust by person: each person counts
 * as one independent unit, however many things they bring. {@code ClusterRobust.proportion} with
 * persons as clusters, from sums that add up exactly.
 *
 * <p>p = Σ x / Σ n; variance G/(G−1) Σ (x − p n)² / (Σ n)², with Σ (x − p n)² = Σ x² − 2 p Σ x n +
 * p² Σ n²; Student's t on G − 1 degrees of freedom; limits are cut at 0 and 1. Where x is nothing,
 * or everything, in everybody, the spread says nothing, and the limits are Wilson's for G people.
 * Fewer than two people, or the same share in everybody: limits absent; nobody: absent.
 *
 * <p>Worked example: 1 of 4, 3 of 4 and 2 of 4 give p = 0.5, standard error 0.144338.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, chapter 3; Rao and Scott (1992), Biometrics 48,
 * 577–585.
 *
 * @param people people with at least one thing
 * @param x things with the mark
 * @param n things
 * @param xx Σ x²
 * @param xn Σ x n
 * @param nn Σ n²
 */
public record RatioOfTotals(long people, long x, long n, long xx, long xn, long nn) {
  /** How many numbers the sums are. */
  public static final int WIDTH = 6;

  /** Nobody yet. */
  public static final RatioOfTotals NOBODY = new RatioOfTotals(0, 0, 0, 0, 0, 0);

  private static final double ROUNDING = 1e-12;
  private static final String METHOD = "ratio of totals, robust by person, t";

  /**
   * One person with x of n; nobody where n is 0.
   *
   * @throws IllegalArgumentException unless 0 ≤ x ≤ n
   */
  public static RatioOfTotals ofPerson(long x, long n) {
    Counted counted = new Counted(x, n);
    return n == 0
        ? NOBODY
        : new RatioOfTotals(1, counted.x(), n, x * x, x * n, Math.multiplyExact(n, n));
  }

  /** The sums that {@link #numbers} gave. */
  public static RatioOfTotals of(long[] numbers) {
    return new RatioOfTotals(
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
  }

  /** The sums, to be added up place by place. */
  public long[] numbers() {
    return new long[] {people, x, n, xx, xn, nn};
  }

  /** Both together; no person may be in both. */
  public RatioOfTotals plus(RatioOfTotals other) {
    long[] sums = numbers();
    long[] more = other.numbers();
    for (int i = 0; i < WIDTH; i++) {
      sums[i] = Math.addExact(sums[i], more[i]);
    }
    return of(sums);
  }

  /** The share with its interval. */
  public Interval interval(double level) {
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD);
    }
    if (x == 0 || x == n) {
      return Wilson.interval(x == 0 ? 0 : people, people, level);
    }
    double p = (double) x / n;
    if (people < 2) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new Interval(Quantity.of(p), none, none, level, METHOD);
    }
    double spread = xx - 2 * p * xn + p * p * nn;
    if (spread <= ROUNDING * nn) {
      Quantity none = Quantity.absent(AbsenceReason.NO_VARIATION);
      return new Interval(Quantity.of(p), none, none, level, METHOD);
    }
    double df = people - 1.0;
    double se = Math.sqrt(spread * people / df) / n;
    double half = Distributions.studentTwoSidedQuantile(level, df) * se;
    return Interval.of(p, Math.max(0, p - half), Math.min(1, p + half), level, METHOD);
  }
}
