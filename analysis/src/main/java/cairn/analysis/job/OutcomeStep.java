package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.plan.StudyPlan;
import java.io.IOException;
import java.util.List;

/** Every definition, for each start, problem and milestone that is due; and the weeks behind it. */
record OutcomeStep(StudyPlan plan, Cutoff cutoff, CourseJudge judge, PolicyCounts policies)
    implements Step {
  @Override
  public void walk(Person person, PartSink sink) throws IOException {
    OwnGoals goals = new OwnGoals(person.history());
    for (Course course : person.courses()) {
      Calendars calendars = judge.calendars(person, course);
      TimelineStep.write(person, course, calendars, sink);
      QualityStep.use(course, calendars, plan, cutoff, goals, sink);
      List<Judgement> judgements = judge.judge(person, course, calendars, goals, sink.summary());
      new Judgements(plan).write(person, course, judgements, sink);
      policies.count(person, course, calendars, judgements, sink.summary());
      new BandCounts(plan).count(person, course, judgements, sink.summary());
    }
  }
}
