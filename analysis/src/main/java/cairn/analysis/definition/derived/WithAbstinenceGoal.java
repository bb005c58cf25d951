package cairn.analysis.definition.derived;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.HeldGoals;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * Another definition, for people whose goal for the problem is not to use it. For others there is
 * nothing to return from.
 *
 * @param of the other definition
 */
public record WithAbstinenceGoal(Definition of) implements DerivedRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    if (HeldGoals.held(evidence, evidence.at().minusDays(1), HeldGoals.ABSTINENCE).isEmpty()) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    return of.asItStands(evidence);
  }

  @Override
  public boolean readsWords() {
    return of.isOnWords();
  }

  @Override
  public String describe(Terms terms) {
    return "For people whose goal is not to use: " + of.label() + ".";
  }
}
