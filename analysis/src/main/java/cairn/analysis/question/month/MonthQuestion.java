package cairn.analysis.question.month;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.WeeksAsked;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.month.MonthTally.MonthKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How did the months go, this one and those before it? Thin sums of the one walk: facts dated to
 * each month's end, from today's records, so that a first run has its history too.
 */
public final class MonthQuestion implements Question<MonthTally> {
  private final Setting setting;
  private final MonthEnds ends;

  /** The question in its setting. */
  public MonthQuestion(Setting setting) {
    this.setting = setting;
    this.ends = new MonthEnds(setting);
  }

  @Override
  public MonthTally nothing() {
    return Tally.empty(MonthTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(MonthRow.TABLE, StayEndRow.TABLE, UseKnownRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, MonthTally tally, Sink sink) {
    visits(person.history().attended(), tally.visits());
    for (Course course : person.courses()) {
      // A start that no session attended marks, an intake, is nobody's first session.
      if (!course.visits().isEmpty() || !setting.meetings().areAttended()) {
        keys(course, course.start()).forEach(tally.started()::count);
      }
    }
    ends.count(person.history(), tally);
    List<Episode> stays =
        Episodes.of(person.history(), setting.meetings(), setting.plan()::gapOf, setting.cutoff());
    Integer followed = setting.plan().primaryMilestone().weeks();
    for (JudgedCourse course : person.judged()) {
      weeks(course, new WeeksAsked(course.course().start(), followed, stays), tally.weeks());
    }
    UseKnown.count(person, tally.known());
  }

  private static void visits(List<Visit> attended, Counts<MonthKey> visits) {
    Map<MonthKey, Integer> times = new HashMap<>();
    for (Visit visit : attended) {
      String month = YearMonth.from(visit.on()).toString();
      times.merge(new MonthKey(visit.group().type().key(), month), 1, Integer::sum);
      times.merge(new MonthKey(Counts.ALL, month), 1, Integer::sum);
    }
    times.forEach((key, n) -> visits.add(key, n, 1));
  }

  /** A week belongs to the month of its last day. */
  private static void weeks(JudgedCourse judged, WeeksAsked asked, Counts<MonthKey> weeks) {
    for (UseCalendar calendar : judged.calendars().all()) {
      String word = judged.word(calendar);
      for (int week = 0; week < word.length(); week++) {
        if (word.charAt(week) != '_' && asked.isAsked(week)) {
          long reported = word.charAt(week) == 'o' ? 0 : 1;
          keys(judged.course(), asked.lastDay(week)).forEach(key -> weeks.add(key, 1, reported));
        }
      }
    }
  }

  private static List<MonthKey> keys(Course course, LocalDate day) {
    String month = YearMonth.from(day).toString();
    return List.of(new MonthKey(course.firstType().key(), month), new MonthKey(Counts.ALL, month));
  }

  @Override
  public void answer(MonthTally tally, EarlierAnswers earlier, Answers answers) {
    answers.put(MonthRow.TABLE, months(tally));
    List<StayEndRow> stays = new ArrayList<>();
    tally
        .ends()
        .sorted()
        .forEach(
            (key, n) ->
                stays.add(
                    new StayEndRow(key.groupType(), key.month(), key.end(), key.reason(), n[0])));
    answers.put(StayEndRow.TABLE, stays);
    answers.put(UseKnownRow.TABLE, UseKnown.rows(tally.known(), setting.level()));
  }

  /** A row for every type that has met or has people, and every month since, none left out. */
  private List<MonthRow> months(MonthTally tally) {
    MonthsHeld meetings = MonthsHeld.of(setting.meetings());
    TreeSet<String> types = new TreeSet<>();
    YearMonth last = YearMonth.from(setting.cutoff().lastDay());
    YearMonth first = last.plusMonths(1);
    for (Counts<MonthKey> each : List.of(meetings.held(), tally.started(), tally.stillComing())) {
      for (MonthKey key : each.sorted().keySet()) {
        YearMonth month = YearMonth.parse(key.month());
        first = month.isBefore(first) ? month : first;
        types.add(key.groupType());
      }
    }
    List<MonthRow> rows = new ArrayList<>();
    for (String type : types) {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        MonthKey key = new MonthKey(type, month.toString());
        rows.add(row(key, meetings, tally));
      }
    }
    return rows;
  }

  private static MonthRow row(MonthKey key, MonthsHeld meetings, MonthTally tally) {
    long[] visits = tally.visits().get(key, 2);
    long[] weeks = tally.weeks().get(key, 2);
    return new MonthRow(
        key.groupType(),
        key.month(),
        meetings.held().get(key),
        visits[0],
        new MonthRow.Heads(meetings.counted(key), meetings.headCount(key)),
        visits[1],
        tally.started().get(key),
        tally.stillComing().get(key),
        new MonthRow.Weeks(weeks[0], weeks[1]));
  }
}
