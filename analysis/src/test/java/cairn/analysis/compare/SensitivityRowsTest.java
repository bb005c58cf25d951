package cairn.analysis.compare;

import static cairn.analysis.result.SensitivityTables.OUTCOMES_BY_BAND;
import static cairn.analysis.result.SensitivityTables.SENSITIVITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.compare.SensitivityRows.Counting;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.View;
import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.table.Tally;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SensitivityRowsTest {
  private static final List<Counting> DEFINITIONS =
      List.of(
          new Counting("ABS-1-28", "abstinence", MissingRule.OBSERVED, "published"),
          new Counting("WORD", "reduction", MissingRule.MISSING_IS_USE, "published_secondary"),
          new Counting("NEVER", "wellbeing", MissingRule.OBSERVED, "published"));
  private static final Set<String> MILESTONES = Set.of("week_13", "month_end");

  private final Summary summary = nothing();

  private static Summary nothing() {
    Summary summary = new Summary();
    summary.tallies.add(Tally.empty(OutcomeTally.class));
    return summary;
  }

  /** One person and problem: seen 1, 0 or −1 for missing. */
  private static void person(Summary into, String type, String problem, int seen) {
    long[] numbers = new long[3 * MissingRule.values().length];
    enter(numbers, MissingRule.OBSERVED, seen);
    enter(numbers, MissingRule.MISSING_IS_USE, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_IMPROVEMENT, Math.max(seen, 0));
    enter(numbers, MissingRule.MISSING_IS_NO_USE, seen < 0 ? 1 : seen);
    into.tally(OutcomeTally.class)
        .underRules()
        .add(new RuleKey(type, View.FIRST, problem, "ABS-1-28", "week_13"), numbers);
  }

  private static void enter(long[] numbers, MissingRule rule, int status) {
    numbers[3 * rule.ordinal()]++;
    numbers[3 * rule.ordinal() + 1] += status < 0 ? 0 : 1;
    numbers[3 * rule.ordinal() + 2] += status > 0 ? 1 : 0;
  }

  private List<Row> rows() {
    return SensitivityRows.rows(summary, DEFINITIONS, MILESTONES, 1, 0.95);
  }

  private static Row find(List<Row> rows, String type, MissingRule rule) {
    return rows.stream()
        .filter(r -> type.equals(r.text(SENSITIVITY.indexOf("group_type"))))
        .filter(r -> rule.key().equals(r.text(SENSITIVITY.indexOf("missing_rule"))))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(List<Row> rows) {
    List<String> values = new ArrayList<>();
    for (Row row : rows) {
      for (int column = 0; column < SENSITIVITY.columns().size(); column++) {
        values.add(String.valueOf(row.value(column)));
      }
    }
    return values;
  }

  private static double number(Row row, Table table, String column) {
    return row.number(table.indexOf(column));
  }

  private static long count(Row row, Table table, String column) {
    return row.integer(table.indexOf(column));
  }

  @Test
  void theRulesStandInOrderAndEverybodyIsTheSumOfTheTypes() {
    for (int i = 0; i < 30; i++) {
      person(summary, "drop_in", i % 2 == 0 ? "alcohol" : "heroin", i % 3 == 0 ? -1 : i % 2);
      person(summary, "ongoing", "alcohol", i % 5 == 0 ? -1 : i % 4 == 0 ? 0 : 1);
    }
    List<Row> rows = rows();
    assertEquals(3 * 5, rows.size(), "two types and all, four rules and multiple imputation");
    for (String type : List.of("all", "drop_in", "ongoing")) {
      double worst = number(find(rows, type, MissingRule.MISSING_IS_USE), SENSITIVITY, "share");
      double seen = number(find(rows, type, MissingRule.OBSERVED), SENSITIVITY, "share");
      double best = number(find(rows, type, MissingRule.MISSING_IS_NO_USE), SENSITIVITY, "share");
      Row drawn = find(rows, type, MissingRule.MULTIPLE_IMPUTATION);
      double middle = number(drawn, SENSITIVITY, "share");
      assertTrue(worst < seen && seen < best, type);
      assertTrue(worst < middle && middle < best, type);
      assertTrue(drawn.text(SENSITIVITY.indexOf("method")).startsWith("multiple imputation"), type);
    }
    for (MissingRule rule : List.of(MissingRule.OBSERVED, MissingRule.MULTIPLE_IMPUTATION)) {
      assertEquals(
          count(find(rows, "all", rule), SENSITIVITY, "evaluable"),
          count(find(rows, "drop_in", rule), SENSITIVITY, "evaluable")
              + count(find(rows, "ongoing", rule), SENSITIVITY, "evaluable"));
    }
  }

  @Test
  void partsInAnyOrderGiveTheSameRows() {
    List<Summary> parts = new ArrayList<>();
    Random random = new Random(4);
    for (int part = 0; part < 9; part++) {
      Summary one = nothing();
      for (int i = 0; i < 20; i++) {
        person(one, random.nextBoolean() ? "drop_in" : "ongoing", "alcohol", random.nextInt(3) - 1);
      }
      parts.add(one);
    }
    parts.forEach(summary::merge);
    List<Row> once = rows();
    Collections.shuffle(parts, random);
    Summary other = nothing();
    parts.forEach(other::merge);
    assertEquals(
        values(once), values(SensitivityRows.rows(other, DEFINITIONS, MILESTONES, 1, 0.95)));
  }

  @Test
  void whereNobodyOfATypeWasSeenTheMissingAreDrawnAsElsewhere() {
    for (int i = 0; i < 40; i++) {
      person(summary, "ongoing", "alcohol", 1);
      person(summary, "drop_in", "alcohol", -1);
    }
    Row drawn = find(rows(), "drop_in", MissingRule.MULTIPLE_IMPUTATION);
    assertTrue(number(drawn, SENSITIVITY, "share") > 0.9);
    assertNull(
        find(rows(), "drop_in", MissingRule.OBSERVED).value(SENSITIVITY.indexOf("share")),
        "0 of 0 is no share");
  }

  @Test
  void aDefinitionThatGaveNobodyAVerdictIsLeftOut() {
    person(summary, "drop_in", "alcohol", -1);
    assertEquals(List.of(), rows());
    assertEquals(Set.of(), SensitivityRows.answered(summary, DEFINITIONS));
    person(summary, "drop_in", "alcohol", 1);
    assertEquals(Set.of("ABS-1-28"), SensitivityRows.answered(summary, DEFINITIONS));
  }

  @Test
  void onlyTheMilestonesAskedForStandInTheTable() {
    person(summary, "drop_in", "alcohol", 1);
    assertEquals(
        List.of(), SensitivityRows.rows(summary, DEFINITIONS, Set.of("month_end"), 1, 0.95));
  }

  private void band(String variable, String band, String group, long n, long achieved) {
    summary.bands.add(
        new Key("all", variable, band, "GOAL-5", "week_13", group), n + 1, n, achieved);
  }

  private static Row band(List<Row> rows, String variable, String band) {
    return rows.stream()
        .filter(r -> variable.equals(r.text(0)) && band.equals(r.text(1)))
        .findFirst()
        .orElseThrow();
  }

  private static String standing(Row row) {
    return row.text(OUTCOMES_BY_BAND.indexOf("standing"));
  }

  @Test
  void aBandStandsAgainstEverybodyInTheOtherBands() {
    for (int group = 0; group < 12; group++) {
      band("gender", "woman", "g" + group, 6, 5);
      band("gender", "man", "g" + group, 6, 1 + group % 2);
      band("gender", "other", "g" + group, group < 2 ? 2 : 0, 0);
      band("gender", "unknown", "g" + group, 1, 0);
    }
    List<Row> rows = BandRows.rows(summary, 10, 11, 0.95);
    Row woman = band(rows, "gender", "woman");
    assertEquals("compared", standing(woman));
    assertEquals(72, count(woman, OUTCOMES_BY_BAND, "evaluable"));
    assertEquals(84, count(woman, OUTCOMES_BY_BAND, "due"));
    assertEquals(
        76, count(woman, OUTCOMES_BY_BAND, "others_evaluable"), "the unknown are nobody's");
    assertEquals(60.0 / 72 - 18.0 / 76, number(woman, OUTCOMES_BY_BAND, "difference"), 1e-12);
    assertTrue(number(woman, OUTCOMES_BY_BAND, "lower") > 0);
    assertTrue(
        number(woman, OUTCOMES_BY_BAND, "p") < number(woman, OUTCOMES_BY_BAND, "p_adjusted"));
    Row few = band(rows, "gender", "other");
    assertEquals("too_few", standing(few));
    assertNull(few.value(OUTCOMES_BY_BAND.indexOf("difference")));
    assertEquals(4, count(few, OUTCOMES_BY_BAND, "evaluable"), "its numbers stand nevertheless");
    Row unknown = band(rows, "gender", "unknown");
    assertEquals("not_estimable", standing(unknown));
  }

  @Test
  void twoBandsAreOneLookAndFewGroupsOnlyDescribe() {
    for (int group = 0; group < 3; group++) {
      band("mandated", "yes", "g" + group, 10, 2 + group);
      band("mandated", "no", "g" + group, 10, 7 - group);
    }
    Row described = band(BandRows.rows(summary, 10, 11, 0.95), "mandated", "yes");
    assertEquals("descriptive_only", standing(described));
    assertNull(described.value(OUTCOMES_BY_BAND.indexOf("p")));
    List<Row> rows = BandRows.rows(summary, 3, 11, 0.95);
    Row yes = band(rows, "mandated", "yes");
    Row no = band(rows, "mandated", "no");
    assertEquals(
        number(yes, OUTCOMES_BY_BAND, "difference"),
        -number(no, OUTCOMES_BY_BAND, "difference"),
        1e-12);
    assertEquals(
        number(yes, OUTCOMES_BY_BAND, "p"), number(yes, OUTCOMES_BY_BAND, "p_adjusted"), 0);
  }

  @Test
  void nobodyGivesNoRows() {
    assertEquals(List.of(), BandRows.rows(summary, 10, 11, 0.95));
    assertEquals(List.of(), rows());
  }
}
