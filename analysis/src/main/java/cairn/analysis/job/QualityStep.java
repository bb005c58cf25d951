package cairn.analysis.job;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Meetings;
import cairn.analysis.history.Milestone;
import cairn.analysis.history.Visit;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.retention.Participation;
import cairn.analysis.stage.StageCourse;
import cairn.analysis.stage.StageTransition;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;

/** How much of what the results need was recorded; see {@link QualityChecks}. */
record QualityStep(StudyPlan plan, Meetings meetings, Cutoff cutoff) implements Step {
  /** A goal is due for review when the next meeting should have come: after two weeks. */
  private static final int REVIEW_DAYS = 14;

  private static final int WINDOW = 28;

  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    ClientHistory history = person.history();
    goals(history, sink);
    for (StageCourse course : StageCourse.of(history.stages())) {
      for (StageTransition move : course.transitions(plan.stagePairing(), cutoff)) {
        check(sink, "second_stage", move.isPair());
      }
    }
    for (Participation one : Participation.of(history, meetings, plan::gapOf, cutoff)) {
      sink.summary()
          .quality
          .add(
              new Key("attendance_recorded"),
              one.counts().offered() - one.counts().notRecorded(),
              one.counts().offered());
    }
    for (Membership membership : history.memberships()) {
      if (membership.leftOn() != null) {
        check(sink, "end_reason_known", membership.endReason() != null);
      }
    }
  }

  private void goals(ClientHistory history, PartSink sink) {
    List<Visit> attended = history.attended();
    if (attended.size() >= 2) {
      LocalDate second = attended.get(1).on();
      check(
          sink,
          "goal_by_second_session",
          history.goals().stream().anyMatch(goal -> !goal.setOn().isAfter(second)));
    }
    OwnGoals goals = new OwnGoals(history);
    for (Goal goal : history.goals()) {
      if (cutoff.knows(goal.setOn().plusDays(REVIEW_DAYS))) {
        check(sink, "goals_reviewed", !goals.reviewsOf(goal).isEmpty());
      }
    }
  }

  /** What is known of use from one start on. */
  static void use(
      Course course,
      Calendars calendars,
      StudyPlan plan,
      Cutoff cutoff,
      OwnGoals goals,
      PartSink sink) {
    for (UseCalendar calendar : calendars.all()) {
      if (goals.about(calendar.problem()).isEmpty()) {
        continue;
      }
      Period before = new Period(course.start().minusDays(WINDOW), course.start());
      Period after = new Period(course.start(), course.start().plusDays(WINDOW));
      if (cutoff.knows(after)) {
        boolean known =
            calendar.count(before).covers(plan.minimumCoverage())
                || calendar.count(after).covers(plan.minimumCoverage());
        check(sink, "use_at_start", known);
      }
      Milestone week13 = Milestone.ofWeek(13);
      if (week13.isDue(course.start(), cutoff)) {
        LocalDate at = week13.day(course.start(), cutoff);
        Period window = new Period(at.minusDays(WINDOW), at);
        check(sink, "use_at_13_weeks", calendar.count(window).covers(plan.minimumCoverage()));
      }
    }
  }

  static void weeks(long observed, long due, PartSink sink) {
    sink.summary().quality.add(new Key("weeks_reported"), observed, due);
  }

  private static void check(PartSink sink, String check, boolean holds) {
    sink.summary().quality.add(new Key(check), holds ? 1 : 0, 1);
  }
}
