package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several yes-or-no chains that must all say yes.
 *
 * @param chains the chains
 */
public record AllOf(List<WordChain> chains) implements WordMeasure {
  /** Keeps a copy. */
  public AllOf {
    chains = List.copyOf(chains);
  }

  @Override
  public double measure(String word) {
    for (WordChain chain : chains) {
      // Not "== 0": a chain whose word is too short is no yes either.
      if (!(chain.apply(word) == 1)) {
        return 0;
      }
    }
    return 1;
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
    return chains.stream()
        .map(chain -> chain.describe(terms))
        .collect(Collectors.joining(", and "));
  }
}
