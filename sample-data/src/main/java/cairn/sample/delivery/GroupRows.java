package cairn.sample.delivery;

import cairn.sample.program.PlannedGroup;
import cairn.sample.program.SitePlan;
import java.io.IOException;

/** The rows of a group and of its meetings. */
public final class GroupRows {
  private GroupRows() {}

  /** Writes a group and its meetings up to a day. */
  public static void write(PlannedGroup group, SitePlan plan, int until, DeliveryFiles delivery)
      throws IOException {
    DayText days = delivery.days();
    Integer ended = group.endedOn();
    delivery
        .groups()
        .row(
            group.id(),
            plan.program(),
            plan.site(),
            group.type(),
            days.of(group.startedOn()),
            ended == null || ended > until ? null : days.of(ended),
            group.plannedSessions());
    for (PlannedGroup.Meeting meeting : group.meetings()) {
      if (meeting.day() <= until) {
        delivery
            .sessions()
            .row(
                meeting.id(),
                group.id(),
                days.of(meeting.day()),
                meeting.number(),
                meeting.topic(),
                meeting.held() ? "held" : "cancelled");
      }
    }
  }
}
