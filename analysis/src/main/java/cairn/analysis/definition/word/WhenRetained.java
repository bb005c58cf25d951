package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;

/**
 * A chain for people whose last observed week is late enough, and a fixed number for the others.
 *
 * @param least last observed week that is late enough
 * @param otherwise the number of the others
 * @param chain what is asked of those who were there
 */
public record WhenRetained(int least, double otherwise, WordChain chain) implements WordMeasure {
  @Override
  public double measure(String word) {
    return Retained.last(word) >= least ? chain.apply(word) : otherwise;
  }

  @Override
  public boolean isYesOrNo() {
    return chain.isYesOrNo();
  }

  @Override
  public ThresholdUnit unit() {
    return chain.measure().unit();
  }

  @Override
  public String describe(Terms terms) {
    return chain.describe(terms)
        + ", for words observed to week "
        + least
        + " or later; "
        + (isYesOrNo() ? "no" : Threshold.plain(otherwise))
        + " for others";
  }
}
