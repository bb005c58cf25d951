package cairn.analysis.definition.fact;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
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
    return PlannedPeriod.of(goals, this::count, new Cutoff(at.minusDays(1)));
  }

  /**
   * Whether the last one about the problem that has ended was kept. Where none has, one that still
   * runs is not evaluable; null where nothing was planned.
   */
  @Nullable Verdict last(Problem problem, LocalDate at, StudyPlan plan) {
    PlannedPeriod last = PlannedPeriod.last(all(at), problem);
    return last == null ? null : last.kept(plan.keptShare(), PlannedPeriod.COVERAGE);
  }

  private WindowCount count(Problem problem, Period days) {
    UseCalendar calendar = calendars.of(problem);
    return calendar == null ? WindowCount.unobserved(days.days()) : calendar.count(days);
  }
}
