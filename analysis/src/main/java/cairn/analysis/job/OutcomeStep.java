package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.Judgement;
import cairn.analysis.plan.StudyPlan;
import java.io.IOException;
import java.util.List;

/** Every definition, for each start, problem and milestone that is due; and the weeks behind it. */
record OutcomeStep(StudyPlan plan, Cutoff cutoff, JudgedWords words) implements Step {
  @Override
  public void walk(JudgedPerson person, PartSink sink) throws IOException {
    for (JudgedCourse judged : person.judged()) {
      Course course = judged.course();
      Calendars calendars = judged.calendars();
      SubjectStep.write(person, course, calendars, person.goals(), plan, cutoff, sink);
      TimelineStep.write(person, judged, sink);
      List<Judgement> judgements = judged.judgements();
      new Judgements(plan).write(person, course, judgements, sink);
      words.write(person, course, judgements, sink);
      new PolicyCounts(plan).count(judged, sink.summary());
      new BandCounts(plan).count(person, course, judgements, sink.summary());
    }
  }
}
