package cairn.analysis.definition;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;

/** A rule on what a person reported: use, acts, harms or scores. Each family is sealed. */
public interface EvidenceRule extends OutcomeRule {

  /** What it says of a person, a problem and a day. */
  Verdict judge(UseEvidence evidence, Terms terms);

  @Override
  default Place place() {
    return Place.ALONE;
  }

  /** Whether it looks at amounts, which nothing can stand in for. */
  default boolean needsAmounts() {
    return false;
  }

  /** Whether what it does about a missing week is part of steps on a word. */
  default boolean readsWords() {
    return false;
  }

  /** The missing rules that it can be judged under, its own way first. */
  default List<MissingRule> missingRules() {
    return needsAmounts() || !needsProblem() ? MissingRule.STANDING_IN : MissingRule.FILLING;
  }
}
