package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage as a user meets it: every command notices, verify tells, repair mends, prune waits. */
final class DamagedStoreTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final List<Place> PLACES =
      List.of(Place.records(), Place.results(MONTH), Place.reports(MONTH));

  @TempDir private static Path folder;
  private static Path delivery;
  private static Path published;

  @TempDir private Path own;
  private Path store;

  @BeforeAll
  static void publishAMonth() {
    delivery = folder.resolve("delivery");
    published = folder.resolve("store");
    done("generate", "--clients", "150", "--months", "9", "--seed", "1", "--out", delivery);
    done("ingest", "--in", delivery, "--store", published);
    done("analyze", "--store", published, "--month", MONTH);
    done("report", "--store", published, "--month", MONTH, "--audience", "funder");
  }

  @BeforeEach
  void takeACopy() throws IOException {
    store = own.resolve("store");
    copy(published, store);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path at = to.resolve(from.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          Files.createSymbolicLink(at, Files.readSymbolicLink(file));
        } else {
          Files.copy(file, at);
        }
      }
    }
  }

  private static Ran run(Object... words) {
    return Ran.cairn(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  private static Ran done(Object... words) {
    Ran ran = run(words);
    assertEquals(ExitCode.DONE, ran.exit(), ran.out() + ran.err());
    return ran;
  }

  private List<String> ids() {
    return PLACES.stream().map(place -> Store.at(store).get(place).id()).toList();
  }

  /** The ways in which a file can be other than it was. */
  private enum Way {
    MISSING("is missing"),
    EXTRA("is not in the manifest"),
    SHORT("is shorter or longer"),
    FLIPPED("was changed");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    void happen(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case MISSING -> Files.delete(file);
        case EXTRA -> Files.write(file.resolveSibling("part-00099.parquet"), bytes);
        case SHORT -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        case FLIPPED -> {
          bytes[bytes.length / 2] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
  }

  private void refusedBy(Way way, Object... words) {
    Ran ran = run(words);
    String said = way + " " + words[0] + "\n" + ran.out() + ran.err();
    assertEquals(ExitCode.OUR_FAULT, ran.exit(), said);
    assertEquals("", ran.out(), said);
    assertTrue(ran.err().contains(way.words), said);
    assertTrue(ran.err().contains("cairn repair --store "), said);
  }

  @Test
  void everyReaderOfRecordsNotices() throws IOException {
    for (Way way : Way.values()) {
      Path part = store.resolve("records/use_reports/part-00000.parquet");
      way.happen(part);
      refusedBy(way, "analyze", "--store", store, "--month", MONTH, "--quiet");
      refusedBy(way, "explain", "--store", store, "--month", MONTH, "--client", "p000001");
      refusedBy(way, "sql", "--store", store, "SELECT count(*) FROM use_reports");
      refusedBy(way, "sql", "--store", store, "SELECT count(*) FROM outcomes");
      Path more = own.resolve("more" + way);
      done("generate", "--clients", "5", "--months", "2", "--seed", "2", "--out", more);
      refusedBy(way, "ingest", "--in", more, "--store", store, "--quiet");
      Ran verified = run("verify", "--store", store);
      assertEquals(ExitCode.OUR_FAULT, verified.exit());
      assertTrue(verified.out().contains("records: use_reports/part-000"), verified.out());
      assertTrue(verified.out().contains(way.words), verified.out());
      assertTrue(verified.out().endsWith(" checked: 1 problem\n"), verified.out());
      Files.deleteIfExists(part.resolveSibling("part-00099.parquet"));
      Files.write(
          part, Files.readAllBytes(published.resolve("records/use_reports/part-00000.parquet")));
    }
    done("verify", "--store", store);
  }

  @Test
  void everyReaderOfResultsNotices() throws IOException {
    for (Way way : Way.values()) {
      Path part = store.resolve("results/2026-10/outcomes/part-00000.parquet");
      way.happen(part);
      refusedBy(way, "report", "--store", store, "--month", MONTH, "--quiet");
      refusedBy(way, "sql", "--store", store, "SELECT count(*) FROM people");
      Files.deleteIfExists(part.resolveSibling("part-00099.parquet"));
      Files.write(
          part,
          Files.readAllBytes(published.resolve("results/2026-10/outcomes/part-00000.parquet")));
    }
    done("sql", "--store", store, "SELECT count(*) FROM people");
  }

  @Test
  void noFlippedBitGivesAnAnswer() throws IOException {
    Store small = SmallStore.at(own.resolve("small"));
    Path part = small.get(Place.records()).folder().resolve("clients/part-00001.parquet");
    byte[] whole = Files.readAllBytes(part);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(part, flipped);
      refusedBy(Way.FLIPPED, "sql", "--store", small.root(), "SELECT sum(amount) FROM clients");
    }
    Files.write(part, whole);
    done("sql", "--store", small.root(), "SELECT sum(amount) FROM clients");
  }

  @Test
  void lostResultsAndReportsAreMadeAgainToTheByte() throws IOException {
    List<String> before = ids();
    Files.delete(store.resolve("results/2026-10/verdicts/part-00000.parquet"));
    Path table;
    try (Stream<Path> tables = Files.list(store.resolve("reports/2026-10/funder"))) {
      table = tables.sorted().findFirst().orElseThrow();
    }
    Way.FLIPPED.happen(table);
    Ran kept = run("prune", "--store", store, "--keep", "1");
    assertEquals(ExitCode.OUR_FAULT, kept.exit());
    assertTrue(kept.err().contains("nothing was removed"), kept.err());
    Ran repaired = done("repair", "--store", store, "--quiet");
    assertTrue(
        repaired.out().contains("worked out again from the records: the same to the byte"),
        repaired.out());
    assertTrue(
        repaired.out().contains("made again from the results: the same to the byte"),
        repaired.out());
    assertEquals(before, ids());
    done("verify", "--store", store);
    assertTrue(Files.exists(store.resolve(".damaged")));
    done("prune", "--store", store, "--keep", "1");
    assertFalse(Files.exists(store.resolve(".damaged")));
    assertEquals(before, ids());
    assertTrue(done("repair", "--store", store, "--quiet").out().contains("all as published"));
  }

  @Test
  void lostRecordsNameTheDeliveriesThatAreLacking() throws IOException {
    Path more = own.resolve("more");
    done("generate", "--clients", "5", "--months", "2", "--seed", "2", "--out", more);
    Files.writeString(more.resolve("delivery.yaml"), "month: 2026-10\n");
    done("ingest", "--in", more, "--store", store);
    String both = ids().get(0);
    Files.delete(store.resolve("records/goals/part-00000.parquet"));
    Ran repaired = run("repair", "--store", store, "--quiet");
    assertEquals(ExitCode.OUR_FAULT, repaired.exit(), repaired.out());
    assertTrue(
        repaired.out().contains("lacking: delivery 2 of 2026-10, groups.csv, "), repaired.out());
    assertTrue(repaired.out().contains("cairn ingest --in DIR --store " + store), repaired.out());
    assertTrue(repaired.err().contains("the records lack deliveries"), repaired.err());
    Ran verified = run("verify", "--store", store);
    assertEquals(ExitCode.OUR_FAULT, verified.exit());
    assertTrue(verified.err().contains("ingest the deliveries that are lacking again"));
    done("ingest", "--in", more, "--store", store);
    assertEquals(both, ids().get(0), "the same records again");
    done("verify", "--store", store);
  }

  @Test
  void recordsWithoutAWholeVersionAreIngestedAgain() throws IOException {
    List<String> before = ids();
    Files.write(store.resolve("records/manifest.json"), new byte[] {'{', '}'});
    Files.delete(store.resolve("results/2026-10/people/part-00000.parquet"));
    Ran repaired = run("repair", "--store", store, "--quiet");
    assertEquals(ExitCode.OUR_FAULT, repaired.exit());
    assertTrue(repaired.out().contains("ingest every delivery again"), repaired.out());
    assertTrue(
        repaired.out().contains("once all is ingested, run: cairn analyze --store " + store),
        repaired.out());
    done("ingest", "--in", delivery, "--store", store);
    done("repair", "--store", store, "--quiet");
    assertEquals(before, ids(), "all of it again, to the byte");
    done("verify", "--store", store);
  }

  @Test
  void aStoreThatIsNotThereAndANumberThatIsNone() {
    for (String command : List.of("verify", "repair")) {
      Ran ran = run(command, "--store", own.resolve("none"));
      assertEquals(ExitCode.USAGE, ran.exit());
      assertTrue(ran.err().contains("there is no store in "), ran.err());
    }
    assertFalse(Files.exists(own.resolve("none")));
    Ran ran = run("prune", "--store", store, "--keep", "0");
    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(run("verify", "--store", store, "--json").out().startsWith("[ ]"));
  }
}
