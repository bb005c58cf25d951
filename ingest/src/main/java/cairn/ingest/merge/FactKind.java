package cairn.ingest.merge;

/** What a record on its way to a person's part says of a row; the order is that of the records. */
enum FactKind {
  /** The row itself. */
  ROW(0),
  /** A row of this delivery was rejected: what refers to it need not be reported again. */
  REJECTED(1),
  /** A delivery took the row with this key back. */
  WITHDRAWN(2),
  /** A row with this key stood once and gave way: what it covered stays covered. */
  REPLACED(3),
  /** Rows with this key, up to this rank, are about somebody else by a later row. */
  MOVED(4);

  private static final FactKind[] ALL = values();

  private final int code;

  FactKind(int code) {
    this.code = code;
  }

  /** Its byte in a record. */
  int code() {
    return code;
  }

  static FactKind of(int code) {
    return ALL[code];
  }
}
