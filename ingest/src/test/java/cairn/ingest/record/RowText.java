package cairn.ingest.record;

import cairn.ingest.contract.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row as the cells of a file, in the form that the contract reads. */
public final class RowText {
  /** Below it every whole number is exact as a double. */
  private static final double EXACT = 1e15;

  private RowText() {}

  /** The text of every cell, empty where nothing stands. */
  public static String[] cells(Row row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = text(row.value(i));
    }
    return cells;
  }

  /** The text of one value: a number with a point and no exponent, a day as 2026-10-01. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      double d = number;
      return d == Math.rint(d) && Math.abs(d) < EXACT
          ? Long.toString((long) d)
          : BigDecimal.valueOf(d).stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }
}
