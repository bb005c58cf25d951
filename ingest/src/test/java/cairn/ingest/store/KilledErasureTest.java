package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.job.Traces;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that takes somebody out is killed at each of its steps. */
final class KilledErasureTest {
  private static final String WHO = "qx7731";
  private static final Place RESULTS = Place.results(YearMonth.of(2026, 10));
  private static final Place REPORTS = Place.reports(YearMonth.of(2026, 10));

  @TempDir private Path folder;

  private static void publish(Store store, Place place, String text) {
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(place)) {
      next.write("a/text", text.getBytes(StandardCharsets.UTF_8));
      next.publish(JsonNodeFactory.instance.objectNode());
    }
  }

  private static Store filled(Path root) {
    Store store = new Store(root, Disk.real());
    publish(store, Place.records(), "one " + WHO);
    publish(store, RESULTS, "first " + WHO);
    publish(store, RESULTS, "second " + WHO);
    publish(store, REPORTS, "report " + WHO);
    publish(store, Place.records(), "two " + WHO);
    return store;
  }

  private static void forget(Store store) {
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(Place.records())) {
      Tombstones known = lock.tombstones();
      IdKey key = Objects.requireNonNull(known.key());
      next.write("a/text", "without".getBytes(StandardCharsets.UTF_8));
      next.publishWithout(
          known.with(key, WHO, Set.of("g-" + WHO)), JsonNodeFactory.instance.objectNode());
      lock.sweep();
    }
  }

  /** What a reader has: the records, and what was made from them. */
  private static String read(Store store) {
    StringBuilder text = new StringBuilder();
    for (Place place : List.of(Place.records(), RESULTS, REPORTS)) {
      try {
        store
            .find(place)
            .ifPresent(
                snapshot ->
                    text.append(new String(snapshot.bytes("a/text"), StandardCharsets.UTF_8))
                        .append(", "));
      } catch (StoreException e) {
        text.append("damaged, ");
      }
    }
    return text.toString();
  }

  @Test
  void readersHaveTheOldOrTheNewAndTheNextRunEndsIt() {
    Set<String> found = new TreeSet<>();
    boolean ended = false;
    int step = 0;
    for (; !ended; step++) {
      Path root = folder.resolve("store" + step);
      Store store = filled(root);
      try {
        forget(new Store(root, new FailingDisk(step, true)));
        ended = true;
      } catch (StoreException killed) {
        // What a killed process leaves behind stays: the disk does nothing more for this run.
      }
      String seen = read(store);
      found.add(seen);
      store.lock().close();
      if (seen.startsWith("without")) {
        assertEquals(Set.of(), Traces.of(root, WHO), "swept after a kill at step " + step);
        assertEquals("without, ", read(store));
        assertTrue(store.tombstones().has(WHO) && store.tombstones().hasGoal("g-" + WHO));
      } else {
        assertFalse(store.tombstones().any(), "step " + step);
      }
      assertTrue(StoreCheck.of(store).isWhole(), "step " + step);
      forget(store);
      assertEquals(Set.of(), Traces.of(root, WHO), "run again after step " + step);
      assertEquals("without, ", read(store));
      assertTrue(Files.exists(root.resolve(".forgotten")));
    }
    assertTrue(step > 25, "there are that many steps to break: " + step);
    found.remove("without, damaged, ");
    assertEquals(Set.of("two qx7731, second qx7731, report qx7731, ", "without, "), found);
  }

  /** A repair must not fetch anybody back from what it set aside, or from another version. */
  @Test
  void repairBringsNobodyBack() throws IOException {
    Path root = folder.resolve("store");
    Store store = filled(root);
    forget(store);
    publish(store, RESULTS, "third");
    publish(store, Place.records(), "more");
    Files.delete(store.get(RESULTS).folder().resolve("a/text"));
    Files.delete(store.get(Place.records()).folder().resolve("a/text"));
    try (StoreLock lock = store.lock()) {
      lock.repair();
    }
    assertEquals(Set.of(), Traces.of(root, WHO));
    assertEquals("without, ", read(store));
    assertTrue(store.tombstones().has(WHO));
    publish(store, Place.records(), "after");
    assertTrue(store.tombstones().has(WHO));
  }

  /** What a repair set aside holds people as they were: it goes with them. */
  @Test
  void whatWasSetAsideGoesToo() throws IOException {
    Path root = folder.resolve("store");
    Store store = filled(root);
    Files.writeString(store.get(RESULTS).folder().resolve("a/more"), WHO);
    try (StoreLock lock = store.lock()) {
      lock.repair();
    }
    assertTrue(Files.exists(root.resolve(".damaged")));
    forget(store);
    assertFalse(Files.exists(root.resolve(".damaged")));
    assertEquals(Set.of(), Traces.of(root, WHO));
  }
}
