package cairn.analysis.question.attendance;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.analysis.question.attendance.AttendanceTally.MonthKey;
import cairn.analysis.table.Counts;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Visits and people in each month, by group type and in all. */
final class Months {
  private Months() {}

  static void count(ClientHistory history, Counts<MonthKey> months) {
    Map<MonthKey, Integer> visits = new HashMap<>();
    for (Visit visit : history.attended()) {
      String month = YearMonth.from(visit.on()).toString();
      visits.merge(new MonthKey(visit.group().type().key(), month), 1, Integer::sum);
      visits.merge(new MonthKey(Counts.ALL, month), 1, Integer::sum);
    }
    visits.forEach((key, times) -> months.add(key, times, 1));
  }
}
