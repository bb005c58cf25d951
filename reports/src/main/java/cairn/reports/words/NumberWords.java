package cairn.reports.words;

import cairn.reports.table.Display;
import java.util.OptionalDouble;

/** Numbers with their intervals, as words in a cell. */
public final class NumberWords {
  /** What stands where a number could not be had. */
  public static final String NONE = "not estimable";

  private NumberWords() {}

  /** {@code 6.2 (5.8 to 6.6)}; without limits the number alone; {@link #NONE} without a number. */
  public static String withInterval(
      OptionalDouble number, OptionalDouble lower, OptionalDouble upper, int decimals) {
    if (number.isEmpty()) {
      return NONE;
    }
    String words = Display.decimal(number.getAsDouble(), decimals);
    return lower.isEmpty() || upper.isEmpty()
        ? words + " (no interval)"
        : words
            + " ("
            + Display.decimal(lower.getAsDouble(), decimals)
            + " to "
            + Display.decimal(upper.getAsDouble(), decimals)
            + ")";
  }

  /** A p value with three decimals; what is below says so. */
  public static String p(OptionalDouble p) {
    if (p.isEmpty()) {
      return NONE;
    }
    return p.getAsDouble() < 0.0005 ? "<0.001" : Display.decimal(p.getAsDouble(), 3);
  }

  /** {@code 12.3 on 3, p 0.006}. */
  public static String test(OptionalDouble statistic, OptionalDouble df, OptionalDouble p) {
    if (statistic.isEmpty() || p.isEmpty()) {
      return NONE;
    }
    String degrees = df.isEmpty() ? "" : " on " + Display.decimal(df.getAsDouble(), 0);
    String words = p(p);
    return Display.decimal(statistic.getAsDouble(), 1)
        + degrees
        + ", p "
        + (words.startsWith("<") ? words : "= " + words);
  }
}
