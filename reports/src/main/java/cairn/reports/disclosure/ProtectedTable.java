package cairn.reports.disclosure;

import cairn.reports.table.Value;

/**
 * A table together with what a reader sees of each cell. Shares and counts for publication are read
 * from here only, so that nothing hidden reaches a file.
 *
 * @param table the numbers
 * @param statuses for each place of the table, totals last, what is seen of it
 */
public record ProtectedTable(CountTable table, CellStatus[][] statuses) {

  /** The table with every cell printed that it has. */
  public static ProtectedTable open(CountTable table) {
    CellStatus[][] statuses = new CellStatus[table.totalRow() + 1][table.totalColumn() + 1];
    for (int r = 0; r <= table.totalRow(); r++) {
      for (int c = 0; c <= table.totalColumn(); c++) {
        statuses[r][c] = table.has(r, c) ? CellStatus.PRINTED : CellStatus.ABSENT;
      }
    }
    return new ProtectedTable(table, statuses);
  }

  /** What is seen of a cell. */
  public CellStatus status(int row, int column) {
    return statuses[row][column];
  }

  /** This table with one cell hidden. */
  public ProtectedTable hide(int row, int column) {
    return with(row, column, CellStatus.HIDDEN);
  }

  /** This table with one cell printed. */
  ProtectedTable print(int row, int column) {
    return with(row, column, CellStatus.PRINTED);
  }

  /** The number as it may be published. */
  public Value count(int row, int column) {
    return switch (statuses[row][column]) {
      case PRINTED -> Value.count(table.at(row, column));
      case HIDDEN -> Value.hidden();
      case ABSENT -> Value.notAvailable("not in this table");
    };
  }

  /**
   * The share of the row that a cell is, as it may be published: hidden as soon as its number or
   * its row's total is, for each gives the other back.
   */
  public Value share(int row, int column) {
    if (statuses[row][column] == CellStatus.PRINTED
        && statuses[row][table.totalColumn()] == CellStatus.PRINTED) {
      return Value.share(table.at(row, column), table.at(row, table.totalColumn()));
    }
    return Value.hidden();
  }

  private ProtectedTable with(int row, int column, CellStatus status) {
    CellStatus[][] changed = new CellStatus[statuses.length][];
    for (int r = 0; r < statuses.length; r++) {
      changed[r] = statuses[r].clone();
    }
    changed[row][column] = status;
    return new ProtectedTable(table, changed);
  }
}
