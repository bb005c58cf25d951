package cairn.ingest.job;

/** What a record on its way to a person's part says of a row; the order is that of the records. */
enum FactKind {
  /** The row itself. */
  ROW,
  /** A row of this delivery was rejected: what refers to it need not be reported again. */
  REJECTED,
  /** A delivery took the row with this key back. */
  WITHDRAWN,
  /** A row with this key stood once and gave way: what it covered stays covered. */
  REPLACED,
  /** Rows with this key, up to this rank, are about somebody else by a later row. */
  MOVED;

  private static final FactKind[] ALL = values();

  static FactKind of(int ordinal) {
    return ALL[ordinal];
  }
}
