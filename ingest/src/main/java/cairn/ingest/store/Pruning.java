package cairn.ingest.store;

import cairn.ingest.store.disk.Disk;
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
 * @param logs how many logs of runs
 * @param bytes how much room they took
 */
public record Pruning(int versions, int logs, long bytes) {
  /**
   * Removes all versions but the last of each place and whatever a link leads to, what an earlier
   * repair set aside, and the logs of runs of which nothing is left.
   */
  static Pruning run(Store store, Disk disk, int keep) throws IOException {
    VersionLog published = new VersionLog(store.root(), disk);
    Set<String> kept = new HashSet<>();
    for (Place place : places(store, published)) {
      List<String> ids = published.read(place).stream().filter(published::has).toList();
      List<String> last = ids.subList(Math.max(0, ids.size() - keep), ids.size());
      kept.addAll(last);
      published.current(place).ifPresent(kept::add);
    }
    int versions = 0;
    long bytes = 0;
    for (Path folder : published.folders()) {
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
    List<Path> logs = RunLog.outdated(store.root(), kept, keep);
    for (Path log : logs) {
      bytes += Files.size(log);
      disk.remove(log);
    }
    return new Pruning(versions, logs.size(), bytes);
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
