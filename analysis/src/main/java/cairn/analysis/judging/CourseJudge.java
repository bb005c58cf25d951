package cairn.analysis.judging;

import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Milestone;
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
    JudgedDefinitions definitions,
    Families families,
    Meetings meetings) {

  /** Whether the whole library is counted there, and not the report's own definitions alone. */
  boolean isWide(Milestone milestone) {
    return milestone.weeks() == null || milestone.equals(plan.primaryMilestone());
  }

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
