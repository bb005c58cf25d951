package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.person.LastDays;
import cairn.ingest.person.PersonRows;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreCheck;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.Swept;
import cairn.ingest.store.disk.StoreException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People taken out of a store: nothing of them is left, and no delivery brings them back. */
final class ErasureTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 1);

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static Folder groups() {
    return new Folder()
        .with("groups", "g01,p01,s01,ongoing_support,2026-01-01")
        .with("sessions", "m01,g01,2026-01-05", "m02,g01,2026-01-12");
  }

  private static Folder add(Folder folder, String who) {
    return folder
        .with("clients", who + ",2026-01-01,30")
        .with("memberships", who + ",g01,2026-01-02,,")
        .with("attendance", "m01," + who + ",attended", "m02," + who + ",absent")
        .with(
            "goals",
            "g-" + who + ",%s,2026-01-05,substance,fewer_days,alcohol,short,client,".formatted(who))
        .with("goal_reviews", "g-" + who + ",2026-01-20,met,")
        .with("use_reports", who + ",alcohol,2026-01-01,2026-01-07,self_report,2")
        .with("withdrawn/use_reports", who + ",alcohol,2026-02-01,2026-02-07,self_report");
  }

  private static Folder all() {
    return add(add(add(groups(), "qx7731"), "qx7732"), "qx7733");
  }

  /** What cairn forget does. */
  private Swept forget(String who, Engine engine) {
    try (StoreLock lock = stand.store().lock()) {
      Snapshot records = lock.store().get(Place.records());
      LeftOut whom = LeftOut.these(Set.of(who));
      PersonRows rows = PersonRows.of(StoredContract.of(records), records.parts(), whom);
      Tombstones known = lock.tombstones();
      IdKey key = Objects.requireNonNull(known.key());
      new Erasure(lock, engine, Progress.NONE).run(whom, known.with(key, who, rows.goals()));
      return lock.sweep();
    }
  }

  private Swept forget(String who) {
    try (Engine engine = new EmbeddedEngine(1)) {
      return forget(who, engine);
    }
  }

  private void publish(Place place) {
    try (StoreLock lock = stand.store().lock();
        Publication next = lock.begin(place)) {
      next.write("people.csv", (place.path() + " qx7731").getBytes(StandardCharsets.UTF_8));
      next.publish(JsonNodeFactory.instance.objectNode().put("kind", "results"));
    }
  }

  @Test
  void nothingOfThePersonIsLeftAndEverybodyElseIsAsWithoutThem() {
    stand.ingest(all());
    stand.ingest(add(groups().with("sessions", "m03,g01,2026-01-19"), "qx7731"));
    publish(Place.results(MONTH));
    publish(Place.reports(MONTH));
    assertTrue(Traces.of(stand.store().root(), "qx7731").size() > 10);
    Swept swept = forget("qx7731");
    assertEquals(Set.of(), Traces.of(stand.store().root(), "qx7731"));
    assertEquals(4, swept.versions().size(), "two of the records, results, reports");
    assertTrue(stand.store().find(Place.results(MONTH)).isEmpty());
    assertTrue(stand.store().find(Place.reports(MONTH)).isEmpty());
    assertEquals(List.of(Place.records()), stand.store().places());
    assertTrue(StoreCheck.of(stand.store()).isWhole());
    assertEquals(List.of(), StoreCheck.of(stand.store()).behind());
    Stand without = new Stand(root.resolve("without"));
    without.ingest(add(add(groups(), "qx7732"), "qx7733"));
    for (String table : List.of("clients", "attendance", "goals", "goal_reviews", "use_reports")) {
      assertEquals(without.rows(table), stand.rows(table), table);
    }
    assertEquals(3, stand.rows("sessions").size());
  }

  @Test
  void bothEnginesLeaveTheSameBytes(@TempDir Path scratch) throws IOException {
    stand.ingest(all());
    forget("qx7732");
    String embedded = stand.store().get(Place.records()).id();
    Path key = root.resolve("store.forget-key");
    String secret = Files.readString(key);
    Stand other = new Stand(Files.createDirectories(root.resolve("other")));
    Files.writeString(root.resolve("other/store.forget-key"), secret);
    other.ingest(all());
    Stand before = stand;
    stand = other;
    try (Engine spark = SparkEngine.start("local[2]", scratch)) {
      forget("qx7732", spark);
    }
    assertEquals(embedded, stand.store().get(Place.records()).id());
    stand = before;
  }

  @Test
  void deliveriesThatHoldThePersonAreReadWithoutAndCounted() {
    stand.ingest(all());
    forget("qx7731");
    String before = stand.store().get(Place.records()).id();
    assertEquals(IngestReport.Verdict.UNCHANGED, stand.ingest(all()).verdict());
    IngestReport again =
        stand.ingest(
            all().with("use_reports", "qx7732,alcohol,2026-01-08,2026-01-14,self_report,1"));
    for (FileReport file : again.delivery().files()) {
      boolean ofPeople = !List.of("groups", "sessions").contains(file.table());
      long rows = file.table().equals("attendance") ? 2 : 1;
      assertEquals(ofPeople ? rows : 0, file.forgotten(), file.file());
    }
    assertEquals(new RowTally(2, 1, 0), Stand.tally(again, "goal_reviews.csv"));
    assertTrue(
        again
            .lines()
            .contains(
                "clients.csv: 3 rows read = 2 accepted + 1 rejected + 0 exact repeats; 1 of the"
                    + " rejected are of people who were forgotten"),
        again.lines().toString());
    assertEquals(List.of(), again.problems());
    assertFalse(before.equals(stand.store().get(Place.records()).id()));
    assertEquals(Set.of(), Traces.of(stand.store().root(), "qx7731"));
  }

  /** Reviews name a goal and no person; the goal's row is gone. */
  @Test
  void reviewsThatComeWithoutTheirGoalAreDroppedToo() {
    stand.ingest(all());
    forget("qx7731");
    IngestReport report =
        stand.ingest(
            groups()
                .with("goal_reviews", "g-qx7731,2026-01-25,met,", "g-qx7732,2026-01-25,met,")
                .with("withdrawn/goals", "g-qx7731"));
    assertEquals(new RowTally(1, 1, 0), Stand.tally(report, "goal_reviews.csv"));
    assertEquals(
        List.of(),
        Stand.rules(report).stream().filter(each -> !each.endsWith("header_only")).toList());
    assertEquals(Set.of(), Traces.of(stand.store().root(), "qx7731"));
  }

  @Test
  void aSecondPersonIsForgottenBesideTheFirst() {
    stand.ingest(all());
    forget("qx7731");
    forget("qx7733");
    assertEquals(List.of("qx7732,2026-01-01,30"), stand.rows("clients"));
    stand.ingest(all().with("clients", "qx7734,2026-01-01,30"));
    assertEquals(2, stand.rows("clients").size());
    assertEquals(2, stand.store().forgotten());
    assertEquals(Set.of(), Traces.of(stand.store().root(), "qx7731", "qx7733"));
  }

  @Test
  void whoeverHasTheStoreCannotTryIdsForTheKeyLiesBesideIt() throws IOException {
    stand.ingest(all());
    forget("qx7731");
    Path key = root.resolve("store.forget-key");
    String secret = Files.readString(key).strip();
    assertEquals(64, secret.length());
    assertEquals(Set.of(), Traces.of(stand.store().root(), secret));
    Files.move(key, root.resolve("moved"));
    Folder next = all().with("clients", "qx7734,2026-01-01,30");
    String said = assertThrows(StoreException.class, () -> stand.ingest(next)).getMessage();
    assertTrue(said.contains("put the file back"), said);
    Files.writeString(key, IdKey.random().toHex() + "\n");
    said = assertThrows(StoreException.class, () -> stand.ingest(next)).getMessage();
    assertTrue(said.contains("is another key"), said);
    Files.writeString(key, "what is this\n");
    said = assertThrows(StoreException.class, () -> stand.ingest(next)).getMessage();
    assertTrue(said.contains("is no key"), said);
    Files.writeString(key, secret + "\n");
    stand.ingest(next);
    assertEquals(3, stand.rows("clients").size());
  }

  /** Marks stand in two places; either is enough. */
  @Test
  void marksOutliveTheFileAndTheRecords() throws IOException {
    stand.ingest(all());
    forget("qx7731");
    Files.delete(stand.store().root().resolve(".forgotten"));
    stand.ingest(all().with("clients", "qx7734,2026-01-01,30"));
    assertTrue(Files.exists(stand.store().root().resolve(".forgotten")));
    Files.delete(stand.store().root().resolve("records"));
    Traces.of(stand.store().root(), "nothing");
    try (StoreLock lock = stand.store().lock()) {
      Path versions = stand.store().root().resolve(".versions");
      for (Path each : Files.walk(versions).sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    stand.ingest(all());
    assertEquals(2, stand.rows("clients").size(), "the records began anew, without the person");
  }

  @Test
  void peopleOfWhomNothingIsToldSinceADay() {
    stand.ingest(
        all()
            .with("sessions", "m09,g01,2026-03-02")
            .with("attendance", "m09,qx7732,attended")
            .with("use_reports", "qx7733,alcohol,2026-03-03,2026-03-09,self_report,2"));
    Snapshot records = stand.store().get(Place.records());
    assertEquals(Set.of(), before(records, "2026-01-20"), "a review on that day keeps each");
    assertEquals(Set.of("qx7731"), before(records, "2026-01-21"));
    assertEquals(Set.of("qx7731"), before(records, "2026-03-02"));
    assertEquals(Set.of("qx7731", "qx7732"), before(records, "2026-03-03"));
    assertEquals(Set.of("qx7731", "qx7732", "qx7733"), before(records, "2026-03-10"));
  }

  private static Set<String> before(Snapshot records, String day) {
    return LastDays.before(StoredContract.of(records), records.parts(), LocalDate.parse(day));
  }

  /** Whose time is over may come back, as somebody new. */
  @Test
  void withoutAMarkADeliveryBringsPeopleBack() {
    stand.ingest(all());
    try (StoreLock lock = stand.store().lock();
        Engine engine = new EmbeddedEngine(1)) {
      new Erasure(lock, engine, Progress.NONE).run(LeftOut.these(Set.of("qx7731")), null);
      lock.sweep();
    }
    assertEquals(Set.of(), Traces.of(stand.store().root(), "qx7731"));
    assertFalse(Files.exists(root.resolve("store.forget-key")));
    stand.ingest(all().with("use_reports", "qx7731,alcohol,2026-01-08,2026-01-14,self_report,1"));
    assertEquals(3, stand.rows("clients").size());
    assertEquals(Store.at(root.resolve("store")).forgotten(), 0);
  }
}
