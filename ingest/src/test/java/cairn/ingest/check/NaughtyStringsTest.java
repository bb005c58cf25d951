package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Strings that break programs, put into every column and into the header. */
class NaughtyStringsTest {
  private static final Path CORPORA =
      Path.of(System.getProperty("cairn.shared", "../shared"), "corpora");

  @BeforeAll
  static void needsTheCollections() {
    Assumptions.assumeTrue(
        Files.isDirectory(CORPORA),
        "Skipped: the folder of shared test collections is not beside the project");
  }

  private static List<String> strings() throws IOException {
    List<String> strings =
        new ArrayList<>(
            List.of(
                new ObjectMapper()
                    .readValue(CORPORA.resolve("blns/blns.json").toFile(), String[].class)));
    for (String payload : Files.readAllLines(CORPORA.resolve("csv-injection/csv-payload.txt"))) {
      strings.add(payload);
    }
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
      strings.add(start + "1+1");
      strings.add(start + "cmd|' /C calc'!A0");
    }
    return strings;
  }

  @Test
  void noneEntersAColumnThatItIsNoValueOfAndNoneIsRepeated() throws IOException {
    for (Table table : Checked.CONTRACT.tables()) {
      List<String> header = table.columns().stream().map(Column::name).toList();
      for (int place = 0; place < header.size(); place++) {
        Column column = table.columns().get(place);
        for (String text : strings()) {
          tryCell(table, header, place, column, text);
        }
      }
    }
  }

  private static void tryCell(
      Table table, List<String> header, int place, Column column, String text) {
    Findings findings = new Findings();
    TableCheck check =
        new TableCheck(
            Checked.CONTRACT,
            table,
            "file.csv",
            new HeaderCheck.Heading(header, 1),
            ReadingTerms.NONE,
            findings);
    String[] cells = header.stream().map(name -> "").toArray(String[]::new);
    cells[place] = text;
    Row row = check.check(2, cells, cells.length);
    // Only numbers, truths and ids can be right by accident, and never where required cells miss.
    if (table.columns().stream().filter(Column::required).count() > 1) {
      assertNull(row, table.name() + "." + column.name());
    }
    boolean found =
        findings.listed().stream().anyMatch(f -> column.name().equals(f.at().column()))
            || SpelledCells.plain(text).isEmpty();
    if (column.constraints().vocabulary() != null && !SpelledCells.plain(text).isEmpty()) {
      boolean key =
          Checked.CONTRACT.catalogues().vocabulary(column.constraints().vocabulary()).key(text)
              != null;
      assertTrue(found || key, table.name() + "." + column.name());
    }
    if (column.type() == ColumnType.DATE) {
      assertTrue(found, table.name() + "." + column.name());
    }
    assertNotRepeated(findings, text);
  }

  private static void assertNotRepeated(Findings findings, String text) {
    // Shorter texts, such as a digit or the word true, stand in messages for other reasons.
    if (text.length() < 6) {
      return;
    }
    for (Finding finding : findings.listed()) {
      assertFalse(finding.toString().contains(text), "a finding repeats its input");
      assertFalse(finding.message().contains(text), "a message repeats its input");
    }
  }

  @Test
  void noneIsANameOfAColumn() throws IOException {
    Table table = Checked.CONTRACT.table("clients");
    for (String text : strings()) {
      Findings findings = new Findings();
      new TableCheck(
          Checked.CONTRACT,
          table,
          "file.csv",
          new HeaderCheck.Heading(List.of("client_id", "intake_on", text), 1),
          ReadingTerms.NONE,
          findings);
      assertTrue(findings.isRefused());
      assertNotRepeated(findings, text);
    }
  }
}
