package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of another shape on their way into a store. */
class MappingTest {
  private static final Map<String, String> QUERIES =
      Map.of(
          "groups",
          "SELECT 'g01' AS group_id, 'p01' AS program_id, 's01' AS site_id,"
              + " 'dance' AS group_type, DATE '2026-01-01' AS started_on",
          "clients",
          "SELECT 'c' || \"Who is it\" AS client_id, DATE '2026-01-01' AS intake_on,"
              + " max(try_cast(age AS DOUBLE)) AS age_at_intake FROM visits"
              + " GROUP BY \"Who is it\"",
          "memberships",
          "SELECT DISTINCT 'c' || \"Who is it\" AS client_id, 'g01' AS group_id,"
              + " DATE '2026-01-01' AS joined_on FROM visits;",
          "sessions",
          "SELECT DISTINCT 'm' || day AS session_id, 'g01' AS group_id,"
              + " DATE '2026-01-01' + CAST(day AS INT) AS held_on FROM visits"
              + " WHERE day IS NOT NULL",
          "attendance",
          "SELECT 'm' || day AS session_id, 'c' || \"Who is it\" AS client_id,"
              + " coalesce(came, 'attended') AS status FROM visits WHERE day IS NOT NULL",
          "dropped",
          "SELECT 'attendance' AS table, 'no day' AS reason, count(*) AS rows FROM visits"
              + " WHERE day IS NULL");

  @TempDir private Path root;
  private Path sources;
  private Path mapping;

  @BeforeEach
  void write() throws IOException {
    sources = Files.createDirectories(root.resolve("sources"));
    mapping = Files.createDirectories(root.resolve("mapping/catalogue")).getParent();
    visits("001,30,10,", "002,41,10,", "001,30,20,", "003,55,,");
    Files.writeString(sources.resolve("rooms.csv"), "room\nred\n");
    Files.writeString(
        mapping.resolve("catalogue/group_types.yaml"),
        "dance: {label: Dance, approach: harm_reduction, format: open, usual_gap_days: 7,"
            + " stopping_gap_days: 28}\n");
    Files.writeString(mapping.resolve("delivery.yaml"), "month: 2026-02\n");
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      Files.writeString(mapping.resolve(query.getKey() + ".sql"), query.getValue());
    }
  }

  private void visits(String... rows) throws IOException {
    Files.writeString(
        sources.resolve("visits.csv"), "Who is it,age,day,came\n" + String.join("\n", rows) + "\n");
  }

  private IngestReport ingest(Path store, Engine engine) {
    try (StoreLock lock = Store.at(store).lock()) {
      return new IngestJob(lock, engine, Progress.NONE)
          .run(new IngestRequest(sources, mapping, null, 0.5));
    }
  }

  private IngestReport ingest() {
    try (Engine engine = new EmbeddedEngine(2)) {
      return ingest(root.resolve("store"), engine);
    }
  }

  private IngestReport check() {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE)
          .run(new IngestRequest(sources, mapping, null, 0.5), null);
    }
  }

  @Test
  void sourcesComeInAndEveryRowIsCounted() {
    IngestReport report = ingest();
    assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict(), report.lines().toString());
    assertEquals(YearMonth.of(2026, 2), report.delivery().month());
    Stand stand = new Stand(root);
    assertEquals(
        List.of("m10,c001,attended", "m20,c001,attended", "m10,c002,attended"),
        stand.rows("attendance"));
    assertEquals(
        List.of("c001,2026-01-01,30", "c002,2026-01-01,41", "c003,2026-01-01,55"),
        stand.rows("clients"));
    List<String> lines = report.lines();
    List<String> said =
        List.of(
            "source rooms: 1 rows, which no table is made of",
            "source visits: 4 rows",
            "mapping attendance: 4 rows in (visits), 3 rows made, 0 rows refused",
            "mapping groups: 0 rows in, 1 rows made, 0 rows refused",
            "mapping attendance: 1 rows dropped: no day");
    assertTrue(lines.containsAll(said), lines.toString());
    assertEquals(
        report.delivery(),
        RecordsManifest.of(stand.store().find(Place.records())).deliveries().get(0));
    assertEquals(IngestReport.Verdict.UNCHANGED, ingest().verdict());
  }

  @Test
  void checkingSaysTheSame() {
    IngestReport report = check();
    assertEquals(IngestReport.Verdict.ACCEPTED, report.verdict(), report.lines().toString());
    assertTrue(
        report
            .lines()
            .contains("mapping attendance: 4 rows in (visits), 3 rows made, 0 rows refused"));
  }

  @Test
  void whicheverEngineReadsItTheRecordsAreTheSame() throws IOException {
    ingest();
    Path scratch = Files.createDirectories(root.resolve("scratch"));
    try (Engine spark = SparkEngine.start("local[2]", scratch)) {
      ingest(root.resolve("other"), spark);
    }
    assertEquals(
        Store.at(root.resolve("store")).get(Place.records()).id(),
        Store.at(root.resolve("other")).get(Place.records()).id());
  }

  @Test
  void aRowThatIsRefusedIsToldByItsPlaceInTheSource() throws IOException {
    visits("001,30,10,", "002,41,10,Mustermann", "001,30,20,", "003,55,,");
    IngestReport report = check();
    String told =
        "attendance.csv line 3: status is none of attended, absent, excused; made by"
            + " attendance.sql from visits.csv line 3, column came";
    assertTrue(report.lines().contains(told), report.lines().toString());
    assertTrue(
        report
            .lines()
            .contains("mapping attendance: 4 rows in (visits), 3 rows made, 1 rows refused"));
    assertEquals(told, report.loud().get(0));
    assertFalse(report.lines().toString().contains("Mustermann"));
  }

  @Test
  void aMappingThatIsWrongIsAllThatIsTold() throws IOException {
    Files.writeString(mapping.resolve("clients.sql"), "SELECT who AS client_id\nFROM visits\n");
    DeliveryRefused refused = assertThrows(DeliveryRefused.class, this::ingest);
    assertEquals(
        List.of(
            "clients.sql line 1: names who, which is no column there; visits has Who is it, age,"
                + " day, came",
            "clients.sql is refused",
            "rows were not held against other rows, because a file is refused"),
        refused.report().loud());
    assertFalse(Files.exists(root.resolve("store/records")));
  }

  @Test
  void aSourceIsReadStrictlyAndAQueryIsNamedAfterATable() throws IOException {
    Files.writeString(sources.resolve("visits.csv"), "Who is it,age,day,came\n001,30\n");
    DeliveryRefused ragged = assertThrows(DeliveryRefused.class, this::ingest);
    assertTrue(
        ragged.report().lines().contains("visits.csv line 2: the row has 2 cells, the header 4"));
    write();
    Files.writeString(mapping.resolve("atendance.sql"), "SELECT 1");
    DeliveryRefused named = assertThrows(DeliveryRefused.class, this::ingest);
    assertTrue(
        named.report().lines().stream()
            .anyMatch(
                line ->
                    line.startsWith("atendance.sql: is not named after a table")
                        && line.endsWith("(did you mean attendance?)")));
  }

  @Test
  void tablesThatNothingIsSaidOfAreEmptyAndThoseNeededAreWarnedOf() throws IOException {
    IngestReport sound = ingest();
    assertFalse(sound.hasWarnings(), sound.lines().toString());
    assertEquals(List.of(), new Stand(root).rows("goals"));
    Files.delete(mapping.resolve("memberships.sql"));
    IngestReport report = check();
    assertTrue(
        report.lines().contains("memberships.sql: is missing, so that the table has no rows"),
        report.lines().toString());
    assertTrue(
        report.loud().stream()
            .anyMatch(line -> line.startsWith("attendance.csv line 2: session_id is of a group")),
        report.loud().toString());
  }

  @Test
  void whatAMappingMakesOnlyItsUserCanRead() throws IOException {
    Path scratch;
    try (StoreLock lock = Store.at(root.resolve("store")).lock();
        Engine engine = new EmbeddedEngine(1)) {
      new IngestJob(lock, engine, Progress.NONE)
          .run(new IngestRequest(sources, mapping, null, IngestRequest.MOST_REJECTED));
      scratch = lock.scratch();
      assertEquals(
          PosixFilePermissions.fromString("rwx------"),
          Files.getPosixFilePermissions(scratch.resolve("mapped")));
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(scratch.resolve("mapped/clients.csv")));
    }
    assertFalse(Files.exists(scratch));
  }
}
