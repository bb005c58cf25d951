package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.job.ResultTables;
import cairn.analysis.question.context.WithinPersonRow;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan changes in the files that people read: tables, sentences, labels and notes. */
final class PlanReportsTest {
  private static final Pattern SPEAKS_OF_95 =
      Pattern.compile("95 ?% ?(CI|confidence|interval|band)|95 of 100|95-percent");

  @TempDir private static Path folder;
  private static PlanProgram program;
  private static Map<String, String> usual;
  private static final Map<String, List<Row>> USUAL_ROWS = new TreeMap<>();

  @BeforeAll
  static void reportAsUsual() throws IOException {
    program = PlanProgram.of(folder, 25, 6, 2);
    program.analyze("seed: 1");
    program.report("all");
    usual = program.reported();
    for (Table table : ResultTables.summaries()) {
      USUAL_ROWS.put(table.name(), program.rows(table));
    }
  }

  private static Set<String> changedBy(String plan) throws IOException {
    program.analyze(plan);
    program.report("all");
    Map<String, String> now = program.reported();
    Set<String> paths = new TreeSet<>(usual.keySet());
    paths.addAll(now.keySet());
    paths.removeIf(path -> usual.getOrDefault(path, "").equals(now.get(path)));
    assertTrue(paths.remove("evaluator/tables/study-plan.csv"), "the report shows the plan");
    return paths;
  }

  /** Few people and a level near 1 make the widest intervals; a report shows them all the same. */
  @Test
  void theWidestIntervalsAreCutAtWhatCanBe(@TempDir Path own) throws IOException {
    PlanProgram wide = PlanProgram.of(own, 35, 5, 6);
    wide.analyze("confidence: 0.9999");
    wide.report("evaluator");
    List<Double> limits = new ArrayList<>();
    for (Row row : wide.rows(WithinPersonRow.TABLE.table())) {
      WithinPersonRow.Difference found = WithinPersonRow.TABLE.record(row).differenceOrNone();
      if (found.lower() != null && found.upper() != null) {
        limits.add(found.lower());
        limits.add(found.upper());
      }
    }
    assertTrue(limits.contains(-1.0), "a limit is cut");
    assertTrue(limits.stream().allMatch(limit -> Math.abs(limit) <= 1), limits.toString());
  }

  private static String text(String file) throws IOException {
    return Files.readString(
        program.reportFiles().stream().filter(f -> f.endsWith(file)).findFirst().orElseThrow());
  }

  @Test
  void oneLevelStandsInEveryWord() throws IOException {
    assertTrue(SPEAKS_OF_95.matcher(text("report.html")).find(), "as usual it is 95%");
    Set<String> changed = changedBy("confidence: 0.8");
    assertEquals(List.of(), program.lines().faults());
    assertTrue(changed.contains("evaluator/tables/staying-curves.csv"));
    for (Path file : program.reportFiles()) {
      if (!file.toString().matches(".*[.](parquet|pdf|png|xlsx)")) {
        assertFalse(SPEAKS_OF_95.matcher(Files.readString(file)).find(), file::toString);
      }
    }
    for (String file :
        List.of("report.html", "annex.html", "NOTES.md", "codebook.html", "researcher/README.md")) {
      assertTrue(text(file).contains("80%"), file);
    }
    everyIntervalIsNarrower();
  }

  /** In every table with intervals none is wider than as usual, and at least one is narrower. */
  private static void everyIntervalIsNarrower() {
    int tables = 0;
    for (Table table : ResultTables.summaries()) {
      List<Row> wide = USUAL_ROWS.get(table.name());
      List<Row> narrow = program.rows(table);
      assertEquals(wide.size(), narrow.size(), table.name());
      boolean any = false;
      boolean narrower = false;
      for (Column column : table.columns()) {
        int side = column.name().endsWith("lower") ? 1 : column.name().endsWith("upper") ? -1 : 0;
        int at = table.indexOf(column.name());
        for (int i = 0; side != 0 && i < wide.size(); i++) {
          Double was = wide.get(i).number(at);
          Double is = narrow.get(i).number(at);
          if (was != null && is != null) {
            assertTrue(side * (is - was) >= -1e-9, table.name() + "." + column.name());
            any = true;
            narrower |= side * (is - was) > 1e-9;
          }
        }
      }
      assertEquals(any, narrower, table.name());
      tables += any ? 1 : 0;
    }
    assertTrue(tables > 25, tables + " tables with intervals");
  }

  /** In all of the funder's tables, and no number of people below it stands in any. */
  @Test
  void theSmallestCountIsHiddenInEveryTableOfTheFunder() throws IOException {
    PlanProgram larger = PlanProgram.of(folder.resolve("larger"), 300, 12, 3).inMonth("2026-09");
    larger.analyze("seed: 1");
    larger.report("funder");
    Map<String, String> before = funder(larger);
    larger.analyze("smallest_cell: 60");
    larger.report("funder");
    Map<String, String> after = funder(larger);
    assertEquals(before.keySet(), after.keySet());
    assertEquals(3, after.size(), "tables of the funder");
    after.forEach(
        (file, text) -> {
          assertNotEquals(before.get(file), text, file);
          List<String> small = text.lines().filter(PlanReportsTest::isBelowSixty).toList();
          assertEquals(List.of(), small, file);
        });
  }

  private static Map<String, String> funder(PlanProgram of) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : of.reportFiles()) {
      String name = file.getFileName().toString();
      if (file.getParent().endsWith("funder") && name.endsWith(".csv")) {
        texts.put(name, Files.readString(file));
      }
    }
    return texts;
  }

  /** Counts of people, and of people behind a share, stand in the columns after the category. */
  private static boolean isBelowSixty(String line) {
    List<String> cells = List.of(line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1));
    List<String> counts = new ArrayList<>(List.of(cells.get(9)));
    if (cells.get(8).equals("people")) {
      counts.add(cells.get(7));
    }
    return counts.stream().anyMatch(cell -> cell.matches("[1-9]|[1-5][0-9]"));
  }

  @Test
  void theRulesForMissingReportsMakeTheTablesOfOutcomes() throws IOException {
    Set<String> changed = changedBy("missing_rules: [missing_is_use, observed]");
    assertEquals(
        Set.of(
            "evaluator/tables/outcomes-by-definition.csv",
            "evaluator/tables/own-goal-as-attended.csv",
            "evaluator/tables/own-goal-by-time.csv",
            "evaluator/tables/own-goal-by-type.csv",
            "evaluator/tables/this-month.csv"),
        changed);
    String header = text("outcomes-by-definition.csv").lines().findFirst().orElseThrow();
    assertTrue(header.startsWith("definition,missing_is_use_n"), header);
    assertTrue(text("this-month.csv").contains("(missing as use)"));
    assertEquals(List.of(), program.lines().faults());
  }

  @Test
  void wordsThatNameANumberOfThePlanFollowIt() throws IOException {
    program.analyze(
        String.join(
            "\n",
            "reengagement_days: 21",
            "new_start_days: 91",
            "attended_sessions: 3",
            "kept_share: 0.6",
            "minimum_days_in_week: 4",
            "minimum_groups: 6",
            "completion_sensitivities: [5]",
            "smallest_cell: 20",
            "start: intake"));
    program.report("all");
    String report = text("annex.html");
    for (String words :
        List.of(
            "Came back within 21 days",
            "first after 91 days without any",
            "3 or more sessions",
            "at least 60% of the days known",
            "with at least 4 days known",
            "fewer than 6 groups",
            "Attended at least 5 of 8 sessions",
            "The start is the day of intake")) {
      assertTrue(report.contains(words), words);
    }
    assertTrue(text("NOTES.md").contains("Numbers of people from 1 to 19 are not shown"));
    assertTrue(text("DATA-USE.md").contains("1 to 19 people"));
    for (String words : List.of("180 days of a gap", "two or more sessions", "no attendance in")) {
      assertFalse(report.contains(words), words);
    }
  }
}
