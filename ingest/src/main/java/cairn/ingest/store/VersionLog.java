package cairn.ingest.store;

import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which versions each place had, in the order they were published: what prune goes by, and where
 * repair finds the version before.
 */
final class VersionLog {
  private static final String ENDING = ".log";

  private final Path root;
  private final Path versions;
  private final Disk disk;

  VersionLog(Path root, Disk disk) {
    this.root = root;
    this.versions = root.resolve(Store.VERSIONS);
    this.disk = disk;
  }

  private Path file(Place place) {
    return versions.resolve(place.path().replace('/', '.') + ENDING);
  }

  /** The versions that a place had, the last one last. */
  List<String> read(Place place) throws IOException {
    Path file = file(place);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Notes that a version became the current one. */
  void add(Place place, String id) throws IOException {
    List<String> ids = new ArrayList<>(read(place));
    ids.remove(id);
    ids.add(id);
    write(place, ids);
  }

  /** Notes which versions a place had; without any the place never was. */
  void write(Place place, List<String> ids) throws IOException {
    if (ids.isEmpty()) {
      disk.remove(file(place));
      return;
    }
    Path draft = PrivateFiles.folder(root.resolve(Store.STAGING)).resolve("log");
    disk.write(draft, (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8));
    disk.sync(draft);
    disk.rename(draft, file(place));
  }

  /** The version that a place had last, where it is still there. */
  Optional<String> last(Place place) throws IOException {
    List<String> ids = read(place);
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(ids.get(ids.size() - 1)).filter(this::has);
  }

  /** Whether a version is there. */
  boolean has(String id) {
    return Files.isDirectory(versions.resolve(id));
  }

  /** Every place that ever had a version, whether it has one now or not. */
  List<Place> places() throws IOException {
    TreeSet<String> paths = new TreeSet<>();
    if (Files.isDirectory(versions)) {
      try (DirectoryStream<Path> logs = Files.newDirectoryStream(versions, "*" + ENDING)) {
        for (Path log : logs) {
          String name = versions.relativize(log).toString();
          paths.add(name.substring(0, name.length() - ENDING.length()).replace('.', '/'));
        }
      }
    }
    return paths.stream().map(Place::new).toList();
  }

  /** The version that a place leads to, whether it is there or not. */
  Optional<String> current(Place place) throws IOException {
    Path link = root.resolve(place.path());
    return Files.isSymbolicLink(link)
        ? Optional.of(String.valueOf(Files.readSymbolicLink(link).getFileName()))
        : Optional.empty();
  }

  /** The folders of all versions, by name. */
  List<Path> folders() throws IOException {
    TreeSet<Path> folders = new TreeSet<>();
    if (Files.isDirectory(versions)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(versions)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry)) {
            folders.add(entry);
          }
        }
      }
    }
    return List.copyOf(folders);
  }
}
