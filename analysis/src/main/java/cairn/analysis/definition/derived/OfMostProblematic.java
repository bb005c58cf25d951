package cairn.analysis.definition.derived;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.record.ReliableChange;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import java.util.Map;

/**
 * Another definition, for the substance that the person named as the most problematic at intake;
 * and where asked, whether any other substance went up meanwhile.
 *
 * @param of the other definition
 * @param displacement whether to look at the other substances
 */
public record OfMostProblematic(Definition of, boolean displacement) implements DerivedRule {
  private static final double RISE = 30;

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Problem problem = evidence.history().client().mostProblematic();
    UseCalendar calendar = problem == null ? null : evidence.calendars().of(problem);
    if (calendar == null) {
      return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 0);
    }
    Verdict verdict = of.asItStands(evidence.about(calendar).under(evidence.filledBy()));
    if (!displacement || verdict.status() != Status.ACHIEVED) {
      return verdict;
    }
    boolean rose = false;
    for (UseCalendar other : evidence.calendars().all()) {
      boolean same = other.problem().key().equals(calendar.problem().key());
      boolean inside = calendar.problem().key().equals(other.problem().parent());
      boolean above = other.problem().key().equals(calendar.problem().parent());
      rose |= !same && !inside && !above && rose(evidence.about(other), terms);
    }
    Verdict split = Verdict.of(!rose, verdict.value(), verdict.observed(), verdict.expected());
    return split.named(rose ? "other_use_increased" : "no_displacement");
  }

  private static boolean rose(UseEvidence other, Terms terms) {
    Verdict change =
        new ReliableChange(ReliableChange.By.PERCENT, RISE, Map.of()).judge(other, terms);
    return ReliableChange.Change.RELIABLY_DETERIORATED.key().equals(change.category())
        || ReliableChange.Change.STARTED.key().equals(change.category());
  }

  @Override
  public boolean needsProblem() {
    return false;
  }

  @Override
  public String describe(Terms terms) {
    return "For the substance named as the most problematic at intake: "
        + of.label()
        + (displacement
            ? ", while no other substance went up by 30 % of its days or more, or was begun."
            : ".");
  }
}
