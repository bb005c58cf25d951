package cairn.ingest.source.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as the text that a CSV file would have. */
public final class CellText {
  /** A character that XML cannot hold, as workbooks write it. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final boolean is1904;
  private long uncomputed;

  /**
   * @param is1904 whether the workbook counts days from 1904
   */
  public CellText(boolean is1904) {
    this.is1904 = is1904;
  }

  /** How many formulas had no stored value so far. */
  public long uncomputed() {
    return uncomputed;
  }

  /** The text; empty where nothing stands. */
  public String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getType() == CellType.ERROR) {
      return CellErrors.word(String.valueOf(cell.getRawValue()));
    }
    Object value = cell.getValue();
    if (value == null) {
      uncomputed += cell.getType() == CellType.FORMULA && cell.getRawValue() == null ? 1 : 0;
      return "";
    }
    return value instanceof BigDecimal number
        ? ofNumber(number.doubleValue(), cell)
        : value instanceof Boolean ? value.toString() : decoded(value.toString());
  }

  private String ofNumber(double number, Cell cell) {
    if (Double.isInfinite(number)) {
      return CellErrors.NO_VALUE;
    }
    return switch (shape(cell)) {
      case DAY -> SerialDay.text(number, is1904).orElseGet(() -> plain(number));
      case TIME ->
          number >= 0 && number < 1
              ? SerialDay.time(number)
              : SerialDay.text(number, is1904).orElseGet(() -> plain(number));
      case NUMBER -> plain(number);
    };
  }

  private static NumberShape shape(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null) {
      return NumberShape.of(format);
    }
    Integer id = cell.getDataFormatId();
    return id != null && NumberShape.isUnwrittenDay(id) ? NumberShape.DAY : NumberShape.NUMBER;
  }

  /** Workbooks keep 17 digits of 3.14 and a point behind 5. */
  public static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escapes = ESCAPED.matcher(text);
    return escapes.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
