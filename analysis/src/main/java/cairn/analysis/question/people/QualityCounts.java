package cairn.analysis.question.people;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.judging.WeeksAsked;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.person.stay.Participation;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally.CheckKey;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.statistic.Counted;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of what the results need was recorded; see {@link QualityCheck}. */
record QualityCounts(Setting setting, Counts<CheckKey> counts) {
  /** A goal is due for review when the next meeting should have come: after two weeks. */
  private static final int REVIEW_DAYS = 14;

  private static final int WINDOW = 28;

  /** How far below its target a check may be and still be just below it. */
  private static final double JUST_BELOW = 0.02;

  void count(JudgedPerson person) {
    ClientHistory history = person.history();
    StudyPlan plan = setting.plan();
    goals(person);
    for (StageCourse course : StageCourse.of(history.stages())) {
      for (StageTransition move : course.transitions(plan.stagePairing(), setting.cutoff())) {
        check(QualityCheck.SECOND_STAGE, move.isPair());
      }
    }
    for (Participation one :
        Participation.of(history, setting.meetings(), plan::gapOf, setting.cutoff())) {
      if (setting.meetings().areAttended() && one.group().type().asked().attendanceShare()) {
        long offered = one.counts().offered();
        counts.add(
            new CheckKey(QualityCheck.ATTENDANCE_RECORDED),
            offered - one.counts().notRecorded(),
            offered);
      }
    }
    for (Membership membership : history.memberships()) {
      EndReason reason = membership.endReason();
      if (membership.leftOn() != null || reason != null) {
        check(QualityCheck.END_REASON_KNOWN, reason != null && reason.isKnown());
      }
    }
    new TestedReports(history.useReports(), setting.request().families()).check(this::check);
    for (UseReport report : history.useReports()) {
      if (report.daysUsed() != null) {
        check(QualityCheck.REPORTS_OVER_A_WEEK, report.period().days() > Reporting.WEEK);
        check(QualityCheck.REPORTS_OVER_28_DAYS, report.period().days() > Reporting.FOUR_WEEKS);
      }
    }
    List<Episode> stays = Episodes.of(history, setting.meetings(), plan::gapOf, setting.cutoff());
    person.judged().forEach(course -> use(course, stays));
  }

  private void goals(JudgedPerson person) {
    List<Goal> goals = person.history().goals();
    List<Visit> attended = person.history().attended();
    if (attended.size() >= 2) {
      LocalDate second = attended.get(1).on();
      check(
          QualityCheck.GOAL_BY_SECOND_SESSION,
          goals.stream().anyMatch(goal -> !goal.setOn().isAfter(second)));
    }
    for (Goal goal : goals) {
      if (setting.cutoff().knows(goal.setOn().plusDays(REVIEW_DAYS))) {
        check(QualityCheck.GOALS_REVIEWED, !person.goals().reviewsOf(goal).isEmpty());
      }
    }
  }

  /** What is known of use from one start on. */
  private void use(JudgedCourse judged, List<Episode> stays) {
    for (UseCalendar calendar : judged.calendars().all()) {
      weeks(judged.word(calendar), judged.course().start(), stays);
      if (!judged.goals().about(calendar.problem()).isEmpty()) {
        use(calendar, judged.course().start(), judged.calendars().diedOn());
      }
    }
  }

  private void weeks(String word, LocalDate start, List<Episode> stays) {
    WeeksAsked weeks = new WeeksAsked(start, setting.plan().primaryMilestone().weeks(), stays);
    long due = 0;
    long observed = 0;
    for (int week = 0; week < word.length(); week++) {
      if (word.charAt(week) != '_' && weeks.isAsked(week)) {
        due++;
        observed += word.charAt(week) == 'o' ? 0 : 1;
      }
    }
    counts.add(new CheckKey(QualityCheck.WEEKS_REPORTED), observed, due);
  }

  private void use(UseCalendar calendar, LocalDate start, @Nullable LocalDate diedOn) {
    Cutoff cutoff = setting.cutoff();
    double coverage = setting.plan().minimumCoverage();
    Period before = new Period(start.minusDays(WINDOW), start);
    Period after = new Period(start, start.plusDays(WINDOW));
    if (cutoff.knows(after)) {
      check(
          QualityCheck.USE_AT_START,
          calendar.count(before).covers(coverage) || calendar.count(after).covers(coverage));
    }
    Milestone week13 = Milestone.ofWeek(13);
    boolean isAlive = diedOn == null || diedOn.isAfter(week13.day(start, cutoff));
    if (week13.isDue(start, cutoff) && isAlive) {
      LocalDate at = week13.day(start, cutoff);
      Period window = new Period(at.minusDays(WINDOW), at);
      check(QualityCheck.USE_AT_13_WEEKS, calendar.count(window).covers(coverage));
    }
  }

  private void check(QualityCheck check, boolean holds) {
    counts.add(new CheckKey(check), holds ? 1 : 0, 1);
  }

  /** A row a check, in their order. */
  static List<QualityRow> rows(Counts<CheckKey> counts) {
    List<QualityRow> rows = new ArrayList<>();
    for (QualityCheck check : QualityCheck.values()) {
      long[] n = counts.get(new CheckKey(check), 2);
      Double share = Limits.value(new Counted(n[0], n[1]).proportion());
      Result result = result(share, check.target());
      rows.add(new QualityRow(check, check.label(), n[0], n[1], share, check.target(), result));
    }
    return rows;
  }

  private static Result result(@Nullable Double share, @Nullable Double target) {
    if (share == null || target == null) {
      return Result.FOR_INFORMATION;
    }
    if (share >= target) {
      return Result.MET;
    }
    return share >= target - JUST_BELOW ? Result.JUST_BELOW : Result.BELOW;
  }
}
