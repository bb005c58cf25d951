package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.proportion.ClopperPearson;
import cairn.analysis.statistic.table.CountLaw;

/**
 * The exact test of a share against a given one, with Clopper and Pearson's interval.
 *
 * <p>Two-sided p: the chance of counts no likelier than the one seen; one-sided: of as few, or as
 * many. One-sided intervals are open to 0 or 1. Nobody: absent. R: {@code binom.test(x, n, p,
 * alternative =)}.
 *
 * <p>Worked example: 3 of 20 against 0.3: p = 0.2183 two-sided.
 *
 * <p>Source: Clopper and Pearson (1934), Biometrika 26, 404–413.
 */
public final class BinomialTest {
  private BinomialTest() {}

  /** The test that the share is {@code p}. */
  public static TestResult test(Counted count, double p, Alternative alternative) {
    String method = "exact binomial test";
    if (count.n() == 0) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    CountLaw law = CountLaw.binomial(count.n(), p);
    double value =
        switch (alternative) {
          case TWO_SIDED -> law.noLikelier(count.x());
          case LESS -> law.lower(count.x());
          case GREATER -> law.upper(count.x());
        };
    return TestResult.exact(value, method);
  }

  /** The share with its interval. */
  public static Interval interval(Counted count, double level, Alternative alternative) {
    if (alternative == Alternative.TWO_SIDED || count.n() == 0) {
      return ClopperPearson.interval(count.x(), count.n(), level);
    }
    Interval both = ClopperPearson.interval(count.x(), count.n(), 2 * level - 1);
    boolean less = alternative == Alternative.LESS;
    return new Interval(
        both.estimate(),
        less ? Quantity.of(0) : both.lower(),
        less ? both.upper() : Quantity.of(1),
        level,
        both.method() + ", one-sided");
  }
}
