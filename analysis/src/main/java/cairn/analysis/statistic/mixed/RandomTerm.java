package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Clusters;
import java.util.Arrays;

/**
 * Effects that vary at random between groups (or people): an intercept of each, or effects of some
 * columns.
 *
 * @param name what the groups are, for messages
 * @param level the number of each row's group, 0 to levels − 1
 * @param levels how many groups there are
 * @param columns the values whose effect varies, one array a row; a 1 for an intercept
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record RandomTerm(String name, int[] level, int levels, double[][] columns) {

  /**
   * An intercept of each group.
   *
   * @param cluster any number for each group, one a row
   */
  public static RandomTerm intercept(String name, int[] cluster) {
    double[] ones = new double[cluster.length];
    Arrays.fill(ones, 1);
    return of(name, cluster, ones);
  }

  /**
   * The effects of columns, together: with two, an intercept and a slope with their correlation.
   */
  public static RandomTerm of(String name, int[] cluster, double[]... columns) {
    Clusters groups = Clusters.of(cluster);
    int[] level = new int[cluster.length];
    double[][] rows = new double[cluster.length][columns.length];
    for (int i = 0; i < level.length; i++) {
      level[i] = groups.of(i);
      for (int a = 0; a < columns.length; a++) {
        rows[i][a] = columns[a][i];
      }
    }
    return new RandomTerm(name, level, groups.size(), rows);
  }

  /** How many columns have an effect that varies. */
  int width() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /** How many numbers make its covariance. */
  int parameters() {
    return width() * (width() + 1) / 2;
  }
}
