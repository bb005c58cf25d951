package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.AlignedCounts;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gray's test that groups have the same cumulative incidence of one end where others compete.
 *
 * <p>A log-rank test on the subdistribution: people who came to another end stay at risk with the
 * share R_j = n_j (1 − F_j(t−)) / S_j(t−). Score of group j: Σ (1 − F(t−))^ρ (d_1j − d_1 R_j / ΣR),
 * F the common incidence; chi-square on groups − 1. Stratified: scores and variances summed over
 * strata. The statistic does not depend on the order of groups. R: {@code cmprsk::cuminc(t, end, g,
 * strata, rho)$Tests}.
 *
 * <p>Worked example: see the tests, which hold cmprsk's number for ten people in two groups.
 *
 * <p>Source: Gray (1988), Annals of Statistics 16, 1141–1154.
 */
public final class GrayTest {
  private static final String METHOD = "Gray's test";

  private GrayTest() {}

  /** The test for one cause; ρ is 0 unless early or late differences are to weigh more. */
  public static TestResult test(List<EndCounts> groups, int cause, double rho) {
    return stratified(List.of(groups), cause, rho);
  }

  /**
   * The stratified test: one list of groups a stratum, each list in the same order.
   *
   * @throws NotEstimableException with fewer than two groups
   */
  public static TestResult stratified(List<List<EndCounts>> strata, int cause, double rho) {
    int groups = strata.get(0).size();
    if (groups < 2) {
      throw new NotEstimableException("Gray's test compares two groups or more, found one");
    }
    double[] score = new double[groups - 1];
    double[][] variance = new double[groups - 1][groups - 1];
    for (List<EndCounts> stratum : strata) {
      GrayStratum sums = new GrayStratum(AlignedCounts.of(stratum), cause, rho);
      sums.run();
      for (int i = 0; i < groups - 1; i++) {
        score[i] += sums.score(i);
        for (int j = 0; j < groups - 1; j++) {
          variance[i][j] += sums.variance(i, j);
        }
      }
    }
    double[] solved = Symmetric.trySolve(variance, score);
    if (solved.length == 0) {
      boolean varies = IntStream.range(0, groups - 1).anyMatch(i -> variance[i][i] > 0);
      return TestResult.absent(varies ? AbsenceReason.TOO_FEW : AbsenceReason.NO_VARIATION, METHOD);
    }
    double chi = 0;
    for (int i = 0; i < score.length; i++) {
      chi += score[i] * solved[i];
    }
    return TestResult.chiSquared(chi, groups - 1.0, METHOD);
  }
}
