package cairn.analysis.definition.harm;

import cairn.analysis.definition.EvidenceRule;

/** A rule on harms that a person reported. */
public sealed interface HarmRule extends EvidenceRule permits HarmChange {
  @Override
  default boolean needsProblem() {
    return false;
  }
}
