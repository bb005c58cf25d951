package cairn.reports.researcher;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;

/**
 * A table as it is handed over.
 *
 * @param table its columns, with that of what is hidden
 * @param rows the rows given
 * @param hidden cells that are not given
 * @param leftOut rows that are not given
 */
public record HandedTable(Table table, List<Row> rows, long hidden, long leftOut) {
  /** Keeps a copy. */
  public HandedTable {
    rows = List.copyOf(rows);
  }

  /** A table of which nothing is hidden. */
  public static HandedTable whole(Table table, List<Row> rows) {
    return new HandedTable(table, rows, 0, 0);
  }
}
