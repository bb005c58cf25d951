package cairn.ingest.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every input format must do; a new format joins by being a constant. */
class InputFormatTest {
  private static final List<String> HEADER = List.of("client_id", "note_like", "n");

  @TempDir Path folder;

  private List<List<String>> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("export.csv"), text);
    try (RowReader reader = InputFormat.read(file)) {
      List<List<String>> rows = new ArrayList<>(List.of(reader.header()));
      rows.addAll(all(reader));
      return rows;
    }
  }

  @Test
  void whatPartsTheCellsOfAnExportIsToldByItsBeginning() throws IOException {
    List<List<String>> rows = List.of(List.of("day", "days, last 7"), List.of("2026-10-05", "3"));
    assertEquals(rows, read("\"day\";\"days, last 7\"\n\"2026-10-05\";\"3\"\n"), "all quoted");
    assertEquals(rows, read("day;days, last 7\n2026-10-05;3\n"), "rows have no comma");
    assertEquals(rows, read("day\tdays, last 7\r\n2026-10-05\t3\r\n"), "tabs");
    assertEquals(
        List.of(List.of("day", "a; b"), List.of("2026-10-05", "3")),
        read("day,a; b\n2026-10-05,3\n"),
        "rows have no semicolon");
    assertEquals(List.of(List.of("day"), List.of("2026-10-05")), read("day\n2026-10-05\n"));
  }

  @Test
  void whatCanBePartedInTwoWaysIsRefused() {
    SourceRefusal refusal =
        assertThrows(SourceRefusal.class, () -> read("day;days, last 7\n2026-10-05;3,5\n"));
    assertSame(Rule.WRONG_DELIMITER, refusal.rule());
    assertEquals(
        "export.csv line 1: can be parted by commas or by semicolons; take the one that does not"
            + " part its cells out of the names in its first line",
        refusal.finding("export.csv").message());
  }

  @Test
  void whatASpreadsheetLeavesWhileAWorkbookIsOpenIsTold() {
    assertTrue(InputFormat.isLock("~$records.xlsx"));
    assertTrue(InputFormat.isLock(".~lock.records.ods#"));
    assertFalse(InputFormat.isLock("records.xlsx"));
  }

  @ParameterizedTest
  @EnumSource
  void rowsComeBackInOrderWithEveryKindOfText(InputFormat format) throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("c0001", "plain", "1"),
            List.of("c0002", "comma, \"quote\" and\nnew line", "2"),
            List.of("c0003", "Grüße 日本 \uD83D\uDE42", ""),
            List.of("c0004", " blanks kept ", "0004"),
            List.of("c0005", "", "-5.50"));
    Path file = TestFiles.write(format, folder, "rows", HEADER, rows);
    assertSame(format, InputFormat.of(file.getFileName().toString()));
    try (RowReader reader = InputFormat.read(file)) {
      assertEquals(HEADER, reader.header());
      assertEquals(rows, all(reader));
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesAscendAndNothingIsSkipped(InputFormat format) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      rows.add(List.of("c" + i, "text " + i % 7, Integer.toString(i)));
    }
    Path file = TestFiles.write(format, folder, "rows", HEADER, rows);
    try (RowReader reader = InputFormat.read(file)) {
      long before = 0;
      int count = 0;
      while (reader.next()) {
        assertTrue(reader.line() > before);
        before = reader.line();
        assertEquals(3, reader.size());
        assertArrayEquals(rows.get(count).toArray(), Arrays.copyOf(reader.cells(), reader.size()));
        count++;
      }
      assertEquals(30_000, count);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnEmptyFileAFolderAndALinkThatLeadsNowhere(InputFormat format) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty" + format.ending()));
    assertTrue(
        List.of(Rule.EMPTY_FILE, Rule.PARQUET_DAMAGED).contains(refusal(empty)),
        "an empty file is refused");
    Path directory = Files.createDirectory(folder.resolve("folder" + format.ending()));
    assertEquals(Rule.NOT_A_FILE, refusal(directory));
    Path loop = folder.resolve("loop" + format.ending());
    Files.createSymbolicLink(loop, loop);
    assertEquals(Rule.NOT_A_FILE, refusal(loop));
    assertEquals(Rule.NOT_A_FILE, refusal(folder.resolve("missing" + format.ending())));
  }

  @ParameterizedTest
  @EnumSource
  void refusesAFileOfAnotherFormat(InputFormat format) throws IOException {
    for (InputFormat other : InputFormat.values()) {
      // CSV text under the name of JSON is a matter of syntax, and the other way of columns.
      if (other == format || (other == InputFormat.JSON_LINES && format == InputFormat.CSV)) {
        continue;
      }
      Path source =
          TestFiles.write(other, folder, "other", HEADER, List.of(List.of("c1", "a", "1")));
      Path renamed = folder.resolve("renamed" + format.ending());
      Files.deleteIfExists(renamed);
      Files.move(source, renamed);
      assertThrows(
          SourceRefusal.class, () -> readAll(renamed), other + " under the name of " + format);
    }
  }

  /** Text that ends early at a line's end cannot be told from a whole file. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CSV", "JSON_LINES"})
  void noCutOffFilePassesAsWholeWithoutTellingWhenItsFormatCanTell(InputFormat format)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(List.of("c" + i * 7919, "text " + i * 31, Integer.toString(i)));
    }
    byte[] whole = Files.readAllBytes(TestFiles.write(format, folder, "whole", HEADER, rows));
    Path cut = folder.resolve("cut" + format.ending());
    for (int length = 0; length < whole.length; length += 1 + whole.length / 300) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThrows(SourceRefusal.class, () -> readAll(cut), "cut to " + length + " bytes");
    }
  }

  @Test
  void formatsAreToldByTheEndOfTheName() {
    assertSame(InputFormat.CSV, InputFormat.of("clients.csv"));
    assertSame(InputFormat.CSV_GZ, InputFormat.of("clients.csv.gz"));
    assertSame(InputFormat.XLSX, InputFormat.of("clients.xlsx"));
    assertNull(InputFormat.of("clients.xls"));
    assertEquals("clients", InputFormat.stem("clients.csv.gz"));
    assertEquals("clients", InputFormat.stem("clients.parquet"));
    assertEquals(Rule.UNKNOWN_FORMAT, refusal(folder.resolve("clients.xls")));
  }

  @Test
  void aJsonRowMayLeaveOutWhatAnotherRowHas() throws IOException {
    Path file = folder.resolve("rows.jsonl");
    Files.writeString(file, "{\"a\":1}\n\n{\"b\":true,\"a\":2.50}\n{\"b\":null}\n");
    try (RowReader reader = InputFormat.read(file)) {
      assertEquals(List.of("a", "b"), reader.header());
      assertEquals(
          List.of(List.of("1", ""), List.of("2.50", "true"), List.of("", "")), all(reader));
      assertEquals(1, reader.blankLines());
      assertFalse(reader.next());
    }
  }

  private static Rule refusal(Path file) {
    return assertThrows(SourceRefusal.class, () -> readAll(file)).rule();
  }

  private static List<List<String>> readAll(Path file) {
    try (RowReader reader = InputFormat.read(file)) {
      return all(reader);
    }
  }

  private static List<List<String>> all(RowReader reader) {
    List<List<String>> rows = new ArrayList<>();
    while (reader.next()) {
      rows.add(List.of(Arrays.copyOf(reader.cells(), reader.size())));
    }
    return rows;
  }
}
