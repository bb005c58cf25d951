package cairn.analysis.question.attendance;

import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.attendance.AttendanceTally.MonthKey;
import cairn.analysis.question.attendance.AttendanceTally.TypeKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Session;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups that have met, and the meetings they held.
 *
 * @param groups groups, by type
 * @param sessions meetings, by type
 * @param byMonth meetings, by type and month
 * @param heads meetings with a head count, and the heads counted, by type and month
 */
record MeetingsHeld(
    Counts<TypeKey> groups,
    Counts<TypeKey> sessions,
    Counts<MonthKey> byMonth,
    Counts<MonthKey> heads) {
  static MeetingsHeld of(Meetings meetings) {
    MeetingsHeld held =
        new MeetingsHeld(new Counts<>(), new Counts<>(), new Counts<>(), new Counts<>());
    meetings
        .heldByGroup()
        .forEach((id, sessions) -> held.add(meetings.group(id).type().key(), sessions));
    return held;
  }

  /** Heads counted in a month; null where no meeting has a count. */
  @Nullable Long heads(MonthKey month) {
    long[] n = heads.get(month, 2);
    return n[0] == 0 ? null : (Long) n[1];
  }

  private void add(String groupType, List<Session> held) {
    for (String type : List.of(groupType, Counts.ALL)) {
      groups.count(new TypeKey(type));
      sessions.add(new TypeKey(type), held.size());
      for (Session session : held) {
        MonthKey month = new MonthKey(type, YearMonth.from(session.heldOn()).toString());
        byMonth.count(month);
        Integer counted = session.headCount();
        if (counted != null) {
          heads.add(month, 1, counted);
        }
      }
    }
  }
}
