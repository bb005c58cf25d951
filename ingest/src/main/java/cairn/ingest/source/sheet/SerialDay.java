package cairn.ingest.source.sheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A workbook's number as the day and time it stands for: days since the last of 1899, where the
 * 29th of February 1900 was counted though there was none, or since the first of 1904.
 */
public final class SerialDay {
  private static final int NO_SUCH_DAY = 60;
  private static final int LAST = 2_958_465;
  private static final int SECONDS = 86_400;
  private static final LocalDate BEFORE_GAP = LocalDate.of(1899, 12, 31);
  private static final LocalDate AFTER_GAP = LocalDate.of(1899, 12, 30);
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

  private SerialDay() {}

  /**
   * The text such as {@code 2026-10-01}, with the time behind it where there is one; empty where
   * the number stands for no day.
   *
   * @param number the number
   * @param is1904 whether the workbook counts from 1904
   */
  public static Optional<String> text(double number, boolean is1904) {
    if (!(number >= 0 && number <= LAST)) {
      return Optional.empty();
    }
    long seconds = Math.round(number * SECONDS);
    long days = seconds / SECONDS;
    long time = seconds % SECONDS;
    if (!is1904 && (days == 0 || days == NO_SUCH_DAY)) {
      return Optional.empty();
    }
    LocalDate from = is1904 ? SINCE_1904 : days < NO_SUCH_DAY ? BEFORE_GAP : AFTER_GAP;
    String day = from.plusDays(days).toString();
    return Optional.of(time == 0 ? day : day + " " + clock(time));
  }

  /** The time of day of a number below 1. */
  public static String time(double number) {
    return clock(Math.round(number * SECONDS) % SECONDS);
  }

  private static String clock(long seconds) {
    return LocalTime.ofSecondOfDay(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
  }
}
