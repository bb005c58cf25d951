package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.Families;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WordRule;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Meetings;
import cairn.analysis.history.Milestone;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.PersonOutcomes;
import cairn.analysis.synthesis.Stays;
import cairn.analysis.synthesis.Yardsticks;
import cairn.ingest.model.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one start of a person: every definition, each problem and milestone that is due, and what
 * joins them.
 *
 * @param plan milestones, windows and coverage
 * @param cutoff the last day known
 * @param definitions the definitions of the library that are asked for
 * @param yardsticks the definitions that joined verdicts are made of
 * @param families which substances count for which class
 * @param meetings groups and meetings known at the cutoff
 */
record CourseJudge(
    StudyPlan plan,
    Cutoff cutoff,
    List<OutcomeDefinition> definitions,
    Yardsticks yardsticks,
    Families families,
    Meetings meetings) {

  /** The calendars of a person from one start to the last day known. */
  Calendars calendars(Person person, Course course) {
    return Calendars.of(
            person.history(),
            course.start(),
            cutoff.until(),
            WordRule.usual().withCoveredDays(plan.minimumDaysInWeek()),
            families)
        .withBaselineCoverage(plan.minimumCoverage());
  }

  /** All verdicts on one start; the parts of any positive change are added to the summary. */
  List<Judgement> judge(
      Person person, Course course, Calendars calendars, OwnGoals goals, Summary summary) {
    List<Judgement> judgements = new ArrayList<>();
    Joining joining =
        joining(
            person,
            calendars,
            goals,
            definitions.stream().filter(OutcomeDefinition::isJoined).toList());
    for (Milestone milestone : milestones(person, course)) {
      judge(course, calendars, goals, milestone, judgements);
      joining.judge(course, milestone, cutoff, judgements, summary);
    }
    return judgements;
  }

  /** What judges definitions that join records, on one start of a person. */
  Joining joining(
      Person person, Calendars calendars, OwnGoals goals, List<OutcomeDefinition> joined) {
    return new Joining(
        joined,
        calendars,
        goals,
        new PersonOutcomes(yardsticks, plan, calendars, goals),
        new Stays(person.history(), meetings, plan, cutoff));
  }

  /** The milestones that are due; the month's end belongs to the last start alone. */
  List<Milestone> milestones(Person person, Course course) {
    boolean isLast = course.number() == person.courses().size();
    return plan.due(course.start(), cutoff).stream()
        .filter(milestone -> isLast || milestone.weeks() != null)
        .toList();
  }

  private void judge(
      Course course,
      Calendars calendars,
      OwnGoals goals,
      Milestone milestone,
      List<Judgement> judgements) {
    LocalDate at = milestone.day(course.start(), cutoff);
    for (UseCalendar calendar : calendars.all()) {
      Evidence evidence = Evidence.of(calendars, calendar.problem(), at);
      Goal own = goals.ownGoal(calendar.problem(), at.minusDays(1));
      String goalType = own == null ? null : own.type().key();
      for (OutcomeDefinition definition : definitions) {
        if (!definition.isJoined() && definition.appliesTo(calendar.problem())) {
          judgements.add(
              Judgement.of(
                  calendar.problem().key(),
                  definition,
                  milestone,
                  goalType,
                  course.start(),
                  at,
                  definition.judge(evidence)));
        }
      }
    }
    Evidence whole = Evidence.ofPerson(calendars, at);
    for (OutcomeDefinition definition : definitions) {
      if (!definition.isJoined() && !definition.needsProblem()) {
        judgements.add(
            Judgement.of(
                Summary.ALL,
                definition,
                milestone,
                null,
                course.start(),
                at,
                definition.judge(whole)));
      }
    }
  }
}
