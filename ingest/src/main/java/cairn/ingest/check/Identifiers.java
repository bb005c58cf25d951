package cairn.ingest.check;

import cairn.ingest.contract.Rule;
import cairn.ingest.screen.Screen;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What looks like an identifier of a person, in a cell that broke the contract or in an id. The
 * contract has no place for one, so this only tells why a file is refused.
 */
final class Identifiers {
  private static final Pattern SSN =
      Pattern.compile(
          "(?<![0-9])(?!000|666)[0-9]{3}([-. _])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}(?![0-9])");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("[0-9]{3}[-_](0[1-9]|1[0-2])[-_](199|20[0-9])[0-9]");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(\\+?1[-. ]?)?\\(?[2-9][0-9]{2}\\)?[-. _]{0,2}[2-9][0-9]{2}[-. _]?[0-9]{4}(?![0-9])");

  private Identifiers() {}

  /** The rule that a text in a cell breaks, or null for a text that tells nobody. */
  static @Nullable Rule inCell(String text) {
    Rule rule = Screen.inText(text);
    return rule == Rule.IDENTIFIER_DATE && Screen.isDate(text) ? null : rule;
  }

  /** The rule that an id of the right shape breaks, or null. */
  static @Nullable Rule inId(String id) {
    if (SSN.matcher(id).find() && !MONTH_AND_YEAR.matcher(id).find()) {
      return Rule.IDENTIFIER_SSN;
    }
    return PHONE.matcher(id).find() ? Rule.IDENTIFIER_PHONE : null;
  }

  /** What is said about it. */
  static Breach breach(Rule rule) {
    return new Breach(
        rule,
        "has a text of a kind that can tell who somebody is; nothing more of the file is read");
  }
}
