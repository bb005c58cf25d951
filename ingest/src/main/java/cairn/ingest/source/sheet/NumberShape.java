package cairn.ingest.source.sheet;

import java.util.Locale;

/** What a cell's number format makes of a number: a day, a time of day, or a number. */
public enum NumberShape {
  DAY,
  TIME,
  NUMBER;

  /**
   * What a format means. Letters in quotes, brackets or after a backslash are text; a bracket
   * around hours, minutes or seconds makes a duration, which is a number.
   *
   * @param format the format, such as {@code yyyy-mm-dd} or {@code "Day "0}
   */
  public static NumberShape of(String format) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == ';') {
        break;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == '"') {
        i = end(format, '"', i);
      } else if (c == '[') {
        int end = end(format, ']', i);
        if (format.substring(Math.min(i + 1, end), end).matches("[hmsHMS]+")) {
          return NUMBER;
        }
        i = end;
      } else {
        letters.append(c);
      }
    }
    return ofLetters(letters.toString().toLowerCase(Locale.ROOT));
  }

  private static NumberShape ofLetters(String letters) {
    if (letters.contains("general")) {
      return NUMBER;
    }
    if (letters.matches(".*[dy].*")) {
      return DAY;
    }
    if (letters.matches(".*[hs].*")) {
      return TIME;
    }
    return letters.contains("m") ? DAY : NUMBER;
  }

  private static int end(String format, char closing, int from) {
    int end = format.indexOf(closing, from + 1);
    return end < 0 ? format.length() : end;
  }

  /** Of the formats that stand in no file, those of days in East Asian calendars. */
  public static boolean isUnwrittenDay(int id) {
    return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  }
}
