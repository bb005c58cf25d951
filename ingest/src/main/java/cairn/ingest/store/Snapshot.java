package cairn.ingest.store;

import cairn.ingest.store.disk.Damage;
import cairn.ingest.store.disk.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One published version of a place. It stays as it is while it is read, also when another version
 * is published meanwhile. Every file is held against the manifest before it is given out.
 *
 * @param place what it is a version of
 * @param id the version's name, from its content
 * @param folder where its files are; the real folder, not the link to it
 * @param manifest what it says of itself
 */
public record Snapshot(Place place, String id, Path folder, Manifest manifest) {
  /** The part files of its tables. */
  public PartFolder parts() {
    return PartFolder.published(folder);
  }

  /**
   * The part files of every table, by the table's name, in their order, for a reader that takes
   * files.
   *
   * @throws StoreException DAMAGED when one is not what it was
   */
  public SortedMap<String, List<Path>> tables() {
    VersionFiles files = files();
    SortedMap<String, List<Path>> tables = new TreeMap<>();
    for (StoredFile file : manifest.files()) {
      PartFolder.tableOf(file.path())
          .ifPresent(
              table ->
                  tables
                      .computeIfAbsent(table, name -> new ArrayList<>())
                      .add(files.checked(file.path())));
    }
    tables.values().forEach(parts -> parts.sort(Comparator.naturalOrder()));
    return tables;
  }

  /**
   * Another file of the version, such as {@code plan.yaml}; none when it has no such file.
   *
   * @throws StoreException DAMAGED when it is not what it was
   */
  public Optional<Path> file(String name) {
    VersionFiles files = files();
    return files.has(name) ? Optional.of(files.checked(name)) : Optional.empty();
  }

  /**
   * A folder of small files, such as {@code catalogue}; none when the version has no file in it.
   *
   * @throws StoreException DAMAGED when one of its files is not what it was
   */
  public Optional<Path> folder(String name) {
    VersionFiles files = files();
    boolean any = false;
    for (StoredFile file : manifest.files()) {
      if (file.path().startsWith(name + "/")) {
        files.checked(file.path());
        any = true;
      }
    }
    return any ? Optional.of(folder.resolve(name)) : Optional.empty();
  }

  /** The paths of its files that are no parts of a table, in order. */
  public List<String> others() {
    return manifest.files().stream()
        .map(StoredFile::path)
        .filter(path -> PartFolder.tableOf(path).isEmpty())
        .toList();
  }

  /**
   * The bytes of a file that the manifest lists.
   *
   * @throws StoreException DAMAGED when it is not what it was
   */
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(files().checked(path));
    } catch (IOException e) {
      throw StoreException.damaged(folder, new Damage(path, Damage.Kind.UNREADABLE));
    }
  }

  /** Holds every file against the manifest; empty when all is whole. */
  public List<Damage> damages() {
    return files().all();
  }

  /**
   * Compares every file with the manifest.
   *
   * @return one sentence a file that is missing, changed or too many; empty when all is whole
   */
  public List<String> verify() {
    return damages().stream().map(damage -> place.path() + "/" + damage.sentence()).toList();
  }

  private VersionFiles files() {
    return new VersionFiles(folder, manifest);
  }
}
