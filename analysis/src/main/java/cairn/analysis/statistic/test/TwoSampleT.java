package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;

/**
 * The difference of two means, first minus second.
 *
 * <p>Welch: √(s₁²/n₁ + s₂²/n₂) on Satterthwaite's degrees of freedom; Student: one variance for
 * both on n₁ + n₂ − 2. Fewer than two values on a side: absent; no variation: no test. R: {@code
 * t.test(x, y, var.equal =)}.
 *
 * <p>Worked example: 1, 2, 3 against 2, 4, 6: difference −2, Welch t = −1.549 on 2.94.
 *
 * <p>Source: Welch (1947), Biometrika 34, 28–35.
 *
 * @param first mean of the first
 * @param second mean of the second
 * @param difference first minus second with its interval
 * @param test Student's test that they do not differ
 */
public record TwoSampleT(double first, double second, Interval difference, TestResult test) {

  /** Variances may differ. */
  public static TwoSampleT welch(double[] first, double[] second, double level) {
    Sample a = Sample.of(first);
    Sample b = Sample.of(second);
    double va = a.variance() / a.size();
    double vb = b.variance() / b.size();
    double df = (va + vb) * (va + vb) / (va * va / (a.size() - 1) + vb * vb / (b.size() - 1));
    return of(a, b, va + vb, df, level, "Welch t");
  }

  /** Variances are taken as equal. */
  public static TwoSampleT student(double[] first, double[] second, double level) {
    Sample a = Sample.of(first);
    Sample b = Sample.of(second);
    double df = a.size() + b.size() - 2.0;
    double pooled = ((a.size() - 1) * a.variance() + (b.size() - 1) * b.variance()) / df;
    return of(a, b, pooled * (1.0 / a.size() + 1.0 / b.size()), df, level, "Student t");
  }

  private static TwoSampleT of(
      Sample a, Sample b, double variance, double df, double level, String method) {
    double d = a.mean() - b.mean();
    if (a.size() < 2 || b.size() < 2) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new TwoSampleT(
          a.mean(),
          b.mean(),
          new Interval(
              Quantity.finiteOr(d, AbsenceReason.NO_OBSERVATIONS), none, none, level, method),
          TestResult.absent(AbsenceReason.TOO_FEW, method));
    }
    if (!(variance > 0)) {
      Quantity none = Quantity.absent(AbsenceReason.NO_VARIATION);
      return new TwoSampleT(
          a.mean(),
          b.mean(),
          new Interval(Quantity.of(d), none, none, level, method),
          TestResult.absent(AbsenceReason.NO_VARIATION, method));
    }
    double se = Math.sqrt(variance);
    double half = Distributions.studentTwoSidedQuantile(level, df) * se;
    return new TwoSampleT(
        a.mean(),
        b.mean(),
        Interval.of(d, d - half, d + half, level, method),
        TestResult.student(d / se, df, method));
  }
}
