package cairn.analysis.definition.record;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * A published definition that asks for something that the records do not hold. It stands in the
 * library so that a reader finds out why, and is never guessed from something else.
 *
 * @param needs what is missing
 */
public record NotCollected(String needs) implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 0);
  }

  @Override
  public String describe(Terms terms) {
    return "Not judged: the records do not hold " + needs + ".";
  }
}
