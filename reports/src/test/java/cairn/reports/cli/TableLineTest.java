package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.Store;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line under each table of the clinic's annex, typed, gives the table cell by cell. */
final class TableLineTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");

  @TempDir private static Path folder;
  private static TableLines lines;

  @BeforeAll
  static void runTheMonth() {
    Store store = Store.at(folder.resolve("store"));
    Ran ran =
        Ran.cairn(
            ("monthly --in " + CLINIC + " --month 2026-10 --quiet --store " + store.root())
                .split(" "));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    lines = new TableLines(store, YearMonth.of(2026, 10));
  }

  @Test
  void everyTableHasItsLine() throws IOException {
    assertEquals(lines.tables(), List.copyOf(lines.statements().keySet()));
  }

  @Test
  void aLineCanBePastedIntoAnyShell() throws IOException {
    for (Map.Entry<String, String> each : lines.statements().entrySet()) {
      assertFalse(each.getValue().matches("(?s).*[\"$`\\\\!{}].*"), each.getKey());
      assertTrue(each.getValue().lines().count() <= 40, each.getKey());
    }
  }

  @Test
  void everyLineGivesItsTableCellByCell() throws IOException {
    assertEquals("", String.join("\n", lines.faults()));
  }

  /**
   * What the front and the story say leads to a place in the annex that has the line and a link to
   * what it means: a table, or a figure with its numbers or a link to the table that has them.
   */
  @Test
  void whatIsToldFirstLeadsToItsLineAndItsMeaning() throws IOException {
    AnnexPlaces annex = new AnnexPlaces(lines.page("annex.html"));
    String told = lines.page("report.html");
    List<String> lost = new ArrayList<>();
    List<String> targets = AnnexPlaces.all(told, "href=\"annex\\.html#([^\"]+)\"");
    for (String target : targets) {
      if (!annex.isMeaning(target) && !annex.hasLine(target)) {
        lost.add(target + " has no line");
      }
      if (!annex.isMeaning(target) && !annex.leadsToMeaning(target)) {
        lost.add(target + " does not lead to what it means");
      }
    }
    assertEquals(List.of(), lost);
    int findings = AnnexPlaces.all(told, "(<section class=\"finding\")").size();
    int figures = AnnexPlaces.all(told, "(<figure class=\"figure\")").size();
    int tables = AnnexPlaces.all(told, "(<div class=\"table-block\")").size();
    int messages = AnnexPlaces.all(told, "(<div class=\"section-head\")").size();
    int links =
        AnnexPlaces.all(
                told, "<a href=\"annex\\.html#[^\"]+\">(Numbers|This table|All on this)[ <]")
            .size();
    assertEquals(findings + figures + tables + messages, links);
  }
}
