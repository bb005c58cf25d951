package cairn.analysis.definition.word;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.ThresholdUnit;

/** A rule that measures a word. */
public sealed interface WordMeasure extends OutcomeRule
    permits CountSymbols,
        HasRun,
        SlidingWindow,
        LongestPiece,
        Retained,
        WeightedIndex,
        WhenRetained,
        AllOf {
  /** The number; 1 or 0 for a yes or a no; NaN where the word is too short to have one. */
  double measure(String word);

  /** What the number is counted in. */
  @Override
  ThresholdUnit unit();

  @Override
  default Place place() {
    return Place.MEASURE;
  }

  /** Whether the number is a yes or a no by itself. */
  default boolean isYesOrNo() {
    return false;
  }

  /** Whether the number is good news where no threshold says so: any at all. */
  default boolean isGood(String word, double value) {
    return value > 0;
  }
}
