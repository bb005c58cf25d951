package cairn.ingest.record;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table as records, and back. Places of columns are found once; catalogue keys become
 * the catalogue's own entries; days that a file writes inclusive become half-open periods.
 *
 * @param <T> the record
 */
public abstract class Codec<T> {
  private final Table table;

  Codec(Table table) {
    this.table = table;
  }

  /** The table. */
  public final Table table() {
    return table;
  }

  /** The record of a row that has passed the contract. */
  public abstract T decode(Row row);

  /** The row of a record. */
  public final Row encode(T value) {
    @Nullable Object[] cells = new Object[table.columns().size()];
    fill(cells, value);
    return new Row(cells);
  }

  /** Puts the record's values where the columns stand. */
  abstract void fill(@Nullable Object[] cells, T value);

  final int at(String column) {
    return table.indexOf(column);
  }
}
