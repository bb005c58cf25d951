package cairn.analysis.definition;

import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A time without use that a person planned, and how it went. Use after the planned end is what the
 * plan meant to come back to, and no return to use.
 *
 * <p>Days are counted and not placed: two days of use in a week are two days not kept, wherever in
 * the week they were. Every definition and every table judges by {@link #judge}.
 *
 * @param goal the plan
 * @param problem what it was about
 * @param period the days planned
 * @param hasEnded whether the planned end has passed
 * @param count what is known of its days up to the last day known
 */
public record PlannedPeriod(
    Goal goal, Problem problem, Period period, boolean hasEnded, WindowCount count) {
  /** Smallest share of a planned time that must be observed: five days of a week. */
  public static final double COVERAGE = 5.0 / 7;

  private static final double ROUNDING = 1e-9;

  /**
   * The planned times of a person, in the order of the goals. A plan without a last day is none;
   * one without a first day begins on the day it was made.
   *
   * @param goals the person's goals
   * @param counts what is known of a problem's use over a time
   * @param cutoff the last day known
   */
  public static List<PlannedPeriod> of(
      OwnGoals goals, BiFunction<Problem, Period, WindowCount> counts, Cutoff cutoff) {
    List<PlannedPeriod> periods = new ArrayList<>();
    for (Goal goal : goals.history().goals()) {
      Problem problem = goals.problemOf(goal);
      Period period = period(goal);
      if (problem != null && period != null && cutoff.knows(goal.setOn())) {
        WindowCount count = counts.apply(problem, upTo(cutoff, period));
        periods.add(new PlannedPeriod(goal, problem, period, cutoff.knows(period), count));
      }
    }
    return List.copyOf(periods);
  }

  /** The planned times of a history. */
  public static List<PlannedPeriod> of(
      ClientHistory history, BiFunction<Problem, Period, WindowCount> counts, Cutoff cutoff) {
    return of(new OwnGoals(history), counts, cutoff);
  }

  /** Those days of a period that are known by then; none of a period that is still to come. */
  private static Period upTo(Cutoff cutoff, Period period) {
    LocalDate until = cutoff.until().isBefore(period.until()) ? cutoff.until() : period.until();
    return new Period(period.from(), until.isBefore(period.from()) ? period.from() : until);
  }

  /**
   * The one about a problem that ended last; where none has, one that still runs; null where
   * nothing was planned.
   */
  public static @Nullable PlannedPeriod last(List<PlannedPeriod> all, Problem problem) {
    return all.stream()
        .filter(each -> each.problem().key().equals(problem.key()))
        .max(
            Comparator.comparing(PlannedPeriod::hasEnded)
                .thenComparing(each -> each.period().until())
                .thenComparing(each -> each.period().from()))
        .orElse(null);
  }

  private static @Nullable Period period(Goal goal) {
    LocalDate last = goal.untilOn();
    LocalDate from = goal.fromOn() == null ? goal.setOn() : goal.fromOn();
    return goal.type().aim() != GoalAim.PLANNED_ABSTINENCE || last == null || last.isBefore(from)
        ? null
        : Period.inclusive(from, last);
  }

  /**
   * Whether every observed day was without use.
   *
   * @param minimumCoverage share of the days that must be observed; at least {@link #COVERAGE} is
   */
  public Verdict completed(double minimumCoverage) {
    return kept(1, minimumCoverage);
  }

  /**
   * Whether at least so large a share of the observed days was without use. Value: that share as a
   * percent.
   *
   * @param share from 0 to 1
   * @param minimumCoverage share of the days that must be observed; at least {@link #COVERAGE} is
   */
  public Verdict kept(double share, double minimumCoverage) {
    if (!hasEnded) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, seen(count), count.atRisk());
    }
    return judge(count, count.usedOrDiffering(), share, Math.max(minimumCoverage, COVERAGE));
  }

  /**
   * A planned time that has ended. Judged where enough of its days were observed, or where even no
   * use on every day not observed would leave it unkept. Value: percent of the observed days that
   * were without use.
   *
   * <p>Worked example: of 42 planned days all are reported, one of them with use: 97.6, which keeps
   * a plan at 80 %.
   *
   * @param count what is known of its days
   * @param used days of use among those observed
   * @param share of the observed days that must be without use, from 0 to 1
   * @param coverage share of the days at risk that must be observed, from 0 to 1
   */
  public static Verdict judge(WindowCount count, double used, double share, double coverage) {
    if (count.atRisk() == 0 || count.observed() == 0) {
      Reason reason = count.atRisk() == 0 ? Reason.CONTROLLED_ENVIRONMENT : Reason.NO_REPORTS;
      return Verdict.notEvaluable(reason, seen(count), count.atRisk());
    }
    boolean unkept = 1 - used / count.atRisk() < share - ROUNDING;
    if (!count.covers(coverage) && !unkept) {
      return Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, seen(count), count.atRisk());
    }
    double kept = 1 - used / count.observed();
    return Verdict.of(kept >= share - ROUNDING, 100 * kept, seen(count), count.atRisk());
  }

  private static int seen(WindowCount count) {
    return Math.min(count.observed(), count.atRisk());
  }
}
