package cairn.ingest.source;

import static cairn.ingest.source.MadeWorkbook.cell;
import static cairn.ingest.source.MadeWorkbook.number;
import static cairn.ingest.source.MadeWorkbook.row;
import static cairn.ingest.source.MadeWorkbook.text;
import static cairn.ingest.source.MadeWorkbook.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.RowReader.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetRowsTest {
  private static final String SECRET = "Quillfeather";
  private static final List<String> COLUMNS = List.of("client_id", "intake_on", "score");

  @TempDir Path folder;

  private Path written(MadeWorkbook workbook) throws IOException {
    return workbook.write(folder.resolve("book.xlsx"));
  }

  private static SheetRows open(Path file) {
    return new SheetRows(file, new SheetChoice("clients", COLUMNS));
  }

  private static List<List<String>> rows(SheetRows reader) {
    List<List<String>> rows = new ArrayList<>();
    while (reader.next()) {
      rows.add(List.of(Arrays.copyOf(reader.cells(), reader.size())));
    }
    return rows;
  }

  /** A workbook with one row of some cells under the usual header. */
  private static MadeWorkbook oneRow(String... cells) {
    return new MadeWorkbook().sheet("clients", header(), row(2, cells));
  }

  private static String header() {
    return texts(1, COLUMNS.toArray(String[]::new));
  }

  private String only(MadeWorkbook workbook) throws IOException {
    try (SheetRows reader = open(written(workbook))) {
      assertTrue(reader.next());
      return reader.cells()[0];
    }
  }

  private SourceRefusal refusal(MadeWorkbook workbook) throws IOException {
    return refusal(written(workbook));
  }

  private static SourceRefusal refusal(Path file) {
    return assertThrows(
        SourceRefusal.class,
        () -> {
          try (SheetRows reader = open(file)) {
            rows(reader);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    // a day, in both systems; with a time; the gap of 1900; none
    "1, 46296, 2026-10-01, 2030-10-02",
    "1, 1, 1900-01-01, 1904-01-02",
    "1, 59, 1900-02-28, 1904-02-29",
    "1, 60, 60, 1904-03-01",
    "1, 61, 1900-03-01, 1904-03-02",
    "1, 0, 0, 1904-01-01",
    "1, -3, -3, -3",
    "1, 46296.5, 2026-10-01 12:00:00, 2030-10-02 12:00:00",
    "1, 46295.9999999, 2026-10-01, 2030-10-02",
    "5, 46296.75, 2026-10-01 18:00:00, 2030-10-02 18:00:00",
    // numbers: plain, with a point that says nothing, a duration, a quoted word, a share
    "0, 5, 5, 5",
    "0, 5.0, 5, 5",
    "0, 3.1400000000000001, 3.14, 3.14",
    "0, 1E3, 1000, 1000",
    "0, -0.25, -0.25, -0.25",
    "2, 1.5, 1.5, 1.5",
    "3, 46296, 46296, 46296",
    "4, 0.25, 0.25, 0.25",
    "0, 1E999999, #VALUE!, #VALUE!",
    "0, five, #VALUE!, #VALUE!",
  })
  void numbersAreWhatTheirFormatSays(int style, String value, String since1900, String since1904)
      throws IOException {
    assertEquals(since1900, only(oneRow(number("A2", style, value))));
    assertEquals(since1904, only(oneRow(number("A2", style, value)).from1904()));
  }

  @Test
  void otherCellsAreReadByTheirValue() throws IOException {
    assertEquals("true", only(oneRow(cell("A2", "b", "1"))));
    assertEquals("false", only(oneRow(cell("A2", "b", "0"))));
    assertEquals("#N/A", only(oneRow(cell("A2", "e", "#N/A"))));
    assertEquals("#DIV/0!", only(oneRow("<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c>")));
    assertEquals("7", only(oneRow("<c r='A2'><f>3+4</f><v>7</v></c>")));
    assertEquals("c01", only(oneRow("<c r='A2' t='str'><f>B2</f><v>c01</v></c>")));
    assertEquals("2026-10-01", only(oneRow("<c r='A2' s='1'><f>TODAY()</f><v>46296</v></c>")));
    assertEquals("a\rb", only(oneRow(text("A2", "a_x000D_b"))));
    assertEquals(
        "two parts",
        only(
            oneRow(cell("A2", "s", "1"))
                .sharing(
                    "<si><t>no</t></si><si><r><t>two </t></r><r><t>parts</t></r>"
                        + "<rPh sb='0' eb='1'><t>read so</t></rPh></si>")));
  }

  @Test
  void theHeaderIsTheFirstRowWithTwoColumnsWhereverItStands() throws IOException {
    Path file =
        written(
            new MadeWorkbook()
                .sheet(
                    "clients",
                    texts(1, SECRET),
                    texts(3, "", "client_id", "and nothing else"),
                    texts(5, "", " client_id ", "intake_on"),
                    texts(8, "", "c01", "x"),
                    texts(9, "", "c02"),
                    texts(10, "beside", "c03", "x", "after")));
    try (SheetRows reader = open(file)) {
      assertEquals(List.of("client_id", "intake_on"), reader.header());
      assertEquals(5, reader.headerLine());
      assertTrue(reader.next());
      assertEquals(8, reader.line());
      assertEquals(2, reader.size());
      assertTrue(reader.next());
      assertEquals(List.of("c02", ""), List.of(Arrays.copyOf(reader.cells(), reader.size())));
      assertTrue(reader.next());
      assertEquals(4, reader.size(), "what stands beside the header is too many");
      assertFalse(reader.next());
      assertEquals(List.of(Rule.HEADER_BELOW), rules(reader));
      assertEquals(5, reader.notices().get(0).line());
    }
  }

  private static List<Rule> rules(SheetRows reader) {
    return reader.notices().stream().map(Notice::rule).toList();
  }

  @Test
  void examplesAreLeftOutAndCounted() throws IOException {
    Path file =
        written(
            new MadeWorkbook()
                .sheet(
                    "clients",
                    header(),
                    texts(2, "example c01", "2026-10-01"),
                    texts(3, "c01", "2026-10-01"),
                    texts(4, "Example c02")));
    try (SheetRows reader = open(file)) {
      assertEquals(List.of(List.of("c01", "2026-10-01", "")), rows(reader));
      assertEquals(List.of(Rule.EXAMPLE_ROW), rules(reader));
    }
  }

  @Test
  void whatIsMergedHiddenOrNeverWorkedOutIsNamed() throws IOException {
    String content =
        "<cols><col min='2' max='2' hidden='1'/><col min='9' max='16384' hidden='1'/></cols>"
            + "<sheetData>"
            + header()
            + "<row r='2' hidden='1'>"
            + text("A2", "c01")
            + "</row>"
            + row(3, text("A3", "c02"), "<c r='C3'><f>1+1</f></c>")
            + "<row r='4' hidden='true'/></sheetData>"
            + "<mergeCells count='1'><mergeCell ref='A2:A3'/></mergeCells>";
    try (SheetRows reader = open(written(new MadeWorkbook().sheetOf("clients", "", content)))) {
      assertEquals(2, rows(reader).size());
      assertEquals(
          List.of(Rule.MERGED_CELLS, Rule.HIDDEN_CELLS, Rule.FORMULA_WITHOUT_VALUE), rules(reader));
      assertTrue(
          reader.notices().get(1).says().startsWith("1 hidden rows and 1 hidden columns"),
          reader.notices().toString());
    }
  }

  @Test
  void aTitleMergedAboveTheHeaderIsNobodysBusiness() throws IOException {
    String content =
        "<sheetData>"
            + texts(1, "Our people")
            + texts(2, "client_id", "intake_on")
            + "</sheetData><mergeCells><mergeCell ref='A1:D1'/></mergeCells>";
    try (SheetRows reader = open(written(new MadeWorkbook().sheetOf("clients", "", content)))) {
      rows(reader);
      assertEquals(List.of(Rule.HEADER_BELOW), rules(reader));
    }
  }

  @Test
  void refusesWhatCannotBeReadRightly() throws IOException {
    assertEquals(Rule.EMPTY_FILE, refusal(new MadeWorkbook().sheet("clients")).rule());
    assertEquals(
        Rule.NO_HEADER,
        refusal(new MadeWorkbook().sheet("clients", texts(1, "client_id", SECRET))).rule());
    assertEquals(Rule.WRONG_FORMAT, refusal(oneRow(text("A2", "c01")).strict()).rule());
    for (String broken :
        List.of(
            cell("A2", "d", "2026-10-01"),
            cell("A2", "s", "2000000000"),
            cell("A2", "s", "-1"),
            cell("A3", "n", "1"),
            cell(SECRET, "n", "1"),
            cell("A2", "x", "1"),
            "<c r='A2'><f t='shared' si='7'/><v>1</v></c>",
            "<c r='A2'><f t='shared' si='7'/>")) {
      assertEquals(Rule.WORKBOOK_DAMAGED, refusal(oneRow(broken)).rule(), broken);
    }
    assertEquals(
        Rule.WORKBOOK_DAMAGED,
        refusal(new MadeWorkbook().sheet("clients", header(), row(9), row(3))).rule());
    assertEquals(
        Rule.WORKBOOK_DAMAGED,
        refusal(new MadeWorkbook().sheet("clients", header(), row(1048577))).rule());
    assertEquals(
        Rule.TOO_MANY_COLUMNS,
        refusal(oneRow(cell("A2", "n", "1"), cell("XFD2", "n", "1"))).rule());
    assertEquals(Rule.CELL_TOO_LONG, refusal(oneRow(text("A2", "x".repeat(1 << 17)))).rule());
    assertEquals(
        Rule.WORKBOOK_DAMAGED,
        refusal(
                new MadeWorkbook()
                    .sharing("")
                    .sheetOf("clients", "", "<!DOCTYPE a [<!ENTITY b 'c'>]>"))
            .rule());
  }

  @Test
  void refusesWhatWouldFillTheMemory() throws IOException {
    String space = " ".repeat(20 << 20);
    assertEquals(
        Rule.WORKBOOK_BOMB, refusal(oneRow(text("A2", "c01")).sharing("<!--" + space)).rule());
    StringBuilder texts = new StringBuilder();
    String random =
        new java.util.Random(7)
            .ints(60_000, 'a', 'z')
            .mapToObj(Character::toString)
            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
            .toString();
    for (int i = 0; i < 600; i++) {
      texts.append("<si><t>").append(random, i, 60_000 - i).append(i).append("</t></si>");
    }
    assertEquals(
        Rule.WORKBOOK_BOMB, refusal(oneRow(text("A2", "c01")).sharing(texts.toString())).rule());
    StringBuilder ranges = new StringBuilder();
    for (int i = 0; i < 1_001; i++) {
      ranges.append(row(i + 2, "<c><f t='array' ref='A1:C9'>1</f><v>1</v></c>"));
    }
    assertEquals(
        Rule.WORKBOOK_BOMB,
        refusal(new MadeWorkbook().sheet("clients", header(), ranges.toString())).rule());
  }

  @Test
  void refusesOtherFilesUnderItsNameAndSaysWhatToDo() throws IOException {
    Path locked = folder.resolve("locked.xlsx");
    Files.write(locked, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4});
    assertEquals(Rule.WORKBOOK_LOCKED, refusal(locked).rule());
    assertTrue(refusal(locked).finding("f").message().contains("save it as .xlsx or as CSV"));
    Path open = folder.resolve("open.xlsx");
    zip(open, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    assertEquals(Rule.WRONG_FORMAT, refusal(open).rule());
    zip(open, "readme.txt", "nothing");
    assertEquals(Rule.WORKBOOK_DAMAGED, refusal(open).rule());
    zip(open, "xl/Workbook.xml", "", "xl/workbook.xml", "");
    assertEquals(Rule.WORKBOOK_DAMAGED, refusal(open).rule());
    Files.writeString(open, "client_id,intake_on\n");
    assertEquals(Rule.WRONG_FORMAT, refusal(open).rule());
  }

  private static void zip(Path file, String... namesAndTexts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void nothingOfAWorkbookIsRepeated() throws IOException {
    for (MadeWorkbook workbook :
        List.of(
            new MadeWorkbook().sheet(SECRET, texts(1, SECRET)),
            oneRow(cell("A2", SECRET, "1")),
            oneRow(cell("A2", "s", SECRET)),
            oneRow("<c r='A2'><f t='shared' si='" + SECRET + "'/></c>"),
            oneRow("<" + SECRET),
            new MadeWorkbook().sheet("clients", texts(1, SECRET, "client_id")))) {
      SourceRefusal refusal = refusal(workbook);
      assertFalse(refusal.finding("f").message().contains(SECRET));
      assertFalse(String.valueOf(refusal.getCause()).contains(SECRET));
    }
  }
}
