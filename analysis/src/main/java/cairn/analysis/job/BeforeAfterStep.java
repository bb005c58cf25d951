package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.calendar.WindowCount;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.outcome.Baseline;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.ingest.model.Period;

/** Days of use at the start and at each milestone, of people known at both, as sums. */
final class BeforeAfterStep {
  /** Sums are kept in thousandths of a day, so that they are whole numbers. */
  private static final int THOUSANDTHS = 1000;

  private BeforeAfterStep() {}

  static void count(
      Person person,
      Course course,
      Calendars calendars,
      StudyPlan plan,
      Cutoff cutoff,
      PartSink sink) {
    boolean isLast = course.number() == person.courses().size();
    for (Milestone milestone : plan.due(course.start(), cutoff)) {
      if (!isLast && milestone.weeks() == null) {
        continue;
      }
      for (UseCalendar calendar : calendars.all()) {
        Evidence evidence =
            Evidence.of(calendars, calendar.problem(), milestone.day(course.start(), cutoff));
        Period window = evidence.window(Baseline.DAYS);
        WindowCount after = calendar.count(window);
        Baseline baseline = evidence.baseline(window);
        if (baseline != null && after.covers(plan.minimumCoverage())) {
          long x = Math.round(baseline.useDays() * THOUSANDTHS);
          long y = Math.round(Baseline.useDays(after) * THOUSANDTHS);
          sink.summary()
              .beforeAfter
              .add(
                  new Key(
                      course.firstType().key(),
                      calendar.problem().key(),
                      milestone.key(),
                      course.firstGroup().id().value()),
                  1,
                  x,
                  y,
                  x * x,
                  y * y,
                  x * y);
        }
      }
    }
  }
}
