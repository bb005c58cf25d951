package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.TestResult;
import java.util.List;

/**
 * The Cochran–Armitage test that a share rises or falls with ordered groups.
 *
 * <p>Z = Σ s (x − n p) / √(p q Σ n (s − s̄)²), s the scores of the groups, s̄ their mean over
 * people; positive when the share rises with the score. Chi-square Z² on one degree of freedom,
 * without continuity correction. R: {@code prop.trend.test(x, n, score)}. All yes, all no, or one
 * score only: absent.
 *
 * <p>Worked example: 83/86, 90/93, 129/136, 70/82 with scores 1 to 4 give chi-square 8.2249, Z =
 * −2.8679, p = 0.0041.
 *
 * <p>Source: Cochran (1954); Armitage (1955), Biometrics 11, 375–386.
 */
public final class CochranArmitage {
  private CochranArmitage() {}

  /** The test; one count and one score a group. */
  public static TestResult test(List<Counted> groups, double... scores) {
    String method = "Cochran-Armitage trend z";
    if (groups.size() != scores.length) {
      throw new IllegalArgumentException("each group has one score");
    }
    double x = 0;
    double n = 0;
    double mean = 0;
    for (int i = 0; i < scores.length; i++) {
      x += groups.get(i).x();
      n += groups.get(i).n();
      mean += scores[i] * groups.get(i).n();
    }
    if (n == 0) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double p = x / n;
    mean /= n;
    double sum = 0;
    double spread = 0;
    for (int i = 0; i < scores.length; i++) {
      double size = groups.get(i).n();
      sum += (scores[i] - mean) * groups.get(i).x();
      spread += size * (scores[i] - mean) * (scores[i] - mean);
    }
    return TestResult.normal(sum / Math.sqrt(p * (1 - p) * spread), method);
  }
}
