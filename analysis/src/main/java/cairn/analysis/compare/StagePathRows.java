package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StageModelTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where people came from their first to their last stage, and who came back and moved on. */
public final class StagePathRows {
  private static final List<String> WHAT = List.of("earlier", "further", "recycled", "same");

  private StagePathRows() {}

  /** Rows of {@code stage_paths}. */
  public static List<Row> of(Summary summary, double level) {
    Map<Key, Counts> all = new TreeMap<>();
    Rollup.withAll(summary.paths, 0, 1)
        .sorted()
        .forEach(
            (key, n) -> {
              Counts own =
                  all.computeIfAbsent(
                      new Key(key.word(0), key.word(1), key.word(2)), k -> new Counts());
              int net = Integer.parseInt(key.word(3));
              own.add(new Key(net > 0 ? "further" : net < 0 ? "earlier" : "same"), n[0]);
              own.add(new Key("people"), n[0]);
              own.add(new Key("recycled"), key.word(4).equals("yes") ? n[0] : 0);
            });
    List<Row> rows = new ArrayList<>();
    all.forEach((key, counts) -> WHAT.forEach(what -> rows.add(row(key, what, counts, level))));
    return rows;
  }

  private static Row row(Key key, String what, Counts counts, double level) {
    Counted n = new Counted(counts.get(1, what)[0], counts.get(1, "people")[0]);
    return new RowDraft(StageModelTables.STAGE_PATHS)
        .set("group_type", key.word(0))
        .set("problem", key.word(1))
        .set("instrument", key.word(2))
        .set("what", what)
        .set("n", n.x())
        .set("of", n.n())
        .share(Wilson.interval(n, level))
        .build();
  }
}
