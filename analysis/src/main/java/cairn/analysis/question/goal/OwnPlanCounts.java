package cairn.analysis.question.goal;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.PlannedTimes;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.goal.OwnPlanWeeks;
import cairn.analysis.person.goal.OwnTarget;
import cairn.analysis.person.goal.UseFacts;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.goal.GoalTally.OwnWeeksKey;
import cairn.analysis.question.goal.GoalTally.PeriodKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weeks within the own plan, and planned times without use, of one start.
 *
 * @param plan coverage of a week and the share of a planned time that counts as kept
 * @param tally where they are counted
 */
record OwnPlanCounts(StudyPlan plan, GoalTally tally) {
  private static final double DAYS_IN_WEEK = 7;

  void count(JudgedCourse judged) {
    OwnGoals goals = judged.goals();
    Course course = judged.course();
    Calendars calendars = judged.calendars();
    String type = course.firstType().key();
    weeks(type, new Period(course.start(), judged.until()), calendars, goals);
    for (PlannedPeriod each : new PlannedTimes(calendars, goals).all(calendars.end())) {
      LocalDate set = each.goal().setOn();
      boolean isEarlier = course.number() > 1 && set.isBefore(course.start());
      if (!isEarlier && set.isBefore(course.until())) {
        period(type, each);
      }
    }
  }

  /** All problems of a person are one: their weeks are alike. Each week is judged once. */
  private void weeks(String type, Period window, Calendars calendars, OwnGoals goals) {
    OwnTarget target = new OwnTarget(goals.units(), plan.minimumDaysInWeek() / DAYS_IN_WEEK);
    SortedMap<String, int[]> found = new TreeMap<>();
    for (UseCalendar calendar : calendars.all()) {
      Baseline baseline =
          UseEvidence.of(calendars, calendar.problem(), window.until()).baseline(window);
      UseFacts before = baseline == null ? null : UseFacts.of(calendar, baseline.window());
      OwnPlanWeeks.of(
          goals,
          calendar,
          window,
          before,
          (goal, week, then) -> {
            Verdict verdict = target.judge(goal, week, then);
            if (verdict != null) {
              add(found, Counts.ALL, verdict);
              add(found, goal.type().key(), verdict);
            }
            return verdict;
          });
    }
    found.forEach(
        (goalType, n) ->
            tally.ownWeeks().add(new OwnWeeksKey(type, goalType, n[0], n[1]), 1, n[2]));
  }

  /** Adds a week: met, judged, in all. */
  private static void add(SortedMap<String, int[]> found, String goalType, Verdict verdict) {
    int[] n = found.computeIfAbsent(goalType, key -> new int[3]);
    n[0] += verdict.status() == Status.ACHIEVED ? 1 : 0;
    n[1] += verdict.isEvaluable() ? 1 : 0;
    n[2]++;
  }

  private void period(String type, PlannedPeriod period) {
    Verdict kept = period.kept(plan.keptShare(), PlannedPeriod.COVERAGE);
    Verdict whole = period.completed(PlannedPeriod.COVERAGE);
    tally
        .periods()
        .add(
            new PeriodKey(type, period.problem().key()),
            1,
            period.hasEnded() ? 1 : 0,
            kept.isEvaluable() ? 1 : 0,
            kept.status() == Status.ACHIEVED ? 1 : 0,
            kept.isEvaluable() && whole.status() == Status.ACHIEVED ? 1 : 0);
  }
}
