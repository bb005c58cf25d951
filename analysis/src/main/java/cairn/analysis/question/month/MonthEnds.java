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
import cairn.ingest.model.Away;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    YearMonth month = first(history);
    if (month == null) {
      return;
    }
    ClientHistory stays = staysAlone(history);
    YearMonth last = lastChange(history.attended(), history.away());
    Set<StayNumber> ended = new HashSet<>();
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      Cutoff end = Cutoff.endOf(month);
      Meetings meetings = known.computeIfAbsent(month, m -> end.apply(setting.meetings()));
      Set<String> coming = new HashSet<>();
      for (Episode stay : Episodes.of(end.apply(stays), meetings, setting.plan()::gapOf, end)) {
        String type = stay.type().key();
        if (stay.ended().goesOn() || isLastDay(stay, end)) {
          coming.add(type);
          coming.add(Counts.ALL);
        } else if (stay.ended().isDated() && ended.add(new StayNumber(type, stay.number()))) {
          ended(stay, month, tally.ends());
        }
      }
      String key = month.toString();
      coming.forEach(type -> tally.stillComing().count(new MonthKey(type, key)));
    }
  }

  /** The month in which the person first came or, where nobody's attendance is on file, joined. */
  private @Nullable YearMonth first(ClientHistory history) {
    Stream<LocalDate> days =
        setting.meetings().areAttended()
            ? history.attended().stream().map(Visit::on)
            : history.memberships().stream().map(Membership::joinedOn);
    return days.min(Comparator.naturalOrder()).map(YearMonth::from).orElse(null);
  }

  /**
   * The last month in which a stay can end: the gaps of all types attended have passed by then, and
   * no gap ends what nobody's attendance tells of.
   */
  private YearMonth lastChange(List<Visit> attended, List<Away> away) {
    LocalDate last = setting.cutoff().lastDay();
    if (!setting.meetings().areAttended()) {
      return YearMonth.from(last);
    }
    if (!away.isEmpty()) {
      // Times away put the end of a gap off, however long they are.
      return YearMonth.from(last);
    }
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
        new ClientHistory.Living(List.of(), List.of(), all.away()));
  }

  /** Whether a membership's last day is that of the month: the person is in the group on it. */
  private boolean isLastDay(Episode stay, Cutoff end) {
    return !setting.meetings().areAttended()
        && stay.ended().isDated()
        && stay.endOn().equals(end.lastDay());
  }

  private static void ended(Episode stay, YearMonth month, Counts<StayEndKey> ends) {
    EndReason reason = stay.reason();
    String why = reason == null ? StayEndRow.NO_REASON : reason.key();
    ends.count(new StayEndKey(stay.type().key(), month.toString(), stay.end(), why));
    if (stay.type().asked().stopping()) {
      // Where people come and go, a gap is no end that a program could ask about.
      ends.count(new StayEndKey(Counts.ALL, month.toString(), stay.end(), why));
    }
  }
}
