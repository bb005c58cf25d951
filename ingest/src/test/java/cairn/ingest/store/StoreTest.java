package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Place RECORDS = Place.records();

  @TempDir private Path folder;

  @Test
  void aReaderSeesTheOldVersionUntilTheNewOneIsPublished() throws IOException {
    Store store = Store.at(folder);
    assertTrue(store.find(RECORDS).isEmpty());
    publish(store, "one");
    Snapshot one = store.get(RECORDS);
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(RECORDS)) {
      next.write("a/text", bytes("two"));
      assertEquals("one", text(store.get(RECORDS)));
      next.publish(about());
    }
    assertEquals("two", text(store.get(RECORDS)));
    assertEquals("one", text(one), "an open snapshot stays as it was");
    assertEquals(List.of(), store.get(RECORDS).verify());
  }

  @Test
  void equalContentHasOneNameAndChangesNothing() {
    Store store = Store.at(folder);
    PublishedVersion first = publish(store, "one");
    PublishedVersion again = publish(store, "one");
    PublishedVersion other = publish(store, "two");
    PublishedVersion back = publish(store, "one");
    assertTrue(first.changed());
    assertFalse(again.changed());
    assertEquals(first.snapshot().id(), again.snapshot().id());
    assertNotEquals(first.snapshot().id(), other.snapshot().id());
    assertTrue(back.changed());
    assertEquals(first.snapshot().id(), back.snapshot().id());
  }

  @Test
  void placesByMonth() throws IOException {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock()) {
      for (int month : new int[] {11, 2}) {
        try (Publication next = lock.begin(Place.results(YearMonth.of(2026, month)))) {
          next.write("a/text", bytes("month " + month));
          next.publish(about());
        }
      }
    }
    assertEquals(List.of(YearMonth.of(2026, 2), YearMonth.of(2026, 11)), store.resultMonths());
    assertEquals("month 2", text(store.get(Place.results(YearMonth.of(2026, 2)))));
    assertEquals(
        "month 11", Files.readString(folder.resolve("results/2026-11/a/text")), "a plain path too");
  }

  @Test
  void twoRunsAtOnce() {
    Store store = Store.at(folder);
    try (StoreLock lock = store.lock()) {
      StoreException busy =
          assertThrows(StoreException.class, () -> Store.at(folder).lock().close());
      assertEquals(StoreFault.BUSY, busy.fault());
      assertTrue(busy.getMessage().contains("another run holds the store"));
      assertTrue(Files.exists(lock.scratch()));
    }
    store.lock().close();
  }

  @Test
  void everyStepMayFailAndTheOldVersionStands() {
    Store store = Store.at(folder);
    publish(store, "old");
    int step = 0;
    while (true) {
      FailingDisk disk = new FailingDisk(step, false);
      try {
        publish(new Store(folder, disk), "new");
        break;
      } catch (StoreException refused) {
        assertEquals(StoreFault.DISK, refused.fault());
        assertTrue(refused.getMessage().contains("No space left on device"));
        Snapshot stands = store.get(RECORDS);
        assertEquals(List.of(), stands.verify(), "after a failure at step " + step);
        publish(store, "old");
      }
      step++;
    }
    assertTrue(step > 10, "there are that many steps to break");
    assertEquals("new", text(store.get(RECORDS)));
  }

  @Test
  void everyStepMayBeTheLastOfAKilledRunAndTheNextRunRepairs() {
    Set<String> found = new TreeSet<>();
    for (int step = 0; step < 40; step++) {
      Path root = folder.resolve("store" + step);
      publish(new Store(root, Disk.real()), "old");
      FailingDisk disk = new FailingDisk(step, true);
      try {
        publish(new Store(root, disk), "new");
      } catch (StoreException killed) {
        // What a killed process leaves behind stays: the disk does nothing more for this run.
      }
      Store store = Store.at(root);
      found.add(text(store.get(RECORDS)));
      assertEquals(List.of(), store.get(RECORDS).verify());
      publish(store, "newer");
      assertEquals("newer", text(store.get(RECORDS)));
      assertFalse(Files.exists(root.resolve(Store.STAGING)), "nothing is left behind");
    }
    assertEquals(Set.of("new", "old"), found);
  }

  @Test
  void verifyFindsAChangedAMissingAndAStrangeFile() throws IOException {
    Store store = Store.at(folder);
    Snapshot snapshot = publish(store, "one").snapshot();
    Path file = snapshot.folder().resolve("a/text");
    Files.writeString(file, "0ne");
    assertEquals(List.of("records/a/text was changed after it was published"), snapshot.verify());
    Files.delete(file);
    Files.writeString(snapshot.folder().resolve("b"), "");
    assertEquals(
        List.of("records/a/text is missing", "records/b is not in the manifest"),
        snapshot.verify());
  }

  @Test
  void verifyFindsEveryFlippedBitOfAManifest() throws IOException {
    Snapshot snapshot = publish(Store.at(folder), "one").snapshot();
    Path file = snapshot.folder().resolve(Manifest.NAME);
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit += 7) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      boolean found;
      try {
        found = !Store.at(folder).get(RECORDS).verify().isEmpty();
      } catch (StoreException refused) {
        found = true;
      }
      assertTrue(found, "bit " + bit);
    }
  }

  @Test
  void aNewerOrUnknownStoreIsRefused() throws IOException {
    Snapshot snapshot = publish(Store.at(folder), "one").snapshot();
    Map<String, StoreFault> formats = new LinkedHashMap<>();
    List.of("2", "999999999999").forEach(format -> formats.put(format, StoreFault.NEWER));
    List.of("0", "-1", "1.5", "\"1\"", "null")
        .forEach(format -> formats.put(format, StoreFault.DAMAGED));
    for (String format : formats.keySet()) {
      String text = Files.readString(snapshot.folder().resolve(Manifest.NAME));
      String other = text.replace("\"format\" : 1", "\"format\" : " + format);
      // A newer program names its versions by their content too.
      Path version = folder.resolve(".versions/" + Checksum.of(bytes(other)).substring(0, 32));
      Files.createDirectories(version.resolve("a"));
      Files.writeString(version.resolve(Manifest.NAME), other);
      Files.writeString(version.resolve("a/text"), "one");
      Files.delete(folder.resolve("records"));
      Files.createSymbolicLink(folder.resolve("records"), version);
      Store store = Store.at(folder);
      StoreException refused = assertThrows(StoreException.class, () -> store.get(RECORDS));
      assertEquals(formats.get(format), refused.fault(), format);
      boolean isNewer = refused.fault() == StoreFault.NEWER;
      assertEquals(isNewer, refused.getMessage().contains("use a newer Cairn"), format);
    }
  }

  @Test
  void pruneKeepsTheLastVersionsAndWhatALinkLeadsTo() throws IOException {
    Store store = Store.at(folder);
    for (int i = 0; i < 5; i++) {
      publish(store, "version " + i);
    }
    try (StoreLock lock = store.lock()) {
      assertEquals(3, lock.prune(2).versions());
      assertEquals(0, lock.prune(2).versions());
    }
    assertEquals("version 4", text(store.get(RECORDS)));
  }

  @Test
  void aFolderInTheLinksPlaceIsNotTouched() throws IOException {
    Files.createDirectories(folder.resolve("records"));
    StoreException refused =
        assertThrows(StoreException.class, () -> publish(Store.at(folder), "one"));
    assertTrue(refused.getMessage().contains("not a link"));
    assertTrue(Files.isDirectory(folder.resolve("records")));
  }

  private static PublishedVersion publish(Store store, String text) {
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(RECORDS)) {
      next.write("a/text", bytes(text));
      return next.publish(about());
    }
  }

  private static ObjectNode about() {
    return JsonNodeFactory.instance.objectNode().put("kind", "test");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Snapshot snapshot) {
    try {
      return Files.readString(snapshot.file("a/text").orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
