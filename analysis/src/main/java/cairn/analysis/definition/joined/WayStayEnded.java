package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * How the first stay ended: achieved where it ended as planned, among stays that ended by leaving
 * or as planned. The category is the reason given, or how the end counts where none was.
 */
public record WayStayEnded() implements JoinedRule.PersonRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (!evidence.asked().stopping()) {
      return null;
    }
    Episode stay = evidence.stays().first(evidence.course(), 0);
    if (stay == null
        || stay.kindOfEnd() == EndClass.CENSORED
        || !stay.endOn().isBefore(evidence.at())) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1);
    }
    EndReason reason = stay.reason();
    String name = reason == null ? stay.kindOfEnd().key() : reason.key();
    return stay.kindOfEnd() == EndClass.COMPETING
        ? Verdict.notEvaluable(Reason.ENDED_FROM_OUTSIDE, 0, 1).named(name)
        : Verdict.of(stay.kindOfEnd() == EndClass.PLANNED, (double) stay.days(), 1, 1).named(name);
  }

  @Override
  public String describe(Terms terms) {
    return "The first stay in a type of group ended as planned: completed, goals met, or moved on"
        + " to another group or more intensive care. An end from outside has no verdict. Not"
        + " asked of people who first came to a type of group where one comes and goes.";
  }
}
