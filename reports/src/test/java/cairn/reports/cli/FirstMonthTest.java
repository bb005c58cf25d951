package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty folder to a report, as the page on the first month says: init, fill in, monthly.
 */
final class FirstMonthTest {
  private static final List<String> SHEETS =
      List.of("groups", "clients", "memberships", "sessions", "attendance");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  @TempDir private Path folder;

  @Test
  void tenPeopleInTheWorkbookGiveAReport() throws IOException {
    Path records = folder.resolve("our records");
    Ran init = Ran.cairn("init", records.toString());
    assertEquals(ExitCode.DONE, init.exit(), init.err());
    assertTrue(init.out().contains("FIRST-MONTH.md"), init.out());
    fill(records.resolve("records.xlsx"), rows());

    Ran check = Ran.cairn("check", "--in", records.toString());
    assertEquals(ExitCode.DONE, check.exit(), check.out() + check.err());
    assertTrue(
        check.out().contains("records.xlsx sheet clients: 10 rows read = 10 accepted"),
        check.out());
    assertTrue(
        check.out().contains("records.xlsx sheet clients row 2: is an example and left out"));

    Path store = folder.resolve("store");
    Ran month =
        Ran.cairn(
            "monthly",
            "--in",
            records.toString(),
            "--month",
            "2026-10",
            "--store",
            store.toString());
    assertEquals(ExitCode.DONE, month.exit(), month.out() + month.err());
    Path report = store.resolve("reports/2026-10/evaluator/report.html");
    assertTrue(Files.size(report) > 10_000);
    assertEquals(
        List.of("n", "10", "65"),
        Ran.cairn(
                "sql",
                "--store",
                store.toString(),
                "--format",
                "csv",
                "SELECT unnest([(SELECT count(*) FROM records.clients),"
                    + " (SELECT count(*) FROM records.attendance)]) AS n")
            .out()
            .lines()
            .toList());
  }

  @Test
  void whatMustBeMendedStandsLastAndTablesWithoutARowAreNotNamed() throws IOException {
    Path records = folder.resolve("records");
    Ran.cairn("init", records.toString());
    Map<String, List<List<Object>>> rows = rows();
    rows.get("clients").set(3, List.of("c13", FIRST, 33, "femme"));
    rows.get("clients").add(List.of("c14", FIRST, 70, "woman"));
    fill(records.resolve("records.xlsx"), rows);
    List<String> lines = Ran.cairn("check", "--in", records.toString()).out().lines().toList();
    assertEquals("This delivery would be refused.", lines.get(lines.size() - 1));
    List<String> said = lines.stream().filter(line -> line.matches(".* row \\d+: .*")).toList();
    assertEquals(
        List.of(
            "records.xlsx sheet clients row 6: gender is none of woman, man, nonbinary, other,"
                + " undisclosed",
            "records.xlsx sheet clients row 7: has the client_id of another row and differs from"
                + " it; mend it, or take one of the two out",
            "records.xlsx sheet clients row 13: has the client_id of another row and differs from"
                + " it; mend it, or take one of the two out"),
        said.subList(said.size() - 3, said.size()));
    assertTrue(lines.stream().noneMatch(line -> line.contains(": 0 rows =")), lines.toString());
  }

  @Test
  void ofAFolderThatNobodyFilledInItIsSaidThatNoReportCanBeMade() {
    String records = folder.resolve("records").toString();
    Ran.cairn("init", records);
    List<String> lines = Ran.cairn("check", "--in", records).out().lines().toList();
    assertEquals(
        List.of(
            "nothing is on file yet: fill in the tables, save them, and run again",
            "This delivery would be accepted, and no report could be made of it."),
        lines.subList(lines.size() - 2, lines.size()));
    Ran month =
        Ran.cairn("monthly", "--in", records, "--store", folder.resolve("store").toString());
    assertEquals(ExitCode.INPUT, month.exit());
    assertTrue(month.err().contains("so that no month can be reported on"), month.err());
  }

  @Test
  void theKeysOfThePlanAreExplainedInLinesThatAreComments() throws IOException {
    Path records = folder.resolve("records");
    Ran.cairn("init", records.toString());
    for (String line : Files.readAllLines(records.resolve("plan.yaml"))) {
      assertFalse(line.matches(".*\\S#.*"), line);
    }
  }

  @Test
  void onceMoreItLeavesWhatWasFilledIn() throws IOException {
    Path records = folder.resolve("records");
    Ran.cairn("init", records.toString());
    Path workbook = records.resolve("records.xlsx");
    fill(workbook, rows());
    long filled = Files.size(workbook);
    Ran again = Ran.cairn("init", records.toString(), "--with", "goals,use");
    assertEquals(ExitCode.DONE, again.exit(), again.err());
    assertEquals(filled, Files.size(workbook));
    assertTrue(again.out().matches("(?s).*records\\.xlsx +left as it is.*"), again.out());
    assertTrue(again.out().matches("(?s).*records-2\\.xlsx +written.*"), again.out());
    Ran check = Ran.cairn("check", "--in", records.toString());
    assertEquals(ExitCode.DONE, check.exit(), check.out());
    assertEquals(
        ExitCode.USAGE, Ran.cairn("init", records.toString(), "--with", "everything").exit());
  }

  /** Two groups, eight sessions of one and five of the other, ten people. */
  private static Map<String, List<List<Object>>> rows() {
    Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
    SHEETS.forEach(sheet -> rows.put(sheet, new ArrayList<>()));
    rows.get("groups").add(List.of("g1a", "my-program", "main", "drop_in", FIRST));
    rows.get("groups").add(List.of("g2a", "my-program", "main", "ongoing_support", FIRST));
    for (int i = 0; i < 13; i++) {
      rows.get("sessions").add(List.of("s" + (10 + i), group(i % 2), FIRST.plusDays(3L + i * 4)));
    }
    for (int person = 0; person < 10; person++) {
      String id = "c" + (10 + person);
      rows.get("clients").add(List.of(id, FIRST, 30 + person, "woman"));
      rows.get("memberships").add(List.of(id, group(person % 2), FIRST));
      for (int i = 0; i < 13; i++) {
        if (i % 2 == person % 2) {
          String status = (i + person) % 5 == 0 ? "absent" : "attended";
          rows.get("attendance").add(List.of("s" + (10 + i), id, status));
        }
      }
    }
    return rows;
  }

  private static String group(int number) {
    return "g" + (1 + number) + "a";
  }

  /**
   * Writes rows under the example, as a spreadsheet saves them: days in the style of the example.
   */
  private static void fill(Path workbook, Map<String, List<List<Object>>> rows) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    for (int i = 0; i < SHEETS.size(); i++) {
      List<List<Object>> of = rows.get(SHEETS.get(i));
      parts.computeIfPresent(
          "xl/worksheets/sheet" + (i + 1) + ".xml", (name, bytes) -> filled(bytes, of));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
  }

  private static byte[] filled(byte[] sheet, List<List<Object>> rows) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    String day = text.replaceFirst("(?s).*<row r=\"2\">.*? s=\"(\\d+)\" t=\"n\"><v>46.*", "$1");
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      more.append("<row r=\"%d\">".formatted(i + 3));
      for (int column = 0; column < rows.get(i).size(); column++) {
        String place = (char) ('A' + column) + Integer.toString(i + 3);
        more.append(cell(place, rows.get(i).get(column), day));
      }
      more.append("</row>");
    }
    return text.replace("</sheetData>", more + "</sheetData>").getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String place, Object value, String day) {
    if (value instanceof LocalDate date) {
      long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
      return "<c r=\"%s\" s=\"%s\"><v>%d</v></c>".formatted(place, day, serial);
    }
    return value instanceof Integer
        ? "<c r=\"%s\"><v>%s</v></c>".formatted(place, value)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, value);
  }
}
