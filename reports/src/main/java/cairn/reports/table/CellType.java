package cairn.reports.table;

/** What a column of a published table holds, and so how its cells are aligned and shown. */
public enum CellType {
  /** Words, to the left. */
  TEXT(false),
  /** Whole numbers: {@code 1,204}. */
  COUNT(true),
  /** Shares from 0 to 1, shown as whole per cent: {@code 38%}. */
  SHARE(true),
  /** Differences of shares from −1 to 1, shown as whole points with their sign: {@code −9}. */
  POINTS(true),
  /** Measured numbers with a fixed number of decimals. */
  DECIMAL(true),
  /** Days: {@code 30 June 2026}, in files {@code 2026-06-30}. */
  DATE(false);

  private final boolean numeric;

  CellType(boolean numeric) {
    this.numeric = numeric;
  }

  /** Whether cells are numbers, which stand at the right. */
  public boolean isNumeric() {
    return numeric;
  }

  /** Whether a cell of this type may hold {@code value}; every cell may be hidden or n/a. */
  boolean accepts(Value value) {
    if (value instanceof Value.Hidden || value instanceof Value.NotAvailable) {
      return true;
    }
    return switch (this) {
      case TEXT -> value instanceof Value.Text;
      case COUNT ->
          value instanceof Value.Count || (value instanceof Value.Between b && b.least() >= 0);
      case DATE -> value instanceof Value.Day;
      case DECIMAL -> value instanceof Value.Number;
      case SHARE ->
          value instanceof Value.Between b
              ? b.least() > -1e-9 && b.most() < 1 + 1e-9
              : value instanceof Value.Number n && n.number() > -1e-9 && n.number() < 1 + 1e-9;
      case POINTS -> value instanceof Value.Number n && Math.abs(n.number()) < 1 + 1e-9;
    };
  }
}
