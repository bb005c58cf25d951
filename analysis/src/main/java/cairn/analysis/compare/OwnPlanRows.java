package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OwnPlanTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.ClusterRobust;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
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

  /**
   * Rows of {@code own_plan_weeks}; the interval allows for weeks of one person being alike and is
   * cut at 0 and 1.
   */
  public static List<Row> weeks(Summary summary, double level) {
    Map<Key, List<Counted>> people = new TreeMap<>();
    Map<Key, Long> weeks = new TreeMap<>();
    Rollup.withAll(summary.ownWeeks, 0)
        .sorted()
        .forEach(
            (key, n) -> {
              Key subject = new Key(key.word(0), key.word(1));
              weeks.merge(subject, n[1], Math::addExact);
              Counted one = new Counted(Long.parseLong(key.word(2)), Long.parseLong(key.word(3)));
              List<Counted> list = people.computeIfAbsent(subject, k -> new ArrayList<>());
              for (long i = 0; i < n[0] && one.n() > 0; i++) {
                list.add(one);
              }
            });
    List<Row> rows = new ArrayList<>();
    people.forEach(
        (key, list) -> {
          Counted sum = list.stream().reduce(new Counted(0, 0), Counted::plus);
          rows.add(
              new RowDraft(OwnPlanTables.WEEKS)
                  .set("group_type", key.word(0))
                  .set("goal_type", key.word(1))
                  .set("people", (long) list.size())
                  .set("weeks", weeks.getOrDefault(key, 0L))
                  .set("observed", sum.n())
                  .set("met", sum.x())
                  .share(asShare(ClusterRobust.proportion(list, level).interval()))
                  .build());
        });
    return rows;
  }

  /** The same interval cut at 0 and 1, where a share ends and an interval by t may not. */
  private static Interval asShare(Interval interval) {
    return new Interval(
        interval.estimate(),
        cut(interval.lower()),
        cut(interval.upper()),
        interval.level(),
        interval.method());
  }

  private static Quantity cut(Quantity limit) {
    return limit.isPresent() ? Quantity.of(Math.min(1, Math.max(0, limit.value()))) : limit;
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
