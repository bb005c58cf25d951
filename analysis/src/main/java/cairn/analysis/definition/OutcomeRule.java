package cairn.analysis.definition;

import org.jspecify.annotations.Nullable;

/**
 * A kind of rule. There are few, in families, and every definition is a short chain of them: one
 * rule on records of use, one that joins other records, or steps that change a weekly word and then
 * one that measures it. A family is sealed beside its kinds; what a reader of definitions must know
 * of any rule is asked here.
 */
public interface OutcomeRule {
  /** Where a rule may stand in the chain of a definition. */
  enum Place {
    /** The only rule of its definition. */
    ALONE,
    /** Before a measure, as often as wanted. */
    STEP,
    /** The last of a chain on words. */
    MEASURE
  }

  /** Where it may stand. */
  Place place();

  /** What the rule asks, as a sentence or, for words, as a part of one. */
  String describe(Terms terms);

  /** What its value is counted in, or null where it has none that a threshold could be held to. */
  default @Nullable ThresholdUnit unit() {
    return null;
  }

  /** Whether nothing is achieved without a threshold, so that a definition must have one. */
  default boolean needsThreshold() {
    return false;
  }

  /**
   * Whether what it asks for is a change for the worse, so that whoever is not seen must not count
   * as without one.
   */
  default boolean isSetback() {
    return false;
  }

  /** Whether it looks at one problem; otherwise at the person as a whole. */
  default boolean needsProblem() {
    return true;
  }
}
