package cairn.reports.disclosure.joint;

/** Which totals a table has. */
public enum Totals {
  /** Of each row, of each column, and of all. */
  BOTH(true, true),
  /** Of each row. */
  OF_ROWS(true, false),
  /** Of each column. */
  OF_COLUMNS(false, true),
  /** None. */
  NONE(false, false);

  private final boolean ofRows;
  private final boolean ofColumns;

  Totals(boolean ofRows, boolean ofColumns) {
    this.ofRows = ofRows;
    this.ofColumns = ofColumns;
  }

  boolean ofRows() {
    return ofRows;
  }

  boolean ofColumns() {
    return ofColumns;
  }
}
