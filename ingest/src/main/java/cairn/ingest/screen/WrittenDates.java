package cairn.ingest.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and months in the ways that people and spreadsheets write them. */
final class WrittenDates {
  private static final String MONTH =
      "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m\u00e4rz|apr(?:il)?|may|mai|june?|juni"
          + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se(?:p|pt)iembre|octubre|noviembre"
          + "|diciembre|janvier|f\u00e9vrier|mars|avril|juin|juillet|ao\u00fbt|septembre|octobre"
          + "|novembre|d\u00e9cembre)\\b\\.?";
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String M = "(?:0?[1-9]|1[0-2])";
  private static final String D = "(?:0?[1-9]|[12][0-9]|3[01])";
  private static final String GAP = "(?:[ .,/-]| de | of ){1,3}";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![\\p{L}0-9])(?:"
              + D
              + "(?:st|nd|rd|th)?"
              + GAP
              + MONTH
              + "(?:"
              + GAP
              + YEAR
              + ")?"
              + "|"
              + MONTH
              + GAP
              + D
              + "(?:st|nd|rd|th)?(?:"
              + GAP
              + YEAR
              + ")?"
              + "|"
              + MONTH
              + GAP
              + YEAR
              + "|"
              + MONTH
              + "[-/'][0-9]{2})(?![\\p{L}0-9])");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![0-9])"
              + YEAR
              + "([-/._ ])"
              + M
              + "\\1"
              + D
              + "(?![0-9])"
              + "|(?<![0-9])"
              + YEAR
              + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![0-9/.-])(?:"
              + M
              + "([-/._])"
              + D
              + "\\1|"
              + D
              + "([-/._])"
              + M
              + "\\2)"
              + "(?:"
              + YEAR
              + "|[0-9]{2})(?![0-9])"
              + "|(?<![0-9])(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
              + "|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2]))"
              + YEAR
              + "(?![0-9])"
              + "|(?<![0-9/])"
              + M
              + "/"
              + YEAR
              + "(?![0-9])");

  /** Two numbers with a stroke that are a day and a month, and no fraction and no "24/7". */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\p{L}0-9/.])(?!24/7(?![0-9]))(?:0[1-9]/[0-9]{2}|[0-9]{1,2}/0[1-9]|"
              + M
              + "/(?:1[3-9]|2[0-9]|3[01])|(?:1[3-9]|2[0-9]|3[01])/"
              + M
              + ")(?![0-9/])");

  private static final Pattern CLOCK =
      Pattern.compile(
          "[T ]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?"
              + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?");

  private static final Pattern ISO_LIKE =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{2,4}");

  private WrittenDates() {}

  /** Whether a day, or a month of a year, stands somewhere in the text. */
  static boolean in(String text) {
    return YEAR_FIRST.matcher(text).find()
        || YEAR_LAST.matcher(text).find()
        || SHORT.matcher(text).find()
        || NAMED.matcher(text).find();
  }

  /** Whether the text is nothing but a day, perhaps with a time, real or mistyped. */
  static boolean isOne(String text) {
    String day = CLOCK.matcher(text.strip()).replaceFirst("").strip();
    if (ISO_LIKE.matcher(day).matches()) {
      return true;
    }
    for (Pattern shape : new Pattern[] {YEAR_FIRST, YEAR_LAST, SHORT, NAMED}) {
      Matcher matcher = shape.matcher(day);
      if (matcher.matches()) {
        return true;
      }
    }
    return false;
  }
}
