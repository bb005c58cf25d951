package cairn.ingest.check;

import cairn.ingest.model.Keyed;
import cairn.ingest.source.InputFormat;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says of its own spelling, so that nobody has to guess.
 *
 * @param missing words that mean an empty cell, as written
 * @param dateOrder the order of day and month in dates such as 3/4/2026, or null where none is told
 * @param delimiter what parts the cells of its text files
 */
public record Spellings(List<String> missing, @Nullable DateOrder dateOrder, Delimiter delimiter)
    implements Serializable {
  /** Nothing said: only what can mean but one thing is read. */
  public static final Spellings NONE = new Spellings(List.of(), null, Delimiter.COMMA);

  /** Words that stand for an empty cell in many programs, and in none of the contract's columns. */
  private static final Set<String> USUAL =
      Set.of(
          "NA", "na", "N/A", "n/a", "N.A.", "n.a.", "#N/A", "NULL", "Null", "null", "#NULL!",
          "None", "none", "NONE", "NaN", "nan", "nil", "NIL", ".", "-", "--", "missing", "Missing",
          "MISSING");

  private static final int LONGEST = 7;

  /** The order of day and month. */
  public enum DateOrder implements Keyed {
    /** 3/4/2026 is the 4th of March. */
    MONTH_FIRST,
    /** 3/4/2026 is the 3rd of April. */
    DAY_FIRST
  }

  /** What parts the cells of a text. */
  public enum Delimiter implements Keyed {
    /** As RFC 4180 has it. */
    COMMA(InputFormat.COMMA),
    /** As spreadsheets write it where the comma parts decimals. */
    SEMICOLON(';'),
    /** A tab. */
    TAB('\t');

    private final char sign;

    Delimiter(char sign) {
      this.sign = sign;
    }

    /** The character itself. */
    char sign() {
      return sign;
    }
  }

  /** The same for files that Cairn wrote itself. */
  public Spellings asWrittenHere() {
    return new Spellings(missing, dateOrder, Delimiter.COMMA);
  }

  /** Takes a copy of the words. */
  public Spellings {
    missing = List.copyOf(missing);
  }

  /** Whether a word stands for an empty cell in many programs, so that a delivery may mean that. */
  static boolean isUsualForMissing(String word) {
    return word.length() <= LONGEST && USUAL.contains(word);
  }
}
