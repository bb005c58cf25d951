package cairn.reports.disclosure;

/** What a reader sees of one cell. */
public enum CellStatus {
  /** The number stands in the table. */
  PRINTED,
  /** The table has the cell and does not tell its number. */
  HIDDEN,
  /** The table has no such cell: a total that is not printed. */
  ABSENT
}
