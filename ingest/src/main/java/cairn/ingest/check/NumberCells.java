package cairn.ingest.check;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in digits with at most one point, within the column's bounds. */
final class NumberCells implements CellReader {
  /** Digits up to which digits divided by a power of ten is the nearest double. */
  private static final int EXACT = 15;

  private static final int LONGEST = 40;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final Breach TYPE =
      new Breach(Rule.TYPE_NUMBER, "is not a number written with digits and a point, such as 2.5");

  private static final Breach COMMA =
      new Breach(
          Rule.TYPE_NUMBER,
          "has a comma that could part thousands or tenths; write it with a point, or without");
  private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,([0-9]{1,2}|[0-9]{4,})");
  private static final Pattern BARE_POINT = Pattern.compile("-?(\\.[0-9]+|[0-9]+\\.)");

  private final Range range;

  NumberCells(Column column) {
    range = new Range(column);
  }

  @Override
  public Object read(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int length = text.length();
    if (length == start || length > LONGEST) {
      return TYPE;
    }
    long digits = 0;
    int point = -1;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point < 0 && i > start && i < length - 1) {
        point = i;
      } else {
        return TYPE;
      }
    }
    int count = length - start - (point < 0 ? 0 : 1);
    double value;
    if (count <= EXACT) {
      value = digits / POWERS[point < 0 ? 0 : length - 1 - point];
      value = start == 1 ? -value : value;
    } else {
      value = Double.parseDouble(text);
    }
    Breach breach = range.breach(value);
    return breach == null ? (Object) value : breach;
  }

  /** A comma with one or two digits after it, or with four and more, parts no thousands. */
  @Override
  public @Nullable Object respell(String text) {
    if (THOUSANDS.matcher(text).matches()) {
      return COMMA;
    }
    boolean comma = DECIMAL_COMMA.matcher(text).matches();
    if (!comma && !BARE_POINT.matcher(text).matches()) {
      return null;
    }
    String plain = comma ? text.replace(',', '.') : text.replaceFirst("\\.$", "");
    Object value = read(plain.replaceFirst("^(-?)\\.", "$10."));
    return value instanceof Breach
        ? value
        : new Respelt(
            value,
            comma ? "a decimal comma read as a point" : "a point at an end read as in 0.5 and 5");
  }
}
