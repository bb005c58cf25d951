package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key of the plan with several parts: each of them does something while the others stay. */
final class PlanPartsTest {
  @TempDir private static Path folder;
  private static final Map<String, Map<String, String>> TABLES = new HashMap<>();
  private static PlanProgram program;

  @BeforeAll
  static void make() throws IOException {
    program = PlanProgram.of(folder, 60, 6, 2);
  }

  private static Map<String, String> tables(String plan) throws IOException {
    if (!TABLES.containsKey(plan)) {
      program.analyze(plan);
      TABLES.put(plan, program.tables());
    }
    return TABLES.get(plan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stage_pairing: {days: 28, tolerance: 14} | 28 | 84  | transitions
          stage_pairing: {days: 28, tolerance: 14} | 28 | 84  | stage_transitions
          stage_pairing: {days: 28, tolerance: 14} | 28 | 84  | stage_directions
          stage_pairing: {days: 28, tolerance: 14} | 14 | 2   | transitions
          follow_up: {weeks: 8, within_days: 10}   | 8  | 12  | follow_ups
          follow_up: {weeks: 8, within_days: 10}   | 10 | 4   | follow_ups
          reliable_change: {alcohol: {sd: 8, reliability: 0.8}} | sd: 8 | sd: 4 | changes_by_chance
          reliable_change: {alcohol: {sd: 8, reliability: 0.8}} | 0.8   | 0.3   | changes_by_chance
          """)
  void aPartAloneChangesItsTable(String plan, String was, String is, String table)
      throws IOException {
    assertNotEquals(tables(plan).get(table), tables(plan.replace(was, is)).get(table));
  }
}
