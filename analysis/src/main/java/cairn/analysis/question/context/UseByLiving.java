package cairn.analysis.question.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.ContextTally.LivingKey;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Use by how people live. */
final class UseByLiving {
  private UseByLiving() {}

  /** Rows of {@code use_by_living}. */
  static List<UseByLivingRow> rows(ContextTally tally, double level) {
    RecordsCollected collected = new RecordsCollected(tally.seen());
    List<UseByLivingRow> rows = new ArrayList<>();
    for (WayOfLiving way : List.of(WayOfLiving.EMPLOYED, WayOfLiving.HOUSED)) {
      String lacking = collected.lacking(List.of(RecordKind.USE, RecordKind.of(way)));
      for (YesNo so : YesNo.values()) {
        for (Stretch weeks : Stretch.values()) {
          LivingKey key = new LivingKey(way, so, weeks);
          long[] numbers = tally.living().get(key, 1 + RatioOfTotals.WIDTH);
          rows.add(row(key, numbers, lacking, level));
        }
      }
    }
    return rows;
  }

  private static UseByLivingRow row(
      LivingKey key, long[] numbers, @Nullable String lacking, double level) {
    RatioOfTotals days = RatioOfTotals.of(Arrays.copyOfRange(numbers, 1, numbers.length));
    Interval share = days.interval(level);
    String why = lacking != null ? lacking : RecordsCollected.tooFew(days.people());
    return new UseByLivingRow(
        key.living(),
        key.so(),
        key.weeks(),
        days.people(),
        numbers[0],
        days.x(),
        days.n(),
        why == null ? ShareLimits.of(share) : ShareLimits.NONE,
        HowEstimated.observed(share.method(), why != null ? why : spread(share)));
  }

  /** What a row says where people do not differ, so that there is no interval. */
  static @Nullable String spread(Interval interval) {
    return interval.lower().isPresent() ? Limits.lacking(interval) : "the same in everybody";
  }
}
