package cairn.analysis.statistic.table;

import cairn.analysis.statistic.Counted;
import java.util.stream.IntStream;

/**
 * A table of counts, rows by columns; rows and columns without anybody are left out, as no test can
 * say anything of them. Tables of the same shape add up.
 */
public final class ContingencyTable {
  private final long[][] counts;

  private ContingencyTable(long[][] counts) {
    this.counts = counts;
  }

  /**
   * A table of these counts, each row of the same length.
   *
   * @throws IllegalArgumentException when a count is negative or a row of another length
   */
  public static ContingencyTable of(long[][] counts) {
    long[][] copy = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      copy[i] = counts[i].clone();
      if (copy[i].length != counts[0].length) {
        throw new IllegalArgumentException("the rows of a table have the same length");
      }
      for (long count : copy[i]) {
        if (count < 0) {
          throw new IllegalArgumentException("a count is 0 or more");
        }
      }
    }
    return new ContingencyTable(copy);
  }

  /** The table of two counts, x of n: a row each, with and without. */
  public static ContingencyTable of(Counted first, Counted second) {
    return of(
        new long[][] {
          {first.x(), first.n() - first.x()},
          {second.x(), second.n() - second.x()}
        });
  }

  /** How many rows there are. */
  public int rows() {
    return counts.length;
  }

  /** How many columns there are. */
  public int columns() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  /** The count of a cell. */
  public long count(int row, int column) {
    return counts[row][column];
  }

  /** The sum of a row. */
  public long rowTotal(int row) {
    long sum = 0;
    for (long count : counts[row]) {
      sum += count;
    }
    return sum;
  }

  /** The sum of a column. */
  public long columnTotal(int column) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[column];
    }
    return sum;
  }

  /** Everybody. */
  public long total() {
    long sum = 0;
    for (int i = 0; i < rows(); i++) {
      sum += rowTotal(i);
    }
    return sum;
  }

  /** What a cell would hold if rows and columns had nothing to do with each other. */
  public double expected(int row, int column) {
    return (double) rowTotal(row) * columnTotal(column) / total();
  }

  /** The table without rows and columns that hold nobody. */
  ContingencyTable used() {
    int[] keptRows = IntStream.range(0, rows()).filter(i -> rowTotal(i) > 0).toArray();
    int[] keptColumns = IntStream.range(0, columns()).filter(j -> columnTotal(j) > 0).toArray();
    long[][] kept = new long[keptRows.length][keptColumns.length];
    for (int i = 0; i < keptRows.length; i++) {
      for (int j = 0; j < keptColumns.length; j++) {
        kept[i][j] = counts[keptRows[i]][keptColumns[j]];
      }
    }
    return new ContingencyTable(kept);
  }
}
