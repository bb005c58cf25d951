package cairn.analysis.compare;

import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.RatioOfTotals;
import cairn.analysis.statistic.Wilson;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From one group to another, other care begun, and the acts that make use safer. */
public final class NextStepRows {
  private static final String NOT_YET_KNOWN = "not_yet_known";

  private NextStepRows() {}

  /** Rows of {@code moves}: of everybody whose next step is known, one row for each that was. */
  public static List<Row> moves(Summary summary, double level) {
    Counts sums = summary.context.moves;
    Map<String, long[]> known = new TreeMap<>();
    sums.sorted()
        .forEach(
            (key, n) -> {
              boolean open = key.word(1).equals(NOT_YET_KNOWN);
              known.computeIfAbsent(key.word(0), t -> new long[2])[open ? 1 : 0] += n[0];
            });
    List<Row> rows = new ArrayList<>();
    sums.sorted()
        .forEach(
            (key, n) -> {
              long[] of = known.getOrDefault(key.word(0), new long[2]);
              if (!key.word(1).equals(NOT_YET_KNOWN)) {
                rows.add(
                    share(ContextTables.MOVES, key, n[0], of[0], null, level)
                        .set("next", key.word(1))
                        .set("not_yet_known", of[1])
                        .build());
              }
            });
    return rows;
  }

  /** Rows of {@code care_begun}. */
  public static List<Row> care(Summary summary, double level) {
    String lacking = OwnDifferenceRows.notCollected(summary, List.of("care"));
    List<Row> rows = new ArrayList<>();
    summary
        .context
        .care
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    share(
                            ContextTables.CARE_BEGUN,
                            key,
                            n[1],
                            n[0],
                            why(summary, key, lacking),
                            level)
                        .set("care", key.word(1))
                        .build()));
    return rows;
  }

  /** Care of a sort that nobody ever had may just as well not have been written down. */
  private static @Nullable String why(Summary summary, Key key, @Nullable String lacking) {
    boolean nobody = summary.context.seen.get(1, key.word(1))[0] == 0;
    return lacking != null || !nobody ? lacking : "nobody has such care in these records";
  }

  /** A share of people; without a number where they are too few or nothing was collected. */
  private static RowDraft share(
      Table table, Key key, long n, long of, @Nullable String lacking, double level) {
    Interval share = Wilson.interval(new Counted(n, of), level);
    RowDraft row =
        new RowDraft(table)
            .set("group_type", key.word(0))
            .set("n", n)
            .set("of", of)
            .set("missing_rule", MissingRule.OBSERVED.key())
            .set("method", share.method());
    String why = lacking != null ? lacking : tooFew(of);
    return why == null ? row.share(share) : row.set("note", why);
  }

  private static @Nullable String tooFew(long people) {
    return people < OwnDifferenceRows.MINIMUM_PEOPLE
        ? "fewer than " + OwnDifferenceRows.MINIMUM_PEOPLE + " people"
        : null;
  }

  /** Rows of {@code safer_acts_by_part}. */
  public static List<Row> acts(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    summary
        .context
        .acts
        .sorted()
        .forEach(
            (key, n) -> {
              RatioOfTotals acts = RatioOfTotals.of(n);
              Interval share = acts.interval(level);
              RowDraft row =
                  new RowDraft(ContextTables.ACTS_BY_PART)
                      .set("group_type", key.word(0))
                      .set("milestone", key.word(1))
                      .set("part", key.word(2))
                      .set("people", acts.people())
                      .set("acts", acts.x())
                      .set("of", acts.n())
                      .set("missing_rule", MissingRule.OBSERVED.key())
                      .set("method", share.method());
              String why = tooFew(acts.people());
              rows.add(
                  why == null
                      ? OwnDifferenceRows.withSpread(row, share).build()
                      : row.set("note", why).build());
            });
    return rows;
  }
}
