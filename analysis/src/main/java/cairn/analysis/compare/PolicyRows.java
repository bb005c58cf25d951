package cairn.analysis.compare;

import cairn.analysis.compare.Policies.Cell;
import cairn.analysis.compare.SensitivityRows.Counting;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Wilson;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows of {@code outcomes} under the missing rules beyond the two that every row has, over all
 * problems. The denominator is everybody with a verdict under the rule.
 */
public final class PolicyRows {
  private static final Set<MissingRule> ALREADY =
      Set.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT);

  private PolicyRows() {}

  /**
   * The rows, both views.
   *
   * @param summary the counts
   * @param reported the definitions of the report
   * @param seed where draws start
   * @param level of the intervals
   */
  public static List<Row> outcomes(
      Summary summary, List<Counting> reported, long seed, double level) {
    Map<String, Counting> known = SensitivityRows.byId(reported);
    Map<Key, Long> groups = groups(summary);
    List<Row> rows = new ArrayList<>();
    for (String view : List.of(Policies.FIRST, Policies.ATTENDED)) {
      for (Cell cell : SensitivityRows.policies(summary, known, view, seed).cells()) {
        if (known.containsKey(cell.definition())) {
          Key place = new Key(cell.type(), cell.definition(), cell.milestone());
          add(rows, view, cell, groups.getOrDefault(place, 0L), level);
        }
      }
    }
    return rows;
  }

  private static void add(List<Row> rows, String view, Cell cell, long clusters, double level) {
    for (MissingRule rule : MissingRule.values()) {
      if (cell.knows(rule) && !ALREADY.contains(rule)) {
        Counted count = new Counted(cell.achieved(rule), cell.evaluable(rule));
        rows.add(row(view, cell, rule, count, Wilson.interval(count, level), clusters));
      }
    }
    Counted count = new Counted(cell.imputed().meanYes(), cell.imputed().people());
    Interval share = cell.imputed().share(level);
    rows.add(row(view, cell, MissingRule.MULTIPLE_IMPUTATION, count, share, clusters));
  }

  private static Row row(
      String view, Cell cell, MissingRule rule, Counted count, Interval share, long clusters) {
    return new RowDraft(OutcomeTables.OUTCOMES)
        .set("view", view)
        .set("group_type", cell.type())
        .set("problem", Summary.ALL)
        .set("definition", cell.definition())
        .set("milestone", cell.milestone())
        .set("missing_rule", rule.key())
        .set("due", cell.due())
        .set("evaluable", count.n())
        .set("achieved", count.x())
        .share(share)
        .set("clusters", clusters)
        .build();
  }

  private static Map<Key, Long> groups(Summary summary) {
    Map<Key, Set<String>> groups = new TreeMap<>();
    for (Key key : summary.clusters.sorted().keySet()) {
      for (String type : List.of(key.word(0), Summary.ALL)) {
        groups
            .computeIfAbsent(new Key(type, key.word(1), key.word(2)), k -> new TreeSet<>())
            .add(key.word(3));
      }
    }
    Map<Key, Long> counts = new TreeMap<>();
    groups.forEach((key, names) -> counts.put(key, (long) names.size()));
    return counts;
  }
}
