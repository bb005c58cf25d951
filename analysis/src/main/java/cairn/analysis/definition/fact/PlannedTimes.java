package cairn.analysis.definition.fact;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.DayMark;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.DayUse;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.goal.PlannedPeriod;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's planned times without use, read off the calendars. Use after the planned end is no
 * return to use.
 */
public final class PlannedTimes {
  private final Calendars calendars;
  private final OwnGoals goals;

  /**
   * The planned times of a person.
   *
   * @param calendars what is known of use
   * @param goals the same person's goals
   */
  public PlannedTimes(Calendars calendars, OwnGoals goals) {
    this.calendars = calendars;
    this.goals = goals;
  }

  /** All of them as they are known on the day before. */
  public List<PlannedPeriod> all(LocalDate at) {
    return PlannedPeriod.of(goals, this::use, new Cutoff(at.minusDays(1)));
  }

  /**
   * Whether the last one about the problem that has ended was kept. Where none has, one that still
   * runs is not evaluable; null where nothing was planned.
   */
  @Nullable Verdict last(Problem problem, LocalDate at, StudyPlan plan) {
    Verdict last = null;
    for (PlannedPeriod each : all(at)) {
      boolean isAbout = each.problem().key().equals(problem.key());
      if (isAbout && (each.hasEnded() || last == null)) {
        last = each.kept(plan.keptShare(), plan.minimumCoverage());
      }
    }
    return last;
  }

  private DayUse use(Problem problem, LocalDate day) {
    UseCalendar calendar = calendars.of(problem);
    if (calendar == null || !calendar.span().contains(day)) {
      return DayUse.UNKNOWN;
    }
    DayMark mark = calendar.on(day);
    return switch (mark) {
      case USED, DIFFERING -> DayUse.USED;
      case NOT_USED -> DayUse.NOT_USED;
      default -> DayUse.UNKNOWN;
    };
  }
}
