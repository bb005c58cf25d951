package cairn.analysis.person.history;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Group;
import cairn.ingest.model.Session;
import java.time.LocalDate;

/** A person's attendance row together with the meeting and the group it belongs to. */
public record Visit(Group group, Session session, Attendance attendance) {
  /** The day of the meeting. */
  public LocalDate on() {
    return session.heldOn();
  }
}
