package cairn.ingest.store;

import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.ForgottenPeople.Marks;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often people were taken out of the records for good. Every version says how often at the time
 * that it was made; one that says less than the records holds people who are no longer in them.
 * Since the records say it, they and everything made from them change in the one step by which the
 * records change.
 */
record TakenOut(Store store, Disk disk) {
  private static final String TIMES = "taken_out";
  private static final String FORGOTTEN = "forgotten";
  private static final String KEY_ID = "key_id";

  /** How often, by a version. */
  static int of(Manifest manifest) {
    return manifest.about().path(TIMES).asInt(0);
  }

  /** How often, by the records that stand. */
  static int of(Store store) throws IOException {
    return records(store).map(TakenOut::of).orElse(0);
  }

  /** The manifest of the records that stand; none where it cannot be read, which readers say. */
  private static Optional<Manifest> records(Store store) throws IOException {
    Path link = store.root().resolve(Place.records().path());
    if (!Files.isSymbolicLink(link) || !Files.exists(link)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Manifest.read(link.toRealPath()));
    } catch (StoreException e) {
      return Optional.empty();
    }
  }

  /** Who was forgotten, by the records that stand. */
  static Marks marks(Store store) throws IOException {
    JsonNode node =
        records(store)
            .map(manifest -> manifest.about().path(FORGOTTEN))
            .filter(JsonNode::isObject)
            .orElse(null);
    return node == null
        ? new Marks(null, Set.of(), Set.of())
        : new Marks(
            node.path("key").asText(), texts(node.path("people")), texts(node.path("goals")));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** What a version tells, with what the records that stand say of people taken out and of keys. */
  ObjectNode carried(Place place, ObjectNode about) throws IOException {
    ObjectNode all = about.deepCopy();
    int times = of(store);
    if (times > 0) {
      all.put(TIMES, times);
    }
    if (place.equals(Place.records())) {
      write(all, new ForgottenPeople(store, disk).marks());
    } else {
      records(store)
          .map(records -> records.about().get(KEY_ID))
          .ifPresent(key -> all.set(KEY_ID, key));
    }
    return all;
  }

  /** What the records tell once more people are taken out of them. */
  ObjectNode more(ObjectNode about, @Nullable Tombstones forgotten) throws IOException {
    ObjectNode all = about.deepCopy();
    all.put(TIMES, of(store) + 1);
    IdKey key = forgotten == null ? null : forgotten.key();
    write(
        all,
        forgotten == null || key == null
            ? new ForgottenPeople(store, disk).marks()
            : new Marks(key.id(), forgotten.people(), forgotten.goals()));
    return all;
  }

  private static void write(ObjectNode about, Marks marks) {
    if (!marks.people().isEmpty()) {
      ObjectNode node = about.putObject(FORGOTTEN);
      node.put("key", marks.keyId());
      marks.people().forEach(node.putArray("people")::add);
      marks.goals().forEach(node.putArray("goals")::add);
    }
  }
}
