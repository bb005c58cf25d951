package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.check.Findings;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of {@code sample-data/dirty} break the rule they are named after, and no other. */
class DirtyDeliveriesTest {
  @TempDir private Path root;

  private static final Path DIRTY =
      Path.of(System.getProperty("cairn.sampleData", "../sample-data"), "dirty");

  /** A row is only left out with its parent when the parent breaks a rule of its own. */
  private static final Set<String> OF_PARENTS = Set.of(Rule.TYPE_DATE.key());

  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(DIRTY)) {
      return files
          .filter(f -> Files.isDirectory(f) && !f.getFileName().toString().contains("."))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theDeliveryBreaksItsRuleAndNoOther(Path folder) {
    Rule rule = Rule.valueOf(folder.getFileName().toString().toUpperCase(Locale.ROOT));
    try (Engine engine = new EmbeddedEngine(1)) {
      IngestReport report =
          new DeliveryCheck(engine, Progress.NONE).run(request(folder), before(folder, engine));
      Set<String> broken =
          report.counts().keySet().stream().map(Findings.Count::rule).collect(Collectors.toSet());
      if (rule == Rule.PARENT_REJECTED) {
        // The row itself breaks no rule: it is counted under its parent, which is reported.
        assertTrue(broken.removeAll(OF_PARENTS), "the parent breaks a rule");
        assertEquals(1, report.delivery().files().stream().mapToLong(f -> f.withParent()).sum());
        assertEquals(Set.of(), broken, report.lines().toString());
        return;
      }
      assertEquals(Set.of(rule.key()), broken, report.lines().toString());
    }
  }

  /** The rules of what comes late have the folder of what came before. */
  private @Nullable Store before(Path folder, Engine engine) {
    Path before = folder.resolve("before");
    if (!Files.isDirectory(before)) {
      return null;
    }
    Store store = Store.at(root.resolve("store"));
    try (StoreLock lock = store.lock()) {
      new IngestJob(lock, engine, Progress.NONE).run(IngestRequest.of(before));
    }
    return store;
  }

  /** The rules of mappings have the folder of a mapping beside that of its sources. */
  private static IngestRequest request(Path folder) {
    Path mapping = folder.resolve("mapping");
    return Files.isDirectory(mapping)
        ? new IngestRequest(folder.resolve("sources"), mapping, null, 1)
        : new IngestRequest(folder, null, null, 1);
  }

  @Test
  void everyRuleOfWholeDeliveriesHasAFolder() throws IOException {
    Set<Rule> found = EnumSet.noneOf(Rule.class);
    for (Path folder : folders()) {
      found.add(Rule.valueOf(folder.getFileName().toString().toUpperCase(Locale.ROOT)));
    }
    assertEquals(
        EnumSet.range(Rule.KEY_CONFLICT, Rule.DELIVERY_NOTES), found, "rules with a folder");
  }
}
