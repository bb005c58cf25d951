package cairn.ingest.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one row, in the order of its table's columns; see {@link ColumnType} for the
 * class of each. A row has no {@code toString} of its values: they must not reach a message.
 */
public final class Row {
  private final @Nullable Object[] values;

  /** Takes the array as it is; it is not copied and must not be changed afterwards. */
  public Row(@Nullable Object... values) {
    this.values = values;
  }

  /** How many columns. */
  public int size() {
    return values.length;
  }

  /** The value at a place, or null where the cell is empty. */
  public @Nullable Object value(int column) {
    return values[column];
  }

  /** Whether the cell is empty. */
  public boolean isEmpty(int column) {
    return values[column] == null;
  }

  /** Whether so many cells from a place on are empty. */
  public boolean areEmpty(int first, int count) {
    for (int i = first; i < first + count; i++) {
      if (values[i] != null) {
        return false;
      }
    }
    return true;
  }

  /** A text, or null. */
  public @Nullable String text(int column) {
    return (String) values[column];
  }

  /** A whole number, or null. */
  public @Nullable Long integer(int column) {
    return (Long) values[column];
  }

  /** A number, or null. */
  public @Nullable Double number(int column) {
    return (Double) values[column];
  }

  /** True, false, or null. */
  public @Nullable Boolean bool(int column) {
    return (Boolean) values[column];
  }

  /** A day, or null. */
  public @Nullable LocalDate date(int column) {
    return (LocalDate) values[column];
  }

  @Override
  public String toString() {
    return "a row of " + values.length + " values";
  }
}
