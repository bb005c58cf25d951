package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.benchmark.EstimateBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void everyMethodRunsOnTheMadeUpTableAndNothingStays() throws IOException {
    Map<String, Double> seconds = new EstimateBenchmark(1).seconds(2000, folder);
    assertEquals(
        List.of("kaplan-meier", "log-rank", "cox", "bootstrap"), List.copyOf(seconds.keySet()));
    seconds.values().forEach(each -> assertTrue(each > 0));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
