package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.OwnPlanTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;

/** What error alone would show of any change. */
public final class OwnPlanRows {
  private static final double MILLION = 1e6;

  private OwnPlanRows() {}

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
