package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.table.CountLaw;
import java.util.Arrays;

/**
 * Anhøj's runs test of a run chart: whether points stay on one side of a centre too long, or cross
 * it too seldom, for a process that does not move. Needs no standard deviation.
 *
 * <p>Points on the centre are left out (n useful ones). A run is too long above log₂ n + 3,
 * rounded; the crossings are too few below the 5 % point of a binomial count of n − 1 with chance
 * ½.
 *
 * <p>Worked example: 10 points above, then 10 below: longest run 10 (limit 7), 1 crossing (at least
 * 6): a signal.
 *
 * <p>Source: Anhøj and Olesen (2014), PLoS ONE 9, e113825.
 *
 * @param useful points not on the centre
 * @param longestRun most useful points in a row on one side
 * @param longestRunLimit longer is a signal
 * @param crossings times that neighbours lie on different sides
 * @param crossingsLimit fewer is a signal
 */
public record RunsTest(
    int useful, int longestRun, long longestRunLimit, int crossings, long crossingsLimit) {

  /** The test of values about a centre, such as their median. */
  public static RunsTest of(double[] values, double centre) {
    double[] sides =
        Arrays.stream(values).map(v -> Math.signum(v - centre)).filter(s -> s != 0).toArray();
    int run = 0;
    int longest = 0;
    int crossings = 0;
    for (int i = 0; i < sides.length; i++) {
      boolean crosses = i > 0 && sides[i] != sides[i - 1];
      crossings += crosses ? 1 : 0;
      run = crosses ? 1 : run + 1;
      longest = Math.max(longest, run);
    }
    int n = sides.length;
    long most = n == 0 ? 0 : (long) Math.rint(Math.log(n) / Math.log(2) + 3);
    long fewest = n < 2 ? 0 : CountLaw.binomial(n - 1L, 0.5).quantile(0.05);
    return new RunsTest(n, longest, most, crossings, fewest);
  }

  /** Whether either tells of a process that moved. */
  public boolean isSignal() {
    return longestRun > longestRunLimit || crossings < crossingsLimit;
  }
}
