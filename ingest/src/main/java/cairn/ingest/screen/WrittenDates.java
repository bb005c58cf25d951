package cairn.ingest.screen;

import java.util.List;
import java.util.regex.Pattern;

/** Days and months in the ways that people and spreadsheets write them. */
final class WrittenDates {
  private static final String NAME =
      "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m\u00e4rz|apr(?:il)?|may|mai|june?|juni"
          + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se(?:p|pt)iembre|octubre|noviembre"
          + "|diciembre|janvier|f\u00e9vrier|mars|avril|juin|juillet|ao\u00fbt|septembre|octobre"
          + "|novembre|d\u00e9cembre)\\b\\.?";

  private static final Pattern NAMED =
      written(
          "(?i)(?<![\\p{L}0-9])(?:<day>(?:st|nd|rd|th)?<gap><name>(?:<gap>(?:<year>|[0-9]{2}))?"
              + "|<name><gap><day>(?:st|nd|rd|th)?(?:<gap><year>)?|<name><gap><year>"
              + "|<name>[-/'][0-9]{2})(?![\\p{L}0-9])");

  private static final Pattern YEAR_FIRST =
      written("(?<![0-9])<year>(?:([-/._ ])<month>\\1<day>|<month2><day2>)(?![0-9])");

  private static final Pattern YEAR_LAST =
      written(
          "(?<![0-9/.-])(?:<month>([-/._])<day>\\1|<day>([-/._])<month>\\2)(?:<year>|[0-9]{2})"
              + "(?![0-9])|(?<![0-9])(?:<month2><day2>|<day2><month2>)<year>(?![0-9])"
              + "|(?<![0-9/])<month>/<year>(?![0-9])");

  /** Two numbers with a stroke that are a day and a month, and no fraction and no "24/7". */
  private static final Pattern SHORT =
      written(
          "(?<![\\p{L}0-9/.])(?!24/7(?![0-9]))(?:0[1-9]/[0-9]{2}|[0-9]{1,2}/0[1-9]"
              + "|<month>/(?:1[3-9]|2[0-9]|3[01])|(?:1[3-9]|2[0-9]|3[01])/<month>)(?![0-9/])");

  private static final Pattern BORN =
      written(
          "(?i)(?<!\\p{L})(?:born|dob|nacid[oa]|n\u00e9e?|geboren|geb\\.?)(?: (?:in|on|en))?[: ]+<year>"
              + "(?![0-9])");

  private static final Pattern CLOCK =
      Pattern.compile(
          "[T ]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?"
              + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?");

  /** A day that is none, such as 2026-02-30 or 13/13/2026. */
  private static final Pattern MISTYPED =
      Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{2,4}");

  private WrittenDates() {}

  private static Pattern written(String shape) {
    return Pattern.compile(
        shape
            .replace("<name>", NAME)
            .replace("<year>", "(?:19|20)[0-9]{2}")
            .replace("<month>", "(?:0?[1-9]|1[0-2])")
            .replace("<month2>", "(?:0[1-9]|1[0-2])")
            .replace("<day>", "(?:0?[1-9]|[12][0-9]|3[01])")
            .replace("<day2>", "(?:0[1-9]|[12][0-9]|3[01])")
            .replace("<gap>", "(?:[ .,/-]| de | of ){1,3}"));
  }

  /** Whether a day, a month of a year, or a year of birth stands somewhere in the text. */
  static boolean in(String text) {
    return YEAR_FIRST.matcher(text).find()
        || YEAR_LAST.matcher(text).find()
        || SHORT.matcher(text).find()
        || BORN.matcher(text).find()
        || named(text);
  }

  /** Whether a day or a year stands beside the name of a month. */
  static boolean named(String text) {
    return NAMED.matcher(text).find();
  }

  /** Whether the text is nothing but a day, perhaps with a time, real or mistyped. */
  static boolean isOne(String text) {
    String day = CLOCK.matcher(text.strip()).replaceFirst("").strip();
    return List.of(MISTYPED, YEAR_FIRST, YEAR_LAST, SHORT, NAMED).stream()
        .anyMatch(shape -> shape.matcher(day).matches());
  }
}
