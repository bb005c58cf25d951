package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OwnPlanTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.RatioOfTotals;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weeks within the own plan, planned times, and what error alone would show of any change. */
public final class OwnPlanRows {
  private static final double MILLION = 1e6;

  private OwnPlanRows() {}

  /** Rows of {@code own_plan_weeks}; the interval allows for weeks of one person being alike. */
  public static List<Row> weeks(Summary summary, double level) {
    Map<Key, RatioOfTotals> people = new TreeMap<>();
    Map<Key, Long> weeks = new TreeMap<>();
    Rollup.withAll(summary.ownWeeks, 0)
        .sorted()
        .forEach(
            (key, n) -> {
              Key subject = new Key(key.word(0), key.word(1));
              weeks.merge(subject, n[1], Math::addExact);
              RatioOfTotals one =
                  RatioOfTotals.ofPerson(Long.parseLong(key.word(2)), Long.parseLong(key.word(3)));
              people.putIfAbsent(subject, RatioOfTotals.NOBODY);
              for (long i = 0; i < n[0]; i++) {
                people.merge(subject, one, RatioOfTotals::plus);
              }
            });
    List<Row> rows = new ArrayList<>();
    people.forEach(
        (key, sum) -> {
          Interval share = sum.interval(level);
          rows.add(
              new RowDraft(OwnPlanTables.WEEKS)
                  .set("group_type", key.word(0))
                  .set("goal_type", key.word(1))
                  .set("people", sum.people())
                  .set("weeks", weeks.getOrDefault(key, 0L))
                  .set("observed", sum.n())
                  .set("met", sum.x())
                  .share(share)
                  .build());
        });
    return rows;
  }

  /** Rows of {@code planned_periods}. */
  public static List<Row> periods(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    Rollup.withAll(summary.plannedPeriods, 0, 1)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(OwnPlanTables.PERIODS)
                        .set("group_type", key.word(0))
                        .set("problem", key.word(1))
                        .set("planned", n[0])
                        .set("ended", n[1])
                        .set("judged", n[2])
                        .set("kept", n[3])
                        .set("kept_whole", n[4])
                        .share(Wilson.interval(new Counted(n[3], n[2]), level))
                        .build()));
    return rows;
  }

  /** Rows of {@code changes_by_chance}. */
  public static List<Row> byChance(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    Counts sums = Rollup.withAll(summary.byChance, 0);
    sums.sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(OwnPlanTables.BY_CHANCE)
                        .set("group_type", key.word(0))
                        .set("milestone", key.word(1))
                        .set("direction", key.word(2))
                        .set("part", key.word(3))
                        .set("of", n[0])
                        .set("judged", n[1])
                        .set("expected", n[2] / MILLION)
                        .set("expected_share", n[0] == 0 ? null : n[2] / MILLION / n[0])
                        .set("n", n[3])
                        .share(Wilson.interval(new Counted(n[3], n[0]), level))
                        .build()));
    return rows;
  }
}
