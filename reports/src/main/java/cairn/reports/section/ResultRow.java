package cairn.reports.section;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.table.Level;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of a published result table, read by the names of its columns.
 *
 * @param table its table
 * @param row its values
 * @param level of its intervals
 */
public record ResultRow(Table table, Row row, Level level) {

  /**
   * A text that every row has.
   *
   * @throws NullPointerException when the cell is empty
   */
  public String text(String column) {
    return Objects.requireNonNull(row.text(table.indexOf(column)), column);
  }

  /** A text, or {@code instead} where the cell is empty. */
  public String text(String column, String instead) {
    return Objects.requireNonNullElse(row.text(table.indexOf(column)), instead);
  }

  /**
   * A count that every row has.
   *
   * @throws NullPointerException when the cell is empty
   */
  public long count(String column) {
    return Objects.requireNonNull(row.integer(table.indexOf(column)), column);
  }

  /** A count, or empty where there is none. */
  public OptionalLong optionalCount(String column) {
    Long value = row.integer(table.indexOf(column));
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** A number, or empty where it cannot be had: one that is not finite is none to show. */
  public OptionalDouble number(String column) {
    Double value = row.number(table.indexOf(column));
    return value == null || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }

  /** Whether a text column holds {@code value}. */
  public boolean is(String column, String value) {
    return value.equals(row.text(table.indexOf(column)));
  }

  /** Whether a column of yes and no says yes. */
  public boolean isTrue(String column) {
    return Boolean.TRUE.equals(row.bool(table.indexOf(column)));
  }
}
