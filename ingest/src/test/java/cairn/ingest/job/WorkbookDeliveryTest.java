package cairn.ingest.job;

import static cairn.ingest.source.MadeWorkbook.cell;
import static cairn.ingest.source.MadeWorkbook.number;
import static cairn.ingest.source.MadeWorkbook.row;
import static cairn.ingest.source.MadeWorkbook.text;
import static cairn.ingest.source.MadeWorkbook.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.source.MadeWorkbook;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as deliveries: which sheets are tables, and that they are read as CSV files are. */
class WorkbookDeliveryTest {
  private static final String SECRET = "Quillfeather";
  private static final String GROUPS =
      texts(1, "group_id", "program_id", "site_id", "group_type", "started_on");
  private static final String MEETINGS = texts(1, "session_id", "group_id", "held_on", "number");
  private static final String GROUP =
      row(2, text("A2", "g01"), text("B2", "p01"), text("C2", "s01"), text("D2", "drop_in"))
          .replace("</row>", number("E2", 1, "46023") + "</row>");

  @TempDir Path root;

  private Path in() throws IOException {
    return Files.createDirectories(root.resolve("in"));
  }

  private static String meeting(int row, String id, String day, String nth) {
    return row(
        row,
        text("A" + row, id),
        text("B" + row, "g01"),
        number("C" + row, 1, day),
        number("D" + row, 0, nth));
  }

  private static MadeWorkbook program() {
    return new MadeWorkbook()
        .sheet("Groups", GROUPS, GROUP)
        .sheet("Sessions ", MEETINGS, meeting(2, "m01", "46027", "1.0"));
  }

  private IngestReport check() throws IOException {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE)
          .run(new IngestRequest(in(), null, null, 1), null);
    }
  }

  private static List<String> messages(IngestReport report) {
    return report.findings().stream().map(Finding::message).toList();
  }

  private IngestReport ingested(String store, Path folder) {
    try (StoreLock lock = Store.at(root.resolve(store)).lock();
        Engine engine = new EmbeddedEngine(1)) {
      return new IngestJob(lock, engine, Progress.NONE)
          .run(new IngestRequest(folder, null, null, 1));
    }
  }

  @Test
  void aWorkbookStandsAsTheSameRowsInCsvDo() throws IOException {
    program().write(in().resolve("our records.xlsx"));
    IngestReport report = ingested("a", in());
    assertEquals(List.of(), messages(report));
    assertEquals(
        List.of("our records.xlsx sheet groups", "our records.xlsx sheet sessions"),
        report.delivery().files().stream().map(file -> file.file()).toList());
    Path csv = Files.createDirectories(root.resolve("csv"));
    Files.writeString(
        csv.resolve("groups.csv"),
        "group_id,program_id,site_id,group_type,started_on\ng01,p01,s01,drop_in,2026-01-01\n");
    Files.writeString(
        csv.resolve("sessions.csv"), "session_id,group_id,held_on,number\nm01,g01,2026-01-05,1\n");
    ingested("b", csv);
    assertEquals(parts("a"), parts("b"));
  }

  /** The names and sizes of a store's parts. */
  private TreeSet<String> parts(String store) throws IOException {
    try (var files = Files.walk(root.resolve(store).resolve("records").toRealPath())) {
      TreeSet<String> parts = new TreeSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        parts.add(
            file.getParent().getFileName()
                + "/"
                + file.getFileName()
                + cairn.ingest.store.disk.Checksum.of(file));
      }
      assertFalse(parts.isEmpty());
      return parts;
    }
  }

  @Test
  void sheetsAndFilesStandSideBySideButNotTwice() throws IOException {
    program().write(in().resolve("book.xlsx"));
    Files.writeString(in().resolve("sessions.csv"), "session_id,group_id,held_on\n");
    assertEquals(
        List.of("sessions: comes in more than one file or sheet; one was expected"),
        messages(check()));
    new MadeWorkbook().sheet("groups", GROUPS, GROUP).write(in().resolve("book.xlsx"));
    assertEquals(List.of("sessions.csv: has a header and no row"), messages(check()));
  }

  @Test
  void findingsNameSheetRowAndColumnAndNoText() throws IOException {
    new MadeWorkbook()
        .sheet("groups", GROUPS, GROUP)
        .sheet(
            "sessions",
            texts(1, SECRET),
            MEETINGS.replace("r=\"1\"", "r=\"3\"").replaceAll("([A-D])1", "$13"),
            meeting(4, "m01", "46027", "1"),
            row(5, text("A5", "m02"), text("B5", "g01"), cell("C5", "e", "#N/A")),
            row(6, text("A6", "m03"), text("B6", "g01"), text("C6", "soon")))
        .write(in().resolve("book.xlsx"));
    assertEquals(
        List.of(
            "book.xlsx sheet sessions row 3: is taken for the header, and what stands above it is"
                + " left out",
            "book.xlsx sheet sessions row 5: held_on holds an error of the spreadsheet in place of"
                + " a value",
            "book.xlsx sheet sessions row 6: held_on is not a real date written as 2026-10-01"),
        messages(check()).stream().sorted().toList());
  }

  @Test
  void aWorkbookThatIsNoDeliverySaysWhatItLacks() throws IOException {
    new MadeWorkbook()
        .sheet(SECRET, texts(1, "a", "b"))
        .sheet("client", texts(1, "client_id", "intake_on"))
        .write(in().resolve("book.xlsx"));
    List<String> said = messages(check());
    assertTrue(
        said.get(0)
            .startsWith(
                "book.xlsx: is no delivery: of its 2 sheets that are shown none is named after a"
                    + " table; name the sheets groups, clients,"),
        said.get(0));
    assertTrue(said.get(0).endsWith("(did you mean clients?)"), said.get(0));
    assertTrue(said.get(1).startsWith("sheet groups: is missing; a table without rows is a sheet"));
    assertFalse(said.toString().contains(SECRET));
  }

  @Test
  void aSheetOfAnyNameIsTheTableThatItsWorkbookIsNamedAfter() throws IOException {
    new MadeWorkbook().sheet("Sheet1", GROUPS, GROUP).write(in().resolve("groups.xlsx"));
    new MadeWorkbook()
        .sheet("Tabelle1", MEETINGS, meeting(2, "m01", "46027", "1"))
        .sheetOf(SECRET, "state='hidden'", "<sheetData/>")
        .write(in().resolve("sessions.xlsx"));
    Files.writeString(in().resolve("~$groups.xlsx"), "kept while a workbook is open");
    String open =
        "delivery: has a workbook that is open in a spreadsheet, or was when that ended; what is"
            + " read is what was saved last";
    assertEquals(List.of(open), messages(check()));
    Files.move(in().resolve("~$groups.xlsx"), in().resolve(".~lock.groups.xlsx#"));
    assertEquals(List.of(open), messages(check()));
    Files.delete(in().resolve(".~lock.groups.xlsx#"));
    assertEquals(List.of(), messages(check()));
  }

  @Test
  void otherKindsOfWorkbooksAndNamesOfPeopleAreRefused() throws IOException {
    program().write(in().resolve("book.xlsx"));
    Files.writeString(in().resolve(SECRET + ".XLS"), "");
    assertEquals(
        List.of(
            "a file: is a workbook of a kind that is not read; save it as Excel Workbook with a"
                + " name that ends in .xlsx or .ods, or each sheet as CSV"),
        messages(check()));
    Files.delete(in().resolve(SECRET + ".XLS"));
    program().write(in().resolve("Maria Gonzalez.xlsx"));
    List<String> said = messages(check());
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.get(0).startsWith("a workbook: has a name that holds what looks like"));
  }

  @Test
  void daysOfTheOtherSystemAreFoundByTheGroupsThatBeganLater() throws IOException {
    program().write(in().resolve("book.xlsx"));
    new MadeWorkbook()
        .sheet("groups", GROUPS, GROUP)
        .sheet(
            "sessions",
            MEETINGS,
            meeting(2, "m01", "44565", "1"),
            meeting(3, "m02", "44572", "2"),
            meeting(4, "m03", "46036", "3"))
        .write(in().resolve("book.xlsx"));
    List<String> said = messages(check());
    assertEquals(2, said.size(), said.toString());
    assertTrue(
        said.get(0)
            .startsWith(
                "book.xlsx sheet sessions row 2: held_on is before the day its group began; four"
                    + " years and a day more (1,462 days) would not be"),
        said.get(0));
    program().from1904().write(in().resolve("book.xlsx"));
    assertEquals(List.of(), messages(check()), "a workbook says which system is its own");
  }
}
