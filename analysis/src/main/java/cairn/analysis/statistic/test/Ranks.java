package cairn.analysis.statistic.test;

import java.util.Arrays;

/**
 * Ranks of values, equal ones sharing the mean of their places, with Σ t³ − t over the ties.
 *
 * @param of the rank of each value
 * @param ties Σ t³ − t
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Ranks(double[] of, double ties) {

  static Ranks of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] rank = new double[sorted.length];
    double ties = 0;
    for (int i = 0; i < sorted.length; ) {
      int end = i;
      while (end < sorted.length && sorted[end] == sorted[i]) {
        rank[end++] = i;
      }
      double size = end - i;
      Arrays.fill(rank, i, end, (i + 1 + end) / 2.0);
      ties += size * size * size - size;
      i = end;
    }
    double[] of = new double[values.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = rank[Arrays.binarySearch(sorted, values[i])];
    }
    return new Ranks(of, ties);
  }

  double sum(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += of[i];
    }
    return sum;
  }
}
