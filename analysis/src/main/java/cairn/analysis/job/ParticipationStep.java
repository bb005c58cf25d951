package cairn.analysis.job;

import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Meetings;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PersonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.retention.AttendanceCounts;
import cairn.analysis.retention.Completion;
import cairn.analysis.retention.Participation;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Coming to the meetings of each group, and finishing planned courses. */
record ParticipationStep(StudyPlan plan, Meetings meetings, Cutoff cutoff) implements Step {
  /** Sessions of the course that most programs plan. */
  private static final int FULL = 8;

  @Override
  public void walk(JudgedPerson person, PartSink sink) throws IOException {
    Map<String, AttendanceCounts> byType = new TreeMap<>();
    for (Participation one : Participation.of(person.history(), meetings, plan::gapOf, cutoff)) {
      String type = one.group().type().key();
      byType.merge(type, one.counts(), AttendanceCounts::plus);
      byType.merge(Summary.ALL, one.counts(), AttendanceCounts::plus);
      Completion completion = Completion.of(person.history(), one.group(), meetings);
      complete(sink, type, completion);
      write(person, one, completion.completed(), sink);
    }
    byType.forEach((type, counts) -> add(sink, type, counts));
  }

  private void complete(PartSink sink, String type, Completion completion) {
    Map<String, Verdict> rules = new LinkedHashMap<>();
    rules.put("at_least_6_of_8", completion.completed());
    for (int sessions : plan.completionSensitivities()) {
      rules.putIfAbsent(
          rule(sessions), sessions == FULL ? completion.all() : completion.atLeast(sessions));
    }
    rules.put("in_week_7_or_8", completion.inLastTwo());
    rules.forEach(
        (rule, verdict) -> {
          if (verdict.isEvaluable()) {
            long done = verdict.status() == Status.ACHIEVED ? 1 : 0;
            sink.summary().completion.add(new Key(type, rule), 1, done);
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

  private static void add(PartSink sink, String type, AttendanceCounts counts) {
    sink.summary()
        .participation
        .add(
            new Key(type),
            counts.offered(),
            counts.attended(),
            counts.absent(),
            counts.excused(),
            counts.notRecorded(),
            counts.attended() > 0 ? 1 : 0,
            counts.attended() == 1 ? 1 : 0);
  }

  private static void write(
      JudgedPerson person, Participation one, Verdict completed, PartSink sink) throws IOException {
    sink.write(
        PersonTables.PARTICIPATION,
        person.id(),
        one.group().id().value(),
        one.group().type().key(),
        one.counts().offered(),
        one.counts().attended(),
        one.counts().absent(),
        one.counts().excused(),
        one.counts().notRecorded(),
        completed.isEvaluable() ? completed.status().key() : null);
  }
}
