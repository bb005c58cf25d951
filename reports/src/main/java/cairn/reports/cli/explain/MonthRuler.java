package cairn.reports.cli.explain;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Names of months above a line with one symbol a week. */
public final class MonthRuler {
  /** A name of three letters and a space. */
  private static final int ROOM = 4;

  private MonthRuler() {}

  /**
   * The ruler: each month's name over the week in which the month begins. A first month that ends
   * before its name would is left out.
   *
   * @param first day on which the first week begins
   * @param weeks how many symbols the line below has, 0 or more
   */
  public static String of(LocalDate first, int weeks) {
    StringBuilder ruler = new StringBuilder();
    for (int week = 0; week < weeks; week++) {
      Month month = month(first, week);
      boolean begins = week == 0 || month(first, week - 1) != month;
      if (begins && (week > 0 || month(first, ROOM - 1) == month)) {
        ruler.append(" ".repeat(week - ruler.length()));
        ruler.append(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      }
    }
    return ruler.toString();
  }

  /** The month of a week's last day. */
  private static Month month(LocalDate first, int week) {
    return first.plusWeeks(week).plusDays(6).getMonth();
  }
}
