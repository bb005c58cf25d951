package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.outcome.VerdictRow;
import cairn.ingest.contract.Table;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.job.IngestJob;
import cairn.ingest.job.Progress;
import cairn.ingest.job.StoredContract;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.part.PartReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the records of the founding papers' people to the published verdicts. */
class VignetteVerdictsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Path FOLDER = Path.of(System.getProperty("cairn.sampleData"), "vignettes");

  private static Map<List<String>, VerdictRow.Found> published(Path folder) throws IOException {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock();
        Engine engine = new EmbeddedEngine(2)) {
      new IngestJob(lock, engine, Progress.NONE)
          .run(new IngestRequest(FOLDER, null, MONTH, IngestRequest.MOST_REJECTED));
      new AnalysisJob(engine, Progress.NONE)
          .run(lock, store, StoredContract.of(store.get(Place.records())), MONTH, null, null);
    }
    PartFolder parts = store.get(Place.results(MONTH)).parts();
    Map<List<String>, VerdictRow.Found> verdicts = new HashMap<>();
    Table table = VerdictRow.TABLE.table();
    for (int part = 0; part < parts.parts(table); part++) {
      try (PartReader reader = parts.reader(table, part)) {
        while (reader.hasNext()) {
          VerdictRow row = VerdictRow.TABLE.record(reader.next());
          verdicts.put(
              List.of(row.clientId(), row.problem(), row.definition(), row.milestone()),
              row.found());
        }
      }
    }
    return verdicts;
  }

  @Test
  void everyoneComesOutAsThePapersSay(@TempDir Path folder) throws IOException {
    Map<List<String>, VerdictRow.Found> published = published(folder);
    List<String> lines = Files.readAllLines(FOLDER.resolve("expected/verdicts.csv"));
    Set<String> definitions = new HashSet<>();
    published.keySet().forEach(key -> definitions.add(key.get(2)));
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cell = line.split(",", -1);
      if (!definitions.contains(cell[8])) {
        continue; // what no report shows unasked is held where the library is
      }
      held++;
      String problem = cell[1].isEmpty() ? "all" : cell[1];
      String milestone = cell[4].isEmpty() ? "month_end" : cell[4];
      VerdictRow.Found verdict = published.get(List.of(cell[0], problem, cell[8], milestone));
      boolean isSame =
          verdict != null
              && verdict.status().key().equals(cell[5])
              && (cell[6].isEmpty() || cell[6].equals(verdict.category()));
      if (!isSame) {
        wrong.add(line + " but was " + verdict);
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(held >= 70, "only " + held + " verdicts were held");
  }
}
