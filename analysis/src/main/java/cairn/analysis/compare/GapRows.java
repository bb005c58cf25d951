package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StayingComparisonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.SurvivalCurve;
import cairn.analysis.statistic.SurvivalScale;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Staying under other gaps than the one a type of group has. */
public final class GapRows {
  /** The gap of each type itself. */
  public static final String CATALOGUE = "catalogue";

  private static final int DAYS_IN_WEEK = 7;

  private GapRows() {}

  /**
   * Rows of {@code staying_sensitivity}: the catalogue's gap first, then the others by size.
   *
   * @param summary the counts
   * @param ownGaps days of each type's own gap
   * @param level of the intervals
   */
  public static List<Row> of(Summary summary, Map<String, Integer> ownGaps, double level) {
    Map<String, EndCounts> own = StayingRows.states(summary.ends);
    Map<String, Map<Integer, Counts>> others = new TreeMap<>();
    summary
        .gapEnds
        .sorted()
        .forEach(
            (key, n) ->
                others
                    .computeIfAbsent(key.word(0), t -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(key.word(1)), g -> new Counts())
                    .add(new Key(key.word(0), key.word(2), key.word(3)), n));
    List<Row> rows = new ArrayList<>();
    own.forEach(
        (type, state) -> {
          Integer days = ownGaps.get(type);
          rows(rows, type, CATALOGUE, days == null ? null : Long.valueOf(days), state, level);
          others
              .getOrDefault(type, Map.of())
              .forEach(
                  (gap, counts) ->
                      rows(
                          rows,
                          type,
                          Integer.toString(gap),
                          Long.valueOf(gap),
                          StayingRows.states(counts).values().iterator().next(),
                          level));
        });
    return rows;
  }

  private static void rows(
      List<Row> rows, String type, String gap, @Nullable Long days, EndCounts ends, double level) {
    EndCounts stopping = ends.onlyCause(1);
    SurvivalCurve curve = KaplanMeier.estimate(stopping);
    for (int week : StayingRows.POINTS) {
      double day = (double) week * DAYS_IN_WEEK;
      Interval share = curve.at(day, SurvivalScale.LOG_LOG, level);
      RowDraft row =
          new RowDraft(StayingComparisonTables.STAYING_SENSITIVITY)
              .set("group_type", type)
              .set("gap", gap)
              .set("gap_days", days)
              .set("week", (long) week)
              .set("n", stopping.people())
              .set("stopped", stopped(stopping, day))
              .set("method", share.method());
      boolean seen = curve.lastTime() >= day || curve.survivalAt(curve.lastTime()) == 0;
      rows.add(
          seen
              ? row.set("share", share.estimate()).limits(share).build()
              : row.set("note", "not_observed_that_long").build());
    }
  }

  private static long stopped(EndCounts stopping, double day) {
    long sum = 0;
    for (int i = 0; i < stopping.size() && stopping.time(i) <= day; i++) {
      sum += stopping.count(1, i);
    }
    return sum;
  }
}
