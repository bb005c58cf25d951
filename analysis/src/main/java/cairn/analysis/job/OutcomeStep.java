package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.plan.StudyPlan;
import java.io.IOException;
import java.util.List;

/** Every definition, for each start, problem and milestone that is due; and the weeks behind it. */
record OutcomeStep(
    StudyPlan plan, Cutoff cutoff, CourseJudge judge, JudgedWords words, PolicyCounts policies)
    implements Step {
  @Override
  public void walk(Person person, PartSink sink) throws IOException {
    OwnGoals goals = new OwnGoals(person.history());
    for (Course course : person.courses()) {
      Calendars calendars = judge.calendars(person, course);
      SubjectStep.write(person, course, calendars, goals, plan, cutoff, sink);
      BeforeAfterStep.count(person, course, calendars, plan, cutoff, sink);
      TimelineStep.write(person, course, calendars, sink);
      QualityStep.use(course, calendars, plan, cutoff, goals, sink);
      List<Judgement> judgements = judge.judge(person, course, calendars, goals, sink.summary());
      new OwnPlanCounts(plan, sink.summary()).count(course, calendars, goals);
      new Judgements(plan).write(person, course, judgements, sink);
      words.write(person, course, judgements, sink);
      policies.count(person, course, calendars, goals, judgements, sink.summary());
      new BandCounts(plan).count(person, course, judgements, sink.summary());
    }
  }
}
