package cairn.ingest.store;

import cairn.ingest.store.disk.Damage;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a store has, every file held against its manifest.
 *
 * @param versions every version, those in use first, then by place and name
 * @param links what is wrong with the places themselves, one sentence each
 * @param behind places whose last version is lost, so that nothing the store has brings it back,
 *     one sentence each
 */
public record StoreCheck(List<Version> versions, List<String> links, List<String> behind) {
  /**
   * One version.
   *
   * @param place the place it is or was of; empty where nothing tells
   * @param id its name
   * @param isInUse whether the place leads to it
   * @param files how many files its manifest lists; 0 when that cannot be read
   * @param bytes how much room they take
   * @param problems what is wrong, one sentence each
   */
  public record Version(
      String place, String id, boolean isInUse, int files, long bytes, List<String> problems) {}

  /**
   * Looks at everything; this reads every byte of the store.
   *
   * @throws StoreException DISK when the disk does not even give its folders
   */
  public static StoreCheck of(Store store) {
    try {
      return look(store, new VersionLog(store.root(), Disk.real()));
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  private static StoreCheck look(Store store, VersionLog log) throws IOException {
    List<String> links = new ArrayList<>(store.strangers());
    List<String> behind = new ArrayList<>();
    Map<String, String> placeOf = new TreeMap<>();
    TreeSet<String> inUse = new TreeSet<>();
    for (Place place : log.places()) {
      log.read(place).forEach(id -> placeOf.put(id, place.path()));
    }
    TreeSet<String> there = new TreeSet<>();
    log.folders().forEach(folder -> there.add(String.valueOf(folder.getFileName())));
    for (Place place : store.places()) {
      String id = log.current(place).orElse("");
      placeOf.put(id, place.path());
      inUse.add(id);
      if (!there.contains(id)) {
        links.add(place.path() + " leads to a version that is not there");
      }
    }
    for (Place place : log.places()) {
      place(store, log, place, links, behind);
    }
    List<Version> versions = new ArrayList<>();
    for (Path folder : log.folders()) {
      String id = String.valueOf(folder.getFileName());
      versions.add(version(folder, placeOf.getOrDefault(id, ""), id, inUse.contains(id)));
    }
    versions.sort(
        Comparator.comparing((Version version) -> !version.isInUse())
            .thenComparing(Version::place)
            .thenComparing(Version::id));
    return new StoreCheck(List.copyOf(versions), List.copyOf(links), List.copyOf(behind));
  }

  /** Holds the place against the list of the versions that it had. */
  private static void place(
      Store store, VersionLog log, Place place, List<String> links, List<String> behind)
      throws IOException {
    List<String> all = log.read(place);
    Optional<String> current = log.current(place);
    Path at = store.root().resolve(place.path());
    if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
      boolean isLost = place.equals(Place.records()) && all.stream().noneMatch(log::has);
      (isLost ? behind : links).add(place.path() + " was published and is no longer there");
    } else if (current.filter(log::has).filter(all::contains).isPresent()
        && !current.get().equals(all.get(all.size() - 1))) {
      if (log.last(place).isPresent()) {
        links.add(place.path() + " leads to an earlier version than the one published last");
      } else {
        behind.add(
            place.path() + " leads to an earlier version, for the one published last was lost");
      }
    }
  }

  private static Version version(Path folder, String place, String id, boolean isInUse) {
    try {
      Manifest manifest = Manifest.read(folder);
      long bytes = manifest.files().stream().mapToLong(StoredFile::bytes).sum();
      List<String> problems =
          new VersionFiles(folder, manifest).all().stream().map(Damage::sentence).toList();
      return new Version(place, id, isInUse, manifest.files().size(), bytes, problems);
    } catch (StoreException e) {
      return new Version(place, id, isInUse, 0, 0, List.of(e.sentence()));
    }
  }

  /** Whether everything that is there is as it was published. */
  public boolean isWhole() {
    return links.isEmpty() && versions.stream().allMatch(version -> version.problems().isEmpty());
  }
}
