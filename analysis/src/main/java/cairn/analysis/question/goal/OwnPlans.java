package cairn.analysis.question.goal;

import cairn.analysis.question.goal.GoalTally.GoalKey;
import cairn.analysis.question.goal.GoalTally.OwnWeeksKey;
import cairn.analysis.question.goal.GoalTally.PeriodKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.OpenShare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weeks within the own plan, and planned times without use. */
final class OwnPlans {
  private OwnPlans() {}

  /** Rows of {@code own_plan_weeks}; the interval allows for weeks of one person being alike. */
  static List<OwnPlanWeekRow> weeks(GoalTally tally, double level) {
    Map<GoalKey, RatioOfTotals> people = new LinkedHashMap<>();
    Map<GoalKey, RatioOfTotals> mostly = new LinkedHashMap<>();
    Counts<GoalKey> weeks = new Counts<>();
    tally
        .ownWeeks()
        .with(List.of(OwnWeeksKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) -> {
              GoalKey goal = new GoalKey(key.groupType(), key.goalType());
              weeks.add(goal, n[1]);
              add(people, goal, n[0], RatioOfTotals.ofPerson(key.met(), key.observed()));
              int most = key.met() + key.unplaced();
              add(mostly, goal, n[0], RatioOfTotals.ofPerson(most, key.observed()));
            });
    List<OwnPlanWeekRow> rows = new ArrayList<>();
    people.forEach(
        (key, sum) -> {
          RatioOfTotals most = mostly.getOrDefault(key, sum);
          OpenShare share = OpenShare.between(sum.interval(level), most.interval(level));
          boolean isOpen = most.x() > sum.x();
          rows.add(
              new OwnPlanWeekRow(
                  key.groupType(),
                  key.goalType(),
                  sum.people(),
                  weeks.get(key),
                  sum.n(),
                  sum.x(),
                  most.x() - sum.x(),
                  share,
                  isOpen ? share.limits().method() : Limits.lacking(sum.interval(level))));
        });
    return rows;
  }

  private static void add(
      Map<GoalKey, RatioOfTotals> people, GoalKey goal, long n, RatioOfTotals one) {
    people.putIfAbsent(goal, RatioOfTotals.NOBODY);
    for (long i = 0; i < n; i++) {
      people.merge(goal, one, RatioOfTotals::plus);
    }
  }

  /** Rows of {@code planned_periods}. */
  static List<PlannedPeriodRow> periods(GoalTally tally, double level) {
    List<PlannedPeriodRow> rows = new ArrayList<>();
    tally
        .periods()
        .with(List.of(PeriodKey::ofAllTypes, PeriodKey::ofAllProblems))
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new PlannedPeriodRow(
                        key.groupType(),
                        key.problem(),
                        n[0],
                        n[1],
                        n[2],
                        n[3],
                        n[4],
                        n[5],
                        OpenShare.of(new Counted(n[3], n[2]), n[5], level))));
    return rows;
  }
}
