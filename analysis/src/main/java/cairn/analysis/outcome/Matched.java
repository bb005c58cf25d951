package cairn.analysis.outcome;

import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import java.util.List;

/**
 * Another definition, among people who are known both at the start and now.
 *
 * @param of the other definition
 */
public record Matched(Definition of) implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Verdict verdict = of.asItStands(evidence);
    boolean known = evidence.baseline(Observed.window(evidence, of.terms())) != null;
    return known || !verdict.isEvaluable()
        ? verdict
        : Verdict.notEvaluable(Reason.NO_BASELINE, verdict.observed(), verdict.expected());
  }

  @Override
  public List<MissingRule> missingRules() {
    return of.missingRules();
  }

  @Override
  public String describe(Terms terms) {
    return of.label() + ", among people who are known both at the start and now.";
  }
}
