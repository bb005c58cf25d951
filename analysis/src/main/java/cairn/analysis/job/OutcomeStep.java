package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.Families;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WordRule;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.PersonOutcomes;
import cairn.analysis.synthesis.Yardsticks;
import cairn.ingest.model.Goal;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every definition, for each start, problem and milestone that is due; and the weeks behind it. */
record OutcomeStep(
    StudyPlan plan,
    Cutoff cutoff,
    List<OutcomeDefinition> definitions,
    Yardsticks yardsticks,
    Families families)
    implements Step {

  @Override
  public void walk(Person person, PartSink sink) throws IOException {
    OwnGoals goals = new OwnGoals(person.history());
    for (Course course : person.courses()) {
      Calendars calendars =
          Calendars.of(
              person.history(),
              course.start(),
              cutoff.until(),
              WordRule.usual().withCoveredDays(plan.minimumDaysInWeek()),
              families);
      TimelineStep.write(person, course, calendars, sink);
      QualityStep.use(course, calendars, plan, cutoff, goals, sink);
      boolean isLast = course.number() == person.courses().size();
      List<Judgement> judgements = new ArrayList<>();
      Joining joining = new Joining(new PersonOutcomes(yardsticks, plan, calendars, goals), goals);
      for (Milestone milestone : plan.due(course.start(), cutoff)) {
        if (isLast || milestone.weeks() != null) {
          judge(course, calendars, goals, milestone, judgements);
          joining.judge(course, milestone, cutoff, judgements, sink);
        }
      }
      new Judgements(plan).write(person, course, judgements, sink);
    }
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
        if (definition.appliesTo(calendar.problem())) {
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
      if (!definition.needsProblem()) {
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
