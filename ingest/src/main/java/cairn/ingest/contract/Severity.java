package cairn.ingest.contract;

/** What a finding does to what it is about. */
public enum Severity {
  /** The whole file is not read. */
  FILE_REFUSED,
  /** The row is left out and counted. */
  ROW_REJECTED,
  /** The row stays; somebody should look. */
  WARNING
}
