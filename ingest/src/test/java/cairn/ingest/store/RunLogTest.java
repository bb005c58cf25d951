package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are whole at every moment, and no disk that refuses one stops a run. */
final class RunLogTest {
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(Store.LOGS))) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatWasSaidIsThereBeforeTheLogIsClosed() throws IOException {
    try (StoreLock lock = Store.at(folder).lock();
        RunLog log = lock.log()) {
      log.add(Map.of("stage", 1));
      log.add(Map.of("stage", 2));
      // As a run leaves it that is killed here.
      assertEquals(List.of("{\"stage\":1}", "{\"stage\":2}"), Files.readAllLines(files().get(0)));
    }
  }

  @Test
  void eachRunHasALogOfItsOwn() throws IOException {
    for (int run = 0; run < 3; run++) {
      try (StoreLock lock = Store.at(folder).lock();
          RunLog log = lock.log()) {
        log.add(Map.of());
      }
    }
    assertEquals(
        List.of("run-000001.jsonl", "run-000002.jsonl", "run-000003.jsonl"),
        files().stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void aDiskThatTakesNoLogStopsNoRun() throws IOException {
    Files.writeString(folder.resolve(Store.LOGS), "in the way");
    try (StoreLock lock = Store.at(folder).lock();
        RunLog log = lock.log()) {
      log.add(Map.of());
    }
    assertEquals("in the way", Files.readString(folder.resolve(Store.LOGS)));
  }
}
