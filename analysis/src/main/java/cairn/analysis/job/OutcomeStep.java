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

/** What is known of each start, and what was judged of it, for those who compare. */
record OutcomeStep(StudyPlan plan, Cutoff cutoff, JudgedWords words) implements Step {
  @Override
  public void walk(JudgedPerson person, PartSink sink) throws IOException {
    for (JudgedCourse judged : person.judged()) {
      Course course = judged.course();
      Calendars calendars = judged.calendars();
      SubjectStep.write(person, course, calendars, person.goals(), plan, cutoff, sink);
      List<Judgement> judgements = judged.judgements();
      words.write(person, course, judgements, sink);
    }
  }
}
