package cairn.sample.delivery;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, filled by the accessors of the table's record; what is not named stays empty,
 * so that a column more that may be empty leaves the stories alone.
 */
public final class DrawnRow {
  private final DrawnTable table;
  private final @Nullable Object[] cells;

  DrawnRow(DrawnTable table, @Nullable Object[] cells) {
    this.table = table;
    this.cells = cells;
  }

  /**
   * Fills a column.
   *
   * @param accessor of the table's record, or of one inside it
   * @param value a text, a whole number, a number (written with at most one decimal), true or
   *     false, or null for an empty cell
   * @throws IllegalArgumentException when the table has no such column, naming both
   */
  public <R extends Record, V> DrawnRow with(
      ContractName.Accessor<R, V> accessor, @Nullable Object value) {
    cells[table.place(accessor)] = value;
    return this;
  }

  /** Fills a column of days with a day, counted from 1970-01-01. */
  public <R extends Record, V> DrawnRow on(
      ContractName.Accessor<R, V> accessor, @Nullable Integer day) {
    return with(accessor, day == null ? null : table.days().of(day));
  }

  /** Fills the first and the last day of a period, both inside. */
  public DrawnRow period(int first, int last) {
    cells[table.place(ContractName.FIRST_DAY)] = table.days().of(first);
    cells[table.place(ContractName.LAST_DAY)] = table.days().of(last);
    return this;
  }

  /** What stands in a column. */
  <R extends Record, V> @Nullable Object value(ContractName.Accessor<R, V> accessor) {
    return cells[table.place(accessor)];
  }

  @Nullable Object value(int column) {
    return cells[column];
  }

  /** Whether the same stands in every column. */
  boolean isLike(DrawnRow other) {
    return Arrays.equals(cells, other.cells);
  }

  /** The same row, to be changed. */
  DrawnRow copy() {
    return new DrawnRow(table, cells.clone());
  }

  /** A row of which only the key is filled. */
  DrawnRow keyOnly() {
    DrawnRow only = table.row();
    for (int place : table.places(table.table().key())) {
      only.cells[place] = cells[place];
    }
    return only;
  }

  /**
   * Hands the row to its table.
   *
   * @throws IllegalStateException when a column that every row must fill is empty, naming it
   */
  public void write() throws IOException {
    Table contract = table.table();
    List<Column> columns = contract.columns();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] == null && columns.get(i).required()) {
        throw new IllegalStateException(
            "a story writes a row of "
                + contract.name()
                + " without "
                + columns.get(i).name()
                + ", which the contract requires");
      }
    }
    table.sink().row(this);
  }
}
