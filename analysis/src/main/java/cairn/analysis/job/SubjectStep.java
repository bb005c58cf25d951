package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.outcome.Baseline;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.SubjectTable;
import cairn.analysis.synthesis.Entry;
import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.StageAssessment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who a person was at each start, for comparisons that allow for it. */
final class SubjectStep {
  private SubjectStep() {}

  static void write(
      JudgedPerson person,
      Course course,
      Calendars calendars,
      OwnGoals goals,
      StudyPlan plan,
      Cutoff cutoff,
      PartSink sink)
      throws IOException {
    Client client = person.history().client();
    Entry entry = Entry.of(calendars, goals);
    Baseline baseline = entry.baseline();
    Goal goal = entry.goal();
    StageAssessment stage = entry.stage();
    Problem problem = entry.problem();
    Integer age = client.ageAtIntake();
    String attended = attended(person, course, plan, cutoff);
    sink.write(
        SubjectTable.SUBJECTS,
        person.id(),
        (long) course.number(),
        course.start(),
        course.firstType().key(),
        course.firstGroup().id().value(),
        baseline == null ? null : (Object) baseline.useDays(),
        baseline == null ? null : (Object) baseline.afterStart(),
        goal == null ? null : goal.type().key(),
        stage == null ? null : stage.stage().key(),
        stage == null ? null : stage.instrument().key(),
        problem == null ? null : problem.key(),
        client.mandated(),
        key(entry.housing()),
        client.coOccurring(),
        age == null ? null : (Object) age.longValue(),
        client.earlierTreatment(),
        attended,
        attended != null);
  }

  /** Null where the primary milestone of this start is not judged. */
  private static @Nullable String attended(
      JudgedPerson person, Course course, StudyPlan plan, Cutoff cutoff) {
    boolean isLast = course.number() == person.courses().size();
    if (!plan.due(course.start(), cutoff).contains(plan.primaryMilestone())
        || !(isLast || plan.primaryMilestone().weeks() != null)) {
      return null;
    }
    LocalDate at = plan.primaryMilestone().day(course.start(), cutoff);
    return course.typesAttended(at, plan.attendedSessions()).stream()
        .map(type -> type.key())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String key(@Nullable Code code) {
    return code == null ? null : code.key();
  }
}
