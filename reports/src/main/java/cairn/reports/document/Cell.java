package cairn.reports.document;

import cairn.reports.table.Display;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;

/**
 * One value as a reader meets it.
 *
 * @param text what is read
 * @param kind whether it is a value, hidden or not available
 * @param numeric whether it stands at the right, with the numbers
 * @param explanation why there is no value, in words; empty for a value
 */
public record Cell(String text, Kind kind, boolean numeric, String explanation) {
  /** What a cell tells. */
  public enum Kind {
    /** A value. */
    VALUE,
    /** Known, hidden to protect privacy. */
    HIDDEN,
    /** There is no such value. */
    NOT_AVAILABLE
  }

  /** A cell of words. */
  public static Cell text(String text) {
    return new Cell(text, Kind.VALUE, false, "");
  }

  /** The cell of a table's column that shows {@code value}. */
  public static Cell of(TableColumn column, Value value) {
    boolean numeric = column.type().isNumeric();
    String text = Display.cell(column, value);
    if (value instanceof Value.Hidden) {
      return new Cell(text, Kind.HIDDEN, numeric, "hidden to protect privacy");
    } else if (value instanceof Value.NotAvailable n) {
      return new Cell(text, Kind.NOT_AVAILABLE, numeric, n.reason());
    }
    return new Cell(text, Kind.VALUE, numeric, "");
  }
}
