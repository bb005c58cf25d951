package cairn.reports.funder;

import cairn.reports.language.Language;
import java.time.YearMonth;

/** Months and quarters in words. */
final class Periods {
  private static final int MONTHS = 3;

  private Periods() {}

  /** {@code October 2026}, {@code July to September 2026}. */
  static String words(String period, Language language) {
    if (!period.contains("Q")) {
      return language.month(YearMonth.parse(period));
    }
    YearMonth last = lastMonth(period);
    YearMonth first = last.minusMonths(MONTHS - 1L);
    return language.say("quarter", language.monthName(first), language.month(last));
  }

  /** The last month of a quarter. */
  static YearMonth lastMonth(String quarter) {
    String[] parts = quarter.split("-Q", 2);
    return YearMonth.of(Integer.parseInt(parts[0]), MONTHS * Integer.parseInt(parts[1]));
  }

  /** The last month of the quarter that a month lies in. */
  static YearMonth quarterEnd(YearMonth month) {
    return month.withMonth((month.getMonthValue() + MONTHS - 1) / MONTHS * MONTHS);
  }
}
