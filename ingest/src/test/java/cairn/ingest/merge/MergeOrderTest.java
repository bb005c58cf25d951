package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.job.DeliveryCheck;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestJob;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import cairn.ingest.job.Stand;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
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

  /** A row of use, or with no days a key taken back. */
  private record Line(String client, LocalDate from, LocalDate until, int days) {
    String key() {
      return client + ",alcohol," + from + "," + until + ",self_report";
    }

    boolean shares(Line other) {
      return client.equals(other.client)
          && !from.isAfter(other.until)
          && !other.from.isAfter(until);
    }
  }

  /** Lines with many clashes of keys and periods. */
  private static List<Line> random(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      LocalDate from = LocalDate.of(2026, 1, 1 + random.nextInt(5));
      lines.add(
          new Line(
              "c0" + (1 + random.nextInt(2)),
              from,
              from.plusDays(random.nextInt(3)),
              random.nextInt(3) == 0 ? -1 : random.nextInt(2)));
    }
    return lines;
  }

  private static Folder folder(List<Line> lines) {
    Folder folder = Folder.program();
    for (Line line : lines) {
      if (line.days() < 0) {
        folder.with("withdrawn/use_reports", line.key());
      } else {
        folder.with("use_reports", line.key() + "," + line.days());
      }
    }
    return folder;
  }

  /** What must stand, from the rules as they are written and not as they are carried out. */
  private static List<String> model(List<List<Line>> deliveries) {
    List<List<Line>> accepted =
        deliveries.stream().map(lines -> lines.stream().distinct().toList()).toList();
    accepted =
        accepted.stream()
            .map(
                lines ->
                    lines.stream()
                        .filter(line -> line.days() >= 0)
                        .filter(
                            line ->
                                lines.stream()
                                    .noneMatch(
                                        other ->
                                            other.days() >= 0
                                                && !other.equals(line)
                                                && (keyed(other, line)
                                                    || isApart(lines, other)
                                                        && other.shares(line))))
                        .toList())
            .toList();
    List<String> standing = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      for (Line line : accepted.get(i)) {
        boolean stands = true;
        for (int later = i + 1; later < deliveries.size(); later++) {
          stands &= accepted.get(later).stream().noneMatch(line::shares);
          stands &=
              deliveries.get(later).stream()
                  .noneMatch(other -> other.days() < 0 && keyed(other, line));
        }
        if (stands) {
          standing.add(line.key() + "," + line.days());
        }
      }
    }
    Collections.sort(standing);
    return standing;
  }

  private static boolean keyed(Line one, Line other) {
    return one.key().equals(other.key());
  }

  /** Whether no other row of the delivery has the line's key: only then its period counts. */
  private static boolean isApart(List<Line> lines, Line line) {
    return lines.stream()
        .noneMatch(other -> other.days() >= 0 && keyed(other, line) && !other.equals(line));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theOrderOfIngestDoesNotMatterAndTheCountsAddUp(int seed) {
    Random random = new Random(seed);
    List<List<Line>> deliveries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      deliveries.add(random(random));
    }
    List<String> expected = model(deliveries);
    assertFalse(expected.isEmpty());
    for (int order = 0; order < 3; order++) {
      List<Integer> months = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
      if (order > 0) {
        Collections.shuffle(months, random);
      }
      Stand stand = new Stand(root.resolve(seed + "-" + order));
      for (int month : months) {
        IngestReport report =
            stand.ingest(folder(deliveries.get(month)), YearMonth.of(2026, 6 + month));
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
    Path first =
        folder(random(random)).with("clients", "c03,2026-01-01,7").write(root.resolve("one"));
    Path second =
        folder(random(random)).with("attendance", "m01,c03,absent").write(root.resolve("two"));
    List<TreeMap<String, String>> sums = new ArrayList<>();
    for (boolean spark : new boolean[] {false, true}) {
      Store store = Store.at(root.resolve("store" + spark));
      try (StoreLock lock = store.lock();
          Engine engine =
              spark ? SparkEngine.start("local[2]", lock.scratch()) : new EmbeddedEngine(2)) {
        IngestJob job = new IngestJob(lock, engine, Progress.NONE);
        job.run(new IngestRequest(first, null, null, 1));
        job.run(new IngestRequest(second, null, null, 1));
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
    Folder folder = folder(random(random));
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
