package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What hides in one id of the right shape, told without the other ids of its column. */
final class TellingId {
  private static final Pattern SSN =
      Pattern.compile(
          "(?<![0-9])(?!000|666)(?:[0-9]{3}([-_])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}"
              + "|[0-9]{3}[-_][1-9][0-9]{5}|[1-9][0-9]{4}[-_][1-9][0-9]{3})(?![0-9])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(1[-_]?)?[2-9][0-9]{2}[-_]{0,2}[2-9][0-9]{2}[-_]?[0-9]{4}(?![0-9])");
  private static final Pattern CARD =
      Pattern.compile(
          "(?<![0-9])([0-9]{4}([-_])[0-9]{4}\\2[0-9]{4}\\2[0-9]{1,7}|[0-9]{4}[-_][0-9]{6}[-_][0-9]{5})"
              + "(?![0-9])");

  /** US practitioner (NPI), in groups. */
  private static final Pattern PRACTITIONER =
      Pattern.compile("(?<![0-9])[12][0-9]{3}[-_][0-9]{3}[-_][0-9]{3}(?![0-9])");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)[0-9a-f]{2}([-_])[0-9a-f]{2}(\\1[0-9a-f]{2}){4}(?![0-9a-z])");

  /** Words for a record, all in small letters or all in capitals, so that chance has few. */
  private static final String RECORDS =
      "mrn|emr|ehr|medrec|medical[-_]?record|chart|docket|inmate|passport|ssn|dob";

  private static final Pattern RECORD =
      Pattern.compile(
          "(?<![A-Za-z0-9])[a-z]?(?:"
              + RECORDS
              + "|"
              + RECORDS.toUpperCase(Locale.ROOT)
              + ")[-_]?(?i:no|nr|num|id)?[-_]?[A-Za-z]{0,2}[0-9]{3,}");

  /** A day in three parts, year first or last. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?:(?<y>(?:19|20)[0-9]{2})([-_])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12][0-9]|3[01])"
              + "|(?:0?[1-9]|[12][0-9]|3[01])([-_])(?:0?[1-9]|[12][0-9]|3[01])\\3(?<z>(?:19|20)[0-9]{2}))"
              + "(?![0-9])");

  /** A month of a year in which the contract knows no day yet. */
  private static final Pattern MONTH_OF_BIRTH =
      Pattern.compile(
          "(?<![0-9])(?:(?:0?[1-9]|1[0-2])[-_]19[2-8][0-9]|19[2-8][0-9][-_](?:0?[1-9]|1[0-2]))"
              + "(?![0-9])");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?<![0-9])(?:(?:0?[1-9]|1[0-2])[-_](?:199|20[0-9])[0-9]"
              + "|(?:199|20[0-9])[0-9][-_]?(?:0[1-9]|1[0-2]))(?![0-9])");

  private static final int FIRST_BIRTH = 1900;
  private static final int YEAR_DIGITS = 4;
  private static final int DEVICE_LENGTH = 17;

  private TellingId() {}

  /**
   * The rule that an id breaks by itself, or null.
   *
   * @param traits what it is made of
   * @param names what it names
   */
  static @Nullable Rule in(String id, IdTraits traits, IdNaming names) {
    if (hasBirth(id, traits, names)) {
      return Rule.IDENTIFIER_DATE;
    }
    if (traits.mayHaveWord()) {
      if (names == IdNaming.PERSON && WrittenDates.named(id.replace('_', ' '))) {
        return Rule.IDENTIFIER_DATE;
      }
      if (RECORD.matcher(id).find()) {
        return Rule.IDENTIFIER_RECORD;
      }
    }
    if (id.length() >= DEVICE_LENGTH && DEVICE.matcher(id).find()) {
      return Rule.IDENTIFIER_NETWORK;
    }
    String dateless = withoutDates(id, traits);
    Rule number = traits.mayHaveNumber() ? inNumbers(dateless) : null;
    return number == null && traits.mixes() && Licences.inId(dateless.replace('_', ' '))
        ? Rule.IDENTIFIER_LICENCE
        : number;
  }

  private static boolean hasBirth(String id, IdTraits traits, IdNaming names) {
    boolean month = names.isPersonal() && traits.mayHaveMonth();
    return (traits.mayHaveDay() && hasDay(id, names))
        || (month && MONTH_OF_BIRTH.matcher(id).find());
  }

  private static boolean hasDay(String id, IdNaming names) {
    Matcher date = DATE.matcher(id);
    while (date.find()) {
      String year = date.group("y") == null ? date.group("z") : date.group("y");
      if (Integer.parseInt(year) < names.firstYear()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Rule inNumbers(String dateless) {
    if (SSN.matcher(dateless).find()) {
      return Rule.IDENTIFIER_SSN;
    }
    Matcher card = CARD.matcher(dateless);
    if (card.find() && CheckDigits.luhn(card.group())) {
      return Rule.IDENTIFIER_ACCOUNT;
    }
    if (PHONE.matcher(dateless).find()) {
      return Rule.IDENTIFIER_PHONE;
    }
    Matcher practitioner = PRACTITIONER.matcher(dateless);
    return practitioner.find() && CheckDigits.luhn("80840" + practitioner.group())
        ? Rule.IDENTIFIER_NUMBER
        : null;
  }

  /** Whether eight digits are a day of a year in which nothing that an id names began. */
  static boolean isBirth(long number, IdNaming names) {
    long year = number / 10_000;
    long month = number / 100 % 100;
    long day = number % 100;
    boolean isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return isDay && year >= FIRST_BIRTH && year < names.firstYearInDigits();
  }

  /** An id with its days and months taken out, which are no numbers of anybody. */
  static String withoutDates(String id, IdTraits traits) {
    return traits.significant() < YEAR_DIGITS
        ? id
        : MONTH.matcher(DATE.matcher(id).replaceAll(".")).replaceAll(".");
  }
}
