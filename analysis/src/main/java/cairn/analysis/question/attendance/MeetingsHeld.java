package cairn.analysis.question.attendance;

import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.attendance.AttendanceTally.TypeKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Session;
import java.util.List;

/**
 * Groups that have met, and the meetings they held.
 *
 * @param groups groups, by type
 * @param sessions meetings, by type
 */
record MeetingsHeld(Counts<TypeKey> groups, Counts<TypeKey> sessions) {
  static MeetingsHeld of(Meetings meetings) {
    MeetingsHeld held = new MeetingsHeld(new Counts<>(), new Counts<>());
    meetings
        .heldByGroup()
        .forEach((id, sessions) -> held.add(meetings.group(id).type().key(), sessions));
    return held;
  }

  private void add(String groupType, List<Session> held) {
    for (String type : List.of(groupType, Counts.ALL)) {
      groups.count(new TypeKey(type));
      sessions.add(new TypeKey(type), held.size());
    }
  }
}
