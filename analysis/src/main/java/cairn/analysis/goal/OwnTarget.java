package cairn.analysis.goal;

import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of use against what a goal asks for. No use at all is as far as every such
 * goal. Otherwise, with a target: days and occasions count a week, amounts and hours in a day. A
 * goal of less without a target asks for 30 % less than at the start, the change that clinicians
 * and people in treatment call meaningful (Deacon and others 2023).
 *
 * @param units units of amounts by key, to compare drinks with grams
 * @param minimumCoverage share of the window's days that must be observed, from 0 to 1
 */
public record OwnTarget(Map<String, Unit> units, double minimumCoverage) {
  /** What is left of use after the published change of 30 %. */
  private static final double LESS = 0.7;

  private static final double ROUNDING = 1e-9;
  private static final double MILLIGRAMS = 1000;

  /** A yes, a no, or nobody knows. */
  private enum Answer {
    YES,
    NO,
    NOT_RECORDED,
    NO_BASELINE,
    NOTHING_TO_LESSEN;

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }
  }

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
    int observed = now.count().observed();
    int expected = now.count().atRisk();
    if (expected == 0) {
      return Verdict.notEvaluable(Reason.CONTROLLED_ENVIRONMENT, 0, 0);
    }
    if (!now.count().covers(minimumCoverage)) {
      Reason reason = observed == 0 ? Reason.NO_REPORTS : Reason.COVERAGE_TOO_LOW;
      return Verdict.notEvaluable(reason, observed, expected);
    }
    Answer answer = answer(goal, now, before);
    if (answer == null) {
      return null;
    }
    return switch (answer) {
      case YES, NO -> Verdict.of(answer == Answer.YES, now.daysAWeek(), observed, expected);
      case NOT_RECORDED -> Verdict.notEvaluable(Reason.AMOUNT_NOT_RECORDED, observed, expected);
      case NO_BASELINE -> Verdict.notEvaluable(Reason.NO_BASELINE, observed, expected);
      case NOTHING_TO_LESSEN -> Verdict.notEvaluable(Reason.NO_USE_AT_START, observed, expected);
    };
  }

  private @Nullable Answer answer(Goal goal, UseFacts now, @Nullable UseFacts before) {
    boolean none = now.daysUsed() == 0;
    return switch (goal.type().aim()) {
      case ABSTINENCE, SUBSTITUTION -> Answer.of(none);
      case FEWER_DAYS, SMALLER_AMOUNT, FEWER_HOURS ->
          none ? Answer.YES : goal.target() == null ? less(goal, now, before) : target(goal, now);
      case MODERATION -> goal.target() == null ? null : none ? Answer.YES : target(goal, now);
      case SPECIAL_OCCASIONS -> none ? Answer.YES : special(now);
      case PLANNED_ABSTINENCE, SAFER_USE, REVIEW -> null;
    };
  }

  private static Answer special(UseFacts now) {
    Integer special = now.specialDays();
    return special == null ? Answer.NOT_RECORDED : Answer.of(special >= now.daysUsed());
  }

  private Answer target(Goal goal, UseFacts now) {
    double target = goal.target() == null ? 0 : goal.target();
    return switch (dimension(goal)) {
      case DAYS -> Answer.of(now.daysAWeek() <= target + ROUNDING);
      case TIME -> atMost(now.longest(), now.hours(), target);
      case SESSIONS -> sessionsADay(now, target);
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

  private Answer amount(@Nullable Unit unit, UseFacts now, double target) {
    String known = now.unit();
    if (known == null) {
      return occasions(unit, now, target);
    }
    double scale = MILLIGRAMS;
    if (unit != null && !unit.key().equals(known)) {
      Unit other = units.get(known);
      if (other == null || other.dimension() != unit.dimension() || other.grams() == null) {
        return occasions(unit, now, target);
      }
    }
    if (unit != null && unit.grams() != null) {
      scale = MILLIGRAMS * unit.grams();
    }
    return atMost(asDouble(now.largest()), asDouble(now.amount()), target * scale);
  }

  /** Separate occasions in a week, for a target in a count that no amount is reported in. */
  private static Answer occasions(@Nullable Unit unit, UseFacts now, double target) {
    Integer times = now.times();
    if (times == null || unit == null || unit.dimension() != Dimension.COUNT) {
      return Answer.NOT_RECORDED;
    }
    return Answer.of(7.0 * times / now.count().observed() <= target + ROUNDING);
  }

  private static Answer sessionsADay(UseFacts now, double target) {
    Integer times = now.times();
    return times == null
        ? Answer.NOT_RECORDED
        : Answer.of((double) times / now.daysUsed() <= target + ROUNDING);
  }

  /** By the largest in a day; where that is not recorded, all of it may be little enough. */
  private static Answer atMost(@Nullable Double largest, @Nullable Double all, double target) {
    if (largest != null) {
      return Answer.of(largest <= target + ROUNDING);
    }
    return all != null && all <= target + ROUNDING ? Answer.YES : Answer.NOT_RECORDED;
  }

  private static Answer less(Goal goal, UseFacts now, @Nullable UseFacts before) {
    if (before == null || before.count().observed() == 0) {
      return Answer.NO_BASELINE;
    }
    if (before.daysUsed() == 0) {
      return Answer.NOTHING_TO_LESSEN;
    }
    return switch (goal.type().aim()) {
      case SMALLER_AMOUNT -> smaller(now, before);
      case FEWER_HOURS -> lessADay(now.hours(), now, before.hours(), before);
      default -> Answer.of(now.daysAWeek() <= LESS * before.daysAWeek() + ROUNDING);
    };
  }

  /** Less at a time, or less in all. */
  private static Answer smaller(UseFacts now, UseFacts before) {
    if (now.unit() == null || !now.unit().equals(before.unit())) {
      return Answer.NOT_RECORDED;
    }
    Answer inAll = lessADay(asDouble(now.amount()), now, asDouble(before.amount()), before);
    Long largest = now.largest();
    Long then = before.largest();
    if (inAll == Answer.YES || largest == null || then == null) {
      return inAll;
    }
    return Answer.of(largest <= LESS * then + ROUNDING);
  }

  private static Answer lessADay(
      @Nullable Double now, UseFacts window, @Nullable Double then, UseFacts before) {
    if (now == null || then == null) {
      return Answer.NOT_RECORDED;
    }
    double rate = now / window.count().observed();
    return Answer.of(rate <= LESS * then / before.count().observed() + ROUNDING);
  }

  private static @Nullable Double asDouble(@Nullable Long number) {
    return number == null ? null : Double.valueOf(number);
  }
}
