package cairn.analysis.person.goal;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Unit;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of use against what a goal asks for. No use at all is as far as every such
 * goal. Otherwise, with a target: days and occasions count a week, amounts and hours in a day. Of
 * days observed that make no whole weeks as many days may be of use as in the weeks begun: whoever
 * uses once a week can have used on four of 26 days. A goal of less without a target asks for 30 %
 * less than at the start, the change that clinicians and people in treatment call meaningful
 * (Deacon and others 2023).
 *
 * @param units units of amounts by key, to compare drinks with grams
 * @param minimumCoverage share of the window's days that must be observed, from 0 to 1
 */
public record OwnTarget(Map<String, Unit> units, double minimumCoverage) {
  private static final double ROUNDING = 1e-9;
  private static final double MILLIGRAMS = 1000;

  /**
   * The verdict, or null where the goal asks for nothing that use in a window could tell: limits
   * that are not the person's own, safer use, a planned time, or what only a review can confirm.
   * Value: days of use in a week.
   *
   * @param goal the goal
   * @param now the window
   * @param before the same at the start, or null where nobody knows
   */
  public @Nullable Verdict judge(Goal goal, UseFacts now, @Nullable UseFacts before) {
    LessUse less = new LessUse(minimumCoverage);
    boolean hasTarget = goal.target() != null;
    return switch (goal.type().aim()) {
      case ABSTINENCE, SUBSTITUTION -> within(less, now, () -> false);
      case FEWER_DAYS -> hasTarget ? target(less, goal, now) : orNone(now, less.days(now, before));
      case SMALLER_AMOUNT ->
          hasTarget ? target(less, goal, now) : orNone(now, less.amount(now, before));
      case FEWER_HOURS ->
          hasTarget ? target(less, goal, now) : orNone(now, less.hours(now, before));
      case MODERATION -> hasTarget ? target(less, goal, now) : null;
      case SPECIAL_OCCASIONS -> within(less, now, () -> onlySpecial(now));
      case PLANNED_ABSTINENCE, SAFER_USE, REVIEW -> null;
    };
  }

  private Verdict target(LessUse less, Goal goal, UseFacts now) {
    return within(less, now, () -> isWithin(goal, now));
  }

  /** No use is as far as any target, also for people who used nothing at the start. */
  private static Verdict orNone(UseFacts now, Verdict verdict) {
    boolean isUnjudged =
        verdict.reason() == Reason.NO_BASELINE || verdict.reason() == Reason.NO_USE_AT_START;
    return isUnjudged && now.daysUsed() == 0 ? verdict(true, now) : verdict;
  }

  private static Verdict within(LessUse less, UseFacts now, Supplier<@Nullable Boolean> rule) {
    Verdict gap = less.gap(now);
    if (gap != null) {
      return gap;
    }
    Boolean isWithin = now.daysUsed() == 0 ? Boolean.TRUE : rule.get();
    return isWithin == null
        ? Verdict.unplaced(Reason.AMOUNT_NOT_RECORDED, now.count().observed(), now.count().atRisk())
        : verdict(isWithin, now);
  }

  private static Verdict verdict(boolean met, UseFacts now) {
    return Verdict.of(met, now.daysAWeek(), now.count().observed(), now.count().atRisk());
  }

  private static @Nullable Boolean onlySpecial(UseFacts now) {
    Integer special = now.specialDays();
    return special == null ? null : Boolean.valueOf(special >= now.daysUsed());
  }

  private @Nullable Boolean isWithin(Goal goal, UseFacts now) {
    double target = goal.target() == null ? 0 : goal.target();
    return switch (dimension(goal)) {
      case DAYS -> now.daysUsed() <= target * weeksBegun(now) + ROUNDING;
      case TIME -> atMost(now.hours().longest(), now.hours().inAll(), target);
      case SESSIONS -> per(now.times(), Math.max(1, now.daysAtOtherEnd()), target);
      case ALCOHOL, WEIGHT, COUNT -> amount(goal.targetUnit(), now, target);
    };
  }

  /** The unit's dimension; without a unit, what the goal itself is about. */
  private static Dimension dimension(Goal goal) {
    Unit unit = goal.targetUnit();
    if (unit != null) {
      return unit.dimension();
    }
    return switch (goal.type().aim()) {
      case FEWER_HOURS -> Dimension.TIME;
      case SMALLER_AMOUNT -> Dimension.COUNT;
      default -> Dimension.DAYS;
    };
  }

  private @Nullable Boolean amount(@Nullable Unit unit, UseFacts now, double target) {
    String known = now.amount().unit();
    if (known == null || !isComparable(unit, known)) {
      boolean isCount = unit != null && unit.dimension() == Dimension.COUNT;
      return isCount ? per(now.times(), weeksBegun(now), target) : null;
    }
    Double grams = unit == null ? null : unit.grams();
    double scale = grams == null ? MILLIGRAMS : MILLIGRAMS * grams;
    return atMost(asDouble(now.amount().largest()), asDouble(now.amount().inAll()), target * scale);
  }

  /** Whether amounts in a reported unit can be held against a target in another. */
  private boolean isComparable(@Nullable Unit unit, String reported) {
    if (unit == null || unit.key().equals(reported)) {
      return true;
    }
    Unit other = units.get(reported);
    return other != null
        && other.dimension() == unit.dimension()
        && other.grams() != null
        && unit.grams() != null;
  }

  private static int weeksBegun(UseFacts now) {
    return (now.count().observed() + 6) / 7;
  }

  private static @Nullable Boolean per(@Nullable Integer times, int each, double target) {
    return times == null ? null : Boolean.valueOf(times <= target * each + ROUNDING);
  }

  /** By the largest in a day; where that is not recorded, all of it may be little enough. */
  private static @Nullable Boolean atMost(
      @Nullable Double largest, @Nullable Double all, double target) {
    if (largest != null) {
      return largest <= target + ROUNDING;
    }
    return all != null && all <= target + ROUNDING ? Boolean.TRUE : null;
  }

  private static @Nullable Double asDouble(@Nullable Long number) {
    return number == null ? null : Double.valueOf(number);
  }
}
