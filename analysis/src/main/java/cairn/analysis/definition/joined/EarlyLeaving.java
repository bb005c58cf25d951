package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Engagement;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person came on after the first days: achieved where they did not leave that early, by
 * days since the first session or after one session only. An end as planned or from outside is no
 * leaving. Value: days stayed, or sessions.
 *
 * @param days the last day after the first session that is early; 0 for one session only
 */
public record EarlyLeaving(int days) implements JoinedRule.PersonRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (!evidence.asked().stopping()
        || evidence.start().plusDays(days + 1L).isAfter(evidence.at())) {
      return null;
    }
    Episode stay = evidence.stays().first(evidence.course(), 0);
    if (stay == null) {
      return null;
    }
    if (days == 0 && !evidence.hasVisits()) {
      return null;
    }
    return days == 0 ? moreThanOne(stay) : stayedBeyond(stay);
  }

  private static Verdict moreThanOne(Episode stay) {
    Verdict one = Engagement.oneSessionOnly(stay);
    if (!one.isEvaluable()) {
      return one;
    }
    boolean isMore = stay.sessions() > 1 || stay.nextOn() != null;
    return Verdict.of(isMore, (double) stay.sessions(), 1, 1);
  }

  private Verdict stayedBeyond(Episode stay) {
    double stayed = stay.days();
    if (stay.days() > days || stay.end() == EndClass.PLANNED) {
      return Verdict.achieved(stayed, 1, 1);
    }
    return stay.end() == EndClass.LEFT
        ? Verdict.notAchieved(stayed, 1, 1)
        : Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1);
  }

  @Override
  public String describe(Terms terms) {
    return days == 0
        ? "Came to more than one session; one can be all that somebody wanted. Not asked of people"
            + " who first came to a type of group where one comes and goes."
        : "Had not left by day "
            + days
            + " after the first session. Not asked of people who first came to a type of group"
            + " where one comes and goes.";
  }
}
