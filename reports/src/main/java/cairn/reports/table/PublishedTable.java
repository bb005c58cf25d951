package cairn.reports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table as it is published: named, titled, with typed columns and rows in our own order. Tables
 * are not changed; every operation gives a new one. HTML, CSV, workbook and figures all read the
 * same table, so their numbers cannot disagree.
 */
public final class PublishedTable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final String name;
  private final String title;
  private final List<TableColumn> columns;
  private final ColumnStore store;

  private PublishedTable(
      String name, String title, List<TableColumn> columns, List<List<Value>> rows) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a table name: " + name);
    }
    Set<String> names = new HashSet<>();
    for (TableColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("table " + name + " repeats column " + column.name());
      }
    }
    this.name = name;
    this.title = title;
    this.columns = List.copyOf(columns);
    this.store = ColumnStore.of(name, this.columns, rows);
  }

  /**
   * A table of the given rows, which keep their order.
   *
   * @param name the machine's name, lower case with underscores: also the CSV file's name
   * @param title what people read above it
   * @param columns at least one, with names that do not repeat
   * @param rows each with one value a column, of that column's type
   * @throws IllegalArgumentException when a name, a row's length or a value does not fit
   */
  public static PublishedTable of(
      String name, String title, List<TableColumn> columns, List<List<Value>> rows) {
    return new PublishedTable(name, title, columns, rows);
  }

  /** The machine's name. */
  public String name() {
    return name;
  }

  /** What people read above the table. */
  public String title() {
    return title;
  }

  /** The columns, in order. */
  public List<TableColumn> columns() {
    return columns;
  }

  /** The number of rows; 0 is allowed. */
  public int rowCount() {
    return store.rowCount();
  }

  /** The value in row {@code row} (from 0) of the column named {@code column}. */
  public Value value(int row, String column) {
    return store.value(row, indexOf(column));
  }

  /** All values of a row, in the order of the columns. */
  public List<Value> row(int row) {
    List<Value> values = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      values.add(store.value(row, c));
    }
    return List.copyOf(values);
  }

  /** All rows. */
  public List<List<Value>> rows() {
    List<List<Value>> rows = new ArrayList<>();
    for (int r = 0; r < rowCount(); r++) {
      rows.add(row(r));
    }
    return List.copyOf(rows);
  }

  /** This table with every number rounded to what a reader sees, so that files hold no more. */
  public PublishedTable rounded() {
    List<List<Value>> rows = new ArrayList<>();
    for (List<Value> row : rows()) {
      List<Value> read = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        read.add(Display.rounded(columns.get(c), row.get(c)));
      }
      rows.add(read);
    }
    return of(name, title, columns, rows);
  }

  /** The same under another title. */
  public PublishedTable titled(String other) {
    return of(name, other, columns, rows());
  }

  /** Whether any cell is hidden. */
  public boolean hasHidden() {
    return rows().stream().anyMatch(row -> row.stream().anyMatch(Value::isHidden));
  }

  /** The table as CSV text (RFC 4180, CRLF, names as header); see {@link CsvText}. */
  public String toCsv() {
    return CsvText.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublishedTable t
        && name.equals(t.name)
        && title.equals(t.title)
        && columns.equals(t.columns)
        && rows().equals(t.rows());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  private int indexOf(String column) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).name().equals(column)) {
        return c;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }
}
