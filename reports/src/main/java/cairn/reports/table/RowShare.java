package cairn.reports.table;

/** The share a cell has of its row's total, without ever giving a hidden count back. */
final class RowShare {
  private RowShare() {}

  static Value of(Value count, Value total) {
    if (count.isHidden() || total.isHidden()) {
      return Value.hidden();
    } else if (count instanceof Value.NotAvailable) {
      return count;
    } else if (total instanceof Value.NotAvailable) {
      return total;
    } else if (count instanceof Value.Count c && total instanceof Value.Count t) {
      return Value.share(c.count(), t.count());
    }
    throw new IllegalArgumentException("row shares are made of counts");
  }
}
