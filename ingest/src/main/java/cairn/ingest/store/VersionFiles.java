package cairn.ingest.store;

import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Damage;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a published version as the disk has them, held against its manifest. Names and
 * lengths cost a look at the folders; a sum costs reading the file, and is taken before anything
 * else reads it.
 */
final class VersionFiles {
  /** What file managers leave behind where somebody looked: no reader takes it for a file. */
  private static final Set<String> LEFT_BEHIND = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private final Path folder;
  private final Map<String, StoredFile> expected = new TreeMap<>();

  VersionFiles(Path folder, Manifest manifest) {
    this.folder = folder;
    manifest.files().forEach(file -> expected.put(file.path(), file));
  }

  /** A file that the manifest lists, by its path. */
  Optional<StoredFile> expected(String path) {
    return Optional.ofNullable(expected.get(path));
  }

  /** Whether the manifest has a file of this path. */
  boolean has(String path) {
    return expected.containsKey(path);
  }

  /** What names and lengths show, by path. */
  List<Damage> atAGlance() {
    TreeSet<String> paths = new TreeSet<>(expected.keySet());
    try {
      paths.addAll(list(folder));
    } catch (IOException | UncheckedIOException e) {
      return List.of(new Damage(".", Damage.Kind.UNREADABLE));
    }
    List<Damage> damages = new ArrayList<>();
    for (String path : paths) {
      StoredFile file = expected.get(path);
      if (file == null) {
        damages.add(new Damage(path, Damage.Kind.EXTRA));
      } else {
        length(file).ifPresent(damages::add);
      }
    }
    return damages;
  }

  /** What names, lengths and sums show, by path. */
  List<Damage> all() {
    Map<String, Damage> damages = new TreeMap<>();
    atAGlance().forEach(damage -> damages.put(damage.path(), damage));
    for (StoredFile file : expected.values()) {
      if (!damages.containsKey(file.path())) {
        sum(file).ifPresent(damage -> damages.put(file.path(), damage));
      }
    }
    return List.copyOf(damages.values());
  }

  /**
   * A file that is now known to be what it was.
   *
   * @throws StoreException DAMAGED when it is not; MISSING when the version never had it
   */
  Path checked(String path) {
    StoredFile file = expected.get(path);
    if (file == null) {
      throw new StoreException(StoreFault.MISSING, folder + " never had a file " + path);
    }
    length(file)
        .or(() -> sum(file))
        .ifPresent(
            damage -> {
              throw StoreException.damaged(folder, damage);
            });
    return folder.resolve(path);
  }

  private Optional<Damage> length(StoredFile file) {
    Path path = folder.resolve(file.path());
    try {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new Damage(file.path(), Damage.Kind.MISSING));
      }
      return Files.size(path) == file.bytes()
          ? Optional.empty()
          : Optional.of(new Damage(file.path(), Damage.Kind.LENGTH));
    } catch (IOException e) {
      return Optional.of(new Damage(file.path(), Damage.Kind.UNREADABLE));
    }
  }

  private Optional<Damage> sum(StoredFile file) {
    try {
      return Checksum.of(folder.resolve(file.path())).equals(file.sha256())
          ? Optional.empty()
          : Optional.of(new Damage(file.path(), Damage.Kind.CHANGED));
    } catch (IOException e) {
      return Optional.of(new Damage(file.path(), Damage.Kind.UNREADABLE));
    }
  }

  /** Whether a file manager left it where somebody looked. */
  static boolean isLeftBehind(Path file) {
    return LEFT_BEHIND.contains(String.valueOf(file.getFileName()));
  }

  /** The files below a folder except the manifest, by path, parts joined by a slash. */
  static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !isLeftBehind(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(Manifest.NAME))
          .sorted()
          .toList();
    }
  }
}
