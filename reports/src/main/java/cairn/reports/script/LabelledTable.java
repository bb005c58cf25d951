package cairn.reports.script;

import java.util.List;

/**
 * A published table with words for its columns and keys.
 *
 * @param name the table, and its file without the ending; letters, digits and underscores
 * @param title what one of its rows is
 * @param variables its columns, in the order of the file
 */
public record LabelledTable(String name, String title, List<Variable> variables) {
  /** Keeps a copy. */
  public LabelledTable {
    variables = List.copyOf(variables);
  }

  /** What a column holds. */
  public enum Kind {
    /** Words or keys. */
    TEXT,
    /** Whole numbers. */
    WHOLE,
    /** Numbers with a fraction. */
    DECIMAL
  }

  /**
   * A column.
   *
   * @param name its name
   * @param title what it means
   * @param kind what it holds
   * @param width the longest of its texts in bytes, at least 1
   * @param words words for its keys, in the order to be shown; none where it holds no keys
   */
  public record Variable(String name, String title, Kind kind, int width, List<Word> words) {
    /** Keeps a copy. */
    public Variable {
      words = List.copyOf(words);
    }

    boolean isText() {
      return kind == Kind.TEXT;
    }
  }

  /**
   * A key and what it stands for.
   *
   * @param key what a cell holds
   * @param label the words for it, one for each key of a column
   */
  public record Word(String key, String label) {}

  /** The text, at most so many characters long, cut after a word. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = text.lastIndexOf(' ', most - 2);
    return text.substring(0, end > 0 ? end : most - 2) + " …";
  }
}
