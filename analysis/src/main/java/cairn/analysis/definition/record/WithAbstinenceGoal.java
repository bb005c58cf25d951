package cairn.analysis.definition.record;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.HeldGoals;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.GoalAim;
import java.util.List;
import java.util.Set;

/**
 * Another definition, for people whose goal for the problem is not to use it. For others there is
 * nothing to return from.
 *
 * @param of the other definition
 */
public record WithAbstinenceGoal(Definition of) implements RecordRule {
  static final Set<GoalAim> ABSTINENCE = Set.of(GoalAim.ABSTINENCE);

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    if (HeldGoals.held(evidence, evidence.at().minusDays(1), ABSTINENCE).isEmpty()) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    return of.asItStands(evidence);
  }

  @Override
  public boolean readsWords() {
    return of.isOnWords();
  }

  @Override
  public List<MissingRule> missingRules() {
    return of.missingRules();
  }

  @Override
  public String describe(Terms terms) {
    return "For people whose goal is not to use: " + of.label() + ".";
  }
}
