package cairn.analysis.question.comparison;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.fact.StartingPoint;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.start.SubjectRow;
import cairn.analysis.start.SubjectRow.AtStart;
import cairn.analysis.start.SubjectRow.Circumstances;
import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.StageAssessment;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a person was at each start, for comparisons that allow for it.
 *
 * @param plan the primary milestone, and how many sessions make a person count in a type
 */
record Subjects(StudyPlan plan) {

  SubjectRow row(JudgedPerson person, JudgedCourse judged) {
    Course course = judged.course();
    Client client = person.history().client();
    StartingPoint point = StartingPoint.of(judged.calendars(), judged.goals());
    Code housing = point.housing();
    String attended = attended(judged);
    return new SubjectRow(
        person.id(),
        course.number(),
        course.start(),
        course.firstType().key(),
        course.firstGroup().id().value(),
        judged.cluster(),
        atStart(point),
        new Circumstances(
            client.mandated(),
            housing == null ? null : housing.key(),
            client.coOccurring(),
            client.ageAtIntake(),
            client.earlierTreatment()),
        attended,
        attended != null);
  }

  private static AtStart atStart(StartingPoint point) {
    Baseline baseline = point.baseline();
    Goal goal = point.goal();
    StageAssessment stage = point.stage();
    Problem problem = point.problem();
    return new AtStart(
        baseline == null ? null : (Double) baseline.useDays(),
        baseline == null ? null : (Boolean) baseline.afterStart(),
        goal == null ? null : goal.type().key(),
        stage == null ? null : stage.stage(),
        stage == null ? null : stage.instrument().key(),
        problem == null ? null : problem.key());
  }

  /** Null where the primary milestone of this start is not judged. */
  private @Nullable String attended(JudgedCourse judged) {
    if (!judged.milestones().contains(plan.primaryMilestone())) {
      return null;
    }
    return judged
        .course()
        .typesAttended(judged.day(plan.primaryMilestone()), plan.attendedSessions())
        .stream()
        .map(type -> type.key())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
