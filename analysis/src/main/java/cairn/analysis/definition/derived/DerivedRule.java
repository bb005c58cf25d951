package cairn.analysis.definition.derived;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.EvidenceRule;
import cairn.analysis.person.verdict.MissingRule;
import java.util.List;

/**
 * A rule built upon another definition: for some people only, or with its verdicts named further.
 */
public sealed interface DerivedRule extends EvidenceRule
    permits Matched, OfMostProblematic, WithAbstinenceGoal, WithMedication {
  /** The other definition. */
  Definition of();

  @Override
  default List<MissingRule> missingRules() {
    return of().missingRules();
  }
}
