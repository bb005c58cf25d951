package cairn.analysis.question.change;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.ChangeTally.PairKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Period;

/**
 * Days of use at the start and at each milestone, of people known at both, as sums. The days of
 * long reports count as if use lay evenly in them; beside that stands the change at both ends of
 * what they leave open.
 */
final class BeforeAfterCounts {
  /** Sums are kept in thousandths of a day, so that they are whole numbers. */
  private static final int THOUSANDTHS = 1000;

  private BeforeAfterCounts() {}

  static void count(JudgedCourse judged, StudyPlan plan, Counts<PairKey> counts) {
    Course course = judged.course();
    Calendars calendars = judged.calendars();
    for (Milestone milestone : judged.milestones()) {
      for (UseCalendar calendar : calendars.all()) {
        UseEvidence evidence = UseEvidence.of(calendars, calendar.problem(), judged.day(milestone));
        Period window = evidence.window(Baseline.DAYS);
        WindowCount after = calendar.count(window);
        Baseline baseline = evidence.baseline(window);
        if (baseline != null && after.covers(plan.minimumCoverage())) {
          long x = Math.round(baseline.useDays() * THOUSANDTHS);
          long y = Math.round(Baseline.useDays(after) * THOUSANDTHS);
          counts.add(
              new PairKey(
                  course.firstType().key(),
                  calendar.problem().key(),
                  milestone.key(),
                  judged.cluster()),
              1,
              x,
              y,
              x * x,
              y * y,
              x * y,
              change(evidence, Placement.FEWEST, y - x),
              change(evidence, Placement.MOST, y - x));
        }
      }
    }
  }

  /** The change at an end, in thousandths of a day; as reported where nothing is left open. */
  private static long change(UseEvidence evidence, Placement end, long asReported) {
    if (!evidence.isBounded()) {
      return asReported;
    }
    UseEvidence placed = evidence.placed(end);
    Period window = placed.window(Baseline.DAYS);
    Baseline baseline = placed.baseline(window);
    WindowCount after = placed.calendar().count(window);
    if (baseline == null || after.observed() == 0) {
      return asReported;
    }
    return Math.round((Baseline.useDays(after) - baseline.useDays()) * THOUSANDTHS);
  }
}
