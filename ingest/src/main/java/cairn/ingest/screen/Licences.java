package cairn.ingest.screen;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Licences, passports, insurance numbers and vehicles: letters and digits that somebody gave out.
 */
final class Licences {
  private static final String BEFORE = "(?<![A-Za-z0-9])(?:";
  private static final String AFTER = ")(?![A-Za-z0-9])";

  /** Medicare beneficiary. */
  private static final String MBI =
      "(?i:[0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9]-?"
          + "[AC-HJKMNP-RT-Y]{2}[0-9]{2})";

  /**
   * US practitioner (DEA), passport or licence; British insurance; Indian tax; Italian tax; Finnish
   * code; residents of Singapore.
   */
  private static final String FIXED =
      "[A-Z]{2}[0-9]{7}|[A-Z][0-9]{7,8}"
          + "|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]"
          + "|[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]"
          + "|[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]"
          + "|[0-3][0-9][01][0-9]{3}[-+A][0-9]{3}[0-9A-FHJ-NPR-Y]"
          + "|[STFGM][0-9]{7}[A-Z]";

  private static final Pattern GIVEN_OUT = Pattern.compile(BEFORE + MBI + "|" + FIXED + AFTER);
  private static final Pattern VEHICLE =
      Pattern.compile(BEFORE + "[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}" + AFTER);
  private static final Pattern SPANISH =
      Pattern.compile(BEFORE + "[XYZ][- ]?[0-9]{7}[- ]?[A-Z]|[0-9]{8}[- ]?[A-Z]" + AFTER);

  /** Capital letters and five or more digits in one word of seven or more characters. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?=[0-9]*[A-Z])(?=(?:[A-Z]*[0-9]){5})[A-Z0-9]{7,}(?![A-Za-z0-9])");

  private Licences() {}

  /** Whether one stands in a text. */
  static boolean in(String text) {
    return inId(text) || CODE.matcher(text).find();
  }

  /** The same for an id, which may itself be letters and digits: only with a sum that holds. */
  static boolean inId(String text) {
    return GIVEN_OUT.matcher(text).find()
        || holds(VEHICLE, text, CheckDigits::vin)
        || holds(SPANISH, text, CheckDigits::nif);
  }

  private static boolean holds(Pattern shape, String text, Predicate<String> sum) {
    Matcher matcher = shape.matcher(text);
    while (matcher.find()) {
      if (sum.test(matcher.group())) {
        return true;
      }
    }
    return false;
  }
}
