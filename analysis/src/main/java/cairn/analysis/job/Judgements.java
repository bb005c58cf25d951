package cairn.analysis.job;

import cairn.analysis.history.Course;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PersonTables;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.GroupType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the verdicts of one start and adds them up.
 *
 * @param plan how many sessions make a person count in a type attended
 */
record Judgements(StudyPlan plan) {

  void write(JudgedPerson person, Course course, List<Judgement> judgements, PartSink sink)
      throws IOException {
    List<Judgement> sorted = judgements.stream().sorted(Judgement.BY_KEY).toList();
    for (Judgement each : sorted) {
      row(person, course, each, sink);
      count(course, each, sink);
    }
  }

  private void row(JudgedPerson person, Course course, Judgement each, PartSink sink)
      throws IOException {
    Verdict verdict = each.verdict();
    sink.write(
        PersonTables.VERDICTS,
        person.id(),
        (long) course.number(),
        each.problem(),
        each.definition(),
        each.milestone().key(),
        each.from(),
        each.until(),
        course.firstType().key(),
        course.firstGroup().id().value(),
        each.goalType(),
        verdict.status().key(),
        verdict.category(),
        verdict.value(),
        verdict.reason().key(),
        each.missing().key(),
        (long) verdict.observed(),
        (long) verdict.expected());
  }

  private void count(Course course, Judgement each, PartSink sink) {
    Verdict verdict = each.verdict();
    String type = course.firstType().key();
    String milestone = each.milestone().key();
    sink.summary()
        .verdicts
        .add(
            new Key(
                type,
                each.problem(),
                each.definition(),
                milestone,
                word(each.goalType()),
                verdict.status().key(),
                verdict.reason().key(),
                word(verdict.category())),
            1);
    long evaluable = verdict.isEvaluable() ? 1 : 0;
    long achieved = verdict.status() == Status.ACHIEVED ? 1 : 0;
    sink.summary()
        .clusters
        .add(
            new Key(type, each.definition(), milestone, course.firstGroup().id().value()),
            evaluable,
            achieved);
    for (GroupType attended :
        course.typesAttended(each.until().plusDays(1), plan.attendedSessions())) {
      sink.summary()
          .attended
          .add(
              new Key(attended.key(), each.problem(), each.definition(), milestone),
              1,
              evaluable,
              achieved);
    }
  }

  private static String word(@Nullable String key) {
    return key == null ? "" : key;
  }
}
