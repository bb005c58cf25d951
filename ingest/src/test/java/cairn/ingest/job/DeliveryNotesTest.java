package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code delivery.yaml} says of a delivery, and cells that a row can do without. */
class DeliveryNotesTest {
  @TempDir private Path root;
  private Stand stand;
  private int deliveries;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private IngestReport check(Folder folder, String notes) {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE).run(request(folder, notes, 1), null);
    }
  }

  private IngestReport ingest(Folder folder, String notes) {
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(2)) {
      return new IngestJob(lock, engine, Progress.NONE).run(request(folder, notes, 1));
    }
  }

  private IngestRequest request(Folder folder, String notes, double most) {
    Path in = folder.write(root.resolve("noted" + deliveries++));
    try {
      Files.writeString(in.resolve("delivery.yaml"), notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new IngestRequest(in, null, null, most);
  }

  private static List<String> found(IngestReport report) {
    return report.findings().stream()
        .filter(finding -> finding.at().line() > 0)
        .map(Finding::message)
        .toList();
  }

  @Test
  void theDeliverySaysHowItWritesWhatIsMissingAndItsDays() {
    IngestReport report =
        ingest(
            Folder.program()
                .with("clients", "c03,3/4/2026,NA", "c04,12/25/2025,.")
                .with("memberships", "c03,g01,3/5/2026,N/A,"),
            "missing_values: [NA, N/A, \".\"]\ndate_order: month_first\n");
    assertEquals(new RowTally(4, 0, 0), Stand.tally(report, "clients.csv"));
    assertTrue(stand.rows("clients").contains("c03,2026-03-04"), "month first");
    assertTrue(stand.rows("clients").contains("c04,2025-12-25"), "month first");
    assertTrue(stand.rows("memberships").contains("c03,g01,2026-03-05"), "nothing is missing");
    assertEquals(
        List.of(
            "clients.csv line 4: age_at_intake has 2 cells in another spelling: . read as empty"
                + " (1), NA read as empty (1)",
            "clients.csv line 4: intake_on has 2 cells in another spelling: month/day/year read as"
                + " a day (2)",
            "memberships.csv line 4: joined_on has 1 cell in another spelling: month/day/year read"
                + " as a day (1)",
            "memberships.csv line 4: left_on has 1 cell in another spelling: N/A read as empty"
                + " (1)"),
        found(report));
  }

  @Test
  void semicolonsAreReadWhereTheDeliverySaysSoAndRefusedElse() throws IOException {
    Path in = Folder.program().write(root.resolve("semicolons"));
    for (String table : List.of("groups", "clients", "memberships", "sessions", "attendance")) {
      Path file = in.resolve(table + ".csv");
      Files.writeString(file, Files.readString(file).replace(',', ';'));
    }
    Files.delete(in.resolve("goals.csv"));
    try (Engine engine = new EmbeddedEngine(1)) {
      DeliveryCheck check = new DeliveryCheck(engine, Progress.NONE);
      assertEquals(
          "attendance.csv line 1: has cells parted by semicolons; commas were expected; write"
              + " delimiter: semicolon in delivery.yaml, where all its files are so",
          Stand.messages(check.run(IngestRequest.of(in), null)).get(0));
      Files.writeString(in.resolve("delivery.yaml"), "delimiter: semicolon\n");
      IngestReport report = check.run(IngestRequest.of(in), null);
      assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict());
      assertEquals(new RowTally(2, 0, 0), Stand.tally(report, "clients.csv"));
      Files.writeString(in.resolve("clients.csv"), "client_id,intake_on\nc01,2026-01-01\n");
      assertEquals(
          List.of(
              "clients.csv line 1: has cells parted by commas; semicolons were expected; take the"
                  + " line with delimiter out of delivery.yaml, where all its files are so"),
          Stand.messages(check.run(IngestRequest.of(in), null)).stream()
              .filter(text -> text.startsWith("clients"))
              .toList());
    }
  }

  @Test
  void theExampleOfASheetThatWasSavedAsTextIsLeftOut() {
    IngestReport report =
        check(Folder.program().with("clients", "example c01,2026-10-01,42"), "program: p01\n");
    assertEquals(List.of("clients.csv line 4: is an example and left out"), found(report));
    assertEquals(new RowTally(2, 0, 0), Stand.tally(report, "clients.csv"));
  }

  @Test
  void aGroupOfAnotherProgramIsSaid() {
    assertEquals(
        List.of(
            "groups.csv line 2: program_id is not the program of delivery.yaml; write the same code"
                + " in both",
            "groups.csv line 3: program_id is not the program of delivery.yaml; write the same code"
                + " in both"),
        found(check(Folder.program(), "program: p02\n")));
    stand.ingest(Folder.program());
    assertEquals(
        List.of(
            "groups.csv line 2: program_id is not that of the groups on file; a store has one"
                + " program"),
        found(stand.ingest(new Folder().with("groups", "g03,p02,s01,drop_in,2026-01-01"))));
  }

  @Test
  void theSameFilesReadInAnotherWayAreAnotherDelivery() {
    Folder folder = Folder.program().with("clients", "c03,3/4/2026,");
    ingest(folder, "date_order: month_first\n");
    assertTrue(stand.rows("clients").contains("c03,2026-03-04"));
    IngestReport other = ingest(folder, "date_order: day_first\n");
    assertEquals(IngestReport.Verdict.ACCEPTED, other.verdict());
    assertTrue(stand.rows("clients").contains("c03,2026-04-03"));
    assertEquals(
        IngestReport.Verdict.UNCHANGED, ingest(folder, "date_order: day_first\n").verdict());
  }

  @Test
  void aMistakeInTheNotesIsToldWhereItStands() {
    assertEquals(
        List.of(
            "delivery.yaml line 1: one of month_first, day_first was expected",
            "delivery.yaml line 2: a word of at most 20 characters was expected",
            "delivery.yaml line 3: a number of rows, 0 or more, was expected",
            "delivery.yaml line 4: unknown key; known are groups, clients, memberships, sessions,"
                + " attendance, goals, goal_reviews, use_reports, stages, safety_reports, measures,"
                + " circumstances, care, away (did you mean stages?)"),
        found(
            check(
                Folder.program(),
                """
                date_order: us
                missing_values: [NA, "nobody wrote anything down"]
                rows: {clients: -1,
                  stage: 3}
                """)));
  }

  @Test
  void aProgramThatIsRefusedIsToldOnceInItsOwnLine() {
    assertEquals(
        List.of("delivery.yaml line 3: program: an id was expected"),
        found(check(Folder.program(), "# ours\ndate_order: day_first\nprogram: p 1\n")));
    assertEquals(
        List.of("delivery.yaml line 3: a text was expected"),
        found(check(Folder.program(), "# ours\ndate_order: day_first\nprogram: [p01]\n")));
    assertEquals(
        List.of(
            "delivery.yaml line 2: program holds what looks like somebody's name; write it"
                + " without"),
        found(check(Folder.program(), "date_order: day_first\nprogram: Jane Kowalski\n")));
    assertEquals(
        List.of(
            "delivery.yaml line 2: key_id holds what looks like somebody's name; write it"
                + " without"),
        found(check(Folder.program(), "program: p01\nkey_id: Jane Kowalski\n")));
    assertEquals(
        List.of("delivery.yaml line 2: a mapping of keys to values was expected"),
        found(check(Folder.program(), "program: p01\nrows: 3\n")));
    assertEquals(
        List.of("delivery.yaml line 2: a list was expected"),
        found(check(Folder.program(), "program: p01\nmissing_values: NA\n")));
  }

  @Test
  void aRowKeepsItsPersonAndAllThatBelongsToItWhenACellIsBad() throws IOException {
    Folder folder =
        Folder.program()
            .with("clients", "c03,2026-01-01,17")
            .with("memberships", "c03,g01,2026-01-02,2025-01-02,")
            .with("attendance", "m01,c03,attended", "m02,c03,attended");
    IngestReport report = ingest(folder, "program: p01\n");
    assertEquals(
        List.of(
            "clients.csv line 4: age_at_intake is less than 18",
            "memberships.csv line 4: left_on is before joined_on"),
        found(report));
    assertEquals(new RowTally(2, 0, 0), Stand.tally(report, "attendance.csv"));
    assertTrue(
        report
            .lines()
            .contains(
                "clients.csv: 3 rows read = 3 accepted + 0 rejected + 0 exact repeats; 1 of the"
                    + " accepted were read without a cell that may be empty"));
    assertTrue(report.loud().contains("clients.csv line 4: age_at_intake is less than 18"));
    assertEquals(
        List.of(
            "delivery,file,line,column,rule",
            "1,clients.csv,4,age_at_intake,minimum",
            "1,memberships.csv,4,left_on,dates_in_order"),
        Files.readAllLines(stand.store().get(Place.records()).file("rejected.csv").orElseThrow()));
    RecordsManifest manifest = RecordsManifest.of(stand.store().find(Place.records()));
    assertEquals(report.delivery(), manifest.deliveries().get(0), "kept in the manifest");
    assertEquals(
        List.of(0L, 1L, 1L, 0L, 0L, 0L),
        report.delivery().files().stream().map(FileReport::thinned).toList());
  }

  @Test
  void badCellsCountAgainstTheLimitOfBadRows() {
    Folder folder = Folder.program().with("clients", "c03,2026-01-01,17");
    try (Engine engine = new EmbeddedEngine(1)) {
      DeliveryCheck check = new DeliveryCheck(engine, Progress.NONE);
      assertEquals(
          List.of(
              "clients.csv: 1 of 3 rows are rejected or lost a cell, more than 30 %: mend them, or"
                  + " allow more with --most-rejected"),
          check.run(request(folder, "program: p01\n", 0.3), null).problems());
      assertEquals(List.of(), check.run(request(folder, "program: p01\n", 0.34), null).problems());
    }
  }

  @Test
  void aTableWithAnotherNumberOfRowsThanStatedIsRefused() {
    String says = "rows: {groups: 2, sessions: 4, clients: 3, stages: 7}\n";
    IngestReport report = check(Folder.program(), says);
    assertEquals(
        List.of(
            "clients.csv line 3: ends after 2 rows where delivery.yaml says 3: send it whole, or"
                + " mend the number",
            "stages.csv: is missing, and delivery.yaml says it has 7 rows"),
        report.findings().stream()
            .filter(finding -> finding.rule().equals("row_count"))
            .map(Finding::message)
            .toList());
    assertEquals(IngestReport.Verdict.REFUSED, report.verdict());
    assertEquals(
        IngestReport.Verdict.ACCEPTED,
        check(Folder.program(), "rows: {groups: 2, sessions: 4, clients: 2}\n").verdict());
    assertNotEquals(report.delivery().id(), check(Folder.program(), "program: p01\n").delivery());
  }

  @Test
  void farFewerRowsThanInTheMonthBeforeAreToldAlsoAgainstTheStore() {
    Folder january = Folder.program();
    Folder february = new Folder();
    for (int day = 1; day <= 24; day++) {
      january.with("sessions", "n" + (100 + day) + ",g01,2026-01-" + (day < 10 ? "0" : "") + day);
      january.with("attendance", "n" + (100 + day) + ",c01,attended");
      if (day <= 9) {
        february.with("sessions", "n" + (200 + day) + ",g01,2026-02-0" + day);
        february.with("attendance", "n" + (200 + day) + ",c01,attended");
      }
    }
    assertEquals(List.of(), far(ingest(january, "month: 2026-03\n")));
    assertEquals(
        List.of(
            "attendance.csv: has 9 rows of the delivery's month, where the month before has 23; if"
                + " it was cut off, send it whole",
            "sessions.csv: has 9 rows of the delivery's month, where the month before has 27; if it"
                + " was cut off, send it whole"),
        far(ingest(february, "month: 2026-02\n")));
    assertEquals(List.of(), far(ingest(february, "program: p01\n")), "no month, no comparison");
  }

  private static List<String> far(IngestReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("fewer_rows"))
        .map(Finding::message)
        .toList();
  }
}
