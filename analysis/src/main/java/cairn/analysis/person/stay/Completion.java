package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Group;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much of a planned course a person took part in. It is judged once the course is over, for
 * people who attended at least one of its sessions; the value of each verdict is the number of
 * sessions attended.
 *
 * @param run the course
 * @param attended sessions attended
 * @param nearEnd whether one of them was among the last two planned
 */
public record Completion(GroupRun run, int attended, boolean nearEnd) {

  /** What a person's attendance says of a group; of a group that goes on, nothing. */
  public static Completion of(ClientHistory history, Group group, Meetings meetings) {
    GroupRun run = GroupRun.of(group, meetings);
    List<Visit> visits =
        history.attended().stream().filter(v -> v.group().id().equals(group.id())).toList();
    return new Completion(run, visits.size(), visits.stream().anyMatch(v -> run.isNearEnd(v.on())));
  }

  /** The group type's own rule, such as 6 of 8. */
  public Verdict completed() {
    return judge(
        c -> {
          Integer needed = c.run.completeAt();
          return needed != null && c.attended >= needed;
        });
  }

  /** At least so many sessions. */
  public Verdict atLeast(int sessions) {
    return judge(c -> c.attended >= sessions);
  }

  /** Every planned session. */
  public Verdict all() {
    return judge(
        c -> {
          Integer planned = c.run.planned();
          return planned != null && c.attended >= planned;
        });
  }

  /** At least one of the last two planned sessions. */
  public Verdict inLastTwo() {
    return judge(Completion::nearEnd);
  }

  private Verdict judge(Predicate<Completion> rule) {
    Integer planned = run.planned();
    if (planned == null) {
      return Verdict.notEvaluable(Reason.NO_PLANNED_SESSIONS, 0, 0);
    }
    if (attended == 0) {
      return Verdict.notEvaluable(Reason.NO_SESSION_ATTENDED, 0, planned);
    }
    if (run.endedOn() == null) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, run.held().size(), planned);
    }
    return Verdict.of(rule.test(this), (double) attended, run.held().size(), planned);
  }
}
