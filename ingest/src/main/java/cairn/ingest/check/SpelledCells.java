package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column as people write them: the column's values, and other spellings where they
 * can mean but one thing; for one thread.
 */
public final class SpelledCells {
  /** How many other spellings are remembered; a column has few, and each in many rows. */
  private static final int REMEMBERED = 1024;

  private static final CellReader.Respelt BLANK =
      new CellReader.Respelt(null, "blanks alone read as empty");

  private final CellReader reader;
  private final Set<String> missing;
  private final Map<String, Object> known = new HashMap<>();

  SpelledCells(CellReader reader, Spellings spellings) {
    this.reader = reader;
    this.missing = Set.copyOf(spellings.missing());
  }

  /**
   * The cells of a column.
   *
   * @param last the last day that a fact may have, or null
   */
  static SpelledCells of(
      Column column, Catalogues catalogues, @Nullable LocalDate last, Spellings spellings) {
    return new SpelledCells(
        CellReader.of(column, catalogues, last, spellings.dateOrder()), spellings);
  }

  /** The cells of a column where nothing is said of spelling. */
  public static SpelledCells of(Column column, Catalogues catalogues) {
    return of(column, catalogues, null, Spellings.NONE);
  }

  /** The rule that a text breaks as a value of the column, or null where it is one, or is empty. */
  public @Nullable Rule broken(String text) {
    return text.isEmpty() || !(read(text) instanceof Breach breach) ? null : breach.rule();
  }

  /** The value, a {@link CellReader.Respelt} with the value, or a {@link Breach}. */
  Object read(String text) {
    if (missing.contains(text)) {
      return known(text);
    }
    Object value = reader.read(text);
    return value instanceof Breach ? known(text) : value;
  }

  private Object known(String text) {
    Object answer = known.get(text);
    if (answer == null) {
      answer = otherwise(text);
      if (known.size() < REMEMBERED) {
        known.put(text, answer);
      }
    }
    return answer;
  }

  private Object otherwise(String text) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return BLANK;
    }
    if (missing.contains(plain)) {
      return new CellReader.Respelt(null, plain + " read as empty");
    }
    Object value = reader.read(plain);
    if (!(value instanceof Breach breach)) {
      return new CellReader.Respelt(value, "blanks at the ends left out");
    }
    if (Spellings.isUsualForMissing(plain)) {
      return missing(plain, breach);
    }
    Object meant = reader.respell(plain);
    return meant == null ? value : meant;
  }

  /** Nobody said that the word means nothing: then it is no value, with the way to say so. */
  private static Breach missing(String word, Breach breach) {
    return new Breach(
        breach.rule(),
        breach.expected()
            + "; where "
            + word
            + " means that nothing was recorded, say so in delivery.yaml: missing_values: [\""
            + word
            + "\"]");
  }

  /** A text without blanks at its ends, also those that word processors make. */
  static String plain(String text) {
    int from = 0;
    int until = text.length();
    while (from < until && isBlank(text.charAt(from))) {
      from++;
    }
    while (until > from && isBlank(text.charAt(until - 1))) {
      until--;
    }
    return text.substring(from, until);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
