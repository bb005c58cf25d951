package cairn.ingest.contract;

/** What a finding does to what it is about. */
public enum Severity {
  /** The whole file is not read. */
  FILE_REFUSED,
  /** The row is left out and counted. */
  ROW_REJECTED,
  /** The cell, which may be empty, is left out and counted; its row stays. */
  CELL_LEFT_OUT,
  /** The row stays; somebody should look. */
  WARNING
}
