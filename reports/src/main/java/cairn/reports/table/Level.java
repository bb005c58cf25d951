package cairn.reports.table;

import java.math.BigDecimal;

/**
 * The confidence level of a month's intervals, in every form in which words speak of it.
 *
 * @param value between 0 and 1, such as the 0.9 of {@code 90% CI}
 */
public record Level(double value) {
  /** Refuses what is no level. */
  public Level {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1");
    }
  }

  /** The level as per cent without more digits than it has: {@code 90%}, {@code 99.5%}. */
  public String percent() {
    return hundredths() + "%";
  }

  /** How many of 100 intervals hold the true value: {@code 90}. */
  public String hundredths() {
    return plain(BigDecimal.valueOf(value).movePointRight(2));
  }

  /** An interval's short name: {@code 90% CI}. */
  public String ci() {
    return percent() + " CI";
  }

  /** The head of a column of lower ends: {@code 90% CI from}. */
  public String from() {
    return ci() + " from";
  }

  /** The head of a column of numbers with their intervals: {@code Share (90% CI)}. */
  public String head(String what) {
    return what + " (" + ci() + ")";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
