package cairn.ingest.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadFile;
import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.source.SheetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterFolderTest {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());
  private static final Set<StarterPart> ALL = EnumSet.allOf(StarterPart.class);
  private static final RowTaker NOBODY =
      new RowTaker() {
        @Override
        public void accepted(long line, Row row) {}

        @Override
        public void rejected(Ids ids) {}
      };

  @TempDir Path root;

  private Map<String, Boolean> write(Set<StarterPart> parts) throws IOException {
    return StarterFolder.write(root, parts, "confidence: 0.95\n").stream()
        .collect(
            Collectors.toMap(StarterFolder.Made::file, StarterFolder.Made::isNew, (a, b) -> b));
  }

  private List<String> sheets(String workbook) {
    return SheetName.in(root.resolve(workbook)).stream()
        .filter(sheet -> !sheet.isHidden())
        .map(SheetName::name)
        .toList();
  }

  private static ReadFile read(Table table, Path file, String sheet, List<Finding> found) {
    return new CheckedFile(CONTRACT, table, "f", ReadingTerms.NONE)
        .read(file, sheet, NOBODY, found::add);
  }

  @Test
  void theNeededTablesComeByThemselvesAndTheOthersWhenAskedFor() throws IOException {
    write(Set.of());
    assertEquals(
        List.of("groups", "clients", "memberships", "sessions", "attendance"),
        sheets("records.xlsx"));
    assertFalse(Files.exists(root.resolve("csv/goals.csv")));
    assertEquals(
        "session_id,client_id,status,arrived_after_use,feeling_1,feeling_2\n",
        Files.readString(root.resolve("csv/attendance.csv")));
  }

  @Test
  void onceMoreAddsWhatIsMissingAndLeavesWhatIsThere() throws IOException {
    write(Set.of());
    byte[] workbook = Files.readAllBytes(root.resolve("records.xlsx"));
    Files.writeString(root.resolve("plan.yaml"), "confidence: 0.9\n");
    Map<String, Boolean> again = write(Set.of());
    assertEquals(Set.of(false), Set.copyOf(again.values()));
    Map<String, Boolean> more = write(EnumSet.of(StarterPart.GOALS));
    assertEquals(
        Set.of("records-2.xlsx", "csv/goals.csv", "csv/goal_reviews.csv"),
        more.keySet().stream().filter(more::get).collect(Collectors.toSet()));
    assertEquals(List.of("goals", "goal_reviews"), sheets("records-2.xlsx"));
    assertEquals(workbook.length, Files.size(root.resolve("records.xlsx")));
    assertEquals("confidence: 0.9\n", Files.readString(root.resolve("plan.yaml")));
  }

  @Test
  void aTableThatCameAsAFileGetsNoSheetAndABrokenWorkbookStays() throws IOException {
    Files.writeString(root.resolve("records.xlsx"), "somebody's work");
    Files.writeString(root.resolve("groups.csv"), "group_id\n");
    write(Set.of());
    assertEquals("somebody's work", Files.readString(root.resolve("records.xlsx")));
    assertEquals(
        List.of("clients", "memberships", "sessions", "attendance"), sheets("records-2.xlsx"));
  }

  @Test
  void examplesAreLeftOutWhenASheetIsRead() throws IOException {
    write(ALL);
    for (Table table : CONTRACT.tables()) {
      List<Finding> found = new ArrayList<>();
      ReadFile read = read(table, root.resolve("records.xlsx"), table.name(), found);
      assertEquals(0, read.rows(), table.name());
      assertEquals(
          Set.of(Rule.EXAMPLE_ROW.key(), Rule.HEADER_ONLY.key()),
          found.stream().map(Finding::rule).collect(Collectors.toSet()),
          table.name());
    }
  }

  /** An example without its mark is a row that keeps the contract, so that people can follow it. */
  @Test
  void examplesAreRight() throws IOException {
    ExampleRows examples = ExampleRows.load();
    for (Table table : CONTRACT.tables()) {
      Path file = root.resolve(table.name() + ".csv");
      String header = table.columns().stream().map(c -> c.name()).collect(Collectors.joining(","));
      Files.writeString(file, header + "\n" + String.join(",", examples.cells(table)) + "\n");
      List<Finding> found = new ArrayList<>();
      assertEquals(1, read(table, file, null, found).accepted(), table.name() + found);
      assertEquals(List.of(), found, table.name());
    }
  }

  @Test
  void everyHeaderHasItsHelpAndThePageNamesEveryTable() throws IOException {
    write(ALL);
    Map<String, Integer> lengths = new HashMap<>();
    for (Table table : CONTRACT.tables()) {
      table
          .columns()
          .forEach(
              column -> {
                String help = ColumnHelp.of(column, CONTRACT);
                assertTrue(help.startsWith(column.description()), column.name());
                lengths.put(table.name() + "." + column.name(), help.length());
              });
    }
    lengths.forEach((column, length) -> assertTrue(length < 400, column + " " + length));
    String page = Files.readString(root.resolve("FIRST-MONTH.md"));
    CONTRACT.tables().forEach(table -> assertTrue(page.contains("| `" + table.name() + "` |")));
    assertFalse(page.contains("{"), "every place of the page is filled");
  }
}
