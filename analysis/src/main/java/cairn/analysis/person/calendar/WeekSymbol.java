package cairn.analysis.person.calendar;

import cairn.ingest.model.Keyed;

/**
 * What is known of one week, in the alphabet of the published weekly words (Odom and colleagues
 * 2023): five symbols, of which {@code _} says that nothing was due.
 */
public enum WeekSymbol implements Keyed {
  USE('+'),
  NO_USE('-'),
  MIXED('*'),
  MISSING('o'),
  NOT_DUE('_');

  private final char symbol;

  WeekSymbol(char symbol) {
    this.symbol = symbol;
  }

  /** The character in a word. */
  public char symbol() {
    return symbol;
  }

  /**
   * The meaning of a character.
   *
   * @throws IllegalArgumentException where it is none of the five
   */
  public static WeekSymbol of(char symbol) {
    for (WeekSymbol each : values()) {
      if (each.symbol == symbol) {
        return each;
      }
    }
    throw new IllegalArgumentException("a word has only the symbols + - * o _");
  }
}
