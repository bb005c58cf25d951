package cairn.analysis.question.goal;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.PlannedTimes;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
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
import cairn.ingest.model.Goal;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    periods(type, course, calendars, goals);
  }

  /** All problems of a person are one: their weeks are alike. Each week is judged once. */
  private void weeks(String type, Period window, Calendars calendars, OwnGoals goals) {
    SortedMap<String, int[]> found = new TreeMap<>();
    for (UseCalendar calendar : calendars.all()) {
      List<Week> fewest = weeks(calendar, window, calendars.placed(Placement.FEWEST), goals);
      List<Week> most =
          calendars.isBounded()
              ? weeks(calendar, window, calendars.placed(Placement.MOST), goals)
              : fewest;
      for (int week = 0; week < fewest.size(); week++) {
        Week each = fewest.get(week);
        Verdict verdict = Verdict.between(each.verdict(), most.get(week).verdict());
        add(found, Counts.ALL, verdict);
        add(found, each.goal().type().key(), verdict);
      }
    }
    found.forEach(
        (goalType, n) ->
            tally.ownWeeks().add(new OwnWeeksKey(type, goalType, n[0], n[1], n[3]), 1, n[2]));
  }

  /** A week with the goal that held then. */
  private record Week(Goal goal, Verdict verdict) {}

  /** The weeks of one problem that its goals can be held against. */
  private List<Week> weeks(
      UseCalendar reported, Period window, Calendars calendars, OwnGoals goals) {
    OwnTarget target = new OwnTarget(goals.units(), plan.minimumDaysInWeek() / DAYS_IN_WEEK);
    UseEvidence evidence = UseEvidence.of(calendars, reported.problem(), window.until());
    Baseline baseline = evidence.baseline(window);
    UseFacts before =
        baseline == null ? null : UseFacts.of(evidence.calendarAtStart(), baseline.window());
    List<Week> weeks = new ArrayList<>();
    OwnPlanWeeks.of(
        goals,
        evidence.calendar(),
        window,
        before,
        (goal, week, then) -> {
          Verdict verdict = target.judge(goal, week, then);
          if (verdict != null) {
            weeks.add(new Week(goal, verdict));
          }
          return verdict;
        });
    return weeks;
  }

  /** Adds a week: met, judged, in all, left open. */
  private static void add(SortedMap<String, int[]> found, String goalType, Verdict verdict) {
    int[] n = found.computeIfAbsent(goalType, key -> new int[4]);
    n[0] += verdict.status() == Status.ACHIEVED ? 1 : 0;
    n[1] += verdict.isCounted() ? 1 : 0;
    n[2]++;
    n[3] += verdict.isUnplaced() ? 1 : 0;
  }

  private void periods(String type, Course course, Calendars calendars, OwnGoals goals) {
    List<PlannedPeriod> fewest = all(calendars.placed(Placement.FEWEST), goals);
    List<PlannedPeriod> most = all(calendars.placed(Placement.MOST), goals);
    for (int i = 0; i < fewest.size(); i++) {
      LocalDate set = fewest.get(i).goal().setOn();
      boolean isEarlier = course.number() > 1 && set.isBefore(course.start());
      if (!isEarlier && set.isBefore(course.until())) {
        period(type, fewest.get(i), most.get(i));
      }
    }
  }

  private static List<PlannedPeriod> all(Calendars calendars, OwnGoals goals) {
    return new PlannedTimes(calendars, goals).all(calendars.end());
  }

  private void period(String type, PlannedPeriod fewest, PlannedPeriod most) {
    double coverage = PlannedPeriod.COVERAGE;
    Verdict kept =
        Verdict.between(
            fewest.kept(plan.keptShare(), coverage), most.kept(plan.keptShare(), coverage));
    Verdict whole = Verdict.between(fewest.completed(coverage), most.completed(coverage));
    tally
        .periods()
        .add(
            new PeriodKey(type, fewest.problem().key()),
            1,
            fewest.hasEnded() ? 1 : 0,
            kept.isCounted() ? 1 : 0,
            kept.status() == Status.ACHIEVED ? 1 : 0,
            kept.isCounted() && whole.status() == Status.ACHIEVED ? 1 : 0,
            kept.isUnplaced() ? 1 : 0);
  }
}
