package cairn.analysis.person.goal;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in which a person kept to the plan that was their own that week. A week counts from the
 * first day of the person's time with the groups; it is judged where a goal was in force on its
 * first day and enough of its days were observed.
 *
 * @param met weeks within the plan
 * @param observed weeks judged
 * @param weeks whole weeks with a plan
 * @param unplaced of the weeks judged, those of which reports leave open whether they were within
 */
public record OwnPlanWeeks(int met, int observed, int weeks, int unplaced) {
  private static final int DAYS = 7;

  /** Says whether one week was within the plan. */
  @FunctionalInterface
  public interface WeekRule {
    /** The verdict, or null where use in a week cannot tell; see {@link OwnTarget#judge}. */
    @Nullable Verdict judge(Goal goal, UseFacts week, @Nullable UseFacts before);
  }

  /**
   * Counts the whole weeks of a window.
   *
   * @param goals the person's goals
   * @param calendar the calendar of the problem
   * @param window the days looked at
   * @param before what is known of the start, or null
   * @param rule says whether one week was within the plan
   */
  public static OwnPlanWeeks of(
      OwnGoals goals,
      UseCalendar calendar,
      Period window,
      @Nullable UseFacts before,
      WeekRule rule) {
    int met = 0;
    int observed = 0;
    int weeks = 0;
    int unplaced = 0;
    for (LocalDate first = firstWeek(calendar.start(), window.from());
        !first.plusDays(DAYS).isAfter(window.until());
        first = first.plusDays(DAYS)) {
      Goal goal = goals.ownGoal(calendar.problem(), first);
      if (goal != null) {
        Period week = new Period(first, first.plusDays(DAYS));
        Verdict verdict = rule.judge(goal, UseFacts.of(calendar, week), before);
        weeks += verdict == null ? 0 : 1;
        observed += verdict != null && verdict.isCounted() ? 1 : 0;
        unplaced += verdict != null && verdict.isUnplaced() ? 1 : 0;
        met += verdict != null && verdict.status() == Status.ACHIEVED ? 1 : 0;
      }
    }
    return new OwnPlanWeeks(met, observed, weeks, unplaced);
  }

  private static LocalDate firstWeek(LocalDate start, LocalDate from) {
    long days = from.toEpochDay() - start.toEpochDay();
    return start.plusDays(DAYS * -Math.floorDiv(-days, (long) DAYS));
  }

  /** Whether at least such a share of the weeks was within the plan. Value: percent of weeks. */
  public Verdict verdict(double atLeast) {
    if (observed == 0) {
      Reason reason = weeks == 0 ? Reason.NO_GOAL : Reason.NO_REPORTS;
      return Verdict.notEvaluable(reason, 0, weeks);
    }
    Verdict least = verdict(met, atLeast);
    return unplaced == 0
        ? least
        : Verdict.between(least, verdict(met + unplaced, atLeast), Reason.AMOUNT_NOT_RECORDED);
  }

  private Verdict verdict(int within, double atLeast) {
    double share = (double) within / observed;
    return Verdict.of(share >= atLeast, 100 * share, observed, weeks);
  }
}
