package cairn.analysis.statistic.change;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test of a change between before and after.
 *
 * <p>V = the sum of the ranks of |change| of those whose value rose; equal changes share their mean
 * rank, changes of 0 drop out. Normal approximation with the variance corrected for ties:
 * n(n+1)(2n+1)/24 − Σ(t³−t)/48, with or without continuity correction of ½. R: {@code
 * wilcox.test(after, before, paired = TRUE, exact = FALSE, correct =)}. No change at all: absent.
 * The statistic of the result is V.
 *
 * <p>Worked example: changes 1, 2, −3, 4: V = 7, z without correction 0.7303, p = 0.4652.
 *
 * <p>Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Pratt (1959).
 */
public final class WilcoxonSignedRank {
  private WilcoxonSignedRank() {}

  /** The test of these pairs; both arrays run over the same people. */
  public static TestResult test(double[] before, double[] after, boolean corrected) {
    String method = "Wilcoxon signed rank" + (corrected ? ", continuity corrected" : "");
    double[] change = new double[before.length];
    Arrays.setAll(change, i -> after[i] - before[i]);
    change = Arrays.stream(change).filter(d -> d != 0).toArray();
    int n = change.length;
    if (n == 0) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double[] sorted = Arrays.stream(change).map(Math::abs).sorted().toArray();
    double v = 0;
    double ties = 0;
    for (int i = 0; i < n; ) {
      int end = i;
      while (end < n && sorted[end] == sorted[i]) {
        end++;
      }
      double size = end - i;
      ties += size * size * size - size;
      double rank = (i + 1 + end) / 2.0;
      double value = sorted[i];
      v += rank * Arrays.stream(change).filter(d -> d == value).count();
      i = end;
    }
    double z = v - n * (n + 1.0) / 4;
    double sigma = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48);
    z -= corrected ? Math.signum(z) * 0.5 : 0;
    double p = Distributions.normalTwoSided(z / sigma);
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(Quantity.of(v), none, Quantity.of(Math.min(1, p)), method);
  }
}
