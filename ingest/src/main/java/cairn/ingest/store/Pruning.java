package cairn.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was removed from a store.
 *
 * @param versions how many versions
 * @param bytes how much room they took
 */
public record Pruning(int versions, long bytes) {
  /**
   * Removes all versions but the last of each place and whatever a link leads to, and what an
   * earlier repair set aside.
   */
  static Pruning run(Store store, Disk disk, int keep) throws IOException {
    VersionLog log = new VersionLog(store.root(), disk);
    Set<String> kept = new HashSet<>();
    for (Place place : places(store, log)) {
      List<String> ids = log.read(place).stream().filter(log::has).toList();
      List<String> last = ids.subList(Math.max(0, ids.size() - keep), ids.size());
      kept.addAll(last);
      log.current(place).ifPresent(kept::add);
    }
    int versions = 0;
    long bytes = 0;
    for (Path folder : log.folders()) {
      if (!kept.contains(String.valueOf(folder.getFileName()))) {
        bytes += bytes(folder);
        disk.remove(folder);
        versions++;
      }
    }
    Path setAside = store.root().resolve(Store.DAMAGED);
    if (Files.isDirectory(setAside)) {
      bytes += bytes(setAside);
      disk.remove(setAside);
    }
    return new Pruning(versions, bytes);
  }

  /** Those with a link, those with a list: a place may have lost the one or the other. */
  private static Set<Place> places(Store store, VersionLog log) throws IOException {
    Set<Place> places = new HashSet<>(store.places());
    places.addAll(log.places());
    return places;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
  }
}
