package cairn.analysis.question.staying;

import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stay.GroupRun;
import cairn.analysis.question.staying.StayingMeans.HorizonFrom;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.table.Weeks;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Over how many weeks two group types are compared by their restricted means: the plan's number of
 * weeks, but never past the planned length of a course and never past what was observed in both.
 *
 * @param weeks whole weeks; 0 where nobody was observed for one
 * @param from what sets it
 */
record StayingHorizon(int weeks, HorizonFrom from) {

  /**
   * What no horizon goes past.
   *
   * @param planWeeks the weeks of the plan
   * @param plannedDays days that a planned course of a type lasts, for types that have one
   */
  record Longest(int planWeeks, Map<String, Integer> plannedDays) {
    static Longest of(StudyPlan plan, Meetings meetings) {
      return new Longest(Longest.weeks(plan), Longest.plannedDays(meetings));
    }

    /** Weeks of the plan's primary milestone; where that is the month's end, of the last one. */
    private static int weeks(StudyPlan plan) {
      Integer weeks = plan.primaryMilestone().weeks();
      if (weeks != null) {
        return weeks;
      }
      int last = 0;
      for (Milestone each : plan.milestones()) {
        Integer own = each.weeks();
        last = Math.max(last, own == null ? 0 : own);
      }
      return last;
    }

    /** Days of the longest planned course of a type, for types none of whose groups goes on. */
    private static Map<String, Integer> plannedDays(Meetings meetings) {
      Map<String, Integer> days = new TreeMap<>();
      Set<String> goingOn = new HashSet<>();
      for (Group group : meetings.groups().values()) {
        GroupType type = group.type();
        Integer planned = GroupRun.of(group, meetings).planned();
        if (planned == null) {
          goingOn.add(type.key());
        } else {
          days.merge(type.key(), planned * type.course().usualGapDays(), Math::max);
        }
      }
      days.keySet().removeAll(goingOn);
      return days;
    }

    /** The horizon of two types. */
    StayingHorizon of(TypeStays one, TypeStays other) {
      return of(List.of(one, other));
    }

    /** The horizon of these types together. */
    StayingHorizon of(List<TypeStays> types) {
      StayingHorizon horizon = new StayingHorizon(planWeeks, HorizonFrom.PLAN);
      for (TypeStays type : types) {
        Integer days = plannedDays.get(type.type());
        if (days != null) {
          horizon = horizon.atMost(days / Weeks.DAYS, HorizonFrom.PLANNED_LENGTH);
        }
        horizon = horizon.atMost(observed(type.stopping()), HorizonFrom.LONGEST_OBSERVED);
      }
      return horizon;
    }
  }

  private StayingHorizon atMost(int most, HorizonFrom reason) {
    return most < weeks ? new StayingHorizon(most, reason) : this;
  }

  /** Whole weeks up to which the curve is known; without end once everybody has stopped. */
  private static int observed(EndCounts stopping) {
    SurvivalCurve curve = KaplanMeier.estimate(stopping);
    return curve.survivalAt(curve.lastTime()) == 0
        ? Integer.MAX_VALUE
        : (int) (curve.lastTime() / Weeks.DAYS);
  }

  double days() {
    return Weeks.day(weeks);
  }
}
