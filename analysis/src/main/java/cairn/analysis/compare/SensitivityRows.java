package cairn.analysis.compare;

import cairn.analysis.judging.RuleSums;
import cairn.analysis.judging.RuleSums.Cell;
import cairn.analysis.judging.View;
import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.result.SensitivityTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Wilson;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The whole library under every missing rule. */
public final class SensitivityRows {

  private SensitivityRows() {}

  /**
   * A definition that was counted.
   *
   * @param id its id
   * @param group what it is about
   * @param own what it does about missing records itself
   * @param provenance where it comes from
   */
  public record Counting(String id, String group, MissingRule own, String provenance) {}

  /**
   * Rows of {@code sensitivity}. A definition that gave nobody a verdict is left out.
   *
   * @param summary the counts
   * @param definitions every definition that was counted
   * @param milestones keys of the milestones at which the whole library was counted
   * @param seed where draws start
   * @param level of the intervals
   */
  public static List<Row> rows(
      Summary summary,
      List<Counting> definitions,
      Set<String> milestones,
      long seed,
      double level) {
    Map<String, Counting> known = byId(definitions);
    Set<String> answered = answered(summary, definitions);
    List<Row> rows = new ArrayList<>();
    for (Cell cell : sums(summary, known, seed).cells()) {
      Counting counting = known.get(cell.key().definition());
      boolean shown =
          counting != null
              && answered.contains(counting.id())
              && milestones.contains(cell.key().milestone());
      if (counting == null || !shown) {
        continue;
      }
      for (MissingRule rule : MissingRule.values()) {
        if (cell.knows(rule)) {
          rows.add(row(counting, cell, rule, level));
        }
      }
      rows.add(imputed(counting, cell, level));
    }
    return rows;
  }

  /** Ids of the definitions that gave somebody a verdict. */
  public static Set<String> answered(Summary summary, List<Counting> definitions) {
    Map<String, Counting> known = byId(definitions);
    Set<String> answered = new TreeSet<>();
    summary
        .tally(OutcomeTally.class)
        .underRules()
        .sorted()
        .forEach(
            (key, n) -> {
              Counting counting = known.get(key.definition());
              if (counting != null && n[3 * counting.own().ordinal() + 1] > 0) {
                answered.add(counting.id());
              }
            });
    return answered;
  }

  private static RuleSums sums(Summary summary, Map<String, Counting> known, long seed) {
    return RuleSums.of(
        summary.tally(OutcomeTally.class).underRules(),
        View.FIRST,
        id -> {
          Counting counting = known.get(id);
          return counting == null ? MissingRule.OBSERVED : counting.own();
        },
        seed);
  }

  private static Map<String, Counting> byId(List<Counting> definitions) {
    Map<String, Counting> known = new LinkedHashMap<>();
    definitions.forEach(each -> known.put(each.id(), each));
    return known;
  }

  private static Row row(Counting counting, Cell cell, MissingRule rule, double level) {
    Counted count = cell.counted(rule);
    return draft(counting, cell, rule, count, Wilson.interval(count, level));
  }

  private static Row imputed(Counting counting, Cell cell, double level) {
    Counted count = new Counted(cell.imputed().meanYes(), cell.imputed().people());
    return draft(
        counting, cell, MissingRule.MULTIPLE_IMPUTATION, count, cell.imputed().share(level));
  }

  private static Row draft(
      Counting counting, Cell cell, MissingRule rule, Counted count, Interval interval) {
    return new RowDraft(SensitivityTables.SENSITIVITY)
        .set("group_type", cell.key().groupType())
        .set("definition_group", counting.group())
        .set("definition", cell.key().definition())
        .set("milestone", cell.key().milestone())
        .set("missing_rule", rule.key())
        .set("own_rule", rule == counting.own())
        .set("due", cell.due())
        .set("evaluable", count.n())
        .set("achieved", count.x())
        .share(interval)
        .set("provenance", counting.provenance())
        .build();
  }
}
