package cairn.analysis.definition;

import cairn.ingest.model.Keyed;
import java.math.BigDecimal;

/**
 * Where a value becomes a yes.
 *
 * @param side on which side of the number the yes lies
 * @param value the number
 * @param unit what it is counted in
 */
public record Threshold(Side side, double value, ThresholdUnit unit) {
  private static final double ROUNDING = 1e-9;

  /** On which side of the number the yes lies. */
  public enum Side implements Keyed {
    AT_LEAST("at least"),
    AT_MOST("at most"),
    EXACTLY("exactly");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /** Whether the value is on the right side; the number itself is. */
  public boolean isMetBy(double number) {
    return switch (side) {
      case AT_LEAST -> number >= value - ROUNDING;
      case AT_MOST -> number <= value + ROUNDING;
      case EXACTLY -> Math.abs(number - value) <= ROUNDING;
    };
  }

  /** Such as {@code at least 80 %}. */
  public String describe() {
    String words = unit.words();
    boolean one = value == 1 && words.endsWith("s");
    return side.words
        + " "
        + plain(value)
        + " "
        + (one ? words.substring(0, words.length() - 1) : words);
  }

  /** A number without needless zeros. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
