package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text can tell who somebody is. Every answer is the rule that the text breaks, or null
 * for a text that tells nobody; no answer holds any of it.
 */
public final class Screen {
  private static final int SHORTEST = 2;
  private static final Pattern ADDRESS_OF_A_SOURCE = Pattern.compile("(?i)\\b(https?://|doi:)\\S*");

  private Screen() {}

  /** Of words for people to read: a label, a comment, a cell that is no value of its column. */
  public static @Nullable Rule inText(String text) {
    if (text.length() < SHORTEST) {
      return null;
    }
    String plain = ScreenedText.of(text);
    Rule rule = Shapes.in(plain);
    return rule == null && PersonNames.in(plain, false) ? Rule.IDENTIFIER_NAME : rule;
  }

  /** Of a key or a name that programs read, whose words are parted by underscores and the like. */
  public static @Nullable Rule inKey(String key) {
    String words = ScreenedText.of(key).replace('_', ' ').replace('-', ' ');
    Rule rule = Shapes.in(ScreenedText.of(key));
    if (rule == null) {
      rule = Shapes.in(words);
    }
    return rule == null && PersonNames.in(words, true) ? Rule.IDENTIFIER_NAME : rule;
  }

  /** Of one id of the right shape, in a column that names people. */
  public static @Nullable Rule inId(String id) {
    Rule rule = TellingId.in(id, IdTraits.of(id), IdNaming.PERSON);
    return rule == null && NamedIds.in(id, true) == NamedIds.Naming.SOMEBODY
        ? Rule.IDENTIFIER_NAME
        : rule;
  }

  /** Of where something was published, which has authors, years and an address by right. */
  public static @Nullable Rule inCitation(String text) {
    Rule rule = Shapes.in(ScreenedText.of(ADDRESS_OF_A_SOURCE.matcher(text).replaceAll("")));
    return rule == Rule.IDENTIFIER_EMAIL
            || rule == Rule.IDENTIFIER_SSN
            || rule == Rule.IDENTIFIER_RECORD
        ? rule
        : null;
  }

  /** Whether a text is nothing but a day or a month, perhaps with a time, real or mistyped. */
  public static boolean isDate(String text) {
    String plain = ScreenedText.of(text);
    return WrittenDates.isOne(plain) || plain.matches("[0-9]{4}-[0-9]{2}");
  }

  /** What a rule of this screen is about, in words that follow "what looks like". */
  public static String kind(Rule rule) {
    return switch (rule) {
      case IDENTIFIER_SSN -> "a social security number";
      case IDENTIFIER_PHONE -> "a telephone number";
      case IDENTIFIER_EMAIL -> "an e-mail address";
      case IDENTIFIER_URL -> "the address of a web page";
      case IDENTIFIER_NETWORK -> "the address of a device";
      case IDENTIFIER_ADDRESS -> "a postal address";
      case IDENTIFIER_POSITION -> "a position on the map";
      case IDENTIFIER_LICENCE -> "the number of a licence, a passport, an insurance or a vehicle";
      case IDENTIFIER_ACCOUNT -> "the number of an account";
      case IDENTIFIER_RECORD -> "the number of somebody's record";
      case IDENTIFIER_DATE -> "a date";
      case IDENTIFIER_NAME -> "somebody's name";
      default -> "a number that could be somebody's";
    };
  }
}
