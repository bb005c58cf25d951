package cairn.analysis.compare;

import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.SurvivalCurve;
import java.util.List;
import java.util.Map;

/**
 * Over how many weeks two group types are compared by their restricted means: the plan's number of
 * weeks, but never past the planned length of a course and never past what was observed in both.
 *
 * @param weeks whole weeks; 0 where nobody was observed for one
 * @param from what sets it
 */
record StayingHorizon(int weeks, String from) {
  private static final int DAYS_IN_WEEK = 7;

  /**
   * The horizon of two types.
   *
   * @param planWeeks the weeks of the plan
   * @param plannedDays days that a planned course of a type lasts, for types that have one
   */
  static StayingHorizon of(
      int planWeeks, Map<String, Integer> plannedDays, TypeStays one, TypeStays other) {
    StayingHorizon horizon = new StayingHorizon(planWeeks, "plan");
    for (TypeStays type : List.of(one, other)) {
      Integer days = plannedDays.get(type.type());
      if (days != null) {
        horizon = horizon.atMost(days / DAYS_IN_WEEK, "planned_length");
      }
      horizon = horizon.atMost(observed(type.stopping()), "longest_observed");
    }
    return horizon;
  }

  private StayingHorizon atMost(int most, String reason) {
    return most < weeks ? new StayingHorizon(most, reason) : this;
  }

  /** Whole weeks up to which the curve is known; without end once everybody has stopped. */
  private static int observed(EndCounts stopping) {
    SurvivalCurve curve = KaplanMeier.estimate(stopping);
    return curve.survivalAt(curve.lastTime()) == 0
        ? Integer.MAX_VALUE
        : (int) (curve.lastTime() / DAYS_IN_WEEK);
  }

  double days() {
    return (double) weeks * DAYS_IN_WEEK;
  }
}
