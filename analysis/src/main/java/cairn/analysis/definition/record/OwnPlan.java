package cairn.analysis.definition.record;

import cairn.analysis.definition.HeldGoals;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Period;
import cairn.ingest.model.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weeks inside the person's own plan for using less: a target in days is days a week, in hours is
 * hours a week, in occasions is times a week, and in an amount is the largest amount in a day;
 * special occasions only means no day of use that was none. A week is held against the goals that
 * held when it began, all of them. The value is the percent of the weeks known that were inside.
 */
public record OwnPlan() implements RecordRule, PercentRule {
  private static final Set<GoalAim> AIMS =
      EnumSet.of(
          GoalAim.MODERATION,
          GoalAim.FEWER_DAYS,
          GoalAim.SMALLER_AMOUNT,
          GoalAim.FEWER_HOURS,
          GoalAim.SPECIAL_OCCASIONS);

  private enum Week {
    INSIDE,
    OUTSIDE,
    OPEN,
    UNKNOWN
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    int weeks = Observed.window(evidence, terms).days() / 7;
    int planned = 0;
    int known = 0;
    int inside = 0;
    int open = 0;
    for (int week = 1; week <= weeks; week++) {
      Period days =
          new Period(evidence.at().minusDays(7L * week), evidence.at().minusDays(7L * (week - 1)));
      List<Goal> goals =
          HeldGoals.held(evidence, days.from(), AIMS).stream().filter(OwnPlan::isPlan).toList();
      planned += goals.isEmpty() ? 0 : 1;
      Week kept = goals.isEmpty() ? Week.UNKNOWN : week(evidence.calendar(), days, goals);
      known += kept == Week.UNKNOWN ? 0 : 1;
      inside += kept == Week.INSIDE ? 1 : 0;
      open += kept == Week.OPEN ? 1 : 0;
    }
    if (planned == 0) {
      return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
    }
    if (evidence.hasDied()) {
      return Verdict.notEvaluable(Reason.DIED, known, planned);
    }
    if (known == 0 || known < terms.coverage() * planned - 1e-9) {
      Observed seen = Observed.of(evidence, Observed.window(evidence, terms));
      Reason gap = seen.gap(evidence, terms.coverage());
      return Verdict.notEvaluable(gap == null ? Reason.AMOUNT_NOT_RECORDED : gap, known, planned);
    }
    Verdict least = ofWeeks(inside, known, planned, terms);
    return open == 0
        ? least
        : Verdict.between(
            least, ofWeeks(inside + open, known, planned, terms), Reason.AMOUNT_NOT_RECORDED);
  }

  private static Verdict ofWeeks(int inside, int known, int planned, Terms terms) {
    double percent = 100.0 * inside / known;
    return Verdict.of(terms.isMetBy(percent), percent, known, planned);
  }

  private static boolean isPlan(Goal goal) {
    return goal.type().aim() == GoalAim.SPECIAL_OCCASIONS
        || (goal.target() != null && goal.targetUnit() != null);
  }

  /** Whether the week was inside all goals; open where a report does not hold what they ask. */
  private static Week week(UseCalendar calendar, Period week, List<Goal> goals) {
    List<ReportedAmount> portions = calendar.portions(week);
    int days = portions.stream().mapToInt(ReportedAmount::days).sum();
    boolean open = false;
    for (Goal goal : goals) {
      Double number = number(portions, goal);
      open |= number == null;
      if (number != null && number > limit(goal) + 1e-9) {
        return Week.OUTSIDE;
      }
    }
    if (days < calendar.rule().fewest().covered()) {
      return Week.UNKNOWN;
    }
    return open ? Week.OPEN : Week.INSIDE;
  }

  private static double limit(Goal goal) {
    Double target = goal.target();
    Unit unit = goal.targetUnit();
    if (target == null || unit == null) {
      return 0;
    }
    Double grams = unit.grams();
    boolean amount = isAmount(unit);
    return amount ? Math.round(target * (grams == null ? 1.0 : grams) * 1000.0) : target;
  }

  private static boolean isAmount(Unit unit) {
    return switch (unit.dimension()) {
      case ALCOHOL, WEIGHT -> true;
      case COUNT -> !isTimes(unit);
      case TIME, DAYS, SESSIONS -> false;
    };
  }

  /** Occasions and sessions are counted in times; other counts are amounts. */
  private static boolean isTimes(Unit unit) {
    return unit.dimension() == Dimension.SESSIONS || unit.key().equals("occasion");
  }

  /** The week's number that the goal is about; null where a report does not hold it. */
  private static @Nullable Double number(List<ReportedAmount> portions, Goal goal) {
    double sum = 0;
    double largest = 0;
    for (ReportedAmount portion : portions) {
      Number one = number(portion, goal);
      if (one == null) {
        return null;
      }
      sum += one.doubleValue();
      largest = Math.max(largest, one.doubleValue());
    }
    Unit unit = goal.targetUnit();
    boolean byDay =
        goal.type().aim() != GoalAim.SPECIAL_OCCASIONS && unit != null && isAmount(unit);
    return byDay ? largest : sum;
  }

  private static @Nullable Number number(ReportedAmount portion, Goal goal) {
    Unit unit = goal.targetUnit();
    if (goal.type().aim() == GoalAim.SPECIAL_OCCASIONS) {
      Integer special = portion.specialDays();
      return special == null ? null : Math.max(0, portion.daysUsed() - special);
    }
    if (unit == null || unit.dimension() == Dimension.DAYS) {
      return portion.daysUsed();
    }
    if (unit.dimension() == Dimension.TIME) {
      return portion.hours();
    }
    if (isTimes(unit)) {
      return portion.times();
    }
    boolean same = portion.isNone() || unit.grams() != null || unit.key().equals(portion.unit());
    return same ? portion.peakMilligrams() : null;
  }

  @Override
  public boolean needsAmounts() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Percent of the weeks known "
        + terms.window()
        + " that were inside the person's own plan of days, amount, hours or occasions"
        + (threshold == null ? "." : "; achieved at " + threshold.describe() + ".");
  }
}
