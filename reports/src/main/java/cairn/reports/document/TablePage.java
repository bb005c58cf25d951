package cairn.reports.document;

import java.util.List;

/**
 * One table of the contract, as those read it who fill it in.
 *
 * @param name the table, and its file without the ending
 * @param says what one of its rows is
 * @param need whether there is no delivery without it, a sentence
 * @param key the columns that make a row one of its kind, in words
 * @param columns its columns, in the order of the contract
 * @param vocabularies the keys that its cells may hold, each vocabulary once
 * @param feeds the parts of the report that read the table
 */
public record TablePage(
    String name,
    String says,
    String need,
    String key,
    List<Line> columns,
    List<Vocabulary> vocabularies,
    List<String> feeds) {
  /** Keeps copies. */
  public TablePage {
    columns = List.copyOf(columns);
    vocabularies = List.copyOf(vocabularies);
    feeds = List.copyOf(feeds);
  }

  /**
   * One column.
   *
   * @param name its name, as the header has it
   * @param says what it means
   * @param needed whether every row has a value
   * @param cells what may stand in its cells
   * @param example a cell that could be; empty where the example row leaves it empty
   * @param feeds the parts of the report that read less without it; none for what only ties rows
   *     together
   */
  public record Line(
      String name, String says, boolean needed, String cells, String example, List<String> feeds) {
    /** Keeps a copy. */
    public Line {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * Keys and what they stand for.
   *
   * @param name its name, as columns refer to it
   * @param words its keys with their labels, in the order of the catalogue
   */
  public record Vocabulary(String name, List<Word> words) {
    /** Keeps a copy. */
    public Vocabulary {
      words = List.copyOf(words);
    }

    /**
     * A key and its label.
     *
     * @param key what a cell holds
     * @param label what reports print for it
     */
    public record Word(String key, String label) {}
  }
}
