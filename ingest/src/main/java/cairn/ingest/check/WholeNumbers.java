package cairn.ingest.check;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import org.jspecify.annotations.Nullable;

/** Whole numbers in digits, within the column's bounds. */
final class WholeNumbers implements CellReader {
  private static final int LONGEST = 18;
  private static final Breach TYPE = new Breach(Rule.TYPE_INTEGER, "is not a whole number");
  private static final Breach EXPONENT =
      new Breach(
          Rule.EXPONENT,
          "is written with an exponent, so a spreadsheet may have rounded it; export it as text");

  private final Range range;

  WholeNumbers(Column column) {
    range = new Range(column);
  }

  @Override
  public Object read(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int length = text.length();
    if (length == start || length - start > LONGEST) {
      return TYPE;
    }
    long value = 0;
    for (int i = start; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return i > start && hasExponent(text, i) ? EXPONENT : TYPE;
      }
      value = 10 * value + digit;
    }
    if (start == 1) {
      value = -value;
    }
    Breach breach = range.breach((double) value);
    return breach == null ? (Object) value : breach;
  }

  /** A spreadsheet writes 5.0 for 5. */
  @Override
  public @Nullable Object respell(String text) {
    int point = text.indexOf('.');
    if (point <= 0 || !text.substring(point + 1).chars().allMatch(digit -> digit == '0')) {
      return null;
    }
    Object value = read(text.substring(0, point));
    return value instanceof Breach
        ? value
        : new Respelt(value, "5.0 and the like read as whole numbers");
  }

  private static boolean hasExponent(String text, int from) {
    int at = from;
    if (text.charAt(at) == '.') {
      at = digits(text, at + 1);
    }
    if (at == text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return false;
    }
    at++;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    return at < text.length() && digits(text, at) == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
