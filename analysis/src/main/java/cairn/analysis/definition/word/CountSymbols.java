package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;

/**
 * How often a symbol stands in a part of the word, as a number or as a share of the part's length.
 * An empty part counts 0, and so its rest, where that is asked for, is the whole: 1 as a share. The
 * published library has this quirk; guarded definitions refuse such words.
 *
 * @param symbol what is counted
 * @param part where
 * @param mixedWeight how much of one a {@code *} counts
 * @param share whether the number is divided by the part's length
 * @param rest whether what is left is asked for: the length, or 1, without the number
 */
public record CountSymbols(
    char symbol, WordPart part, double mixedWeight, boolean share, boolean rest)
    implements WordMeasure {
  @Override
  public double measure(String word) {
    String looked = part.apply(word);
    double counted = 0;
    for (int i = 0; i < looked.length(); i++) {
      char each = looked.charAt(i);
      counted += each == symbol ? 1 : each == '*' ? mixedWeight : 0;
    }
    double whole = share ? 1 : looked.length();
    double number = looked.isEmpty() ? 0 : share ? counted / looked.length() : counted;
    return rest ? whole - number : number;
  }

  @Override
  public ThresholdUnit unit() {
    return share ? ThresholdUnit.SHARE : ThresholdUnit.COUNT;
  }

  @Override
  public String describe(Terms terms) {
    return (share ? "share" : "number")
        + " of weeks that are "
        + (rest ? "not " : "")
        + symbol
        + (mixedWeight > 0 ? " (* counts " + Threshold.plain(mixedWeight) + ")" : "")
        + part.describe();
  }
}
