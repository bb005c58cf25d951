package cairn.ingest.source;

import static cairn.ingest.source.MadeOpenDocument.cell;
import static cairn.ingest.source.MadeOpenDocument.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.RowReader.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument spreadsheets are read as the workbooks of Excel are. */
class OpenDocumentTest {
  private static final String SECRET = "Quillfeather";
  private static final List<String> COLUMNS = List.of("client_id", "intake_on", "score");
  private static final Path REAL =
      Path.of(System.getProperty("cairn.shared", "shared"), "realdata/exports/excel");

  @TempDir Path folder;

  private Path written(Map<String, String> parts) throws IOException {
    return MadeOpenDocument.write(folder.resolve("book.ods"), parts);
  }

  private Path sheet(String rows) throws IOException {
    return written(
        Map.of(
            "content.xml",
            MadeOpenDocument.content(
                "<table:table table:name=\"clients\" table:style-name=\"ta1\">"
                    + "<table:table-column table:number-columns-repeated=\"3\"/>"
                    + row(text("client_id"), text("intake_on"), text("score"))
                    + rows
                    + "</table:table>")));
  }

  private static String row(String... cells) {
    return MadeOpenDocument.row(List.of(cells));
  }

  private static List<List<String>> rows(RowReader reader) {
    List<List<String>> rows = new ArrayList<>();
    while (reader.next()) {
      rows.add(List.of(Arrays.copyOf(reader.cells(), reader.size())));
    }
    return rows;
  }

  private List<List<String>> read(String rows) throws IOException {
    try (RowReader reader = new SheetRows(sheet(rows), new SheetChoice("clients", COLUMNS))) {
      return rows(reader);
    }
  }

  @Test
  void valuesStandBehindWhatIsShown() throws IOException {
    assertEquals(
        List.of(
            List.of("c01", "2026-10-01", "5"),
            List.of("c02", "2026-10-01 09:30:00", "0.25"),
            List.of("c03", "2026-10-02", "true"),
            List.of("c04", "09:30:00", "1.5"),
            List.of("a  b\nc", "", "#DIV/0!")),
        read(
            row(
                    text("c01"),
                    cell("office:value-type=\"date\" office:date-value=\"2026-10-01\"", "1 Oct"),
                    cell(
                        "office:value-type=\"float\" office:value=\"5\""
                            + " calcext:value-type=\"float\"",
                        "5.00 points"))
                + row(
                    text("c02"),
                    cell(
                        "office:value-type=\"date\" office:date-value=\"2026-10-01T09:30:00\"",
                        "today"),
                    cell("office:value-type=\"percentage\" office:value=\"0.25\"", "25 %"))
                + row(
                    text("c03"),
                    cell(
                        "office:value-type=\"date\" office:date-value=\"2026-10-02T00:00:00\"", ""),
                    cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAHR"))
                + row(
                    text("c04"),
                    cell("office:value-type=\"time\" office:time-value=\"PT09H30M00S\"", "9.30"),
                    cell("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "36:00"))
                + row(
                    "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>"
                        + SECRET
                        + "</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b</text:p>"
                        + "<text:p>c</text:p></table:table-cell>",
                    "<table:table-cell/>",
                    cell(
                        "table:formula=\"of:=1/0\" office:value-type=\"string\""
                            + " office:string-value=\"\" calcext:value-type=\"error\"",
                        "#DIV/0!"))));
  }

  @Test
  void whatRepeatsStandsAsOftenAsItSays() throws IOException {
    Path file =
        sheet(
            "<table:table-row table:number-rows-repeated=\"2\">"
                + text("c01")
                + "<table:table-cell table:number-columns-repeated=\"1\"/>"
                + cell("office:value-type=\"float\" office:value=\"7\"", "7")
                + "<table:table-cell table:number-columns-repeated=\"1021\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"filter\">"
                + "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                + row(
                    "<table:table-cell table:number-columns-repeated=\"3\""
                        + " office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")
                + "<table:table-row table:number-rows-repeated=\"1048569\">"
                + "<table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>");
    try (RowReader reader = new SheetRows(file, new SheetChoice("clients", COLUMNS))) {
      List<Long> lines = new ArrayList<>();
      List<List<String>> rows = new ArrayList<>();
      while (reader.next()) {
        lines.add(reader.line());
        rows.add(List.of(Arrays.copyOf(reader.cells(), reader.size())));
      }
      assertEquals(List.of(2L, 3L, 7L), lines);
      assertEquals(
          List.of(List.of("c01", "", "7"), List.of("c01", "", "7"), List.of("x", "x", "x")), rows);
    }
  }

  @Test
  void whatIsMergedHiddenAndNotWorkedOutIsSaid() throws IOException {
    Path file =
        sheet(
            "<table:table-row table:visibility=\"collapse\">"
                + "<table:table-cell office:value-type=\"string\""
                + " table:number-columns-spanned=\"2\"><text:p>c01</text:p></table:table-cell>"
                + "<table:covered-table-cell office:value-type=\"string\"><text:p>old</text:p>"
                + "</table:covered-table-cell>"
                + "<table:table-cell table:formula=\"of:=NOW()\"/></table:table-row>");
    try (RowReader reader = new SheetRows(file, new SheetChoice("clients", COLUMNS))) {
      assertEquals(List.of(List.of("c01", "", "")), rows(reader));
      assertEquals(
          List.of(Rule.MERGED_CELLS, Rule.HIDDEN_CELLS, Rule.FORMULA_WITHOUT_VALUE),
          reader.notices().stream().map(Notice::rule).toList());
    }
  }

  @Test
  void hiddenSheetsAreKnownAndNotShown() throws IOException {
    Map<String, String> parts =
        Map.of(
            "content.xml",
            MadeOpenDocument.content(
                "<table:table table:name=\"clients\" table:style-name=\"ta1\"/>"
                    + "<table:table table:name=\""
                    + SECRET
                    + "\" table:style-name=\"ta2\"/>"));
    List<SheetName> sheets = SheetName.in(written(parts));
    assertEquals(List.of(false, true), sheets.stream().map(SheetName::isHidden).toList());
  }

  private void refused(Rule rule, Map<String, String> parts) throws IOException {
    Path file = written(parts);
    SourceRefusal refusal = assertThrows(SourceRefusal.class, () -> InputFormat.read(file));
    assertEquals(rule.key(), refusal.finding("book.ods").rule());
    assertFalse(refusal.finding("book.ods").message().contains(SECRET));
  }

  @Test
  void whatIsNoSpreadsheetIsRefused() throws IOException {
    refused(Rule.WRONG_FORMAT, Map.of("mimetype", "application/vnd.oasis.opendocument.text"));
    refused(Rule.WORKBOOK_DAMAGED, Map.of());
    refused(Rule.WORKBOOK_DAMAGED, Map.of("content.xml", MadeOpenDocument.content("")));
    refused(
        Rule.WORKBOOK_LOCKED,
        Map.of(
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m=\"x\"><m:encryption-data/></m:manifest>"));
    refused(
        Rule.WORKBOOK_DAMAGED, Map.of("content.xml", "<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>"));
    String often = "<table:table-row table:number-rows-repeated=\"1000000\">" + text("c01");
    SourceRefusal bomb =
        assertThrows(SourceRefusal.class, () -> read(often + "</table:table-row>"));
    assertEquals(Rule.WORKBOOK_BOMB.key(), bomb.finding("book.ods").rule());
  }

  @Test
  void realOnesGiveWhatExcelShows() {
    Path counted = REAL.resolve("1904.ods");
    assumeTrue(Files.exists(counted), "skipped: the shared folder has no real workbooks");
    SheetName only = SheetName.in(counted).get(0);
    try (RowReader reader = new SheetRows(counted, new SheetChoice(only.name(), List.of()))) {
      List<String> days = new ArrayList<>(reader.header().subList(1, 2));
      rows(reader).forEach(row -> days.add(row.get(1)));
      assertEquals(
          List.of("1904-01-02", "1904-01-12", "1904-04-21", "1907-01-16", "1934-06-03"), days);
    }
    Path merged = REAL.resolve("merge_cells.ods");
    try (RowReader reader =
        new SheetRows(merged, new SheetChoice(SheetName.in(merged).get(0).name(), List.of()))) {
      rows(reader);
      assertEquals(
          List.of(Rule.MERGED_CELLS), reader.notices().stream().map(Notice::rule).toList());
    }
  }
}
