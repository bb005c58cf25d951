package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.plan.ScoreSpread;
import cairn.analysis.result.BeforeAfterTable;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BeforeAfterRowsTest {
  private static final Table TABLE = BeforeAfterTable.BEFORE_AFTER;

  private final Summary summary = new Summary();

  private void person(String type, String group, int before, int after) {
    long x = before * 1000L;
    long y = after * 1000L;
    summary.beforeAfter.add(
        new Key(type, "alcohol", "week_13", group), 1, x, y, x * x, y * y, x * y);
  }

  private Row row(String type, int minimumGroups, Map<String, ScoreSpread> spreads) {
    return BeforeAfterRows.of(summary, minimumGroups, spreads, 0.95).stream()
        .filter(r -> type.equals(r.text(0)))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Row row, String column) {
    return row.number(TABLE.indexOf(column));
  }

  private void twoTypes() {
    for (int i = 0; i < 10; i++) {
      person("drop_in", "d" + i % 5, 18 + i % 5, 12 + i % 4);
      person("ongoing", "o" + i % 5, 8 + i % 5, 6 + i % 3);
    }
  }

  @Test
  void thePlansReliabilityTimesTheDistanceIsExpected() {
    twoTypes();
    Map<String, ScoreSpread> plan = Map.of("alcohol", new ScoreSpread(8, 0.7));
    Row row = row("drop_in", 5, plan);
    assertEquals(20, number(row, "mean_before"), 1e-9);
    assertEquals(15, number(row, "population_mean"), 1e-9);
    assertEquals(0.3 * (15 - 20), number(row, "expected_change"), 1e-9);
    assertEquals(
        number(row, "change") - number(row, "expected_change"), number(row, "remaining"), 1e-9);
    assertTrue(number(row, "remaining_lower") < number(row, "remaining"));
    assertEquals("plan", row.text(TABLE.indexOf("reliability_from")));
    assertEquals("paired change by groups, t", row.text(TABLE.indexOf("method")));
    assertTrue(number(row("ongoing", 5, plan), "expected_change") > 0, "it came with less");
  }

  @Test
  void withoutAPlanTheRecordsTell() {
    twoTypes();
    Row row = row("drop_in", 10, Map.of());
    assertEquals("records", row.text(TABLE.indexOf("reliability_from")));
    assertTrue(number(row, "reliability") > 0.8 && number(row, "reliability") < 1);
    assertEquals("paired t", row.text(TABLE.indexOf("method")), "five groups are too few");
  }

  @Test
  void everybodyIsThePopulationAndSoIsAnOnlyType() {
    twoTypes();
    assertEquals(
        "everybody is the population here", row("all", 5, Map.of()).text(TABLE.indexOf("note")));
    Summary one = new Summary();
    one.beforeAfter.add(new Key("drop_in", "alcohol", "week_13", "g"), 1, 1, 1, 1, 1, 1);
    List<Row> rows = BeforeAfterRows.of(one, 5, Map.of(), 0.95);
    assertEquals(
        "only one group type: it is the population", rows.get(1).text(TABLE.indexOf("note")));
    assertNull(rows.get(1).value(TABLE.indexOf("expected_change")));
    assertNull(rows.get(1).value(TABLE.indexOf("lower")), "one person");
  }

  @Test
  void measurementsThatDoNotGoTogetherTellNothing() {
    for (int i = 0; i < 10; i++) {
      person("drop_in", "d", 10 + i, 20 - i);
      person("ongoing", "o", 10 + i, 20 - i);
    }
    assertEquals(
        "the two measurements do not go together, so nothing tells how far they fall back",
        row("drop_in", 5, Map.of()).text(TABLE.indexOf("note")));
    Summary few = new Summary();
    for (String type : List.of("drop_in", "ongoing")) {
      few.beforeAfter.add(new Key(type, "alcohol", "week_13", "g"), 1, 1, 1, 1, 1, 1);
    }
    assertEquals(
        "fewer than 10 people known at both times",
        BeforeAfterRows.of(few, 5, Map.of(), 0.95).get(1).text(TABLE.indexOf("note")));
  }
}
