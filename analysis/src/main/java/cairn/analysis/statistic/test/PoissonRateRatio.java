package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.proportion.ClopperPearson;
import cairn.analysis.statistic.table.CountLaw;

/**
 * Two rates side by side, first over second and first minus second.
 *
 * <p>Given x₁ + x₂, x₁ is binomial with chance T₁/(T₁ + T₂) where the rates are equal: exact test
 * and interval of the ratio. Central: twice the smaller tail. Mid-p: half the chance of what was
 * seen counts. No event at all: absent. R: {@code poisson.test(c(x1, x2), c(T1, T2))}.
 *
 * <p>Worked example: 5 in 100 against 0 in 80: p = 0.0678, ratio infinite.
 *
 * <p>Source: Przyborowski and Wilenski (1940), Biometrika 31, 313–323.
 *
 * @param first the first rate
 * @param second the second rate
 */
public record PoissonRateRatio(PoissonRate first, PoissonRate second) {

  private long all() {
    return first.events() + second.events();
  }

  private CountLaw law() {
    return CountLaw.binomial(all(), first.time() / (first.time() + second.time()));
  }

  /** First over second; infinite where the second has no event, absent where neither has. */
  public Quantity ratio() {
    return all() == 0
        ? Quantity.absent(AbsenceReason.NO_OBSERVATIONS)
        : Quantity.of(first.rate() / second.rate());
  }

  /** The ratio with its exact interval; the upper limit may be infinite. */
  public Interval exact(double level) {
    String method = "exact ratio of Poisson rates";
    if (all() == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    Interval share = ClopperPearson.interval(first.events(), all(), level);
    double scale = second.time() / first.time();
    return new Interval(
        ratio(), odds(share.lower(), scale), odds(share.upper(), scale), level, method);
  }

  private static Quantity odds(Quantity share, double scale) {
    return share.isPresent() ? Quantity.of(share.value() / (1 - share.value()) * scale) : share;
  }

  /** The exact test that the rates are equal. */
  public TestResult test(Alternative alternative) {
    String method = "exact test of two Poisson rates";
    if (all() == 0) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double p =
        switch (alternative) {
          case TWO_SIDED -> law().noLikelier(first.events());
          case LESS -> law().lower(first.events());
          case GREATER -> law().upper(first.events());
        };
    return TestResult.exact(p, method);
  }

  /** Twice the smaller exact tail. */
  public TestResult central() {
    String method = "exact test of two Poisson rates, central";
    return all() == 0
        ? TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method)
        : TestResult.exact(
            Math.min(1, 2 * Math.min(law().lower(first.events()), law().upper(first.events()))),
            method);
  }

  /** Twice the smaller tail, half the chance of what was seen. */
  public TestResult midP() {
    String method = "test of two Poisson rates, mid-p";
    if (all() == 0) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double half = law().density(first.events()) / 2;
    double tail = Math.min(law().lower(first.events()) - half, law().upper(first.events()) - half);
    return TestResult.exact(Math.min(1, 2 * tail), method);
  }

  /** The ratio with a normal interval on the log scale; absent where a count is 0. */
  public Interval logNormal(double level) {
    String method = "ratio of Poisson rates, log normal";
    if (first.events() == 0 || second.events() == 0) {
      return Interval.absent(AbsenceReason.EMPTY_CELL, level, method);
    }
    double log = Math.log(first.rate() / second.rate());
    double half = Distributions.normalTwoSidedQuantile(level) * logError();
    return Interval.of(Math.exp(log), Math.exp(log - half), Math.exp(log + half), level, method);
  }

  private double logError() {
    return Math.sqrt(1.0 / first.events() + 1.0 / second.events());
  }

  /** The normal test of the log ratio; absent where a count is 0. */
  public TestResult logNormalTest() {
    String method = "ratio of Poisson rates, log normal";
    return first.events() == 0 || second.events() == 0
        ? TestResult.absent(AbsenceReason.EMPTY_CELL, method)
        : TestResult.normal(Math.log(first.rate() / second.rate()) / logError(), method);
  }

  /**
   * First minus second with a normal interval; where a count is 0 the limit on its side is that of
   * the exact interval, so that rare events give no interval of no width.
   */
  public Interval difference(double level) {
    double a = first.events() / (first.time() * first.time());
    double b = second.events() / (second.time() * second.time());
    double d = first.rate() - second.rate();
    if (all() == 0) {
      return Interval.of(
          0,
          -second.exact(level).upper().value(),
          first.exact(level).upper().value(),
          level,
          "difference of Poisson rates, exact limits");
    }
    return Interval.normal(d, Math.sqrt(a + b), level, "difference of Poisson rates, normal");
  }
}
