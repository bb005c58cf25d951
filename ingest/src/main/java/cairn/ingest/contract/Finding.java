package cairn.ingest.contract;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something in a delivery that broke a rule. It never holds a value of the input, which may be a
 * name: only where it stands, which rule it broke, and what was expected.
 *
 * @param file the file's name within the delivery
 * @param line line of the row's first character, from 1; 0 where the finding is about the file
 * @param column the column's name where it is one of the contract's, or null
 * @param rule the rule's id
 * @param severity what the finding does
 * @param expected what would have been right, in words
 * @param hint the nearest key of the vocabulary, or null
 * @param madeBy where the row comes from when a mapping made it, such as {@code clients.sql from
 *     visits.csv line 12, column who}, or null
 */
public record Finding(
    String file,
    long line,
    @Nullable String column,
    String rule,
    Severity severity,
    String expected,
    @Nullable String hint,
    @Nullable String madeBy)
    implements Serializable {

  /** A finding about a row as it was handed in. */
  public Finding(
      String file,
      long line,
      @Nullable String column,
      String rule,
      Severity severity,
      String expected,
      @Nullable String hint) {
    this(file, line, column, rule, severity, expected, hint, null);
  }

  /** The same about a row that a mapping made. */
  public Finding madeBy(String origin) {
    return new Finding(file, line, column, rule, severity, expected, hint, origin);
  }

  /**
   * One line for people, such as {@code attendance.csv line 214: status is none of attended,
   * absent, excused (did you mean attended?)}.
   */
  public String message() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(" line ").append(line);
    }
    text.append(": ");
    if (column != null) {
      text.append(column).append(' ');
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
