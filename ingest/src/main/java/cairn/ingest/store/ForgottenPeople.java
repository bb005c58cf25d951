package cairn.ingest.store;

import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The marks of forgotten people. They stand in the manifest of the records and in a file beside the
 * versions, so that whoever loses the one has the other. The key that makes them lies beside the
 * store and not in it, for ids that count from 1 could be tried one after another.
 */
final class ForgottenPeople {
  private static final String FILE = ".forgotten";
  private static final String KEY_ENDING = ".forget-key";

  private static final String KEY = "key ";
  private static final String PERSON = "person ";
  private static final String GOAL = "goal ";

  private final Store store;
  private final Disk disk;

  ForgottenPeople(Store store, Disk disk) {
    this.store = store;
    this.disk = disk;
  }

  /**
   * Marks without their key.
   *
   * @param keyId the key that they were made with, or null where nobody was forgotten
   * @param people marks of people
   * @param goals marks of goals
   */
  record Marks(@Nullable String keyId, Set<String> people, Set<String> goals) {
    private Marks plus(Marks other) {
      TreeSet<String> morePeople = new TreeSet<>(people);
      morePeople.addAll(other.people);
      TreeSet<String> moreGoals = new TreeSet<>(goals);
      moreGoals.addAll(other.goals);
      return new Marks(keyId == null ? other.keyId : keyId, morePeople, moreGoals);
    }
  }

  /** The file of the key. */
  static Path keyFile(Store store) {
    Path name = Objects.requireNonNull(store.root().getFileName(), "a store is no root of a disk");
    return store.root().resolveSibling(name + KEY_ENDING);
  }

  /** What the file and the manifest of the records have. */
  Marks marks() throws IOException {
    return ofFile().plus(TakenOut.marks(store));
  }

  private Marks ofFile() throws IOException {
    String keyId = null;
    Set<String> people = new TreeSet<>();
    Set<String> goals = new TreeSet<>();
    Path file = store.root().resolve(FILE);
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith(KEY)) {
        keyId = line.substring(KEY.length());
      } else if (line.startsWith(PERSON)) {
        people.add(line.substring(PERSON.length()));
      } else if (line.startsWith(GOAL)) {
        goals.add(line.substring(GOAL.length()));
      }
    }
    return new Marks(keyId, people, goals);
  }

  /** Brings the file up to what the manifest has as well. */
  void keep() throws IOException {
    Marks all = marks();
    if (all.people().isEmpty() || all.equals(ofFile())) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(KEY + all.keyId());
    all.people().forEach(mark -> lines.add(PERSON + mark));
    all.goals().forEach(mark -> lines.add(GOAL + mark));
    put(store.root().resolve(FILE), String.join("\n", lines) + "\n");
  }

  /** The marks with their key; see {@link Store#tombstones}. */
  Tombstones read() throws IOException {
    Marks marks = marks();
    if (marks.people().isEmpty()) {
      return Tombstones.NONE;
    }
    IdKey key = key();
    if (key == null || !key.id().equals(marks.keyId())) {
      throw new StoreException(
          StoreFault.MISSING,
          keyFile(store)
              + (key == null ? " is not there" : " is another key than this store's")
              + ": people were forgotten in this store, and without its key a delivery could bring"
              + " them back; put the file back from your copy. Where it is lost, analysis and"
              + " reports go on; to ingest, begin another --store with deliveries that no longer"
              + " hold those people");
    }
    return new Tombstones(key, marks.people(), marks.goals());
  }

  /** The same, with a key that is made where nobody was forgotten before. */
  Tombstones readOrBegin() throws IOException {
    Tombstones known = read();
    if (known.any()) {
      return known;
    }
    IdKey key = key();
    if (key == null) {
      key = IdKey.random();
      put(keyFile(store), key.toHex() + "\n");
    }
    return new Tombstones(key, Set.of(), Set.of());
  }

  private @Nullable IdKey key() throws IOException {
    Path file = keyFile(store);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return IdKey.ofHex(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          StoreFault.MISSING,
          file + " is no key that cairn forget made: put it back from your copy");
    }
  }

  /** Writes a file in one step; also the key is on the disk before anything is marked with it. */
  private void put(Path file, String text) throws IOException {
    Path draft = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve("marks");
    disk.write(draft, text.getBytes(StandardCharsets.UTF_8));
    disk.sync(draft);
    disk.rename(draft, file);
    disk.sync(Objects.requireNonNull(file.getParent(), "a store lies in a folder"));
  }
}
