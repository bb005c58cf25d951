package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;

/**
 * A planned time without use, judged once its planned end has passed: the percent of its observed
 * days that were without use, of the last such plan. Use after the planned end is not looked at: it
 * is what the plan meant to come back to.
 */
public record PlannedAbstinence() implements RecordRule, PercentRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    List<PlannedPeriod> all =
        PlannedPeriod.of(
            evidence.history(),
            (problem, days) -> evidence.calendar().count(days),
            new Cutoff(evidence.at().minusDays(1)));
    PlannedPeriod last = PlannedPeriod.last(all, evidence.problem());
    if (last == null || !last.hasEnded()) {
      return Verdict.notEvaluable(last == null ? Reason.NO_GOAL : Reason.NOT_ENDED_YET, 0, 0);
    }
    double used = new Observed(last.count()).used(terms.mixed());
    Threshold threshold = terms.threshold();
    double share = threshold == null ? 1 : threshold.value() / 100;
    Verdict verdict = PlannedPeriod.judge(last.count(), used, share, terms.coverage());
    if (!verdict.isEvaluable()) {
      return verdict;
    }
    boolean kept = verdict.status() == Status.ACHIEVED;
    return verdict.named(used == 0 ? "completed" : kept ? "mostly_kept" : "not_kept");
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Percent of the observed days of the last planned time without use that were without"
        + " it, once its planned end has passed and at least "
        + ShareText.share(terms.coverage())
        + " of it was observed"
        + (threshold == null ? "." : "; achieved at " + threshold.describe() + ".");
  }
}
