package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.store.Checksum;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeOrderTest {
  @TempDir private Path root;

  /** Use reports and keys taken back, with many clashes of keys and periods. */
  private static Folder random(Random random) {
    Folder folder = Folder.program();
    for (int i = 0; i < 16; i++) {
      LocalDate from = LocalDate.of(2026, 1, 1 + random.nextInt(20));
      String key =
          "c0"
              + (1 + random.nextInt(2))
              + ",alcohol,"
              + from
              + ","
              + from.plusDays(random.nextInt(3))
              + ",self_report";
      if (random.nextInt(5) == 0) {
        folder.with("withdrawn/use_reports", key);
      } else {
        folder.with("use_reports", key + "," + random.nextInt(2));
      }
    }
    return folder;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theOrderOfIngestDoesNotMatterAndTheCountsAddUp(int seed) {
    Random random = new Random(seed);
    List<Folder> deliveries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      deliveries.add(random(random));
    }
    List<String> expected = null;
    for (int order = 0; order < 3; order++) {
      List<Integer> months = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      if (order > 0) {
        Collections.shuffle(months, random);
      }
      Stand stand = new Stand(root.resolve(seed + "-" + order));
      for (int month : months) {
        IngestReport report = stand.ingest(deliveries.get(month), YearMonth.of(2026, 6 + month));
        for (FileReport file : report.delivery().files()) {
          assertEquals(lines(stand.last().resolve(file.file())), file.tally().read(), file.file());
        }
        report
            .delivery()
            .tables()
            .forEach(
                (table, counts) -> assertEquals(counts.after(), stand.rows(table).size(), table));
      }
      List<String> rows = stand.rows("use_reports");
      expected = expected == null ? rows : expected;
      assertEquals(expected, rows, "months ingested in the order " + months);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() - 1;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bothEnginesWriteTheSameBytes() throws IOException {
    Random random = new Random(9);
    Path first = random(random).with("clients", "c03,2026-01-01,7").write(root.resolve("one"));
    Path second = random(random).with("attendance", "m01,c03,absent").write(root.resolve("two"));
    List<TreeMap<String, String>> sums = new ArrayList<>();
    for (boolean spark : new boolean[] {false, true}) {
      Store store = Store.at(root.resolve("store" + spark));
      try (StoreLock lock = store.lock();
          Engine engine =
              spark ? SparkEngine.start("local[2]", lock.scratch()) : new EmbeddedEngine(2)) {
        IngestJob job = new IngestJob(lock, engine, Progress.NONE);
        job.run(IngestRequest.of(first).withMostRejected(1));
        job.run(IngestRequest.of(second).withMostRejected(1));
      }
      TreeMap<String, String> files = new TreeMap<>();
      Path folder = store.get(Place.records()).folder();
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Checksum.of(file));
        }
      }
      sums.add(files);
    }
    assertFalse(sums.get(0).isEmpty());
    assertEquals(sums.get(0), sums.get(1));
  }

  @Test
  void noMessageHoldsAValue() {
    Random random = new Random(4);
    String secret = "Mustermann";
    Folder folder = random(random);
    for (String table :
        new String[] {"clients", "attendance", "use_reports", "goals", "sessions", "stages"}) {
      folder.with(table, secret + ",x", secret + "," + secret + ",3", ",,,," + secret);
    }
    folder
        .with("attendance", secret + "1,c01,attended")
        .with("goal_reviews", secret + "2,2026-01-01,met,");
    Path in = folder.write(root.resolve("in"));
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport report =
          new DeliveryCheck(engine, Progress.NONE).run(IngestRequest.of(in), null);
      assertFalse(String.join("\n", report.lines()).contains(secret));
      assertFalse(report.findings().isEmpty());
    }
  }
}
