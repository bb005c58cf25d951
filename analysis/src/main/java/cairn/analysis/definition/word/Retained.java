package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;

/** The last week that is not {@code o}; 0 without one. */
public record Retained() implements WordMeasure {
  static int last(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == 'o') {
      end--;
    }
    return end;
  }

  @Override
  public double measure(String word) {
    return last(word);
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.WEEKS;
  }

  @Override
  public String describe(Terms terms) {
    return "the last observed week";
  }
}
