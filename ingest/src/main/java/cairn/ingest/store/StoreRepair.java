package cairn.ingest.store;

import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Damage;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a damaged store back. A file that is gone or changed is copied from another version that
 * has the very same file, which the sum tells; a version that cannot be mended so is set aside, and
 * its place goes back to the last version that is whole. Nothing is thrown away.
 */
final class StoreRepair {
  private final Store store;
  private final Disk disk;
  private final VersionLog log;
  private final List<String> done = new ArrayList<>();
  private final Set<String> whole = new TreeSet<>();
  private final Map<String, List<Path>> sources = new HashMap<>();

  StoreRepair(Store store, Disk disk) {
    this.store = store;
    this.disk = disk;
    this.log = new VersionLog(store.root(), disk);
  }

  Repair run() throws IOException {
    for (Path folder : log.folders()) {
      refuseNewer(folder);
    }
    for (Path folder : log.folders()) {
      version(folder, String.valueOf(folder.getFileName()));
    }
    List<Repair.Lost> lost = new ArrayList<>();
    for (Place place : places()) {
      place(place).ifPresent(lost::add);
    }
    return new Repair(List.copyOf(done), List.copyOf(lost));
  }

  private static void refuseNewer(Path folder) {
    try {
      Manifest.read(folder);
    } catch (StoreException e) {
      if (e.fault() == StoreFault.NEWER) {
        throw e;
      }
    }
  }

  private void version(Path folder, String id) throws IOException {
    try {
      VersionFiles files = new VersionFiles(folder, Manifest.read(folder));
      for (Damage damage : files.all()) {
        if (damage.kind() == Damage.Kind.EXTRA) {
          aside(folder.resolve(damage.path()), id + "-extra/" + damage.path());
          done.add(name(id) + ": " + damage.path() + " does not belong there and was set aside");
        } else if (copied(folder, files.expected(damage.path()))) {
          done.add(
              name(id) + ": " + damage.sentence() + "; it was copied back from another version");
        }
      }
      List<Damage> left = files.all();
      if (left.isEmpty()) {
        whole.add(id);
        return;
      }
      String name = name(id);
      left.forEach(damage -> done.add(name + ": " + damage.sentence()));
    } catch (StoreException e) {
      done.add(name(id) + ": " + e.sentence());
    }
    aside(folder, id);
    done.add(name(id) + " cannot be mended and was set aside");
  }

  /** What people call a version: its place, and its name where it is not the one in use. */
  private String name(String id) throws IOException {
    for (Place place : places()) {
      if (log.current(place).equals(Optional.of(id))) {
        return place.path();
      }
    }
    return "version " + id;
  }

  /** Puts a file back from another version that has it, when one has. */
  private boolean copied(Path folder, Optional<StoredFile> lost) throws IOException {
    if (lost.isEmpty()) {
      return false;
    }
    StoredFile file = lost.get();
    for (Path other : sources().getOrDefault(file.sha256(), List.of())) {
      if (Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
          && Checksum.of(other).equals(file.sha256())) {
        Path draft = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve("mended");
        disk.write(draft, Files.readAllBytes(other));
        disk.sync(draft);
        Path at = folder.resolve(file.path());
        if (Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
          aside(at, folder.getFileName() + "-extra/" + file.path());
        }
        Path parent = PrivateFiles.folder(Optional.ofNullable(at.getParent()).orElse(folder));
        disk.rename(draft, at);
        disk.sync(parent);
        return true;
      }
    }
    return false;
  }

  /** Where each file of any version should be, by its sum. */
  private Map<String, List<Path>> sources() throws IOException {
    if (sources.isEmpty()) {
      for (Path folder : log.folders()) {
        try {
          for (StoredFile file : Manifest.read(folder).files()) {
            sources
                .computeIfAbsent(file.sha256(), sum -> new ArrayList<>())
                .add(folder.resolve(file.path()));
          }
        } catch (StoreException e) {
          // A version that cannot say what it has lends nothing.
        }
      }
    }
    return sources;
  }

  private void aside(Path from, String name) throws IOException {
    Path to = store.root().resolve(Store.DAMAGED).resolve(name);
    PrivateFiles.folder(Optional.ofNullable(to.getParent()).orElse(to));
    disk.remove(to);
    disk.rename(from, to);
  }

  private Set<Place> places() throws IOException {
    Set<Place> places = new LinkedHashSet<>(store.places());
    places.addAll(log.places());
    return places;
  }

  /**
   * Looks after a place whose last version is not whole. Records go back at once, in one step.
   * Results and reports can be made again; until they are, the place is empty. In both cases the
   * place's list still ends with what was lost, so that a repair that is killed can be run again.
   */
  private Optional<Repair.Lost> place(Place place) throws IOException {
    List<String> all = log.read(place);
    Optional<String> current = log.current(place);
    Optional<String> last = last(all);
    boolean stands = current.filter(whole::contains).isPresent();
    // A link to what no list knows is no link.
    Optional<String> known = all.isEmpty() ? current : current.filter(all::contains);
    String was = stands ? last.orElse("") : known.or(() -> last).orElse("");
    Path aside = store.root().resolve(Store.DAMAGED).resolve(was);
    if (stands && known.isPresent() && !was.equals(current.get()) && whole.contains(was)) {
      new VersionLink(store, disk, place).lead(was);
      done.add(place.path() + " leads to version " + was + " again, the one published last");
      return Optional.empty();
    }
    if (was.isEmpty() || stands && (whole.contains(was) || !Files.isDirectory(aside))) {
      return Optional.empty();
    }
    if (known.isEmpty() && whole.contains(was)) {
      goBack(place, was);
      return Optional.empty();
    }
    Optional<String> before = last(all.stream().filter(whole::contains).toList());
    if (!place.equals(Place.records()) || before.isEmpty()) {
      disk.remove(store.root().resolve(place.path()));
    } else if (!stands) {
      goBack(place, before.get());
    }
    return Optional.of(
        new Repair.Lost(place, was, Files.isDirectory(aside) ? aside : null, before));
  }

  private static Optional<String> last(List<String> ids) {
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
  }

  /** Lets a place lead to an earlier version. */
  void goBack(Place place, String id) throws IOException {
    new VersionLink(store, disk, place).lead(id);
    done.add(place.path() + " leads to version " + id + " again, the last whole one");
  }
}
