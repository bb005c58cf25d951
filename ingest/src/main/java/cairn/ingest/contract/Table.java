package cairn.ingest.contract;

import java.util.List;

/**
 * A table that is delivered, stored or published: what one row is, its columns and its key.
 *
 * @param name the table's name: a file's name without its ending
 * @param description what one row is
 * @param required whether a delivery must have it
 * @param columns the columns, in order
 * @param key names of the columns that together name a row
 * @param references columns that name a row of another table
 * @param rules what must hold within a row beyond types
 */
public record Table(
    String name,
    String description,
    boolean required,
    List<Column> columns,
    List<String> key,
    List<Reference> references,
    List<RowRule> rules) {

  /**
   * Columns whose values name a row of another table.
   *
   * @param columns columns here
   * @param table the other table
   * @param targetColumns columns there, in the same order
   */
  public record Reference(List<String> columns, String table, List<String> targetColumns) {}

  /** A table of results: no references, no rules. */
  public static Table result(
      String name, String description, List<String> key, List<Column> columns) {
    return new Table(name, description, true, columns, key, List.of(), List.of());
  }

  /**
   * Where a column stands.
   *
   * @throws IllegalArgumentException when the table has no such column
   */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }

  /** Whether the table has this column. */
  public boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }
}
