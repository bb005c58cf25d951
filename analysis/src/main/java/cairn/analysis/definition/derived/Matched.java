package cairn.analysis.definition.derived;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * Another definition, among people who are known both at the start and now.
 *
 * @param of the other definition
 */
public record Matched(Definition of) implements DerivedRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Verdict verdict = of.asItStands(evidence);
    boolean known = evidence.baseline(Observed.window(evidence, of.terms())) != null;
    return known || !verdict.isEvaluable()
        ? verdict
        : Verdict.notEvaluable(Reason.NO_BASELINE, verdict.observed(), verdict.expected());
  }

  @Override
  public String describe(Terms terms) {
    return of.label() + ", among people who are known both at the start and now.";
  }
}
