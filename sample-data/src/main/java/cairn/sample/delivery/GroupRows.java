package cairn.sample.delivery;

import cairn.ingest.model.Group;
import cairn.ingest.model.Session;
import cairn.sample.program.PlannedGroup;
import cairn.sample.program.SitePlan;
import java.io.IOException;

/** The rows of a group and of its meetings. */
public final class GroupRows {
  private GroupRows() {}

  /** Writes a group and its meetings up to a day. */
  public static void write(PlannedGroup group, SitePlan plan, int until, DeliveryFiles delivery)
      throws IOException {
    Integer ended = group.endedOn();
    delivery
        .row(Group.class)
        .with(Group::id, group.id())
        .with(Group::programId, plan.program())
        .with(Group::siteId, plan.site())
        .with(Group::groupType, group.type())
        .on(Group::startedOn, group.startedOn())
        .on(Group::endedOn, ended == null || ended > until ? null : ended)
        .with(Group::plannedSessions, group.plannedSessions())
        .write();
    for (PlannedGroup.Meeting meeting : group.meetings()) {
      if (meeting.day() <= until) {
        delivery
            .row(Session.class)
            .with(Session::id, meeting.id())
            .with(Session::group, group.id())
            .on(Session::heldOn, meeting.day())
            .with(Session::number, meeting.number())
            .with(Session::topic, meeting.topic())
            .with(Session::status, meeting.held() ? "held" : "cancelled")
            .write();
      }
    }
  }
}
