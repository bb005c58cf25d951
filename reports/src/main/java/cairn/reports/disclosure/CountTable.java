package cairn.reports.disclosure;

import java.util.List;

/**
 * Numbers of people in rows and columns that do not overlap, with their totals.
 *
 * @param name the table's name, for messages
 * @param rows keys of the rows, without the total
 * @param columns keys of the columns, without the total
 * @param cells a line for each row and one more for the total row; in each a number for each column
 *     and one more for the total column
 * @param totals which totals the published table has
 */
public record CountTable(
    String name, List<String> rows, List<String> columns, long[][] cells, Totals totals) {
  /** Which totals a published table has. */
  public enum Totals {
    /** A total for each row and for each column, and of all. */
    BOTH(true, true),
    /** A total for each row. */
    OF_ROWS(true, false),
    /** A total for each column. */
    OF_COLUMNS(false, true),
    /** None. */
    NONE(false, false);

    private final boolean ofRows;
    private final boolean ofColumns;

    Totals(boolean ofRows, boolean ofColumns) {
      this.ofRows = ofRows;
      this.ofColumns = ofColumns;
    }
  }

  /** Keeps copies of the lists. */
  public CountTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * A table of {@code counts}, one line a row, whose totals are added up here.
   *
   * @throws IllegalArgumentException when a line has not one number a column or a number is
   *     negative
   */
  public static CountTable of(
      String name, List<String> rows, List<String> columns, long[][] counts, Totals totals) {
    if (counts.length != rows.size()) {
      throw new IllegalArgumentException("table " + name + " needs a line for each row");
    }
    long[][] cells = new long[rows.size() + 1][columns.size() + 1];
    for (int r = 0; r < rows.size(); r++) {
      if (counts[r].length != columns.size()) {
        throw new IllegalArgumentException("table " + name + " needs a number for each column");
      }
      for (int c = 0; c < columns.size(); c++) {
        if (counts[r][c] < 0) {
          throw new IllegalArgumentException("table " + name + " has a number of people below 0");
        }
        cells[r][c] = counts[r][c];
        cells[r][columns.size()] += counts[r][c];
        cells[rows.size()][c] += counts[r][c];
        cells[rows.size()][columns.size()] += counts[r][c];
      }
    }
    return new CountTable(name, rows, columns, cells, totals);
  }

  /** The place of the total row. */
  public int totalRow() {
    return rows.size();
  }

  /** The place of the total column. */
  public int totalColumn() {
    return columns.size();
  }

  /** The number at a place; totals stand last. */
  public long at(int row, int column) {
    return cells[row][column];
  }

  /** Whether the published table has a cell at this place. */
  public boolean has(int row, int column) {
    return (column < totalColumn() || totals.ofRows) && (row < totalRow() || totals.ofColumns);
  }

  /** Whether the cell is a total. */
  public boolean isTotal(int row, int column) {
    return row == totalRow() || column == totalColumn();
  }

  /**
   * The least a reader can think a cell that is not 0 to be, when zeros are printed: the number of
   * cells above 0 that it sums; 1 for a cell that is no total.
   */
  long leastPossible(int row, int column) {
    long least = 0;
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        boolean within =
            (row == r || row == totalRow()) && (column == c || column == totalColumn());
        least += within && cells[r][c] > 0 ? 1 : 0;
      }
    }
    return least;
  }
}
