package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WindowCount;
import cairn.analysis.history.Course;
import cairn.analysis.result.PersonTables;
import cairn.ingest.model.Period;
import java.io.IOException;
import java.time.LocalDate;

/** One calendar of weeks for each start and substance. */
final class TimelineStep {
  private TimelineStep() {}

  static void write(Person person, Course course, Calendars calendars, PartSink sink)
      throws IOException {
    LocalDate until = until(course, calendars);
    for (UseCalendar calendar : calendars.all()) {
      String word = word(course, calendars, calendar);
      WindowCount days = calendar.count(new Period(course.start(), until));
      long due = word.chars().filter(symbol -> symbol != '_').count();
      long observed = word.chars().filter(symbol -> symbol != '_' && symbol != 'o').count();
      QualityStep.weeks(observed, due, sink);
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

  /** The whole weeks of one start, a symbol each. */
  static String word(Course course, Calendars calendars, UseCalendar calendar) {
    long days = until(course, calendars).toEpochDay() - course.start().toEpochDay();
    return calendar.word().weeks(1, (int) (days / 7));
  }

  private static LocalDate until(Course course, Calendars calendars) {
    return course.until().isBefore(calendars.end()) ? course.until() : calendars.end();
  }
}
