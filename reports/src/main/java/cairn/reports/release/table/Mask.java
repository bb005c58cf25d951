package cairn.reports.release.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is hidden in one table: a cell of each row and bin.
 *
 * @param hidden for each row whether each bin is hidden
 */
public record Mask(boolean[][] hidden) {
  /** Nothing is hidden. */
  public static Mask none(PeopleTable table) {
    return new Mask(new boolean[table.rows()][table.bins().size()]);
  }

  /** Whether a cell is hidden. */
  public boolean isHidden(int row, int bin) {
    return hidden[row][bin];
  }

  Mask copy() {
    return new Mask(Arrays.stream(hidden).map(boolean[]::clone).toArray(boolean[][]::new));
  }

  /** Hides a cell; zeros are always shown. */
  public void hide(PeopleTable table, int row, int bin) {
    hidden[row][bin] |= table.people()[row][bin] > 0;
  }

  void show(int row, int bin) {
    hidden[row][bin] = false;
  }

  /** How many cells are hidden, and how many are above 0. */
  public long[] count(PeopleTable table) {
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
  public List<Integer> in(int row) {
    return IntStream.range(0, hidden[row].length).filter(bin -> hidden[row][bin]).boxed().toList();
  }
}
