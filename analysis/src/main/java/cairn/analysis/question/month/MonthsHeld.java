package cairn.analysis.question.month;

import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.month.MonthTally.MonthKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Session;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of each month.
 *
 * @param held how many
 * @param heads those that have a head count, and the heads
 */
record MonthsHeld(Counts<MonthKey> held, Counts<MonthKey> heads) {

  static MonthsHeld of(Meetings meetings) {
    MonthsHeld months = new MonthsHeld(new Counts<>(), new Counts<>());
    meetings
        .heldByGroup()
        .forEach(
            (group, sessions) -> {
              String type = meetings.group(group).type().key();
              sessions.forEach(session -> months.add(type, session));
            });
    return months;
  }

  private void add(String type, Session session) {
    for (String each : List.of(type, Counts.ALL)) {
      MonthKey key = new MonthKey(each, YearMonth.from(session.heldOn()).toString());
      held.count(key);
      Integer counted = session.headCount();
      if (counted != null) {
        heads.add(key, 1, counted);
      }
    }
  }

  /** Meetings of a month that have a head count. */
  long counted(MonthKey key) {
    return heads.get(key, 2)[0];
  }

  /** Heads of a month; null where no meeting of it has a count. */
  @Nullable Long headCount(MonthKey key) {
    long[] counted = heads.get(key, 2);
    return counted[0] == 0 ? null : (Long) counted[1];
  }
}
