package cairn.analysis.job;

import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WindowCount;
import cairn.analysis.history.Course;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.result.PersonTables;
import cairn.ingest.model.Period;
import java.io.IOException;

/** One calendar of weeks for each start and substance. */
final class TimelineStep {
  private TimelineStep() {}

  static void write(JudgedPerson person, JudgedCourse judged, PartSink sink) throws IOException {
    Course course = judged.course();
    for (UseCalendar calendar : judged.calendars().all()) {
      String word = judged.word(calendar);
      WindowCount days = calendar.count(new Period(course.start(), judged.until()));
      long due = word.chars().filter(symbol -> symbol != '_').count();
      long observed = word.chars().filter(symbol -> symbol != '_' && symbol != 'o').count();
      sink.write(
          PersonTables.TIMELINES,
          person.id(),
          (long) course.number(),
          calendar.problem().key(),
          course.firstType().key(),
          course.start(),
          word,
          due,
          observed,
          (long) days.observed(),
          (long) days.used());
    }
  }
}
