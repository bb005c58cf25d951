package cairn.analysis.compare;

import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.SurvivalCurve;
import cairn.analysis.statistic.SurvivalQuantile;
import cairn.analysis.statistic.SurvivalScale;
import cairn.analysis.statistic.Wilson;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether people changed their first goal about use, where to, and when. */
public final class GoalChangeRows {
  private static final int DAYS_IN_WEEK = 7;
  private static final int WEEK = 13;
  private static final String UNCHANGED = "unchanged";
  private static final List<String> DIRECTIONS =
      List.of("to_abstinence", "from_abstinence", "otherwise", "not_known");

  private GoalChangeRows() {}

  /** Rows of {@code goal_changes}. */
  public static List<Row> rows(Summary summary, double level) {
    Map<String, List<int[]>> times = new TreeMap<>();
    Map<String, Map<String, Long>> directions = new TreeMap<>();
    summary
        .context
        .goalChanges
        .sorted()
        .forEach(
            (key, n) -> {
              directions
                  .computeIfAbsent(key.word(0), t -> new TreeMap<>())
                  .merge(key.word(1), n[0], Long::sum);
              add(times.computeIfAbsent(key.word(0), t -> new ArrayList<>()), key, n[0]);
            });
    List<Row> rows = new ArrayList<>();
    times.forEach(
        (type, own) -> rows.add(row(type, own, directions.getOrDefault(type, Map.of()), level)));
    return rows;
  }

  private static void add(List<int[]> times, Key key, long people) {
    for (long i = 0; i < people; i++) {
      times.add(new int[] {Integer.parseInt(key.word(2)), key.word(1).equals(UNCHANGED) ? 0 : 1});
    }
  }

  private static Row row(
      String type, List<int[]> times, Map<String, Long> directions, double level) {
    long of = times.size();
    long n = of - directions.getOrDefault(UNCHANGED, 0L);
    Interval share = Wilson.interval(new Counted(n, of), level);
    RowDraft row =
        new RowDraft(ContextTables.GOAL_CHANGES)
            .set("group_type", type)
            .set("of", of)
            .set("n", n)
            .set("missing_rule", MissingRule.OBSERVED.key())
            .set("method", share.method());
    DIRECTIONS.forEach(d -> row.set(d, directions.getOrDefault(d, 0L)));
    if (of < OwnDifferenceRows.MINIMUM_PEOPLE) {
      return row.set("note", "fewer than " + OwnDifferenceRows.MINIMUM_PEOPLE + " people").build();
    }
    row.share(share);
    times(row, times, level);
    return row.build();
  }

  private static void times(RowDraft row, List<int[]> times, double level) {
    SurvivalCurve kept =
        KaplanMeier.estimate(
            EndCounts.ofDays(
                times.stream().mapToInt(t -> t[0]).toArray(),
                times.stream().mapToInt(t -> t[1]).toArray(),
                1));
    Quantity median = SurvivalQuantile.of(kept, 0.5, SurvivalScale.LOG_LOG, level).estimate();
    double day = (double) WEEK * DAYS_IN_WEEK;
    if (kept.lastTime() >= day) {
      Interval still = kept.at(day, SurvivalScale.LOG_LOG, level);
      Interval changed =
          new Interval(
              minusFrom1(still.estimate()),
              minusFrom1(still.upper()),
              minusFrom1(still.lower()),
              still.level(),
              still.method());
      row.set("changed_by_week_13", changed.estimate()).limits("week_13_", changed);
    }
    if (median.isPresent()) {
      row.set("median_weeks", median.value() / DAYS_IN_WEEK);
    } else {
      row.set("note", "median not reached: fewer than half changed it while they were seen");
    }
  }

  private static Quantity minusFrom1(Quantity share) {
    return share.isPresent() ? Quantity.of(1 - share.value()) : share;
  }
}
