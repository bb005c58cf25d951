package cairn.ingest.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which versions each place had, in the order they were published: what prune goes by. */
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

  private List<String> read(Place place) throws IOException {
    Path file = file(place);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Notes that a version became the current one. */
  void add(Place place, String id) throws IOException {
    List<String> ids = new ArrayList<>(read(place));
    ids.remove(id);
    ids.add(id);
    Path draft = root.resolve(Store.STAGING).resolve("log");
    disk.write(draft, (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8));
    disk.sync(draft);
    disk.rename(draft, file(place));
  }

  /** Keeps the last versions of each place and whatever a link leads to. */
  int prune(List<Place> places, int keep) throws IOException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep at least 1 version");
    }
    Set<String> kept = new HashSet<>();
    for (Place place : places) {
      kept.add(currentId(place));
      List<String> ids = read(place);
      kept.addAll(ids.subList(Math.max(0, ids.size() - keep), ids.size()));
    }
    int removed = 0;
    for (Path folder : folders()) {
      if (!kept.contains(versions.relativize(folder).toString())) {
        disk.remove(folder);
        removed++;
      }
    }
    return removed;
  }

  private String currentId(Place place) throws IOException {
    Path target = Files.readSymbolicLink(root.resolve(place.path())).getFileName();
    return target == null ? "" : target.toString();
  }

  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(versions)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(versions)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry)) {
            folders.add(entry);
          }
        }
      }
    }
    return folders;
  }
}
