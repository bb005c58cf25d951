package cairn.analysis.definition.library;

import cairn.analysis.definition.word.WordChain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Applies all definitions on words to a word, as a row of numbers. */
public final class WordLibrary {
  /** Most symbols of a word. */
  public static final int LONGEST = 10_000;

  /** How the id of a definition ends that is a published column with all its quirks. */
  public static final String AS_PUBLISHED = "_ctnote";

  private static final String ALPHABET = "+-*o_";

  private final List<OutcomeDefinition> definitions;
  private final List<WordChain> chains;

  /** Only the definitions on words are taken, in the order given. */
  public WordLibrary(List<OutcomeDefinition> definitions) {
    this.definitions = definitions.stream().filter(OutcomeDefinition::isOnWords).toList();
    this.chains = this.definitions.stream().map(OutcomeDefinition::chain).toList();
  }

  /** The definitions, one a column. */
  public List<OutcomeDefinition> columns() {
    return definitions;
  }

  /** The published names of the columns. */
  public List<String> names() {
    return definitions.stream()
        .map(definition -> definition.id().replace(AS_PUBLISHED, ""))
        .toList();
  }

  /**
   * The value of every column: the number, 1 or 0 for a yes or a no, NaN where there is none.
   *
   * @param word one symbol a week, of {@code + - * o _}
   * @throws IllegalArgumentException for another symbol, no symbol or more than 10,000
   */
  public double[] apply(String word) {
    check(word);
    int observed = observed(word);
    double[] row = new double[chains.size()];
    for (int i = 0; i < row.length; i++) {
      boolean enough = observed >= definitions.get(i).minimumObserved();
      row[i] = enough ? chains.get(i).apply(word) : Double.NaN;
    }
    return row;
  }

  /** A row as the cells of a file: TRUE and FALSE, numbers without needless zeros, NA. */
  public List<String> cells(double[] row) {
    List<String> cells = new ArrayList<>(row.length);
    for (int i = 0; i < row.length; i++) {
      if (Double.isNaN(row[i])) {
        cells.add("NA");
      } else if (chains.get(i).isYesOrNo()) {
        cells.add(row[i] == 1 ? "TRUE" : "FALSE");
      } else {
        cells.add(new BigDecimal(Double.toString(row[i])).stripTrailingZeros().toPlainString());
      }
    }
    return cells;
  }

  /**
   * Refuses what is no word.
   *
   * @throws IllegalArgumentException which says what is wrong, and never repeats the word
   */
  public static void check(String word) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("a word has at least one symbol");
    }
    if (word.length() > LONGEST) {
      throw new IllegalArgumentException("a word has at most 10,000 symbols");
    }
    for (int i = 0; i < word.length(); i++) {
      if (ALPHABET.indexOf(word.charAt(i)) < 0) {
        throw new IllegalArgumentException(
            "a word has only the symbols + - * o _, and position " + (i + 1) + " has another");
      }
    }
  }

  /** Weeks of a word that were observed. */
  static int observed(String word) {
    int observed = 0;
    for (int i = 0; i < word.length(); i++) {
      observed += word.charAt(i) == 'o' || word.charAt(i) == '_' ? 0 : 1;
    }
    return observed;
  }

  /** Weeks of a word for which a report was due. */
  static int expected(String word) {
    int expected = 0;
    for (int i = 0; i < word.length(); i++) {
      expected += word.charAt(i) == '_' ? 0 : 1;
    }
    return expected;
  }
}
