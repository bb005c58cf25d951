package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Wilson;
import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Status;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes, the reasons behind them, named outcomes, and any positive change. */
public final class OutcomeRows {
  private static final int TYPE = 0;
  private static final int PROBLEM = 1;
  private static final int DEFINITION = 2;
  private static final int MILESTONE = 3;
  private static final int GOAL = 4;
  private static final int STATUS = 5;
  private static final int REASON = 6;
  private static final int CATEGORY = 7;

  private OutcomeRows() {}

  /**
   * Rows of {@code outcomes}: each definition under both views and both missing rules. Not
   * evaluable people leave the denominator under {@code observed} and stay in it, as not achieved,
   * under {@code missing_is_no_improvement}.
   */
  public static List<Row> outcomes(Summary summary, double level) {
    Counts first = new Counts();
    summary
        .verdicts
        .sorted()
        .forEach((key, n) -> first.add(subject(key), three(key.word(STATUS), n[0])));
    Map<Key, Long> groups = new TreeMap<>();
    summary
        .clusters
        .sorted()
        .keySet()
        .forEach(
            key -> {
              groups.merge(new Key(key.word(0), key.word(1), key.word(2)), 1L, Long::sum);
              groups.merge(new Key(Summary.ALL, key.word(1), key.word(2)), 1L, Long::sum);
            });
    List<Row> rows = new ArrayList<>();
    view(rows, "first", Rollup.withAll(first, TYPE, PROBLEM), groups, level);
    view(rows, "attended", Rollup.withAll(summary.attended, PROBLEM), groups, level);
    return rows;
  }

  private static void view(
      List<Row> rows, String view, Counts counts, Map<Key, Long> groups, double level) {
    counts
        .sorted()
        .forEach(
            (key, n) -> {
              long clusters =
                  groups.getOrDefault(
                      new Key(key.word(TYPE), key.word(DEFINITION), key.word(MILESTONE)), 0L);
              rows.add(outcome(view, key, n, MissingRule.OBSERVED, n[1], clusters, level));
              rows.add(
                  outcome(
                      view, key, n, MissingRule.MISSING_IS_NO_IMPROVEMENT, n[0], clusters, level));
            });
  }

  private static Row outcome(
      String view, Key key, long[] n, MissingRule rule, long of, long clusters, double level) {
    return new RowDraft(OutcomeTables.OUTCOMES)
        .set("view", view)
        .set("group_type", key.word(TYPE))
        .set("problem", key.word(PROBLEM))
        .set("definition", key.word(DEFINITION))
        .set("milestone", key.word(MILESTONE))
        .set("missing_rule", rule.key())
        .set("due", n[0])
        .set("evaluable", n[1])
        .set("achieved", n[2])
        .share(Wilson.interval(new Counted(n[2], of), level))
        .set("clusters", clusters)
        .build();
  }

  /** Rows of {@code outcome_reasons}. */
  public static List<Row> reasons(Summary summary) {
    Counts counts = new Counts();
    summary
        .verdicts
        .sorted()
        .forEach(
            (key, n) ->
                counts.add(
                    new Key(
                        key.word(TYPE),
                        key.word(PROBLEM),
                        key.word(DEFINITION),
                        key.word(MILESTONE),
                        key.word(STATUS),
                        key.word(REASON)),
                    n));
    List<Row> rows = new ArrayList<>();
    Rollup.withAll(counts, TYPE, PROBLEM)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new RowDraft(OutcomeTables.OUTCOME_REASONS)
                        .set("group_type", key.word(0))
                        .set("problem", key.word(1))
                        .set("definition", key.word(2))
                        .set("milestone", key.word(3))
                        .set("status", key.word(4))
                        .set("reason", key.word(5))
                        .set("n", n[0])
                        .build()));
    return rows;
  }

  /** Rows of {@code outcome_categories}: definitions whose verdicts have names. */
  public static List<Row> categories(Summary summary, double level) {
    Counts counts = new Counts();
    Counts totals = new Counts();
    summary
        .verdicts
        .sorted()
        .forEach(
            (key, n) -> {
              if (!key.word(CATEGORY).isEmpty()) {
                Key subject =
                    new Key(
                        key.word(TYPE),
                        key.word(PROBLEM),
                        key.word(GOAL).isEmpty() ? "none" : key.word(GOAL),
                        key.word(DEFINITION),
                        key.word(MILESTONE),
                        key.word(CATEGORY));
                counts.add(subject, n);
                totals.add(subject.with(5, ""), n);
              }
            });
    Counts sums = Rollup.withAll(totals, 0, 1, 2);
    List<Row> rows = new ArrayList<>();
    Rollup.withAll(counts, 0, 1, 2)
        .sorted()
        .forEach((key, n) -> rows.add(category(key, n[0], of(sums, key), level)));
    return rows;
  }

  private static long of(Counts sums, Key key) {
    return sums.get(1, key.word(0), key.word(1), key.word(2), key.word(3), key.word(4), "")[0];
  }

  private static Row category(Key key, long n, long of, double level) {
    return new RowDraft(OutcomeTables.OUTCOME_CATEGORIES)
        .set("group_type", key.word(0))
        .set("problem", key.word(1))
        .set("goal_type", key.word(2))
        .set("definition", key.word(3))
        .set("milestone", key.word(4))
        .set("category", key.word(5))
        .set("n", n)
        .set("of", of)
        .share(Wilson.interval(new Counted(n, of), level))
        .build();
  }

  private static Key subject(Key key) {
    return new Key(key.word(TYPE), key.word(PROBLEM), key.word(DEFINITION), key.word(MILESTONE));
  }

  private static long[] three(String status, long n) {
    boolean evaluable = !status.equals(Status.NOT_EVALUABLE.key());
    boolean achieved = status.equals(Status.ACHIEVED.key());
    return new long[] {n, evaluable ? n : 0, achieved ? n : 0};
  }
}
