package cairn.analysis.definition.record;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How the last stay that has ended came to its end: as planned, which is completed or moved on, or
 * otherwise. The name is the class of the end.
 */
public record PlannedEnd() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Optional<Membership> last =
        evidence.history().memberships().stream()
            .filter(stay -> isEnded(stay, evidence.at()))
            .max(Comparator.comparing(stay -> end(stay, evidence.at())));
    if (last.isEmpty()) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 0);
    }
    EndReason reason = last.get().endReason();
    if (reason == null || !reason.isKnown() || reason.endClass() == EndClass.CENSORED) {
      return Verdict.notEvaluable(Reason.NOT_COLLECTED, 0, 1);
    }
    boolean planned = reason.endClass() == EndClass.PLANNED;
    return Verdict.of(planned, null, 1, 1).named(reason.endClass().key());
  }

  private static boolean isEnded(Membership stay, LocalDate at) {
    LocalDate left = stay.leftOn();
    return left != null && left.isBefore(at);
  }

  private static LocalDate end(Membership stay, LocalDate at) {
    LocalDate left = stay.leftOn();
    return left == null ? at : left;
  }

  @Override
  public boolean needsProblem() {
    return false;
  }

  @Override
  public String describe(Terms terms) {
    return "The last stay that has ended was completed or moved on as planned.";
  }
}
