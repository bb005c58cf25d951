package cairn.analysis.person.goal;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A time without use that a person planned, and how it went. Use after the planned end is what the
 * plan meant to come back to, and no return to use.
 *
 * @param goal the plan
 * @param problem what it was about
 * @param period the days planned
 * @param hasEnded whether the planned end has passed
 * @param daysKept days known to be without use, up to the last day known
 * @param daysUsed days known to be with use
 */
public record PlannedPeriod(
    Goal goal, Problem problem, Period period, boolean hasEnded, int daysKept, int daysUsed) {

  /**
   * The planned times of a person, in the order of the goals. A plan without a last day is none;
   * one without a first day begins on the day it was made.
   *
   * @param goals the person's goals
   * @param days what is known of use on a day
   * @param cutoff the last day known
   */
  public static List<PlannedPeriod> of(
      OwnGoals goals, BiFunction<Problem, LocalDate, DayUse> days, Cutoff cutoff) {
    List<PlannedPeriod> periods = new ArrayList<>();
    for (Goal goal : goals.history().goals()) {
      Problem problem = goals.problemOf(goal);
      Period period = period(goal);
      if (problem != null && period != null) {
        periods.add(of(goal, problem, period, days, cutoff));
      }
    }
    return List.copyOf(periods);
  }

  private static PlannedPeriod of(
      Goal goal,
      Problem problem,
      Period period,
      BiFunction<Problem, LocalDate, DayUse> days,
      Cutoff cutoff) {
    int kept = 0;
    int used = 0;
    for (LocalDate day = period.from();
        day.isBefore(period.until()) && cutoff.knows(day);
        day = day.plusDays(1)) {
      DayUse use = days.apply(problem, day);
      kept += use == DayUse.NOT_USED ? 1 : 0;
      used += use == DayUse.USED ? 1 : 0;
    }
    return new PlannedPeriod(goal, problem, period, cutoff.knows(period), kept, used);
  }

  private static @Nullable Period period(Goal goal) {
    LocalDate last = goal.untilOn();
    LocalDate from = goal.fromOn() == null ? goal.setOn() : goal.fromOn();
    return goal.type().aim() != GoalAim.PLANNED_ABSTINENCE || last == null || last.isBefore(from)
        ? null
        : Period.inclusive(from, last);
  }

  /** Days planned. */
  public int daysPlanned() {
    return period.days();
  }

  /** Days of which something is known. */
  public int daysObserved() {
    return daysKept + daysUsed;
  }

  /** Days kept of the days planned, from 0 to 1; days of which nothing is known are not kept. */
  public double keptShare() {
    return (double) daysKept / daysPlanned();
  }

  /**
   * Whether every observed day was without use. Judged once the planned end has passed and enough
   * of it was observed, or as soon as a day of use is known after the end. Value: share of days
   * kept.
   */
  public Verdict completed(double minimumCoverage) {
    return judge(daysUsed == 0, daysUsed > 0, minimumCoverage);
  }

  /** Whether at least so large a share of the planned days was kept. Value: share of days kept. */
  public Verdict kept(double share, double minimumCoverage) {
    return judge(keptShare() >= share, keptShare() >= share, minimumCoverage);
  }

  private Verdict judge(boolean met, boolean decided, double minimumCoverage) {
    if (!hasEnded) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, daysObserved(), daysPlanned());
    }
    if (daysObserved() == 0) {
      return Verdict.notEvaluable(Reason.NO_REPORTS, 0, daysPlanned());
    }
    if (!decided && daysObserved() < minimumCoverage * daysPlanned()) {
      return Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, daysObserved(), daysPlanned());
    }
    return Verdict.of(met, keptShare(), daysObserved(), daysPlanned());
  }
}
