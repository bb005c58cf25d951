package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The log-rank family: whether groups of people stay equally long.
 *
 * <p>At each time with d events among n at risk, group j is expected d n_j/n, weighted by S(t−)^ρ,
 * S the Kaplan–Meier curve of all groups together (ρ = 0 the log-rank test, ρ = 1 Peto and Peto's
 * Wilcoxon, which weighs early differences). Variance: hypergeometric. Statistic (O−E)ᵀ V⁻ (O−E),
 * chi-square on the number of groups with an expected event, less one. Stratified: all three summed
 * over strata, each stratum with its own curve. R: {@code survdiff(Surv(t, e) ~ g + strata(s),
 * rho)}.
 *
 * <p>Worked example: group one leaves at days 1 and 3, group two at 2 and 4: O = 2 and 2, E =
 * 1.3333 and 2.6667, chi-square 0.6154.
 *
 * <p>Source: Mantel (1966); Peto and Peto (1972); Harrington and Fleming (1982), Biometrika 69.
 */
public final class LogRank {
  private LogRank() {}

  /**
   * The result, group by group.
   *
   * @param people people in each group
   * @param observed weighted events observed in each group
   * @param expected weighted events expected in each group
   * @param variance covariance of observed minus expected
   * @param test the chi-square test; absent when fewer than two groups expect an event
   */
  public record Result(
      List<Long> people,
      List<Double> observed,
      List<Double> expected,
      List<List<Double>> variance,
      TestResult test) {}

  /** The test of groups, each with its counts; the causes of an end are taken together. */
  public static Result test(List<EndCounts> groups, double rho) {
    return stratified(List.of(groups), rho);
  }

  /**
   * The stratified test: one list of groups a stratum, each list in the same order of groups. A
   * group with nobody in a stratum is {@link EndCounts#none}.
   *
   * @throws NotEstimableException with fewer than two groups
   */
  public static Result stratified(List<List<EndCounts>> strata, double rho) {
    int groups = strata.get(0).size();
    if (groups < 2) {
      throw new NotEstimableException("a log-rank test compares two groups or more, found one");
    }
    double[] observed = new double[groups];
    double[] expected = new double[groups];
    double[][] variance = new double[groups][groups];
    long[] people = new long[groups];
    for (List<EndCounts> stratum : strata) {
      for (int j = 0; j < groups; j++) {
        people[j] += stratum.get(j).people();
      }
      add(stratum, rho, observed, expected, variance);
    }
    return new Result(
        Arrays.stream(people).boxed().toList(),
        list(observed),
        list(expected),
        Arrays.stream(variance).map(LogRank::list).toList(),
        chiSquared(observed, expected, variance, rho));
  }

  /** Every two groups on their own, p values adjusted for their number; order (0,1), (0,2), … */
  public static List<TestResult> pairwise(
      List<EndCounts> groups, double rho, Adjustment adjustment) {
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        tests.add(test(List.of(groups.get(i), groups.get(j)), rho).test());
      }
    }
    Quantity[] adjusted =
        adjustment.adjust(tests.stream().map(TestResult::p).toArray(Quantity[]::new));
    List<TestResult> result = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      TestResult t = tests.get(i);
      String method = t.method() + ", pairwise, " + adjustment;
      result.add(new TestResult(t.statistic(), t.df(), adjusted[i], method));
    }
    return result;
  }

  private static void add(
      List<EndCounts> stratum,
      double rho,
      double[] observed,
      double[] expected,
      double[][] variance) {
    AlignedCounts all = AlignedCounts.of(stratum);
    int groups = stratum.size();
    double survival = 1;
    for (int i = 0; i < all.size(); i++) {
      double n = all.totalRisk(i);
      double d = all.totalEvents(i);
      if (d > 0) {
        double w = rho == 0 ? 1 : Math.pow(survival, rho);
        double spread = n > 1 ? w * w * d * (n - d) / (n - 1) : 0;
        for (int j = 0; j < groups; j++) {
          double share = all.risk(j, i) / n;
          observed[j] += w * all.events(j, i);
          expected[j] += w * d * share;
          for (int k = 0; k < groups; k++) {
            variance[j][k] += spread * share * ((j == k ? 1 : 0) - all.risk(k, i) / n);
          }
        }
        survival *= (n - d) / n;
      }
    }
  }

  private static TestResult chiSquared(
      double[] observed, double[] expected, double[][] variance, double rho) {
    String method = rho == 0 ? "log-rank" : "log-rank with weights S^" + rho;
    int[] used = IntStream.range(0, expected.length).filter(j -> expected[j] > 0).toArray();
    int df = used.length - 1;
    if (df < 1) {
      return TestResult.absent(AbsenceReason.NO_OBSERVATIONS, method);
    }
    double[] d = new double[df];
    double[][] v = new double[df][df];
    for (int j = 0; j < df; j++) {
      d[j] = observed[used[j + 1]] - expected[used[j + 1]];
      for (int k = 0; k < df; k++) {
        v[j][k] = variance[used[j + 1]][used[k + 1]];
      }
    }
    double[] solved = Symmetric.trySolve(v, d);
    if (solved.length == 0) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double chi = 0;
    for (int j = 0; j < df; j++) {
      chi += d[j] * solved[j];
    }
    return TestResult.chiSquared(chi, df, method);
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
