package cairn.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One published version of a place. It stays as it is while it is read, also when another version
 * is published meanwhile.
 *
 * @param place what it is a version of
 * @param id the version's name, from its content
 * @param folder where its files are; the real folder, not the link to it
 * @param manifest what it says of itself
 */
public record Snapshot(Place place, String id, Path folder, Manifest manifest) {
  /** The part files of its tables. */
  public PartFolder parts() {
    return PartFolder.of(folder);
  }

  /** The part files of every table that the manifest lists, by the table's name, in their order. */
  public SortedMap<String, List<Path>> tables() {
    SortedMap<String, List<Path>> tables = new TreeMap<>();
    for (StoredFile file : manifest.files()) {
      PartFolder.tableOf(file.path())
          .ifPresent(
              table ->
                  tables
                      .computeIfAbsent(table, name -> new ArrayList<>())
                      .add(folder.resolve(file.path())));
    }
    tables.values().forEach(parts -> parts.sort(Comparator.naturalOrder()));
    return tables;
  }

  /** Another file of the version, such as {@code plan.yaml}; none when it has no such file. */
  public Optional<Path> file(String name) {
    return manifest.files().stream()
        .filter(file -> file.path().equals(name))
        .findFirst()
        .map(file -> folder.resolve(name));
  }

  /**
   * Compares every file with the manifest.
   *
   * @return one sentence a file that is missing, changed or too many; empty when all is whole
   */
  public List<String> verify() {
    Map<String, StoredFile> expected = new TreeMap<>();
    manifest.files().forEach(file -> expected.put(file.path(), file));
    List<String> problems = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(expected.keySet());
    try {
      if (!Checksum.of(folder.resolve(Manifest.NAME)).startsWith(id)) {
        problems.add(place.path() + "/" + Manifest.NAME + " was changed after it was published");
      }
      paths.addAll(list(folder));
      for (String path : paths) {
        StoredFile file = expected.get(path);
        String where = place.path() + "/" + path;
        if (file == null) {
          problems.add(where + " is not in the manifest");
        } else if (!Files.isRegularFile(folder.resolve(path))) {
          problems.add(where + " is missing");
        } else if (!Checksum.of(folder.resolve(path)).equals(file.sha256())) {
          problems.add(where + " was changed after it was published");
        }
      }
    } catch (IOException e) {
      problems.add(place.path() + " cannot be read from the disk");
    }
    return List.copyOf(problems);
  }

  /** The files below a folder except the manifest, by path, parts joined by a slash. */
  static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(Manifest.NAME))
          .sorted()
          .toList();
    }
  }
}
