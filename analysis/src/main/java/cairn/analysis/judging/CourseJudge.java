package cairn.analysis.judging;

import cairn.analysis.definition.fact.ChangeDefinitions;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.StartRule;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import java.util.ArrayList;
import java.util.List;

/**
 * What persons are judged by.
 *
 * @param plan milestones, windows and coverage
 * @param start where a person's time starts
 * @param cutoff the last day known
 * @param definitions what verdicts are given by
 * @param families which substances count for which class
 * @param meetings groups and meetings known at the cutoff
 */
public record CourseJudge(
    StudyPlan plan,
    StartRule start,
    Cutoff cutoff,
    Definitions definitions,
    Families families,
    Meetings meetings) {

  /**
   * What verdicts are given by.
   *
   * @param asked the definitions of the library that are asked for
   * @param counted every definition that is counted under each missing rule, those among them
   * @param ofChange the definitions that joined verdicts are made of
   */
  public record Definitions(
      List<OutcomeDefinition> asked, List<OutcomeDefinition> counted, ChangeDefinitions ofChange) {}

  /** A person whose courses are judged as soon as a question asks. */
  public JudgedPerson judged(ClientHistory history) {
    List<Course> courses = courses(history);
    OwnGoals goals = new OwnGoals(history);
    List<JudgedCourse> judged = new ArrayList<>();
    for (Course course : courses) {
      boolean isLast = course.number() == courses.size();
      boolean ofUse = course.firstType().asked().substanceOutcomes();
      ClientHistory asked = ofUse ? history : history.withoutUse();
      OwnGoals own = ofUse ? goals : new OwnGoals(asked);
      judged.add(new JudgedCourse(this, asked, own, course, isLast));
    }
    return new JudgedPerson(history, goals, judged);
  }

  private List<Course> courses(ClientHistory history) {
    return switch (start) {
      case FIRST_SESSION -> Course.of(history, plan.newStartDays(), cutoff);
      case JOINED -> Course.ofMemberships(history, meetings, plan.newStartDays(), cutoff);
      case INTAKE -> {
        Course course = Course.fromIntake(history, meetings, cutoff);
        yield course == null ? List.of() : List.of(course);
      }
    };
  }
}
