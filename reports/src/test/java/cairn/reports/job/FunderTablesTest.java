package cairn.reports.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a funder gets holds no small number and none that could be worked out. */
class FunderTablesTest {
  private static ReportMaterial material(Map<String, Long> people) {
    return MadeUpMonth.material(people, false);
  }

  private static Value value(PublishedTable table, String type, String measure, String column) {
    for (int r = 0; r < table.rowCount(); r++) {
      if (table.value(r, "group_type").equals(Value.text(type))
          && table.value(r, "measure").equals(Value.text(measure))) {
        return table.value(r, column);
      }
    }
    throw new AssertionError("no row " + type + " " + measure);
  }

  @Test
  void theTablesAreTheTwoPagesPromised() {
    List<PublishedTable> tables = FunderTables.of(material(MadeUpMonth.fourTypes()));
    assertEquals(
        List.of("summary", "people", "outcomes", "staying", "completeness"),
        tables.stream().map(PublishedTable::name).toList());
    assertEquals(Value.number(715), value(tables.get(0), "all", "attended", "value"));
  }

  @Test
  void aSmallNumberIsHiddenWithItsSharesAndAnotherBesideIt() {
    // 98 people of whom 9 are new: 9 is hidden, and one more of the row and column.
    PublishedTable people = FunderTables.of(material(MadeUpMonth.fourTypes())).get(1);
    assertEquals(Value.hidden(), value(people, "abstinence_based", "new_this_month", "value"));
    assertEquals(
        Value.text("hidden"), value(people, "abstinence_based", "new_this_month", "status"));
    long hiddenInRow =
        List.of("new_this_month", "came_again_this_month", "came_before_only", "attended").stream()
            .filter(m -> value(people, "abstinence_based", m, "value").isHidden())
            .count();
    assertTrue(hiddenInRow >= 2, "a row with its total gives a single hidden cell back");
  }

  @Test
  void anyProgramCanBeWrittenAndHoldsNoSmallNumber() {
    Random random = new Random(5);
    List<String> types = List.copyOf(MadeUpMonth.tenTypes().keySet());
    int hidden = 0;
    for (int trial = 0; trial < 12; trial++) {
      Map<String, Long> people = new LinkedHashMap<>();
      int kinds = 1 + random.nextInt(types.size());
      for (int i = 0; i < kinds; i++) {
        people.put(types.get(i), (long) (1 + random.nextInt(random.nextBoolean() ? 25 : 200)));
      }
      List<PublishedTable> tables = FunderTables.of(material(people));
      FunderCheck.check(tables, SmallCells.FUNDER);
      for (PublishedTable table : tables) {
        for (int r = 0; r < table.rowCount(); r++) {
          boolean share = table.value(r, "unit").equals(Value.text(FunderRows.SHARE_UNIT));
          if (share && table.value(r, "numerator").isHidden()) {
            assertTrue(table.value(r, "value").isHidden(), "a share gives its part back");
            assertTrue(table.value(r, "lower").isHidden(), "an interval gives its part back");
            hidden++;
          }
        }
      }
    }
    assertTrue(hidden > 100, "shares with a hidden part: " + hidden);
  }

  @Test
  void onePersonGivesTablesWithNothingAboutThem() {
    List<PublishedTable> tables = FunderTables.of(material(Map.of("drop_in", 1L)));
    for (int r = 0; r < tables.get(1).rowCount(); r++) {
      Value value = tables.get(1).value(r, "value");
      boolean sessions = tables.get(1).value(r, "unit").equals(Value.text("sessions"));
      assertTrue(sessions || value.isHidden() || value.equals(Value.number(0)));
    }
    assertEquals(0, tables.get(4).rowCount(), "checks of one record are left out");
  }

  @Test
  void aMonthWithoutAnybodyGivesEmptyTables() {
    ReportMaterial nothing =
        new ReportMaterial(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), Map.of()),
            Optional.empty(),
            material(Map.of("drop_in", 40L)).labels(),
            material(Map.of("drop_in", 40L)).run());
    List<PublishedTable> tables = FunderTables.of(nothing);
    assertFalse(tables.isEmpty());
    tables.forEach(table -> assertEquals(0, table.rowCount(), table.name()));
  }

  @Test
  void aSmallNumberInAFinishedRowIsRefused() {
    FunderRows rows = new FunderRows("2026-10", "people", "People", new Level(0.95));
    rows.count(
        new FunderRows.Subject("drop_in", "Drop-in", "attended", "Attended"),
        Value.count(7),
        "people");
    PrivacyRefusal refusal =
        assertThrows(
            PrivacyRefusal.class,
            () -> FunderCheck.check(List.of(rows.published()), SmallCells.FUNDER));
    assertEquals(List.of("people"), refusal.tables());
  }
}
