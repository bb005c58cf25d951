package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import java.util.List;

/**
 * Whether one of some runs of symbols stands in a part of the word.
 *
 * @param runs the runs
 * @param part where
 */
public record HasRun(List<String> runs, WordPart part) implements WordMeasure {
  /** Keeps a copy. */
  public HasRun {
    runs = List.copyOf(runs);
  }

  @Override
  public double measure(String word) {
    String looked = part.apply(word);
    for (String run : runs) {
      if (looked.contains(run)) {
        return 1;
      }
    }
    return 0;
  }

  @Override
  public boolean isYesOrNo() {
    return true;
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.COUNT;
  }

  @Override
  public String describe(Terms terms) {
    return "the word has " + String.join(" or ", runs) + part.describe();
  }
}
