package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * An {@code o} between two observed symbols becomes what lies between them: with {@code +} as 1,
 * {@code *} as one half and {@code -} as 0 the mean, rounded to the nearest of them and towards use
 * in a tie. At the ends, and beside another {@code o}, it stays.
 */
public record FillFromNeighbours() implements WordStep {
  @Override
  public String apply(String word) {
    if (word.indexOf('o') < 0) {
      return word;
    }
    char[] filled = word.toCharArray();
    for (int i = 1; i < filled.length - 1; i++) {
      int before = quarters(word.charAt(i - 1));
      int after = quarters(word.charAt(i + 1));
      if (word.charAt(i) == 'o' && before >= 0 && after >= 0) {
        int sum = before + after;
        filled[i] = sum >= 3 ? '+' : sum >= 1 ? '*' : '-';
      }
    }
    return new String(filled);
  }

  /** Weights in halves, so that the sum of two is in quarters of the mean. */
  private static int quarters(char symbol) {
    return switch (symbol) {
      case '+' -> 2;
      case '*' -> 1;
      case '-' -> 0;
      default -> -1;
    };
  }

  @Override
  public String describe(Terms terms) {
    return "o between two observed symbols becomes their mean";
  }
}
