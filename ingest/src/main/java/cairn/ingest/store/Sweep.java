package cairn.ingest.store;

import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Removes the versions that hold people who were taken out of the records. First the lists forget
 * them, then the links, then the folders go, each moved out of sight in one step before it is
 * emptied: a sweep that is killed is ended by the next.
 */
final class Sweep {
  private final Store store;
  private final Disk disk;
  private final VersionLog log;

  Sweep(Store store, Disk disk) {
    this.store = store;
    this.disk = disk;
    this.log = new VersionLog(store.root(), disk);
  }

  /** Sweeps, and removes what repairs set aside. */
  Swept all() throws IOException {
    Swept swept = run();
    Path setAside = store.root().resolve(Store.DAMAGED);
    boolean was = Files.isDirectory(setAside);
    if (was) {
      remove(setAside);
    }
    return new Swept(swept.versions(), was);
  }

  /** Sweeps; nothing happens where nobody was ever taken out. */
  Swept run() throws IOException {
    new ForgottenPeople(store, disk).keep();
    Map<String, Manifest> behind = behind();
    if (behind.isEmpty()) {
      return new Swept(List.of(), false);
    }
    Set<Place> places = new LinkedHashSet<>(store.places());
    places.addAll(log.places());
    Map<String, Swept.Gone> gone = new TreeMap<>();
    behind.forEach((id, manifest) -> gone.put(id, new Swept.Gone("", false, manifest.about())));
    for (Place place : places) {
      place(place, behind, gone);
    }
    disk.sync(store.root());
    for (String id : behind.keySet()) {
      remove(store.root().resolve(Store.VERSIONS).resolve(id));
    }
    return new Swept(List.copyOf(gone.values()), false);
  }

  private void place(Place place, Map<String, Manifest> behind, Map<String, Swept.Gone> gone)
      throws IOException {
    Optional<String> current = log.current(place);
    List<String> known = log.read(place);
    List<String> ids = new ArrayList<>(known);
    current.filter(id -> !ids.contains(id)).ifPresent(ids::add);
    for (String id : ids) {
      Manifest manifest = behind.get(id);
      if (manifest != null) {
        boolean inUse = current.filter(id::equals).isPresent();
        gone.put(id, new Swept.Gone(place.path(), inUse, manifest.about()));
      }
    }
    List<String> left = known.stream().filter(id -> !behind.containsKey(id)).toList();
    if (left.size() < known.size()) {
      log.write(place, left);
    }
    if (current.filter(behind::containsKey).isPresent()) {
      disk.remove(store.root().resolve(place.path()));
    }
  }

  /** The versions made before people were taken out last. */
  private Map<String, Manifest> behind() throws IOException {
    Map<String, Manifest> behind = new TreeMap<>();
    int now = TakenOut.of(store);
    for (Path folder : now == 0 ? List.<Path>of() : log.folders()) {
      try {
        Manifest manifest = Manifest.read(folder);
        if (TakenOut.of(manifest) < now) {
          behind.put(String.valueOf(folder.getFileName()), manifest);
        }
      } catch (StoreException e) {
        // What cannot say when it was made is a repair's to look at.
      }
    }
    return behind;
  }

  private void remove(Path folder) throws IOException {
    Path out = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve("swept");
    disk.remove(out);
    disk.rename(folder, out);
    disk.remove(out);
  }
}
