package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest {
  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  @Test
  void aDeliveryIsStoredByPersonAndKey() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "attendance",
                    "m02,c02,attended",
                    "m02,c01,absent",
                    "m01,c01,attended",
                    "m01,c01,attended"));
    assertEquals(new RowTally(3, 0, 1), Stand.tally(report, "attendance.csv"));
    assertEquals(
        List.of("m01,c01,attended", "m02,c01,absent", "m02,c02,attended"),
        stand.rows("attendance"));
    assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict());
    assertEquals(
        stand.store().get(Place.records()).id(), report.version(), "the version that stands");
    assertEquals(List.of(), stand.store().get(Place.records()).verify());
  }

  @Test
  void theSameDeliveryAgainChangesNothing() {
    Folder delivery = Folder.program();
    stand.ingest(delivery);
    String before = stand.store().get(Place.records()).id();
    IngestReport again = stand.ingest(delivery);
    assertEquals(IngestReport.Verdict.UNCHANGED, again.verdict());
    assertEquals(List.of("this delivery was ingested before; nothing changed"), again.lines());
    assertEquals(before, stand.store().get(Place.records()).id());
  }

  @Test
  void nothingAfterTheMonth() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("attendance", "m01,c01,attended")
                .with("stages", "c01,alcohol,clinician,2026-02-01,action"),
            YearMonth.of(2026, 1));
    assertTrue(Stand.rules(report).contains("2 after_month"));
    assertTrue(Stand.rules(report).contains("5 after_month"), "the meeting in March");
  }

  @Test
  void tooManyRejectedRowsPublishNothing() throws IOException {
    Path in =
        Folder.program()
            .with("attendance", "m01,c01,attended", "m01,c02,there")
            .write(root.resolve("in"));
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      IngestJob job = new IngestJob(lock, engine, Progress.NONE);
      DeliveryRefused refused =
          assertThrows(DeliveryRefused.class, () -> job.run(IngestRequest.of(in)));
      assertEquals(
          List.of(
              "attendance.csv: 1 of 2 rows are rejected, more than 5 %: mend them, or allow more"
                  + " with --most-rejected"),
          refused.report().problems());
      assertTrue(stand.store().find(Place.records()).isEmpty());
      job.run(new IngestRequest(in, null, null, 0.5));
    }
    assertEquals(
        "delivery,file,line,column,rule\n1,attendance.csv,3,status,vocabulary\n",
        Files.readString(stand.store().get(Place.records()).file("rejected.csv").orElseThrow()));
  }

  @Test
  void aRefusedFileOrAMissingTableRefusesTheDelivery() throws IOException {
    Path in = Folder.program().write(root.resolve("in"));
    Files.delete(in.resolve("memberships.csv"));
    Files.writeString(in.resolve("attendence.csv"), "x\n");
    Files.writeString(in.resolve("clients.csv"), "client_id,intake_on,birth_date\n");
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      DeliveryRefused refused =
          assertThrows(
              DeliveryRefused.class,
              () -> new IngestJob(lock, engine, Progress.NONE).run(IngestRequest.of(in)));
      List<String> said = Stand.messages(refused.report());
      assertTrue(said.stream().anyMatch(m -> m.startsWith("memberships.csv: is missing")));
      assertTrue(said.stream().anyMatch(m -> m.endsWith("(did you mean attendance?)")));
      assertTrue(said.stream().anyMatch(m -> m.startsWith("clients.csv")));
      assertFalse(said.stream().anyMatch(m -> m.contains("is not in clients")));
    }
  }

  @Test
  void aCheckSaysTheSameAndWritesNothing() throws IOException {
    stand.ingest(Folder.program());
    String before = stand.store().get(Place.records()).id();
    Path in =
        new Folder()
            .with("attendance", "m01,c01,attended", "m99,c01,attended")
            .write(root.resolve("next"));
    try (Engine engine = new EmbeddedEngine(1)) {
      DeliveryCheck check = new DeliveryCheck(engine, Progress.NONE);
      IngestReport alone = check.run(IngestRequest.of(in), null);
      assertEquals(new RowTally(0, 2, 0), Stand.tally(alone, "attendance.csv"));
      assertEquals(IngestReport.Verdict.REFUSED, alone.verdict());
      IngestReport withStore = check.run(new IngestRequest(in, null, null, 0.5), stand.store());
      assertEquals(new RowTally(1, 1, 0), Stand.tally(withStore, "attendance.csv"));
      assertEquals(IngestReport.Verdict.ACCEPTED, withStore.verdict());
    }
    assertEquals(before, stand.store().get(Place.records()).id());
    assertEquals(List.of(), stand.rows("attendance"));
  }

  @Test
  void aDamagedStoreIsNotBuiltUpon() throws IOException {
    stand.ingest(Folder.program());
    Path part = stand.store().get(Place.records()).folder().resolve("clients/part-00000.parquet");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length - 5] ^= 64;
    Files.write(part, bytes);
    assertEquals(
        List.of("records/clients/part-00000.parquet was changed after it was published"),
        stand.store().get(Place.records()).verify());
    StoreException refused = assertThrows(StoreException.class, () -> stand.ingest(new Folder()));
    assertEquals(StoreFault.DAMAGED, refused.fault());
  }

  @Test
  void vocabulariesOfADeliveryStayInTheStore() throws IOException {
    Path in =
        Folder.program().with("groups", "g03,p01,s01,dance,2026-01-01").write(root.resolve("in"));
    Files.createDirectories(in.resolve("catalogue"));
    Files.writeString(
        in.resolve("catalogue/group_types.yaml"),
        "dance: {label: Dance, approach: harm_reduction, format: open, usual_gap_days: 7,"
            + " stopping_gap_days: 28}\n");
    Files.writeString(in.resolve("delivery.yaml"), "month: 2026-04\nprogram: p01\n");
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      IngestReport report = new IngestJob(lock, engine, Progress.NONE).run(IngestRequest.of(in));
      assertEquals(YearMonth.of(2026, 4), report.delivery().month());
      assertEquals("p01", report.delivery().program());
    }
    IngestReport next = stand.ingest(new Folder().with("groups", "g04,p01,s01,dance,2026-01-01"));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(next, "groups.csv"));
    assertTrue(stand.store().get(Place.records()).file("catalogue/group_types.yaml").isPresent());
    RecordsManifest manifest = RecordsManifest.of(stand.store().find(Place.records()));
    assertEquals(List.of(1, 2), manifest.deliveries().stream().map(DeliveryEntry::number).toList());
    assertEquals(next.delivery(), manifest.deliveries().get(1));
  }

  @Test
  void aStoreHasOneProgram() throws IOException {
    stand.ingest(Folder.program());
    for (String program : List.of("north", "north", "south")) {
      Path in =
          Folder.program().with("attendance", "m01,c01,attended").write(root.resolve(program));
      Files.writeString(in.resolve("delivery.yaml"), "program: " + program + "\n");
      try (StoreLock lock = stand.store().lock();
          Engine engine = new EmbeddedEngine(1)) {
        IngestJob job = new IngestJob(lock, engine, Progress.NONE);
        if (program.equals("north")) {
          job.run(IngestRequest.of(in));
        } else {
          DeliveryRefused refused =
              assertThrows(DeliveryRefused.class, () -> job.run(IngestRequest.of(in)));
          assertEquals(
              List.of(
                  "delivery.yaml: program: is another than that of the store's records, and a store"
                      + " has one: take another --store, or write it as before"),
              refused.report().loud().subList(0, 1));
        }
      }
    }
  }
}
