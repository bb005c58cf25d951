package cairn.analysis.question.attendance;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.stay.AttendanceCounts;
import cairn.analysis.person.stay.Completion;
import cairn.analysis.person.stay.Participation;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.attendance.AttendanceTally.CourseKey;
import cairn.analysis.question.attendance.AttendanceTally.TypeKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.GroupType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How do people come to meetings, and do they finish planned courses?
 *
 * @param setting plan, meetings and cutoff
 */
public record AttendanceQuestion(Setting setting) implements Question<AttendanceTally> {
  /** Sessions of the course that most programs plan. */
  private static final int FULL = 8;

  @Override
  public AttendanceTally nothing() {
    return Tally.empty(AttendanceTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(ParticipationRow.TABLE, AttendanceRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, AttendanceTally tally, Sink sink) {
    if (!setting.meetings().areAttended()) {
      return;
    }
    Map<String, AttendanceCounts> byType = new TreeMap<>();
    Map<String, Long> visits = new TreeMap<>();
    for (Participation one :
        Participation.of(
            person.history(), setting.meetings(), setting.plan()::gapOf, setting.cutoff())) {
      GroupType type = one.group().type();
      AttendanceCounts places =
          type.asked().attendanceShare() ? one.counts() : AttendanceCounts.NONE;
      for (String key : List.of(type.key(), Counts.ALL)) {
        byType.merge(key, places, AttendanceCounts::plus);
        visits.merge(key, one.counts().attended(), Long::sum);
      }
      Verdict completed = Verdict.notEvaluable(Reason.NO_PLANNED_SESSIONS, 0, 0);
      if (type.asked().completion()) {
        Completion completion = Completion.of(person.history(), one.group(), setting.meetings());
        completed = completion.completed();
        complete(type.key(), completion, tally.courses());
      }
      sink.write(ParticipationRow.TABLE, row(person, one, completed));
    }
    byType.forEach((type, places) -> add(tally, type, places, visits.getOrDefault(type, 0L)));
  }

  private void complete(String type, Completion completion, Counts<CourseKey> courses) {
    Map<String, Verdict> rules = new LinkedHashMap<>();
    rules.put("at_least_6_of_8", completion.completed());
    for (int sessions : setting.plan().completionSensitivities()) {
      rules.putIfAbsent(
          rule(sessions), sessions == FULL ? completion.all() : completion.atLeast(sessions));
    }
    rules.put("in_week_7_or_8", completion.inLastTwo());
    rules.forEach(
        (rule, verdict) -> {
          if (verdict.isEvaluable()) {
            long done = verdict.status() == Status.ACHIEVED ? 1 : 0;
            courses.add(new CourseKey(type, rule), 1, done);
          }
        });
  }

  /** The name of a rule of so many sessions, such as at_least_4_of_8. */
  private static String rule(int sessions) {
    if (sessions == FULL) {
      return "all_8";
    }
    return "at_least_" + sessions + (sessions < FULL ? "_of_8" : "");
  }

  private static void add(
      AttendanceTally tally, String type, AttendanceCounts counts, long visits) {
    tally
        .places()
        .add(
            new TypeKey(type),
            counts.offered(),
            counts.attended(),
            counts.absent(),
            counts.excused(),
            counts.notRecorded(),
            visits,
            visits > 0 ? 1 : 0,
            visits == 1 ? 1 : 0);
  }

  private static ParticipationRow row(JudgedPerson person, Participation one, Verdict completed) {
    return new ParticipationRow(
        person.id(),
        one.group().id().value(),
        one.group().type().key(),
        new ParticipationRow.Places(
            one.counts().offered(),
            one.counts().attended(),
            one.counts().absent(),
            one.counts().excused(),
            one.counts().notRecorded()),
        completed.isEvaluable() ? completed.status() : null);
  }

  @Override
  public void answer(AttendanceTally tally, EarlierAnswers earlier, Answers answers) {
    MeetingsHeld held = MeetingsHeld.of(setting.meetings());
    // Meetings that nobody is recorded at were held all the same.
    held.sessions().sorted().keySet().forEach(key -> tally.places().add(key, new long[8]));
    List<AttendanceRow> rows = new ArrayList<>();
    tally.places().sorted().forEach((key, n) -> rows.add(row(key, n, held)));
    answers.put(AttendanceRow.TABLE, rows);
  }

  /** The share is of all meetings offered. */
  private AttendanceRow row(TypeKey key, long[] n, MeetingsHeld held) {
    return new AttendanceRow(
        key.groupType(),
        held.groups().get(key),
        held.sessions().get(key),
        n[6],
        n[5],
        n[0] == 0 ? null : new AttendanceRow.Places(n[0], n[1], n[2], n[3], n[4]),
        n[7],
        new AttendanceRow.Shares(
            proportion(n[1], n[0]),
            proportion(n[1], n[0] - n[3]),
            n[0] > n[3]
                ? null
                : isAsked(key.groupType())
                    ? AttendanceRow.NoShare.NOTHING_OFFERED
                    : AttendanceRow.NoShare.NOT_ASKED));
  }

  private boolean isAsked(String type) {
    return type.equals(Counts.ALL)
        || setting.meetings().groups().values().stream()
            .anyMatch(
                group -> group.type().key().equals(type) && group.type().asked().attendanceShare());
  }

  private static @Nullable Double proportion(long part, long whole) {
    return Limits.value(new Counted(part, whole).proportion());
  }
}
