package cairn.ingest.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something in a delivery that broke a rule. It never holds a value of the input, which may be a
 * name: only where it stands, which rule it broke, and what was expected.
 *
 * @param at where it stands
 * @param rule the rule's id
 * @param severity what the finding does
 * @param expected what would have been right, in words
 * @param hint the nearest key of the vocabulary, or null
 * @param madeBy where the row comes from when a mapping made it, such as {@code clients.sql from
 *     visits.csv line 12, column who}, or null
 */
public record Finding(
    Location at,
    String rule,
    Severity severity,
    String expected,
    @Nullable String hint,
    @Nullable String madeBy)
    implements Serializable {

  /** A finding of a rule, as severe as the rule is, about a row as it was handed in. */
  public static Finding of(Rule rule, Location at, String expected) {
    return of(rule, rule.severity(), at, expected);
  }

  /** The same where the contract or the kind of table makes the rule severer or milder. */
  public static Finding of(Rule rule, Severity severity, Location at, String expected) {
    return new Finding(at, rule.key(), severity, expected, null, null);
  }

  /** The same with the nearest key of the vocabulary, or without where that is null. */
  public Finding hint(@Nullable String nearest) {
    return new Finding(at, rule, severity, expected, nearest, madeBy);
  }

  /** The same about a row that a mapping made. */
  public Finding madeBy(String origin) {
    return new Finding(at, rule, severity, expected, hint, origin);
  }

  /**
   * One line for people, such as {@code attendance.csv line 214: status is none of attended,
   * absent, excused (did you mean attended?)}.
   */
  public String message() {
    StringBuilder text = new StringBuilder(at.file());
    if (at.line() > 0) {
      text.append(' ').append(at.lineWord()).append(' ').append(at.line());
    }
    text.append(": ");
    if (at.column() != null) {
      text.append(at.column()).append(' ');
    }
    text.append(expected);
    if (hint != null) {
      text.append(" (did you mean ").append(hint).append("?)");
    }
    if (madeBy != null) {
      text.append("; made by ").append(madeBy);
    }
    return text.toString();
  }
}
