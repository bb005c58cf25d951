package cairn.analysis.person.stay;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;

/**
 * How long a person stayed: what curves of staying are made of, one a person and type of group.
 *
 * @param type the type of group
 * @param group the group of the first session, which is the cluster
 * @param startedOn first session attended
 * @param days from the first session attended to the end, 0 or more
 * @param end planned, left, competing or censored
 */
public record RetentionTime(
    GroupType type, GroupId group, LocalDate startedOn, int days, EndClass end) {

  /**
   * Whether the person was still coming on that day after the start (90 for three months). A
   * planned end before it counts as stayed; an end from outside, or the end of what is known,
   * before it is not evaluable. The value is the days stayed.
   */
  public Verdict stayed(int day) {
    double value = days;
    if (days >= day || end == EndClass.PLANNED) {
      return Verdict.achieved(value, 1, 1);
    }
    return end == EndClass.LEFT
        ? Verdict.notAchieved(value, 1, 1)
        : Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1);
  }
}
