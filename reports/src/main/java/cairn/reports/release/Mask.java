package cairn.reports.release;

import java.util.Arrays;
import java.util.List;

/**
 * What is hidden in one table: a cell of each row and bin.
 *
 * @param hidden for each row whether each bin is hidden
 */
record Mask(boolean[][] hidden) {
  static Mask none(PeopleTable table) {
    return new Mask(new boolean[table.rows()][table.bins().size()]);
  }

  boolean isHidden(int row, int bin) {
    return hidden[row][bin];
  }

  Mask copy() {
    return new Mask(Arrays.stream(hidden).map(boolean[]::clone).toArray(boolean[][]::new));
  }

  /** Hides a cell; zeros are always shown. */
  void hide(PeopleTable table, int row, int bin) {
    hidden[row][bin] |= table.people()[row][bin] > 0;
  }

  void show(int row, int bin) {
    hidden[row][bin] = false;
  }

  void hideRow(PeopleTable table, int row) {
    for (int bin = 0; bin < table.bins().size(); bin++) {
      hide(table, row, bin);
    }
  }

  /** How many cells are hidden, and how many are above 0. */
  long[] count(PeopleTable table) {
    long[] count = new long[2];
    for (int row = 0; row < table.rows(); row++) {
      for (int bin = 0; bin < table.bins().size(); bin++) {
        count[0] += hidden[row][bin] ? 1 : 0;
        count[1] += table.people()[row][bin] > 0 ? 1 : 0;
      }
    }
    return count;
  }

  /** Bins hidden in a row. */
  List<Integer> in(int row) {
    return java.util.stream.IntStream.range(0, hidden[row].length)
        .filter(bin -> hidden[row][bin])
        .boxed()
        .toList();
  }
}
