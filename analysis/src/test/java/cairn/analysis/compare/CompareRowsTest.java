package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.job.ResultTables;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CompareRowsTest {
  private final Summary summary = new Summary();

  @Test
  void eachTableHasItsOwnNameAndItsKeyIsMadeOfItsColumns() {
    Set<String> names = new HashSet<>();
    for (Table table : ResultTables.all()) {
      assertTrue(names.add(table.name()), table.name() + " stands twice");
      table.key().forEach(table::indexOf);
      assertTrue(table.columns().stream().noneMatch(c -> c.description().isBlank()), table.name());
    }
  }

  @Test
  void notEvaluablePeopleLeaveTheDenominatorOnlyWhereTheRuleSaysSo() {
    verdict("drop_in", "alcohol", "achieved", "rule_met", "", 3);
    verdict("drop_in", "alcohol", "not_achieved", "rule_not_met", "", 1);
    verdict("drop_in", "opioid", "not_evaluable", "no_reports", "", 2);
    List<Row> rows = OutcomeRows.outcomes(summary, 0.95);

    Row observed = find(rows, OutcomeTables.OUTCOMES, "first", "all", "all", "observed");
    assertEquals(6, number(observed, "due"));
    assertEquals(4, number(observed, "evaluable"));
    assertEquals(0.75, decimal(observed, "share"), 1e-12);
    Row worst =
        find(rows, OutcomeTables.OUTCOMES, "first", "all", "all", "missing_is_no_improvement");
    assertEquals(0.5, decimal(worst, "share"), 1e-12);
    Row nobody = find(rows, OutcomeTables.OUTCOMES, "first", "drop_in", "opioid", "observed");
    assertNull(nobody.value(OutcomeTables.OUTCOMES.indexOf("share")), "0 of 0 is no share");
  }

  @Test
  void reasonsAddUpToEverybodyDue() {
    verdict("drop_in", "alcohol", "achieved", "rule_met", "", 3);
    verdict("ongoing", "alcohol", "not_evaluable", "no_baseline", "", 5);
    long sum =
        OutcomeRows.reasons(summary).stream()
            .filter(r -> "all".equals(r.text(0)) && "all".equals(r.text(1)))
            .mapToLong(r -> number(r, OutcomeTables.OUTCOME_REASONS, "n"))
            .sum();
    assertEquals(8, sum);
  }

  @Test
  void namedOutcomesAddUpToTheirDenominator() {
    verdict("drop_in", "alcohol", "achieved", "rule_met", "abstinent", 3);
    verdict("drop_in", "alcohol", "not_achieved", "rule_not_met", "unchanged", 7);
    List<Row> rows =
        OutcomeRows.categories(summary, 0.95).stream()
            .filter(r -> "all".equals(r.text(0)) && "all".equals(r.text(1)))
            .filter(r -> "all".equals(r.text(2)))
            .toList();
    assertEquals(2, rows.size());
    for (Row row : rows) {
      assertEquals(10, number(row, OutcomeTables.OUTCOME_CATEGORIES, "of"));
    }
  }

  @Test
  void fewGroupsOnlyDescribe() {
    for (int group = 0; group < 3; group++) {
      summary.clusters.add(new Key("drop_in", "ANY-1", "week_13", "g" + group), 10, 5);
      summary.clusters.add(new Key("ongoing", "ANY-1", "week_13", "h" + group), 10, 4 + group);
    }
    Row few = DifferenceRows.plain(summary, "ongoing", 10, 0.95).get(0);
    assertEquals("descriptive_only", few.text(OutcomeTables.DIFFERENCES.indexOf("standing")));
    assertEquals(0, decimal(few, OutcomeTables.DIFFERENCES, "difference"), 1e-12);
    Row enough = DifferenceRows.plain(summary, "ongoing", 3, 0.95).get(0);
    assertEquals("compared", enough.text(OutcomeTables.DIFFERENCES.indexOf("standing")));
    assertEquals(6, number(enough, OutcomeTables.DIFFERENCES, "clusters"));
  }

  @Test
  void aComparisonWithNobodyOnOneSideIsNoComparison() {
    summary.clusters.add(new Key("drop_in", "ANY-1", "week_13", "g"), 4, 2);
    Row row = DifferenceRows.plain(summary, "ongoing", 1, 0.95).get(0);
    assertEquals("not_estimable", row.text(OutcomeTables.DIFFERENCES.indexOf("standing")));
    assertNull(row.value(OutcomeTables.DIFFERENCES.indexOf("difference")));
  }

  @Test
  void countsAddUpInAnyOrder() {
    Counts one = new Counts();
    Counts other = new Counts();
    one.add(new Key("a", "b"), 1, 2);
    other.add(new Key("a", "b"), 10, 20);
    other.count("c");
    one.merge(other);
    assertEquals(11, one.get(2, "a", "b")[0]);
    assertEquals(22, one.get(2, "a", "b")[1]);
    assertEquals(1, one.get(1, "c")[0]);
    assertEquals(2, other.size(), "the other is left as it was");
    assertEquals(10, other.get(2, "a", "b")[0]);
  }

  private void verdict(
      String type, String problem, String status, String reason, String category, long n) {
    summary.verdicts.add(
        new Key(type, problem, "RED-1", "week_13", "moderation", status, reason, category), n);
  }

  private static Row find(List<Row> rows, Table table, String... words) {
    return rows.stream()
        .filter(
            r ->
                words[0].equals(r.text(0))
                    && words[1].equals(r.text(1))
                    && words[2].equals(r.text(2))
                    && words[3].equals(r.text(table.indexOf("missing_rule"))))
        .findFirst()
        .orElseThrow();
  }

  private static long number(Row row, String column) {
    return number(row, OutcomeTables.OUTCOMES, column);
  }

  private static double decimal(Row row, String column) {
    return decimal(row, OutcomeTables.OUTCOMES, column);
  }

  private static long number(Row row, Table table, String column) {
    return row.integer(table.indexOf(column));
  }

  private static double decimal(Row row, Table table, String column) {
    return row.number(table.indexOf(column));
  }
}
