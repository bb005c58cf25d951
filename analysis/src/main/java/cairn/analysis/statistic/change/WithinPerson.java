package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;

/**
 * How a share differs between two kinds of occasion inside the same people: each person is compared
 * with nobody but themselves, so what does not change in a person cannot make the difference.
 *
 * <p>Person i has n₁ occasions of the one kind and n₀ of the other, with mean shares ȳ₁ and ȳ₀; d =
 * ȳ₁ − ȳ₀ and w = n₁ n₀ / (n₁ + n₀). The estimate is b = Σ w d / Σ w, the least-squares slope with
 * a fixed effect for each person: who has many occasions of both kinds counts more. Variance,
 * robust by person: E/(E−1) Σ w² (d − b)² / (Σ w)², with E = (Σ w)² / Σ w² the effective number of
 * people; interval and test with Student's t on E − 1 degrees of freedom. Where all weights are
 * equal, E is the number of people and this is the paired t interval of the d. People without one
 * of the two kinds say nothing and are nobody here.
 *
 * <p>Only these sums are kept, in billionths rounded once a person, so they add up exactly over
 * parts, months and sites in any order. Shares are from 0 to 1. Fewer than two effective people:
 * limits and test absent; all differences equal: likewise; nobody: absent. Limits may pass −1 or 1.
 *
 * <p>Worked example: shares 1, 0 against 0, 0 (w = 1, d = 0.5), 1 against 1, 0 (w = 2/3, d = 0.5)
 * and 0 against 1 (w = 1/2, d = −1) give b = (0.5 + 1/3 − 0.5) / (13/6) = 0.153846.
 *
 * <p>Source: Wooldridge (2010), Econometric Analysis of Cross Section and Panel Data, section 10.5;
 * Liang and Zeger (1986), Biometrika 73; Kish (1965), Survey Sampling, for E; Carter, Schnepel and
 * Steigerwald (2017), Review of Economics and Statistics 99, for its use as degrees of freedom.
 *
 * @param people people with both kinds of occasion
 * @param with their occasions of the one kind
 * @param without their occasions of the other
 * @param sums what the estimate is made of, in billionths
 */
public record WithinPerson(long people, long with, long without, Sums sums) {
  /** How many numbers the sums are. */
  public static final int WIDTH = 8;

  /** Nobody yet. */
  public static final WithinPerson NOBODY = of(new long[WIDTH]);

  private static final String METHOD = "within-person difference, fixed effects, robust by person";
  private static final double BILLION = 1e9;

  /**
   * Sums over people.
   *
   * @param weight Σ w
   * @param product Σ w d
   * @param squares Σ w²
   * @param squareProducts Σ w² d
   * @param squareSquares Σ w² d²
   */
  public record Sums(
      long weight, long product, long squares, long squareProducts, long squareSquares) {
    double spread(double b) {
      return (squareSquares - 2 * b * squareProducts + b * b * squares) / BILLION;
    }
  }

  /**
   * The estimate.
   *
   * @param interval one kind minus the other, in units of shares
   * @param test the two-sided t test that it is 0
   * @param effectivePeople E, at most the number of people; absent where there is nobody
   */
  public record Result(Interval interval, TestResult test, Quantity effectivePeople) {}

  /**
   * One person.
   *
   * @param with shares on the occasions of the one kind, 0 to 1
   * @param without shares on the others
   */
  public static WithinPerson of(double[] with, double[] without) {
    if (with.length == 0 || without.length == 0) {
      return NOBODY;
    }
    double n = with.length;
    double m = without.length;
    double w = n * m / (n + m);
    double d = mean(with) - mean(without);
    return new WithinPerson(
        1,
        with.length,
        without.length,
        new Sums(
            billionths(w),
            billionths(w * d),
            billionths(w * w),
            billionths(w * w * d),
            billionths(w * w * d * d)));
  }

  private static double mean(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share is from 0 to 1");
      }
      sum += share;
    }
    return sum / shares.length;
  }

  private static long billionths(double number) {
    return Math.round(number * BILLION);
  }

  /** The sums that {@link #numbers} gave. */
  public static WithinPerson of(long[] numbers) {
    return new WithinPerson(
        numbers[0],
        numbers[1],
        numbers[2],
        new Sums(numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]));
  }

  /** The sums, to be added up place by place. */
  public long[] numbers() {
    return new long[] {
      people,
      with,
      without,
      sums.weight,
      sums.product,
      sums.squares,
      sums.squareProducts,
      sums.squareSquares
    };
  }

  /** Both together; no person may be in both. */
  public WithinPerson plus(WithinPerson other) {
    long[] both = numbers();
    long[] more = other.numbers();
    for (int i = 0; i < WIDTH; i++) {
      both[i] = Math.addExact(both[i], more[i]);
    }
    return of(both);
  }

  /** The difference with its interval, of that confidence level, and its test. */
  public Result estimate(double level) {
    if (people == 0) {
      return new Result(
          Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, METHOD),
          TestResult.absent(AbsenceReason.NO_OBSERVATIONS, METHOD),
          Quantity.absent(AbsenceReason.NO_OBSERVATIONS));
    }
    double sum = sums.weight / BILLION;
    double b = (double) sums.product / sums.weight;
    double effective = sum * sum / (sums.squares / BILLION);
    double spread = sums.spread(b);
    if (effective < 2 - 1e-6) {
      return without(b, effective, AbsenceReason.TOO_FEW, level);
    }
    // Each person's sums are rounded to a billionth: a spread no larger than that is none.
    if (spread <= 4 * people / BILLION) {
      return without(b, effective, AbsenceReason.NO_VARIATION, level);
    }
    double df = effective - 1;
    double se = Math.sqrt(spread * effective / df) / sum;
    double half = Distributions.studentTwoSidedQuantile(level, df) * se;
    return new Result(
        Interval.of(b, b - half, b + half, level, METHOD),
        TestResult.student(b / se, df, METHOD),
        Quantity.of(effective));
  }

  private static Result without(double b, double effective, AbsenceReason why, double level) {
    Quantity none = Quantity.absent(why);
    return new Result(
        new Interval(Quantity.of(b), none, none, level, METHOD),
        TestResult.absent(why, METHOD),
        Quantity.of(effective));
  }
}
