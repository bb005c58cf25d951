package cairn.analysis.definition.fact;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.stage.StageCourse;
import cairn.ingest.model.GroupQuestions;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What definitions judge that join goals, stages, stays and use: one start of a person and one day.
 * Goals, stages and sessions count up to the day before; how a stay ended is known as far as the
 * month is, because leaving shows only once the gap has passed.
 *
 * @param course the start
 * @param calendars the person's calendars from that start on
 * @param goals the person's goals
 * @param outcomes what joins the verdicts
 * @param stays the person's stays in groups
 * @param at the milestone: the day after the last day judged
 */
public record CourseEvidence(
    Course course,
    Calendars calendars,
    OwnGoals goals,
    PersonOutcomes outcomes,
    Stays stays,
    LocalDate at) {

  /** Everything known of the person. */
  public ClientHistory history() {
    return calendars.history();
  }

  /** Which questions the type of the first session is asked. */
  public GroupQuestions asked() {
    return course.firstType().asked();
  }

  /** Whether the person attended sessions; where no attendance is on file, nobody did. */
  public boolean hasVisits() {
    return !course.visits().isEmpty();
  }

  /** First day of the start. */
  public LocalDate start() {
    return course.start();
  }

  /** The last day judged. */
  public LocalDate lastDay() {
    return at.minusDays(1);
  }

  /** The days looked at: so many before the milestone, or all since the start with 0. */
  public Period window(int days) {
    LocalDate from = at.minusDays(days);
    return new Period(days == 0 || from.isBefore(start()) ? start() : from, at);
  }

  /** The problems that anything is known of: use, a goal or a stage; by key. */
  public Map<String, Problem> problems() {
    Map<String, Problem> problems = new TreeMap<>(goals.problems());
    calendars.all().forEach(c -> problems.put(c.problem().key(), c.problem()));
    history().stages().forEach(s -> problems.put(s.problem().key(), s.problem()));
    return problems;
  }

  /**
   * The assessments of a problem from the start to the last day, method by method, those by which
   * it was assessed most often first; empty without any.
   */
  public List<StageCourse> stages(Problem problem) {
    List<StageCourse> courses = new ArrayList<>();
    for (StageCourse each : outcomes.stages()) {
      if (each.problem().key().equals(problem.key())) {
        StageCourse known = each.between(start().minusDays(ProblemFacts.WINDOW), lastDay());
        if (known != null) {
          courses.add(known);
        }
      }
    }
    courses.sort((a, b) -> Integer.compare(b.assessments().size(), a.assessments().size()));
    return courses;
  }

  /** The assessments by the one method that was used most; null without any. */
  public @Nullable StageCourse stage(Problem problem) {
    List<StageCourse> courses = stages(problem);
    return courses.isEmpty() ? null : courses.get(0);
  }
}
