package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.EngineException;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
  private static final Map<String, String> QUERIES =
      Map.of(
          "groups",
          "SELECT 'g01' AS group_id, 'p01' AS program_id, 's01' AS site_id,"
              + " 'dance' AS group_type, DATE'2026-01-01' AS started_on",
          "clients",
          "SELECT DISTINCT concat('c', `Who is it`) AS client_id, DATE'2026-01-01' AS intake_on,"
              + " max(try_cast(age AS DOUBLE)) AS age_at_intake FROM visits"
              + " GROUP BY `Who is it`",
          "memberships",
          "SELECT DISTINCT concat('c', `Who is it`) AS client_id, 'g01' AS group_id,"
              + " DATE'2026-01-01' AS joined_on FROM visits;",
          "sessions",
          "SELECT DISTINCT concat('m', day) AS session_id, 'g01' AS group_id,"
              + " date_add(DATE'2026-01-01', CAST(day AS INT)) AS held_on FROM visits"
              + " WHERE day IS NOT NULL",
          "attendance",
          "SELECT concat('m', day) AS session_id, concat('c', `Who is it`) AS client_id,"
              + " 'attended' AS status FROM visits WHERE day IS NOT NULL",
          "goals",
          "SELECT '' AS goal_id, '' AS client_id, '' AS set_on, '' AS domain,"
              + " '' AS goal_type, '' AS horizon, '' AS chosen_by FROM visits WHERE 1 = 0",
          "dropped",
          "SELECT 'attendance' AS `table`, 'no day' AS reason, count(*) AS rows FROM visits"
              + " WHERE day IS NULL");

  @TempDir private static Path scratch;
  private static Engine spark;

  @TempDir private Path root;
  private Path sources;
  private Path mapping;

  @BeforeAll
  static void startSpark() {
    spark = SparkEngine.start("local[2]", scratch);
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @BeforeEach
  void write() throws IOException {
    sources = Files.createDirectories(root.resolve("sources"));
    mapping = Files.createDirectories(root.resolve("mapping/catalogue")).getParent();
    Files.writeString(
        sources.resolve("visits.csv"),
        "Who is it,age,day\n001,30,10\n002,41,10\n001,30,20\n003,55,\n");
    Files.writeString(
        mapping.resolve("catalogue/group_types.yaml"),
        "dance: {label: Dance, approach: harm_reduction, format: open, usual_gap_days: 7,"
            + " stopping_gap_days: 28}\n");
    Files.writeString(mapping.resolve("delivery.yaml"), "month: 2026-02\n");
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      Files.writeString(mapping.resolve(query.getKey() + ".sql"), query.getValue());
    }
  }

  private IngestReport ingest() {
    try (StoreLock lock = Store.at(root.resolve("store")).lock()) {
      return new IngestJob(lock, spark, Progress.NONE)
          .run(IngestRequest.of(sources).through(mapping));
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
    assertTrue(
        report
            .lines()
            .containsAll(
                List.of(
                    "source visits: 4 rows",
                    "mapping attendance: 3 rows made",
                    "mapping attendance: 1 rows dropped: no day")));
    assertEquals(
        report.delivery(),
        RecordsManifest.of(stand.store().find(Place.records())).deliveries().get(0));
    assertEquals(IngestReport.Verdict.UNCHANGED, ingest().verdict());
  }

  @Test
  void sparkNeverSaysAValue() throws IOException {
    Files.writeString(
        sources.resolve("visits.csv"), "Who is it,age,day\n001,Mustermann,Mustermann\n");
    EngineException error = assertThrows(EngineException.class, this::ingest);
    assertFalse(error.getMessage().contains("Mustermann"));
    assertEquals(
        "sessions.sql failed in Spark with CAST_INVALID_INPUT: use try_cast, try_to_date or"
            + " try_to_timestamp",
        error.getMessage());
  }

  @Test
  void aQueryThatIsWrongIsNamed() throws IOException {
    Files.writeString(mapping.resolve("goals.sql"), "SELECT who FROM visits");
    assertEquals(
        "goals.sql failed in Spark with UNRESOLVED_COLUMN.WITH_SUGGESTION: `who`",
        assertThrows(EngineException.class, this::ingest).getMessage());
    Files.writeString(mapping.resolve("goals.sql"), "SELECT 1 FROM visit");
    assertEquals(
        "goals.sql failed in Spark with TABLE_OR_VIEW_NOT_FOUND: `visit`",
        assertThrows(EngineException.class, this::ingest).getMessage());
  }

  @Test
  void aSourceIsReadStrictlyAndAQueryIsNamedAfterATable() throws IOException {
    Files.writeString(sources.resolve("visits.csv"), "Who is it,age,day\n001,30\n");
    DeliveryRefused ragged = assertThrows(DeliveryRefused.class, this::ingest);
    assertTrue(
        ragged.report().lines().contains("visits.csv line 2: the row has 2 cells, the header 3"));
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
  void aMappingNeedsSpark() {
    try (Engine embedded = new EmbeddedEngine(1)) {
      EngineException error =
          assertThrows(
              EngineException.class,
              () ->
                  new DeliveryCheck(embedded, Progress.NONE)
                      .run(IngestRequest.of(sources).through(mapping), null));
      assertTrue(error.getMessage().contains("use the engine spark"));
    }
  }
}
