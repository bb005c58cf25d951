package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Tally;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Place;
import cairn.ingest.store.StoreException;
import cairn.ingest.store.StoreFault;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest {
  private static final String USE = "use_reports";

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static Tally tally(IngestReport report, String file) {
    return report.delivery().files().stream()
        .filter(each -> each.file().equals(file))
        .findFirst()
        .orElseThrow()
        .tally();
  }

  private static List<String> messages(IngestReport report) {
    return report.findings().stream().map(Finding::message).toList();
  }

  private static List<String> rules(IngestReport report) {
    return report.findings().stream().map(each -> each.line() + " " + each.rule()).toList();
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
    assertEquals(new Tally(3, 0, 1), tally(report, "attendance.csv"));
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
  void twoRowsWithOneKeyThatDifferAreBothLeftOut() {
    IngestReport report =
        stand.ingest(Folder.program().with("attendance", "m01,c01,attended", "m01,c01,absent"));
    assertEquals(new Tally(0, 2, 0), tally(report, "attendance.csv"));
    assertTrue(rules(report).containsAll(List.of("2 key_conflict", "3 key_conflict")));
    assertEquals(List.of(), stand.rows("attendance"));
  }

  @Test
  void aLaterDeliveryReplacesAndALateOneDoesNot() {
    stand.ingest(
        Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3"),
        YearMonth.of(2026, 3));
    IngestReport later =
        stand.ingest(
            Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,4"),
            YearMonth.of(2026, 4));
    assertEquals(new TableCounts(1, 1, 1, 0), later.delivery().tables().get(USE));
    IngestReport late =
        stand.ingest(
            Folder.program()
                .with(
                    USE,
                    "c01,alcohol,2026-01-01,2026-01-07,self_report,5",
                    "c01,cannabis,2026-01-01,2026-01-07,self_report,1"),
            YearMonth.of(2026, 3));
    assertEquals(new TableCounts(1, 2, 1, 0), late.delivery().tables().get(USE));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-01,2026-01-07,self_report,4",
            "c01,cannabis,2026-01-01,2026-01-07,self_report,1"),
        stand.rows(USE));
  }

  @Test
  void periodsThatOverlapWithinADeliveryAreAllLeftOut() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    USE,
                    "c01,alcohol,2026-01-01,2026-01-10,self_report,3",
                    "c01,alcohol,2026-01-02,2026-01-03,self_report,1",
                    "c01,alcohol,2026-01-10,2026-01-12,self_report,1",
                    "c01,alcohol,2026-01-13,2026-01-14,self_report,1",
                    "c01,alcohol,2026-01-10,2026-01-12,urine,1",
                    "c02,alcohol,2026-01-01,2026-01-10,self_report,3"));
    assertEquals(new Tally(3, 3, 0), tally(report, "use_reports.csv"));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-10,2026-01-12,urine,1",
            "c01,alcohol,2026-01-13,2026-01-14,self_report,1",
            "c02,alcohol,2026-01-01,2026-01-10,self_report,3"),
        stand.rows(USE));
  }

  @Test
  void acrossDeliveriesTheLaterPeriodsHold() {
    stand.ingest(
        Folder.program()
            .with(
                USE,
                "c01,alcohol,2026-01-01,2026-01-07,self_report,3",
                "c01,alcohol,2026-01-08,2026-01-14,self_report,3")
            .with("safety_reports", "c01,overdose,2026-01-01,2026-01-31,1"));
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(USE, "c01,alcohol,2026-01-07,2026-01-07,self_report,1")
                .with("safety_reports", "c01,overdose,2026-01-31,2026-02-28,0"));
    assertEquals(new TableCounts(2, 1, 1, 0), report.delivery().tables().get(USE));
    assertEquals(
        List.of(
            "c01,alcohol,2026-01-07,2026-01-07,self_report,1",
            "c01,alcohol,2026-01-08,2026-01-14,self_report,3"),
        stand.rows(USE));
    assertEquals(List.of("c01,overdose,2026-01-31,2026-02-28,0"), stand.rows("safety_reports"));
  }

  @Test
  void aKeyIsTakenBackAlsoWhenItsRowComesLate() {
    Folder brings = Folder.program().with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3");
    Folder takes =
        Folder.program()
            .with("withdrawn/use_reports", "c01,alcohol,2026-01-01,2026-01-07,self_report");
    stand.ingest(brings, YearMonth.of(2026, 3));
    IngestReport report = stand.ingest(takes, YearMonth.of(2026, 4));
    assertEquals(new TableCounts(1, 0, 0, 1), report.delivery().tables().get(USE));
    assertEquals(new Tally(1, 0, 0), tally(report, "withdrawn/use_reports.csv"));
    assertEquals(List.of(), stand.rows(USE));

    Stand other = new Stand(root.resolve("other"));
    IngestReport first = other.ingest(takes, YearMonth.of(2026, 4));
    assertTrue(
        messages(first)
            .contains(
                "withdrawn/use_reports.csv line 2: takes back a key that no earlier row has"));
    other.ingest(brings, YearMonth.of(2026, 3));
    assertEquals(List.of(), other.rows(USE));
    other.ingest(brings.with("stages"), YearMonth.of(2026, 5));
    assertEquals(1, other.rows(USE).size(), "a later delivery brings it again");
  }

  @Test
  void aKeyTakenBackAndBroughtInOneDeliveryStands() {
    String key = "c01,alcohol,2026-01-01,2026-01-07,self_report";
    stand.ingest(Folder.program().with(USE, key + ",3"));
    IngestReport report =
        stand.ingest(
            Folder.program().with(USE, key + ",4").with("withdrawn/use_reports", key, key));
    assertEquals(new Tally(1, 0, 1), tally(report, "withdrawn/use_reports.csv"));
    assertEquals(List.of(key + ",4"), stand.rows(USE));
  }

  @Test
  void aPeriodThatGaveWayStillCoversItsDays() {
    String key = "c01,alcohol,2026-01-01,2026-01-07,self_report";
    Folder brings = Folder.program().with(USE, key + ",3");
    Folder takes = Folder.program().with("withdrawn/use_reports", key);
    stand.ingest(brings, YearMonth.of(2026, 3));
    stand.ingest(takes, YearMonth.of(2026, 4));
    stand.ingest(brings, YearMonth.of(2026, 6));
    stand.ingest(takes, YearMonth.of(2026, 7));
    IngestReport late =
        stand.ingest(
            Folder.program().with(USE, "c01,alcohol,2026-01-07,2026-01-08,self_report,1"),
            YearMonth.of(2026, 5));
    assertEquals(new TableCounts(0, 1, 1, 0), late.delivery().tables().get(USE));
    assertEquals(List.of(), stand.rows(USE), "the delivery of June replaced it");
  }

  @Test
  void aPersonWhoIsTakenBackIsGoneWithEverything() {
    stand.ingest(
        Folder.program()
            .with("attendance", "m01,c01,attended", "m02,c02,attended")
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
            .with("goal_reviews", "a01,2026-01-12,met,1")
            .with(USE, "c01,alcohol,2026-01-01,2026-01-07,self_report,3"));
    Folder only = new Folder().with("withdrawn/clients", "c01");
    IngestReport report = stand.ingest(only);
    for (String table :
        new String[] {"clients", "memberships", "attendance", "goals", "goal_reviews", USE}) {
      assertEquals(1, report.delivery().tables().get(table).withdrawn(), table);
      assertTrue(stand.rows(table).stream().noneMatch(row -> row.contains("c01")), table);
    }
    assertEquals(List.of("m02,c02,attended"), stand.rows("attendance"));
  }

  @Test
  void rowsThatNameNothingAreOrphans() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("memberships", "c09,g01,2026-01-01,,", "c01,g09,2026-01-01,,")
                .with("sessions", "m09,g09,2026-01-01")
                .with("attendance", "m99,c01,attended", "m01,c09,attended")
                .with(
                    "goals",
                    "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,a99",
                    "a02,c01,2026-01-05,substance,abstinence,alcohol,short,client,a01")
                .with("goal_reviews", "a98,2026-01-12,met,1"));
    assertEquals(
        List.of(
            "attendance.csv line 2: session_id is not in sessions, neither of this delivery nor of"
                + " the store",
            "attendance.csv line 3: client_id is not in clients, neither of this delivery nor of"
                + " the store",
            "goal_reviews.csv line 2: goal_id is not in goals, neither of this delivery nor of the"
                + " store",
            "goals.csv line 2: replaces is not in goals, neither of this delivery nor of the"
                + " store",
            "memberships.csv line 4: client_id is not in clients, neither of this delivery nor of"
                + " the store",
            "memberships.csv line 5: group_id is not in groups, neither of this delivery nor of"
                + " the store",
            "sessions.csv line 6: group_id is not in groups, neither of this delivery nor of the"
                + " store"),
        messages(report));
    assertEquals(new Tally(0, 2, 0), tally(report, "goals.csv"));
    assertEquals(
        1,
        report.delivery().files().stream()
            .filter(each -> each.file().equals("goals.csv"))
            .findFirst()
            .orElseThrow()
            .withParent(),
        "the second goal goes with the first");
  }

  @Test
  void whatIsInTheStoreIsNoOrphan() {
    stand.ingest(
        Folder.program()
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,"));
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("attendance", "m01,c01,attended")
                .with("goal_reviews", "a01,2026-01-12,met,1"));
    assertEquals(List.of(), rules(report).stream().filter(r -> r.contains("unknown")).toList());
    assertEquals(List.of("c01,a01,2026-01-12,met,1"), stand.rows("goal_reviews"));
  }

  @Test
  void whatBelongsToARejectedRowIsReportedOnce() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("clients", "c03,2026-01-01,17")
                .with("memberships", "c03,g01,2026-01-02,,")
                .with("attendance", "m01,c03,attended", "m02,c03,attended")
                .with(USE, "c03,alcohol,2026-01-01,2026-01-07,self_report,3"));
    assertEquals(
        List.of("4 minimum"), rules(report).stream().filter(r -> r.charAt(0) > '0').toList());
    assertEquals(new Tally(0, 2, 0), tally(report, "attendance.csv"));
    assertTrue(
        report.lines().stream()
            .anyMatch(line -> line.contains("2 of the rejected only belong to a rejected row")));
  }

  @Test
  void attendanceIsOfTheOwnGroup() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "attendance",
                    "m03,c01,attended",
                    "m01,c02,attended",
                    "m04,c02,attended",
                    "m02,c02,attended"));
    assertEquals(
        List.of(
            "attendance.csv line 2: session_id is of a group that the person does not belong to",
            "attendance.csv line 3: session_id is of a day before the person joined the group",
            "attendance.csv line 4: session_id is of a day after the person left the group"),
        messages(report).stream().filter(m -> m.startsWith("attendance")).toList());
    assertEquals(
        List.of("m03,c01,attended", "m02,c02,attended", "m04,c02,attended"),
        stand.rows("attendance"),
        "a drop-in and a day after leaving are warnings");
  }

  @Test
  void aReviewIsNotBeforeItsGoalWasSet() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
                .with("goal_reviews", "a01,2026-01-04,met,1", "a01,2026-01-05,met,1"));
    assertTrue(rules(report).contains("2 dates_in_order"));
    assertEquals(1, stand.rows("goal_reviews").size());
  }

  @Test
  void aGoalThatALaterRowGivesToSomebodyElseMoves() {
    stand.ingest(
        Folder.program()
            .with("goals", "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,")
            .with("goal_reviews", "a01,2026-01-12,met,1"));
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("goals", "a01,c02,2026-01-06,substance,abstinence,alcohol,short,client,"));
    assertEquals(new TableCounts(1, 1, 1, 0), report.delivery().tables().get("goals"));
    assertEquals(
        List.of("a01,c02,2026-01-06,substance,abstinence,alcohol,short,client"),
        stand.rows("goals"));
    assertEquals(List.of("c02,a01,2026-01-12,met,1"), stand.rows("goal_reviews"));
  }

  @Test
  void oneGoalOfTwoPeopleInOneDeliveryIsLeftOut() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "goals",
                    "a01,c01,2026-01-05,substance,abstinence,alcohol,short,client,",
                    "a01,c02,2026-01-05,substance,abstinence,alcohol,short,client,"));
    assertEquals(new Tally(0, 2, 0), tally(report, "goals.csv"));
    assertTrue(rules(report).containsAll(List.of("2 key_conflict", "3 key_conflict")));
  }

  @Test
  void nothingAfterTheMonth() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("attendance", "m01,c01,attended")
                .with("stages", "c01,alcohol,clinician,2026-02-01,action"),
            YearMonth.of(2026, 1));
    assertTrue(rules(report).contains("2 after_month"));
    assertTrue(rules(report).contains("5 after_month"), "the meeting in March");
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
              "attendance.csv: 1 of 2 rows are rejected, more than 5 %: mend them, or allow more"),
          refused.report().problems());
      assertTrue(stand.store().find(Place.records()).isEmpty());
      job.run(IngestRequest.of(in).withMostRejected(0.5));
    }
    assertEquals(
        "delivery,file,line,column,rule\n1,attendance.csv,3,status,vocabulary\n",
        Files.readString(stand.store().get(Place.records()).file("rejected.csv").orElseThrow()));
  }

  @Test
  void aRefusedFileOrAMissingTableRefusesTheDelivery() throws IOException {
    Path in = Folder.program().write(root.resolve("in"));
    Files.delete(in.resolve("goals.csv"));
    Files.writeString(in.resolve("attendence.csv"), "x\n");
    Files.writeString(in.resolve("clients.csv"), "client_id,intake_on,birth_date\n");
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      DeliveryRefused refused =
          assertThrows(
              DeliveryRefused.class,
              () -> new IngestJob(lock, engine, Progress.NONE).run(IngestRequest.of(in)));
      List<String> said = messages(refused.report());
      assertTrue(said.stream().anyMatch(m -> m.startsWith("goals.csv: is missing")));
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
      assertEquals(new Tally(0, 2, 0), tally(alone, "attendance.csv"));
      assertEquals(IngestReport.Verdict.REFUSED, alone.verdict());
      IngestReport withStore = check.run(IngestRequest.of(in).withMostRejected(0.5), stand.store());
      assertEquals(new Tally(1, 1, 0), tally(withStore, "attendance.csv"));
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
    assertEquals(new Tally(1, 0, 0), tally(next, "groups.csv"));
    assertTrue(stand.store().get(Place.records()).file("catalogue/group_types.yaml").isPresent());
    RecordsManifest manifest = RecordsManifest.of(stand.store().find(Place.records()));
    assertEquals(List.of(1, 2), manifest.deliveries().stream().map(DeliveryEntry::number).toList());
    assertEquals(next.delivery(), manifest.deliveries().get(1));
  }
}
