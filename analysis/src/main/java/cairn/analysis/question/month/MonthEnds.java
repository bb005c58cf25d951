package cairn.analysis.question.month;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.question.Setting;
import cairn.analysis.question.month.MonthTally.MonthKey;
import cairn.analysis.question.month.MonthTally.StayEndKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person's stays as they stood at the end of each month: which went on, and which had ended since
 * the month before. Stays are all that is worked out again for a month, and only for months in
 * which the person's can change.
 */
final class MonthEnds {
  private final Setting setting;
  private final Map<YearMonth, Meetings> known = new HashMap<>();

  MonthEnds(Setting setting) {
    this.setting = setting;
  }

  private record StayNumber(String groupType, int number) {}

  void count(ClientHistory history, MonthTally tally) {
    List<Visit> attended = history.attended();
    if (attended.isEmpty()) {
      return;
    }
    ClientHistory stays = staysAlone(history);
    YearMonth month = YearMonth.from(attended.get(0).on());
    YearMonth last = lastChange(attended);
    Set<StayNumber> ended = new HashSet<>();
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      Cutoff end = Cutoff.endOf(month);
      Meetings meetings = known.computeIfAbsent(month, m -> end.apply(setting.meetings()));
      Set<String> coming = new HashSet<>();
      for (Episode stay : Episodes.of(end.apply(stays), meetings, setting.plan()::gapOf, end)) {
        String type = stay.type().key();
        if (stay.end() == EndClass.CENSORED) {
          coming.add(type);
          coming.add(Counts.ALL);
        } else if (ended.add(new StayNumber(type, stay.number()))) {
          ended(stay, month, tally.ends());
        }
      }
      String key = month.toString();
      coming.forEach(type -> tally.stillComing().count(new MonthKey(type, key)));
    }
  }

  /** The last month in which a stay can end: the gaps of all types attended have passed by then. */
  private YearMonth lastChange(List<Visit> attended) {
    LocalDate last = setting.cutoff().lastDay();
    LocalDate passed = LocalDate.MIN;
    for (Visit visit : attended) {
      LocalDate over = visit.on().plusDays(setting.plan().gapOf(visit.group().type()) + 1L);
      passed = over.isAfter(passed) ? over : passed;
    }
    return YearMonth.from(passed.isBefore(last) ? passed : last);
  }

  private static ClientHistory staysAlone(ClientHistory all) {
    return new ClientHistory(
        all.client(),
        all.inGroups(),
        new ClientHistory.OnGoals(List.of(), List.of()),
        new ClientHistory.Reports(List.of(), List.of(), List.of(), List.of()),
        new ClientHistory.Living(List.of(), List.of(), List.of()));
  }

  private static void ended(Episode stay, YearMonth month, Counts<StayEndKey> ends) {
    EndReason reason = stay.reason();
    String why = reason == null ? StayEndRow.NO_REASON : reason.key();
    for (String type : List.of(stay.type().key(), Counts.ALL)) {
      ends.count(new StayEndKey(type, month.toString(), stay.end(), why));
    }
  }
}
