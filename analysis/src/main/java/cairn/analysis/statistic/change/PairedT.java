package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;

/**
 * The mean change of a value between before and after, with Student's interval and paired t test.
 *
 * <p>d̄ ± t(n − 1) s/√n. R: {@code t.test(after, before, paired = TRUE)}. Fewer than two pairs:
 * limits and test absent; all changes equal likewise.
 *
 * <p>Worked example: before 1, 2, 3 and after 2, 4, 3: mean change 1, t = 1.7321 on 2, p = 0.2254.
 *
 * <p>Source: Student (1908).
 *
 * @param pairs how many pairs
 * @param change mean of after minus before, in the unit of the value, with its interval
 * @param test the paired t test
 */
public record PairedT(int pairs, Interval change, TestResult test) {

  /** The change of these pairs; both arrays run over the same people. */
  public static PairedT of(double[] before, double[] after, double level) {
    if (before.length != after.length) {
      throw new IllegalArgumentException("before and after have one value a person each");
    }
    String method = "paired t";
    int n = before.length;
    if (n == 0) {
      return new PairedT(
          0,
          Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method),
          TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method));
    }
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += (after[i] - before[i]) / n;
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double off = after[i] - before[i] - mean;
      sum += off * off;
    }
    if (n == 1) {
      return new PairedT(
          1,
          Interval.bare(mean, AbsenceReason.TOO_FEW, level, method),
          TestResult.absent(AbsenceReason.TOO_FEW, method));
    }
    double se = Math.sqrt(sum / (n - 1.0) / n);
    return new PairedT(
        n,
        Interval.student(mean, se, n - 1.0, level, method),
        TestResult.student(mean / se, n - 1.0, method));
  }
}
