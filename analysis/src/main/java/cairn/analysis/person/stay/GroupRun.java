package cairn.analysis.person.stay;

import cairn.analysis.person.history.Meetings;
import cairn.ingest.model.Group;
import cairn.ingest.model.Session;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group seen from its end: how many meetings were planned, which were held, and whether it is
 * over.
 *
 * @param group the group
 * @param planned meetings planned, or null for a group that goes on
 * @param held meetings held, in date order
 * @param endedOn the last day: as recorded, else the day of the last planned meeting once so many
 *     were held; null where it goes on
 */
public record GroupRun(
    Group group, @Nullable Integer planned, List<Session> held, @Nullable LocalDate endedOn) {

  /** The run of a group, as far as it is known. */
  public static GroupRun of(Group group, Meetings meetings) {
    List<Session> held = meetings.held(group.id());
    Integer planned =
        group.plannedSessions() != null
            ? group.plannedSessions()
            : group.type().course().plannedSessions();
    LocalDate ended = group.endedOn();
    if (ended == null && planned != null && planned > 0 && held.size() >= planned) {
      ended = held.get(planned - 1).heldOn();
    }
    return new GroupRun(group, planned, held, ended);
  }

  /**
   * Sessions attended that complete the planned course: the catalogue's number, in proportion where
   * this group planned another number of meetings than its type; null where nothing was planned.
   */
  public @Nullable Integer completeAt() {
    Integer ofType = group.type().course().plannedSessions();
    Integer complete = group.type().course().completeAt();
    if (planned == null || complete == null) {
      return null;
    }
    return ofType == null || ofType.equals(planned)
        ? complete
        : (int) Math.ceil((double) planned * complete / ofType);
  }

  /** Whether one of the days was at the last two planned meetings, or after them. */
  public boolean isNearEnd(LocalDate day) {
    if (planned == null || held.isEmpty()) {
      return false;
    }
    int last = Math.min(planned, held.size());
    return !day.isBefore(held.get(Math.max(0, last - 2)).heldOn());
  }
}
