package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The weighted cross-products of a mixed model's columns. A group of the inner term: its own
 * columns with themselves, and with the outer columns that its rows touch (other terms' groups,
 * then the covariates and the outcome); and the outer columns with themselves.
 *
 * @param groups one an inner group
 * @param outer the products of all outer columns; covariates and the outcome are the last
 * @param random how many outer columns are random
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record MixedProducts(Group[] groups, double[][] outer, int random) {

  /**
   * An inner group.
   *
   * @param own its columns with themselves
   * @param touched the outer random columns that its rows touch, then all others
   * @param crossed its columns with those
   */
  record Group(double[][] own, int[] touched, double[][] crossed) {}

  static MixedProducts of(
      List<RandomTerm> terms,
      int inner,
      int[] offset,
      int random,
      Covariates x,
      double[] y,
      double[] weight) {
    int fixed = x.size() + 1;
    double[][] outer = new double[random + fixed][random + fixed];
    RandomTerm first = terms.get(inner);
    TreeMap<Integer, double[]>[] crossed = maps(first.levels());
    double[][][] own = new double[first.levels()][first.width()][first.width()];
    int[] place = new int[terms.size() - 1 + fixed];
    double[] value = new double[place.length];
    for (int i = 0; i < y.length; i++) {
      int next = 0;
      for (int t = 0; t < terms.size(); t++) {
        if (t != inner) {
          place[next] = offset[t] + terms.get(t).level()[i];
          value[next++] = terms.get(t).columns()[i][0];
        }
      }
      for (int j = 0; j < fixed; j++) {
        place[next] = random + j;
        value[next++] = j < x.size() ? x.value(i, j) : y[i];
      }
      for (int a = 0; a < next; a++) {
        for (int b = 0; b < next; b++) {
          outer[place[a]][place[b]] += weight[i] * value[a] * value[b];
        }
      }
      addRow(first, i, weight[i], place, value, own, crossed);
    }
    Group[] groups = new Group[first.levels()];
    for (int g = 0; g < groups.length; g++) {
      groups[g] = group(own[g], crossed[g], first.width());
    }
    return new MixedProducts(groups, outer, random);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static TreeMap<Integer, double[]>[] maps(int levels) {
    TreeMap[] maps = new TreeMap[levels];
    Arrays.setAll(maps, g -> new TreeMap<Integer, double[]>());
    return maps;
  }

  private static void addRow(
      RandomTerm first,
      int row,
      double weight,
      int[] place,
      double[] value,
      double[][][] own,
      TreeMap<Integer, double[]>[] crossed) {
    int g = first.level()[row];
    double[] z = first.columns()[row];
    for (int a = 0; a < z.length; a++) {
      for (int b = 0; b < z.length; b++) {
        own[g][a][b] += weight * z[a] * z[b];
      }
    }
    for (int k = 0; k < place.length; k++) {
      double[] sums = crossed[g].computeIfAbsent(place[k], c -> new double[z.length]);
      for (int a = 0; a < z.length; a++) {
        sums[a] += weight * z[a] * value[k];
      }
    }
  }

  private static Group group(double[][] own, TreeMap<Integer, double[]> crossed, int width) {
    int[] touched = crossed.keySet().stream().mapToInt(c -> c).toArray();
    double[][] rows = new double[width][touched.length];
    for (int k = 0; k < touched.length; k++) {
      double[] sums = crossed.get(touched[k]);
      for (int a = 0; a < width; a++) {
        rows[a][k] = sums == null ? 0 : sums[a];
      }
    }
    return new Group(own, touched, rows);
  }
}
