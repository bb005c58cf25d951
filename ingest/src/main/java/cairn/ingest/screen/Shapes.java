package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of numbers, addresses and codes that belong to one person, anywhere in a text. They
 * are wide on purpose: a text that the contract has no place for is looked at, never a value that
 * it allows.
 */
final class Shapes {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");

  /** As people write one where they fear that programs read it. */
  private static final Pattern SPELLED_EMAIL =
      Pattern.compile(
          "(?i)[\\p{L}0-9_-] ?(\\(at\\)|\\[at\\]| at ) ?[a-z0-9-]+ ?(\\(dot\\)|\\[dot\\]| dot ) ?[a-z]{2,}");

  /** A name in a network of people: letters alone may be any word after an @. */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}0-9.])@[A-Za-z](?=[A-Za-z]*[0-9_.])[A-Za-z0-9_.]{3,}");

  private static final Pattern URL =
      Pattern.compile(
          "(?i)(https?|ftp|file)://|\\bwww\\."
              + "|[a-z0-9-]{2,}\\.(com|org|net|edu|gov|mil|io|us|uk|ca|au|de|fr|eu|info|biz"
              + "|co\\.[a-z]{2})\\b");
  private static final Pattern SSN =
      Pattern.compile(
          "(?<![0-9])(?!000|666)[0-9]{3}([-. _])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}(?![0-9])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?!(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})[0-9]([- ]?[0-9]){8,}|[0-9]{9}"
              + "|(?<![0-9])[0-9]{3}([._/])[0-9]{3}\\3[0-9]{3}(?![0-9])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(\\+?1[-. ]?)?\\(?[2-9][0-9]{2}\\)?[-. _]{0,2}[2-9][0-9]{2}[-. _]?[0-9]{4}"
              + "(?![0-9])|\\+[0-9][0-9 ().-]{7,20}|(?<![0-9])0[0-9]{1,5}/[0-9]{4,10}(?![0-9])"
              + "|(?<![0-9])[0-9]{2}(\\.[0-9]{2}){4}(?![0-9])"
              + "|(?i)(?<![a-z])(tel|telephone|phone|fax|mobile|cell|call)\\b[.: ]*\\(?[0-9][0-9 ()./-]{5,}");
  private static final Pattern NETWORK =
      Pattern.compile(
          "(?<![0-9.])[0-9]{1,3}(\\.[0-9]{1,3}){3}(?![0-9])"
              + "|(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}(?![0-9a-z])"
              + "|(?i)[0-9a-f]{4}(\\.[0-9a-f]{4}){2}(?![0-9a-z])"
              + "|(?i)[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}|::");
  private static final Pattern POSITION =
      Pattern.compile(
          "-?[0-9]{1,2}\\.[0-9]{4,} *,? *-?[0-9]{1,3}\\.[0-9]{4,}"
              + "|[0-9]{1,2}\\.[0-9]{3,}[\u00b0 ]*[NS][ ,;/]+[0-9]{1,3}\\.[0-9]{3,}[\u00b0 ]*[EWO](?!\\p{L})");
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)(mrn|(?<![a-z])(?:emr|ehr|medical[ _-]?record|record|chart|patient|case|docket|inmate"
              + "|member|policy|account|acct|licen[cs]e|passport|id))[ _]*(no|nr|num|number|id)?"
              + "[ .:#_-]*(?!(19|20)[0-9]{2}(?![0-9]))[a-z]{0,3}[0-9][0-9-]{3,}");
  private static final Pattern WALLET =
      Pattern.compile(
          "(bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-fA-F]{40})"
              + "(?![A-Za-z0-9])");
  private static final Pattern IBAN =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{2,4}){3,8}(?![A-Z0-9])");

  private Shapes() {}

  /** A kind of text: what must be in it for a closer look to be worth while, and the look. */
  private record Shape(Rule rule, int needs, Predicate<String> in) {}

  private static final int DIGIT = 1;
  private static final int AT = 2;
  private static final int POINT = 4;
  private static final int COLON = 8;
  private static final int DASH = 16;

  private static final List<Shape> ALL =
      List.of(
          new Shape(Rule.IDENTIFIER_EMAIL, AT, found(EMAIL)),
          new Shape(Rule.IDENTIFIER_EMAIL, 0, found(SPELLED_EMAIL)),
          new Shape(Rule.IDENTIFIER_URL, AT, found(HANDLE)),
          new Shape(Rule.IDENTIFIER_URL, POINT, found(URL)),
          new Shape(Rule.IDENTIFIER_URL, COLON, found(URL)),
          new Shape(Rule.IDENTIFIER_SSN, DIGIT, found(SSN)),
          new Shape(Rule.IDENTIFIER_RECORD, DIGIT, found(RECORD)),
          new Shape(Rule.IDENTIFIER_ACCOUNT, DIGIT, found(WALLET)),
          new Shape(Rule.IDENTIFIER_ACCOUNT, DIGIT, Shapes::hasIban),
          new Shape(Rule.IDENTIFIER_DATE, DIGIT, WrittenDates::in),
          new Shape(Rule.IDENTIFIER_NUMBER, DIGIT, found(NUMBER)),
          new Shape(Rule.IDENTIFIER_PHONE, DIGIT, found(PHONE)),
          new Shape(Rule.IDENTIFIER_NETWORK, POINT, found(NETWORK)),
          new Shape(Rule.IDENTIFIER_NETWORK, COLON, found(NETWORK)),
          new Shape(Rule.IDENTIFIER_NETWORK, DASH, found(NETWORK)),
          new Shape(Rule.IDENTIFIER_LICENCE, DIGIT, Licences::in),
          new Shape(Rule.IDENTIFIER_POSITION, POINT, found(POSITION)),
          new Shape(Rule.IDENTIFIER_ADDRESS, 0, Addresses::in));

  private static Predicate<String> found(Pattern pattern) {
    return text -> pattern.matcher(text).find();
  }

  private static boolean hasIban(String text) {
    Matcher matcher = IBAN.matcher(text);
    while (matcher.find()) {
      if (CheckDigits.iban(matcher.group())) {
        return true;
      }
    }
    return false;
  }

  private static int mark(char c) {
    return switch (c) {
      case '@' -> AT;
      case '.' -> POINT;
      case ':' -> COLON;
      case '-' -> DASH;
      default -> 0;
    };
  }

  /** The first kind whose shape stands in a plain text, or null. */
  static @Nullable Rule in(String plain) {
    int has = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      has |= c >= '0' && c <= '9' ? DIGIT : mark(c);
    }
    for (Shape shape : ALL) {
      if ((shape.needs() & has) == shape.needs() && shape.in().test(plain)) {
        return shape.rule();
      }
    }
    return null;
  }
}
