package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.KeyFault;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids are keyed as a delivery is read: the originals reach no byte of the store. */
final class KeyedIngestTest {
  private static final String[] ORIGINALS = {"qx7731", "qx7732", "qx7733"};

  @TempDir private Path root;
  private final IdKey key = IdKey.random();

  /** Three people in every kind of table, rows taken back, rows that are rejected. */
  private static Folder delivery() {
    return new Folder()
        .with("groups", "g01,p01,s01,ongoing_support,2026-01-01")
        .with("sessions", "m01,g01,2026-01-05", "m02,g01,2026-01-12")
        .with("clients", "qx7731,2026-01-01,30", "qx7732,2026-01-01,40", "qx7733,soon,40")
        .with("memberships", "qx7731,g01,2026-01-02,,", "qx7732,g01,2026-01-02,,")
        .with("attendance", "m01,qx7731,attended", "m02,qx7731,absent", "m02,qx7733,absent")
        .with(
            "goals",
            "g-qx7731-1,qx7731,2026-01-05,substance,fewer_days,alcohol,short,client,",
            "g-qx7731-2,qx7731,2026-01-09,substance,fewer_days,alcohol,short,client,g-qx7731-1")
        .with("goal_reviews", "g-qx7731-1,2026-01-20,met,", "g-qx7731-9,2026-01-20,met,")
        .with(
            "use_reports",
            "qx7731,alcohol,2026-01-01,2026-01-07,self_report,2",
            "qx7731,alcohol,2026-01-08,2026-01-14,self_report,1")
        .with("withdrawn/use_reports", "qx7732,alcohol,2026-01-08,2026-01-14,self_report")
        .with("withdrawn/goals", "g-qx7732-1");
  }

  private IngestReport ingest(Path store, Path in, @Nullable IdKey by, Engine engine) {
    return ingest(store, new IngestRequest(in, null, null, 1.0).keyedWith(by), engine);
  }

  private IngestReport ingest(Path store, IngestRequest request, Engine engine) {
    TreeSet<String> seen = new TreeSet<>();
    boolean isPlain = Files.exists(store) && keyId(store) == null;
    try (StoreLock lock = Store.at(store).lock()) {
      Progress watching =
          (name, rows, seconds) -> {
            if (request.ids().key() != null && !isPlain) {
              seen.addAll(Traces.of(store, ORIGINALS));
            }
          };
      return new IngestJob(lock, engine, watching).run(request);
    } finally {
      assertEquals(Set.of(), seen, "originals in files while it ran");
    }
  }

  private static @Nullable String keyId(Path store) {
    return RecordsManifest.of(Store.at(store).find(Place.records())).keyId();
  }

  private String person(String original) {
    return key.pseudonym(Pseudonym.Kind.PERSON, original);
  }

  @Test
  void noByteOfTheStoreHasAnOriginalOnEitherEngine(@TempDir Path scratch) {
    Path in = delivery().write(root.resolve("in"));
    Path embedded = root.resolve("embedded");
    Path spark = root.resolve("spark");
    try (Engine one = new EmbeddedEngine(2);
        Engine other = SparkEngine.start("local[2]", scratch)) {
      ingest(embedded, in, key, one);
      ingest(spark, in, key, other);
      assertEquals(Set.of(), Traces.of(scratch, ORIGINALS));
    }
    assertEquals(Set.of(), Traces.of(embedded, ORIGINALS));
    assertEquals(
        Store.at(embedded).get(Place.records()).id(), Store.at(spark).get(Place.records()).id());
    assertEquals(key.id(), keyId(embedded));
    for (String table : List.of("clients", "memberships", "attendance", "goals", "use_reports")) {
      assertTrue(
          Traces.of(embedded, person("qx7731")).stream().anyMatch(f -> f.contains(table + "/")),
          table);
    }
    assertTrue(
        Traces.of(embedded, person("qx7732")).stream().anyMatch(f -> f.contains("taken_back/")));
  }

  @Test
  void whatBelongsTogetherStaysTogether() {
    Path in = delivery().write(root.resolve("in"));
    Path plain = root.resolve("plain");
    Path keyed = root.resolve("keyed");
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport one = ingest(plain, in, null, engine);
      IngestReport other = ingest(keyed, in, key, engine);
      assertEquals(one.delivery().tables(), other.delivery().tables());
      assertEquals(Stand.messages(one), Stand.messages(other));
      assertEquals(new RowTally(1, 1, 0), Stand.tally(other, "goal_reviews.csv"));
      assertEquals(IngestReport.Verdict.UNCHANGED, ingest(keyed, in, key, engine).verdict());
    }
    assertTrue(Traces.of(plain, ORIGINALS).size() > 5, "the search finds what is there");
  }

  /** The sum of a file with one id in it could be found by trying ids. */
  @Test
  void sumsOfFilesAreKeyedToo() throws IOException {
    Path in = delivery().write(root.resolve("in"));
    Path keyed = root.resolve("keyed");
    try (Engine engine = new EmbeddedEngine(1)) {
      ingest(keyed, in, key, engine);
    }
    String sum = Checksum.of(in.resolve("withdrawn/goals.csv"));
    assertEquals(Set.of(), Traces.of(keyed, sum.substring(0, 16)));
  }

  @Test
  void aMappingsTablesAreKeyedBeforeTheyAreWritten() throws IOException {
    Path sources = Files.createDirectories(root.resolve("sources"));
    Path mapping = Files.createDirectories(root.resolve("mapping"));
    Files.writeString(
        sources.resolve("visits.csv"), "who,day,came\n7731,5,attended\n7732,6,absent\n7733,6,no\n");
    Files.writeString(
        mapping.resolve("groups.sql"),
        "SELECT 'g01' AS group_id, 'p01' AS program_id, 's01' AS site_id,"
            + " 'drop_in' AS group_type, DATE '2026-01-01' AS started_on");
    Files.writeString(
        mapping.resolve("clients.sql"),
        "SELECT DISTINCT 'qx' || who AS client_id, DATE '2026-01-01' AS intake_on FROM visits");
    Files.writeString(
        mapping.resolve("memberships.sql"),
        "SELECT DISTINCT 'qx' || who AS client_id, 'g01' AS group_id,"
            + " DATE '2026-01-01' AS joined_on FROM visits");
    Files.writeString(
        mapping.resolve("sessions.sql"),
        "SELECT DISTINCT 'm0' || day AS session_id, 'g01' AS group_id,"
            + " DATE '2026-01-01' + CAST(day AS INT) AS held_on FROM visits");
    Files.writeString(
        mapping.resolve("attendance.sql"),
        "SELECT 'm0' || day AS session_id, 'qx' || who AS client_id, came AS status FROM visits");
    Path store = root.resolve("store");
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport report =
          ingest(store, new IngestRequest(sources, mapping, null, 1.0).keyedWith(key), engine);
      assertEquals(new RowTally(2, 1, 0), Stand.tally(report, "attendance.csv"));
      assertTrue(
          report.findings().stream()
              .anyMatch(each -> String.valueOf(each.madeBy()).contains("visits.csv line 4")),
          "a broken row is still told by its place in the sources");
      Files.writeString(mapping.resolve("delivery.yaml"), "key_id: k-bcdfghjkl\n");
      IngestRequest twice = new IngestRequest(sources, mapping, null, 1.0).keyedWith(key);
      assertTrue(keysDiffer(store, twice, engine).contains("keyed already"));
    }
    assertEquals(Set.of(), Traces.of(store, ORIGINALS));
    assertTrue(Traces.of(store, person("qx7731")).size() > 2);
    assertEquals(key.id(), keyId(store));
  }

  @Test
  void aMappingsIdsAreHeldAgainstTheScreenBeforeTheyAreKeyed() throws IOException {
    Path sources = Files.createDirectories(root.resolve("sources"));
    Path mapping = Files.createDirectories(root.resolve("mapping"));
    StringBuilder people = new StringBuilder("record,day\n");
    for (int i = 0; i < 20; i++) {
      people.append(4_000_000 + 137_911 * i).append(",5\n");
    }
    Files.writeString(sources.resolve("people.csv"), people);
    Files.writeString(
        mapping.resolve("clients.sql"),
        "SELECT 'm' || record AS client_id, DATE '2026-01-01' AS intake_on FROM people");
    Path store = root.resolve("store");
    try (Engine engine = new EmbeddedEngine(1)) {
      String said =
          refused(store, new IngestRequest(sources, mapping, null, 1.0).keyedWith(key), engine);
      assertTrue(said.contains("number of somebody's record"), said);
    }
  }

  private static Path in(Path folder) throws IOException {
    return new Folder()
        .with("groups", "g01,p01,s01,ongoing_support,2026-01-01")
        .with("sessions", "m01,g01,2026-01-05")
        .write(folder);
  }

  private String keysDiffer(Path store, IngestRequest request, Engine engine) {
    KeyFault fault = assertThrows(KeyFault.class, () -> ingest(store, request, engine));
    return String.valueOf(fault.getMessage());
  }

  private String refused(Path store, IngestRequest request, Engine engine) {
    DeliveryRefused refused =
        assertThrows(DeliveryRefused.class, () -> ingest(store, request, engine));
    return String.join("\n", refused.report().lines());
  }

  @Test
  void oneStoreHasOneKey() throws IOException {
    IdKey other = IdKey.random();
    Path in = delivery().write(root.resolve("in"));
    Path next = delivery().with("clients", "qx7734,2026-01-01,40").write(root.resolve("next"));
    Path plain = root.resolve("plain");
    Path keyed = root.resolve("keyed");
    try (Engine engine = new EmbeddedEngine(1)) {
      ingest(plain, in, null, engine);
      ingest(keyed, in, key, engine);
      String before = Store.at(keyed).get(Place.records()).id();
      IngestRequest later = new IngestRequest(next, null, null, 1.0);
      String without = keysDiffer(plain, later.keyedWith(key), engine);
      assertTrue(without.contains("begin another --store"), without);
      assertTrue(without.endsWith("or go on without --keys and CAIRN_KEYS"), without);
      assertTrue(keysDiffer(keyed, later, engine).contains("name its keystore with --keys"));
      String said = keysDiffer(keyed, later.keyedWith(other), engine);
      assertTrue(said.contains(key.id()) && said.contains(other.id()), said);
      assertEquals(before, Store.at(keyed).get(Place.records()).id());
      ingest(keyed, later.keyedWith(key), engine);
    }
    assertEquals(3, people(keyed));
  }

  private static int people(Path store) {
    Path parts = Store.at(store).get(Place.records()).folder().resolve("clients");
    int[] people = {0};
    try (Stream<Path> files = Files.list(parts)) {
      files.forEach(
          file -> {
            try (RowReader rows = InputFormat.read(file)) {
              while (rows.next()) {
                people[0]++;
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return people[0];
  }

  /** A delivery that came keyed is not keyed again, and ids that are not keyed are seen in it. */
  @Test
  void aDeliveryMaySayThatItIsKeyedAlready() throws IOException {
    Path in =
        new Folder()
            .with("groups", "g01,p01,s01,ongoing_support,2026-01-01")
            .with("sessions", "m01,g01,2026-01-05")
            .with("clients", person("a1x") + ",2026-01-01,30", person("b1x") + ",2026-01-01,30")
            .with("clients", "c0001,2026-01-01,30")
            .write(root.resolve("in"));
    Files.writeString(in.resolve("delivery.yaml"), "key_id: " + key.id() + "\n");
    Path store = root.resolve("store");
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport report = ingest(store, in, null, engine);
      assertEquals(new RowTally(2, 1, 0), Stand.tally(report, "clients.csv"));
      assertTrue(Stand.rules(report).contains("4 check_character"), Stand.rules(report).toString());
      assertEquals(key.id(), keyId(store));
      assertEquals(
          IngestReport.Verdict.UNCHANGED,
          ingest(store, in, key, engine).verdict(),
          "with the same keystore at hand nothing is keyed twice");
      IngestRequest other = new IngestRequest(in, null, null, 1.0).keyedWith(IdKey.random());
      String said = keysDiffer(root.resolve("new"), other, engine);
      assertTrue(said.contains("keyed already with key " + key.id()), said);
      ingest(root.resolve("plain"), in(root.resolve("in-plain")), null, engine);
      String late =
          keysDiffer(root.resolve("plain"), new IngestRequest(in, null, null, 1.0), engine);
      assertTrue(late.endsWith("with the same keystore"), late);
    }
    assertTrue(Traces.of(store, person("a1x")).size() > 0);
  }
}
