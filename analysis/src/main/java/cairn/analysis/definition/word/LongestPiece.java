package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;

/**
 * The longest piece of the word between two symbols.
 *
 * @param symbol where the word is cut
 */
public record LongestPiece(char symbol) implements WordMeasure {
  @Override
  public double measure(String word) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = word.charAt(i) == symbol ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.WEEKS;
  }

  @Override
  public String describe(Terms terms) {
    return "longest row of weeks without " + symbol;
  }
}
