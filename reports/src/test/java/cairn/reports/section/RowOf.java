package cairn.reports.section;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import org.jspecify.annotations.Nullable;

/** Builds a row of a result table by column names; unset counts are 0, unset texts empty. */
public final class RowOf {
  private final Table table;
  private final @Nullable Object[] values;

  private RowOf(Table table) {
    this.table = table;
    this.values = new Object[table.columns().size()];
    for (int c = 0; c < values.length; c++) {
      Column column = table.columns().get(c);
      if (column.required()) {
        values[c] = column.type() == ColumnType.INTEGER ? (Object) 0L : "";
      }
    }
  }

  /** A row of a table. */
  public static RowOf table(Table table) {
    return new RowOf(table);
  }

  /** With a text. */
  public RowOf with(String column, String text) {
    values[table.indexOf(column)] = text;
    return this;
  }

  /** With a count. */
  public RowOf with(String column, long count) {
    values[table.indexOf(column)] = count;
    return this;
  }

  /** With a yes or a no. */
  public RowOf with(String column, boolean yes) {
    values[table.indexOf(column)] = yes;
    return this;
  }

  /** With a number. */
  public RowOf with(String column, double number) {
    values[table.indexOf(column)] = number;
    return this;
  }

  /** With a share of two counts and its Wilson interval; nothing where nobody counts. */
  public RowOf withShare(long part, long whole) {
    if (whole > 0) {
      double p = (double) part / whole;
      double z = 1.959963984540054;
      double middle = (p + z * z / (2 * whole)) / (1 + z * z / whole);
      double half =
          z * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole)) / (1 + z * z / whole);
      with("share", p);
      with("lower", part == 0 ? 0 : middle - half);
      with("upper", part == whole ? 1 : middle + half);
    }
    return table.has("method") ? with("method", "wilson") : this;
  }

  /** The row. */
  public Row row() {
    return new Row(values);
  }
}
