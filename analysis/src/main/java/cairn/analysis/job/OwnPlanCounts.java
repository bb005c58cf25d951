package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.goal.OwnPlanWeeks;
import cairn.analysis.goal.OwnTarget;
import cairn.analysis.goal.PlannedPeriod;
import cairn.analysis.goal.UseFacts;
import cairn.analysis.history.Course;
import cairn.analysis.outcome.Baseline;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.PlannedTimes;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.TreeSet;

/**
 * Weeks within the own plan, and planned times without use, of one start.
 *
 * @param plan coverage of a week and the share of a planned time that counts as kept
 * @param summary where they are counted
 */
record OwnPlanCounts(StudyPlan plan, Summary summary) {
  private static final double DAYS_IN_WEEK = 7;

  void count(Course course, Calendars calendars, OwnGoals goals) {
    LocalDate until = course.until().isBefore(calendars.end()) ? course.until() : calendars.end();
    String type = course.firstType().key();
    weeks(type, Summary.ALL, new Period(course.start(), until), calendars, goals);
    TreeSet<String> goalTypes = new TreeSet<>();
    goals.history().goals().forEach(goal -> goalTypes.add(goal.type().key()));
    for (String goalType : goalTypes) {
      weeks(type, goalType, new Period(course.start(), until), calendars, goals);
    }
    for (PlannedPeriod each : new PlannedTimes(calendars, goals).all(calendars.end())) {
      LocalDate set = each.goal().setOn();
      boolean isEarlier = course.number() > 1 && set.isBefore(course.start());
      if (!isEarlier && set.isBefore(course.until())) {
        period(type, each);
      }
    }
  }

  /** All problems of a person are one: their weeks are alike. */
  private void weeks(
      String type, String goalType, Period window, Calendars calendars, OwnGoals goals) {
    OwnTarget target = new OwnTarget(goals.units(), plan.minimumDaysInWeek() / DAYS_IN_WEEK);
    int met = 0;
    int observed = 0;
    int weeks = 0;
    for (UseCalendar calendar : calendars.all()) {
      Baseline baseline =
          Evidence.of(calendars, calendar.problem(), window.until()).baseline(window);
      UseFacts before = baseline == null ? null : UseFacts.of(calendar, baseline.window());
      OwnPlanWeeks one =
          OwnPlanWeeks.of(
              goals,
              calendar,
              window,
              before,
              (goal, week, then) ->
                  isAsked(goal, goalType) ? target.judge(goal, week, then) : null);
      met += one.met();
      observed += one.observed();
      weeks += one.weeks();
    }
    if (weeks > 0) {
      summary.ownWeeks.add(
          new Key(type, goalType, Integer.toString(met), Integer.toString(observed)), 1, weeks);
    }
  }

  private static boolean isAsked(Goal goal, String goalType) {
    return goalType.equals(Summary.ALL) || goal.type().key().equals(goalType);
  }

  private void period(String type, PlannedPeriod period) {
    Verdict kept = period.kept(plan.keptShare(), plan.minimumCoverage());
    Verdict whole = period.completed(plan.minimumCoverage());
    summary.plannedPeriods.add(
        new Key(type, period.problem().key()),
        1,
        period.hasEnded() ? 1 : 0,
        kept.isEvaluable() ? 1 : 0,
        kept.status() == Status.ACHIEVED ? 1 : 0,
        kept.isEvaluable() && whole.status() == Status.ACHIEVED ? 1 : 0);
  }
}
