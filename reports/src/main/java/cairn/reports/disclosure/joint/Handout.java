package cairn.reports.disclosure.joint;

/**
 * Something given to an audience at one time.
 *
 * @param id what it is called, such as {@code 2026-Q3}
 * @param audience who got it, such as {@code funder}
 */
public record Handout(String id, String audience) {
  /** A cell of one of its tables. */
  public CellName cell(String table, String row, String column) {
    return new CellName(this, table, row, column);
  }
}
