package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * From the first other symbol on, a symbol becomes the one before it; at the beginning it stays.
 *
 * @param symbol what is replaced
 * @param keepTail whether it also stays at the end, after the last other symbol
 */
public record CarryForward(char symbol, boolean keepTail) implements WordStep {
  @Override
  public String apply(String word) {
    if (word.indexOf(symbol) < 0) {
      return word;
    }
    char[] filled = word.toCharArray();
    int end = filled.length;
    while (keepTail && end > 0 && filled[end - 1] == symbol) {
      end--;
    }
    for (int i = 1; i < end; i++) {
      if (filled[i] == symbol) {
        filled[i] = filled[i - 1];
      }
    }
    return new String(filled);
  }

  @Override
  public String describe(Terms terms) {
    return symbol
        + " takes the symbol before it"
        + (keepTail ? ", except after the last other one" : "");
  }
}
