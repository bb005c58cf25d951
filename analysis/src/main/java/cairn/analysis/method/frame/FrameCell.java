package cairn.analysis.method.frame;

/** A cell of text as a number. */
public final class FrameCell {
  private static final double[] POWERS = new double[23];

  static {
    POWERS[0] = 1;
    for (int k = 1; k < POWERS.length; k++) {
      POWERS[k] = POWERS[k - 1] * 10;
    }
  }

  private FrameCell() {}

  /** The number, 1 and 0 for true and false in any case, NaN for anything else. */
  public static double number(String cell) {
    int length = cell.length();
    if (length == 4 && cell.equalsIgnoreCase("true")) {
      return 1;
    }
    if (length == 5 && cell.equalsIgnoreCase("false")) {
      return 0;
    }
    return plainNumber(cell);
  }

  /** The number, NaN for anything else. */
  public static double plainNumber(String cell) {
    String text = cell.strip();
    int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    long digits = 0;
    int count = 0;
    int fraction = -1;
    for (int at = i; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        fraction += fraction >= 0 ? 1 : 0;
      } else if (c == '.' && fraction < 0) {
        fraction = 0;
      } else {
        return slow(text);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    if (count > 15) {
      return slow(text);
    }
    // Both are exact, so the quotient is the nearest number, as the slow way gives it.
    double value = digits / POWERS[Math.max(0, fraction)];
    return text.charAt(0) == '-' ? -value : value;
  }

  private static double slow(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != 'e' && c != 'E' && c != '-' && c != '+') {
        return Double.NaN;
      }
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
