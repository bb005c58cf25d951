package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Row;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import cairn.ingest.store.part.PartReader;
import cairn.ingest.store.part.PartTest;
import cairn.ingest.store.part.PartWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing, extra, shortened or changed is noticed before anything reads it, and mended. */
class DamagedStoreTest {
  private static final Place RECORDS = Place.records();
  private static final Place RESULTS = Place.results(YearMonth.of(2026, 10));
  private static final String PART = "thing/part-00001.parquet";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void makeAStore() {
    store = Store.at(folder.resolve("store"));
    publish(RECORDS, "one");
    publish(RECORDS, "two");
  }

  private Snapshot publish(Place place, String word) {
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(place)) {
      for (int part = 0; part < 3; part++) {
        try (PartWriter rows = next.parts().writer(PartTest.TABLE, part)) {
          // The first part is the same in every version.
          String text = part == 0 ? "same" : word + place.path();
          rows.write(new Row(text, (long) part, 1.5, true, LocalDate.EPOCH, null));
        }
      }
      next.write("plan.yaml", word.getBytes(StandardCharsets.UTF_8));
      ObjectNode about = JsonNodeFactory.instance.objectNode().put("word", word);
      return next.publish(about).snapshot();
    }
  }

  /** Reads every row and file of a place as the jobs do. */
  private List<String> read(Place place) {
    Snapshot snapshot = store.get(place);
    List<String> texts = new ArrayList<>();
    PartFolder parts = snapshot.parts();
    for (int part = 0; part < parts.parts(PartTest.TABLE); part++) {
      try (PartReader rows = parts.reader(PartTest.TABLE, part)) {
        rows.forEachRemaining(row -> texts.add(row.text(0)));
      }
    }
    texts.add(new String(snapshot.bytes("plan.yaml"), StandardCharsets.UTF_8));
    return texts;
  }

  private StoreException refused() {
    StoreException refused = assertThrows(StoreException.class, () -> read(RECORDS));
    assertEquals(StoreFault.DAMAGED, refused.fault());
    assertTrue(
        refused.getMessage().contains("cairn repair --store " + store.root()),
        refused.getMessage());
    return refused;
  }

  private Repair repair() {
    try (StoreLock lock = store.lock()) {
      return lock.repair();
    }
  }

  @Test
  void everyFlippedBitOfAPartIsNoticedByEveryReader() throws IOException {
    Path file = store.get(RECORDS).folder().resolve(PART);
    byte[] whole = Files.readAllBytes(file);
    List<String> before = read(RECORDS);
    for (int bit = 0; bit < whole.length * 8; bit += 3) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      assertTrue(refused().getMessage().contains(PART + " was changed"), "bit " + bit);
      Snapshot snapshot = store.get(RECORDS);
      assertThrows(StoreException.class, snapshot::tables, "bit " + bit);
      assertThrows(StoreException.class, () -> snapshot.bytes(PART), "bit " + bit);
      assertEquals(1, snapshot.damages().size(), "bit " + bit);
    }
    Files.write(file, whole);
    assertEquals(before, read(RECORDS));
  }

  @Test
  void everyFlippedBitOfAManifestIsNoticedWhenAPlaceIsOpened() throws IOException {
    Path file = store.get(RECORDS).folder().resolve(Manifest.NAME);
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      assertTrue(refused().getMessage().contains("manifest.json was changed"), "bit " + bit);
    }
    Files.delete(file);
    assertTrue(refused().getMessage().contains("manifest.json is missing"));
  }

  @Test
  void aMissingAnExtraAShortAndALongFileAreNamedWhenAPlaceIsOpened() throws IOException {
    Path version = store.get(RECORDS).folder();
    Path file = version.resolve(PART);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertTrue(refused().getMessage().contains(PART + " is shorter or longer"), "" + length);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertTrue(refused().getMessage().contains(PART + " is shorter or longer"));
    Files.delete(file);
    assertTrue(refused().getMessage().contains(PART + " is missing"));
    Files.createDirectory(file);
    assertTrue(refused().getMessage().contains(PART + " is missing"));
    Files.delete(file);
    Files.createSymbolicLink(file, version.resolve("thing/part-00000.parquet"));
    assertTrue(refused().getMessage().contains(PART + " is missing"), "a link is no part");
    Files.delete(file);
    Files.write(file, whole);
    Files.write(version.resolve("thing/part-00003.parquet"), whole);
    assertTrue(refused().getMessage().contains("part-00003.parquet is not in the manifest"));
    Files.delete(version.resolve("thing/part-00003.parquet"));
    Files.write(version.resolve(".DS_Store"), new byte[] {1});
    assertEquals("two", read(RECORDS).get(3), "what a file manager leaves behind harms nobody");
  }

  @Test
  void partsThatWereSentToAnotherProcessAreCheckedThere() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(store.get(RECORDS).parts());
    }
    assertTrue(bytes.size() < 1000, "the manifest does not travel");
    Path file = store.get(RECORDS).folder().resolve(PART);
    byte[] flipped = Files.readAllBytes(file);
    flipped[20] ^= 1;
    Files.write(file, flipped);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      PartFolder there = (PartFolder) in.readObject();
      assertEquals(3, there.parts(PartTest.TABLE));
      there.reader(PartTest.TABLE, 0).close();
      assertThrows(StoreException.class, () -> there.reader(PartTest.TABLE, 1).close());
    }
  }

  @Test
  void whatAnotherVersionHasIsCopiedBack() throws IOException {
    List<String> before = read(RECORDS);
    Path file = store.get(RECORDS).folder().resolve("thing/part-00000.parquet");
    for (byte[] damaged : new byte[][] {{}, {1, 2, 3}, null}) {
      Files.delete(file);
      if (damaged != null) {
        Files.write(file, damaged);
      }
      Files.write(file.resolveSibling("stranger"), new byte[] {1});
      refused();
      assertFalse(StoreCheck.of(store).isWhole());
      Repair repair = repair();
      assertEquals(List.of(), repair.lost());
      assertEquals(2, repair.done().size(), repair.done().toString());
      assertEquals(before, read(RECORDS));
      assertTrue(StoreCheck.of(store).isWhole());
      assertTrue(Files.exists(store.root().resolve(".damaged/" + id() + "-extra/thing/stranger")));
    }
  }

  private String id() {
    return store.get(RECORDS).id();
  }

  @Test
  void whatNobodyElseHasGoesBackToTheVersionBefore() throws IOException {
    String lost = id();
    Files.delete(store.get(RECORDS).folder().resolve(PART));
    Repair repair = repair();
    assertEquals("one", read(RECORDS).get(3));
    assertEquals(
        List.of("records leads to an earlier version, for the one published last was lost"),
        StoreCheck.of(store).behind());
    Repair.Lost one = repair.lost().get(0);
    assertEquals(lost, one.id());
    assertEquals(id(), one.before().orElseThrow());
    assertEquals("two", one.version().orElseThrow().manifest().about().path("word").asText());
    assertEquals("two", new String(one.file("plan.yaml").orElseThrow(), StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), one.file(PART));
    assertTrue(StoreCheck.of(store).isWhole());
    assertEquals(lost, repair().lost().get(0).id(), "told again until it is there again");
    publish(RECORDS, "two");
    assertEquals(List.of(), repair().lost());
    assertEquals(lost, id(), "the same again has the same name");
    assertEquals("two", read(RECORDS).get(3));
  }

  @Test
  void aPlaceWithoutAWholeVersionIsEmptyAndCanBeFilledAgain() throws IOException {
    publish(RESULTS, "only");
    String lost = store.get(RESULTS).id();
    Files.write(store.get(RESULTS).folder().resolve(Manifest.NAME), new byte[] {1});
    Repair repair = repair();
    assertEquals(RESULTS, repair.lost().get(0).place());
    assertEquals(Optional.empty(), repair.lost().get(0).version());
    assertTrue(store.find(RESULTS).isEmpty());
    assertEquals(
        List.of("results/2026-10 was published and is no longer there"),
        StoreCheck.of(store).links());
    assertEquals(RESULTS, repair().lost().get(0).place(), "a killed repair can be run again");
    publish(RESULTS, "only");
    assertEquals(lost, store.get(RESULTS).id());
    assertTrue(StoreCheck.of(store).isWhole());
  }

  @Test
  void resultsWaitToBeMadeAgainAndElseGoBack() throws IOException {
    publish(RESULTS, "first");
    publish(RESULTS, "second");
    Files.delete(store.get(RESULTS).folder().resolve(PART));
    for (int run = 0; run < 2; run++) {
      Repair.Lost lost = repair().lost().get(0);
      assertTrue(store.find(RESULTS).isEmpty());
      assertEquals(
          "second",
          new String(lost.file("plan.yaml").orElseThrow(), StandardCharsets.UTF_8),
          "run " + run);
    }
    try (StoreLock lock = store.lock()) {
      lock.goBack(lock.repair().lost().get(0));
    }
    assertEquals("first", read(RESULTS).get(3));
    assertTrue(StoreCheck.of(store).isWhole());
  }

  @Test
  void aRepairMayBeKilledAtEveryStepAndRunAgain() throws IOException {
    publish(RESULTS, "first");
    publish(RESULTS, "second");
    Files.delete(store.get(RECORDS).folder().resolve(PART));
    Path results = store.get(RESULTS).folder();
    Files.delete(results.resolve("thing/part-00000.parquet"));
    Files.write(results.resolve(PART), new byte[] {1});
    Path damaged = store.root();
    int step = 0;
    for (boolean isDone = false; !isDone; step++) {
      store = Store.at(folder.resolve("copy" + step));
      copy(damaged, store.root());
      try (StoreLock lock = new Store(store.root(), new FailingDisk(step, true)).lock()) {
        lock.repair();
        isDone = true;
      } catch (StoreException killed) {
        assertEquals(StoreFault.DISK, killed.fault());
      }
      Repair again = repair();
      assertEquals("one", read(RECORDS).get(3), "killed at step " + step);
      assertTrue(store.find(RESULTS).isEmpty());
      Map<Place, Repair.Lost> all = new HashMap<>();
      again.lost().forEach(each -> all.put(each.place(), each));
      assertEquals(Set.of(RECORDS, RESULTS), all.keySet(), "both are told of, step " + step);
      Repair.Lost lost = all.get(RESULTS);
      assertEquals(
          "second",
          new String(lost.file("plan.yaml").orElseThrow(), StandardCharsets.UTF_8),
          "step " + step);
      publish(RESULTS, "second");
      assertEquals(lost.id(), store.get(RESULTS).id());
      assertTrue(StoreCheck.of(store).isWhole(), "step " + step);
    }
    assertTrue(step > 12, "there are that many steps to be killed at");
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

  @Test
  void aLinkThatIsGoneOrLeadsNowhereIsMadeAgain() throws IOException {
    Path link = store.root().resolve("records");
    String last = id();
    Files.delete(link);
    assertEquals(
        List.of("records was published and is no longer there"), StoreCheck.of(store).links());
    assertTrue(refused().getMessage().contains("no longer there"), "not taken for an empty store");
    assertEquals(List.of(), repair().lost(), "nothing of it was lost");
    assertEquals(last, id());
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of(".versions", "0".repeat(32)));
    assertTrue(refused().getMessage().contains("leads nowhere"));
    assertEquals(
        List.of("records leads to a version that is not there"), StoreCheck.of(store).links());
    assertEquals(List.of(), repair().lost(), "the last version was there all the time");
    assertEquals(last, id());
  }

  @Test
  void aLinkThatWasSetBackLeadsToTheLastVersionAgain() throws IOException {
    Path link = store.root().resolve("records");
    String last = id();
    Path first = Path.of(".versions", idOf("one"));
    Files.delete(link);
    Files.createSymbolicLink(link, first);
    assertEquals(
        List.of("records leads to an earlier version than the one published last"),
        StoreCheck.of(store).links());
    assertEquals(List.of(), repair().lost());
    assertEquals(last, id());
    assertTrue(StoreCheck.of(store).isWhole());
  }

  @Test
  void aStoreWithoutAnyOfItsVersionsIsThereAndIsEmptyAfterARepair() throws IOException {
    String lost = id();
    publish(RESULTS, "month");
    try (StoreLock lock = store.lock()) {
      // The folder goes while the links stay.
      Disk.real().remove(store.root().resolve(".versions"));
    }
    assertTrue(store.isThere());
    assertTrue(refused().getMessage().contains("leads nowhere"));
    assertFalse(StoreCheck.of(store).isWhole());
    Repair repair = repair();
    assertEquals(lost, repair.lost().get(0).id());
    assertEquals(2, repair.lost().size());
    assertTrue(store.find(RECORDS).isEmpty());
    publish(RECORDS, "two");
    assertEquals(lost, id());
    assertTrue(StoreCheck.of(store).isWhole());
  }

  @Test
  void recordsThatNothingBringsBackAreToldSoUntilTheyAreIngestedAgain() throws IOException {
    String shared = "thing/part-00000.parquet";
    for (StoreCheck.Version version : StoreCheck.of(store).versions()) {
      Files.delete(store.root().resolve(".versions").resolve(version.id()).resolve(shared));
    }
    assertEquals(1, repair().lost().size());
    StoreCheck check = StoreCheck.of(store);
    assertTrue(check.isWhole(), "a repair would change nothing");
    assertEquals(List.of("records was published and is no longer there"), check.behind());
    publish(RECORDS, "three");
    assertEquals(List.of(), StoreCheck.of(store).behind());
    assertEquals(List.of(), repair().lost());
  }

  @Test
  void aNewerVersionStopsTheRepairBeforeAnythingIsTouched() throws IOException {
    String text = Files.readString(store.get(RECORDS).folder().resolve(Manifest.NAME));
    byte[] newer =
        text.replace("\"format\" : 1", "\"format\" : 2").getBytes(StandardCharsets.UTF_8);
    Path version = store.root().resolve(".versions").resolve(Checksum.of(newer).substring(0, 32));
    Files.createDirectories(version);
    Files.write(version.resolve(Manifest.NAME), newer);
    Files.delete(store.get(RECORDS).folder().resolve(PART));
    StoreException refused = assertThrows(StoreException.class, this::repair);
    assertEquals(StoreFault.NEWER, refused.fault());
    assertFalse(Files.exists(store.root().resolve(".damaged")));
  }

  @Test
  void pruneNeverTakesTheVersionInUse() throws IOException {
    publish(RESULTS, "month");
    publish(RECORDS, "three");
    Path link = store.root().resolve("records");
    Path first = Files.readSymbolicLink(link).resolveSibling(idOf("one"));
    Files.delete(link);
    Files.createSymbolicLink(link, first);
    try (StoreLock lock = store.lock()) {
      assertEquals(1, lock.prune(1).versions(), "neither the one in use nor the last one");
      assertEquals("one", read(RECORDS).get(3));
      Files.delete(link);
      assertEquals(
          1, lock.prune(1).versions(), "the one that was in use, once nothing leads to it");
      assertEquals(0, lock.prune(1).versions(), "a lost link takes no version with it");
      assertTrue(lock.prune(5).bytes() == 0);
      assertThrows(IllegalArgumentException.class, () -> lock.prune(0));
    }
    assertEquals(List.of(), repair().lost());
    assertEquals("three", read(RECORDS).get(3));
    assertEquals("month", read(RESULTS).get(3));
  }

  private String idOf(String word) throws IOException {
    for (StoreCheck.Version version : StoreCheck.of(store).versions()) {
      Path manifest =
          store.root().resolve(".versions").resolve(version.id()).resolve(Manifest.NAME);
      if (Files.readString(manifest).contains("\"word\" : \"" + word + "\"")) {
        return version.id();
      }
    }
    throw new AssertionError("no version with " + Map.of("word", word));
  }
}
