package cairn.ingest.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.StoredFile;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The vocabularies of a delivery: the project's own, the store's additions and the delivery's. */
final class Vocabularies {
  private static final String FOLDER = "catalogue/";
  private static final String PLAN = "plan.yaml";

  private Vocabularies() {}

  /** The small files that the next version keeps: the delivery's in place of the store's. */
  static Map<String, byte[]> kept(Optional<Snapshot> stored, Map<String, byte[]> delivered) {
    Map<String, byte[]> kept = new TreeMap<>();
    if (stored.isPresent()) {
      for (StoredFile file : stored.get().manifest().files()) {
        if (file.path().startsWith(FOLDER) || file.path().equals(PLAN)) {
          kept.put(file.path(), stored.get().bytes(file.path()));
        }
      }
    }
    kept.putAll(delivered);
    return kept;
  }

  /**
   * Reads the additions.
   *
   * @param scratch an empty folder that may be written to
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException naming everything that is wrong
   */
  static Catalogues read(Map<String, byte[]> kept, Path scratch) throws IOException {
    boolean any = false;
    for (Map.Entry<String, byte[]> file : kept.entrySet()) {
      if (file.getKey().startsWith(FOLDER)) {
        any = true;
        PrivateFiles.write(
            scratch.resolve(file.getKey().substring(FOLDER.length())), file.getValue());
      }
    }
    return any ? Catalogues.load().withAdditions(scratch) : Catalogues.load();
  }

  /** Keys that the store's vocabularies have and the new ones lack: rows may be written in them. */
  static Optional<String> lost(Catalogues before, Catalogues after) {
    for (String vocabulary : Catalogues.vocabularies()) {
      if (!after.keys(vocabulary).containsAll(before.keys(vocabulary))) {
        return Optional.of(vocabulary);
      }
    }
    return Optional.empty();
  }
}
