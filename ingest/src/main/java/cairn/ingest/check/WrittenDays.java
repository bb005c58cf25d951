package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as spreadsheets and people write them. With the name of the month, with the year first, or
 * with one of two numbers above 12 they mean one day; otherwise somebody must say in which order
 * day and month stand. Years of two digits are never guessed.
 */
final class WrittenDays {
  private static final Breach AMBIGUOUS =
      new Breach(
          Rule.AMBIGUOUS_DATE,
          "could be day and month or month and day; write every date as 2026-10-01, or say in"
              + " delivery.yaml which it is: date_order: month_first or date_order: day_first");
  private static final Pattern MIDNIGHT =
      Pattern.compile("(.{6,}?)(?:T| +)(?:0?0:00(?::00(?:\\.0+)?)?|12:00(?::00)? AM)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
  private static final Pattern DAY_AND_NAME =
      Pattern.compile("([0-9]{1,2})[- ]?([A-Za-z]{3,9})\\.?[-, ]{0,2}([0-9]{4})");
  private static final Pattern NAME_AND_DAY =
      Pattern.compile("([A-Za-z]{3,9})\\.? ([0-9]{1,2}),? ([0-9]{4})");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int MOST = 12;

  private WrittenDays() {}

  /**
   * A day in the contract's ten characters, if there is such a day.
   *
   * @param iso the day as 2026-10-01
   * @param says what was read as what
   */
  record Written(String iso, String says) {}

  /** A {@link Written}, a {@link Breach} where it could be two days, or null for no day. */
  static @Nullable Object read(String text, Spellings.@Nullable DateOrder order) {
    Matcher midnight = MIDNIGHT.matcher(text);
    boolean timed = midnight.matches();
    String day = timed ? midnight.group(1) : text;
    Matcher parts = YEAR_FIRST.matcher(day);
    if (parts.matches()) {
      return written(
          parts.group(1),
          parts.group(3),
          parts.group(4),
          timed ? "a day with midnight read as the day" : "year/month/day read as a day");
    }
    parts = NUMBERS.matcher(day);
    if (parts.matches()) {
      return numbers(parts.group(1), parts.group(3), parts.group(4), order);
    }
    parts = DAY_AND_NAME.matcher(day);
    if (parts.matches()) {
      return named(parts.group(3), parts.group(2), parts.group(1));
    }
    parts = NAME_AND_DAY.matcher(day);
    return parts.matches() ? named(parts.group(3), parts.group(1), parts.group(2)) : null;
  }

  private static @Nullable Object numbers(
      String first, String second, String year, Spellings.@Nullable DateOrder order) {
    int one = Integer.parseInt(first);
    int two = Integer.parseInt(second);
    if (order == null && one <= MOST && two <= MOST && one != two) {
      return AMBIGUOUS;
    }
    boolean monthFirst = order == null ? one <= MOST : order == Spellings.DateOrder.MONTH_FIRST;
    String says = monthFirst ? "month/day/year read as a day" : "day/month/year read as a day";
    return monthFirst ? written(year, first, second, says) : written(year, second, first, says);
  }

  private static @Nullable Written named(String year, String name, String day) {
    String small = name.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MOST; month++) {
      String whole = MONTHS.get(month);
      if (small.equals(whole) || small.equals(whole.substring(0, 3)) || isSept(small, month)) {
        return written(
            year,
            Integer.toString(month + 1),
            day,
            "a day with its month in letters read as a day");
      }
    }
    return null;
  }

  private static boolean isSept(String name, int month) {
    return month == 8 && name.equals("sept");
  }

  private static Written written(String year, String month, String day, String says) {
    return new Written(year + '-' + two(month) + '-' + two(day), says);
  }

  private static String two(String number) {
    return number.length() == 1 ? '0' + number : number;
  }
}
