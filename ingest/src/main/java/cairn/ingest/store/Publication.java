package cairn.ingest.store;

import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A version that is being made. Everything is written into a staging folder; {@link #publish} then
 * makes it durable, names it by its content and switches the place to it. Until the switch, and
 * whatever goes wrong, the earlier version stands.
 */
public final class Publication implements AutoCloseable {
  private final Store store;
  private final Disk disk;
  private final Place place;
  private final Path staging;

  private Publication(Store store, Disk disk, Place place, Path staging) {
    this.store = store;
    this.disk = disk;
    this.place = place;
    this.staging = staging;
  }

  static Publication begin(Store store, Disk disk, Place place) {
    Path staging = store.root().resolve(Store.STAGING).resolve(place.path().replace('/', '.'));
    try {
      disk.remove(staging);
      PrivateFiles.folder(staging);
      PrivateFiles.folder(store.root().resolve(Store.VERSIONS));
      return new Publication(store, disk, place, staging);
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /** Where the part files of its tables go. */
  public PartFolder parts() {
    return PartFolder.staged(staging);
  }

  /** Adds a file by its path below the version's folder, parts joined by a slash. */
  public void write(String path, byte[] bytes) {
    Path file = staging.resolve(path).normalize();
    if (!file.startsWith(staging) || file.equals(staging.resolve(Manifest.NAME))) {
      throw new IllegalArgumentException("a version's file must lie below its folder");
    }
    try {
      PrivateFiles.folder(Optional.ofNullable(file.getParent()).orElse(staging));
      disk.write(file, bytes);
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /**
   * Makes the version the current one.
   *
   * @param about what the manifest tells beside the list of files
   * @return the version, and whether it differs from the one that stood before
   * @throws StoreException DISK when the disk refuses; the earlier version then stands
   */
  public PublishedVersion publish(ObjectNode about) {
    try {
      return publish(new TakenOut(store, disk).carried(place, about), sums());
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /**
   * The same for records that people were taken out of: from now on no version made before counts.
   *
   * @param forgotten the people who are not to come back, with those who were forgotten before;
   *     null for those alone
   */
  public PublishedVersion publishWithout(@Nullable Tombstones forgotten, ObjectNode about) {
    try {
      return publish(new TakenOut(store, disk).more(about, forgotten), sums());
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  private PublishedVersion publish(ObjectNode about, List<StoredFile> files) {
    try {
      Manifest manifest = new Manifest(about, files);
      String id = manifest.contentId();
      Path folder = store.root().resolve(Store.VERSIONS).resolve(id);
      if (currentIs(id) && isWhole(folder)) {
        return new PublishedVersion(store.get(place), false);
      }
      if (!isWhole(folder)) {
        settle(manifest, folder);
      }
      new VersionLink(store, disk, place).lead(id);
      new VersionLog(store.root(), disk).add(place, id);
      return new PublishedVersion(store.get(place), true);
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  private boolean currentIs(String id) throws IOException {
    Path link = store.root().resolve(place.path());
    return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).endsWith(id);
  }

  private boolean isWhole(Path folder) {
    try {
      return Files.isDirectory(folder)
          && new VersionFiles(folder, Manifest.read(folder)).all().isEmpty();
    } catch (StoreException e) {
      return false;
    }
  }

  private List<StoredFile> sums() throws IOException {
    List<StoredFile> files = new ArrayList<>();
    for (String path : VersionFiles.list(staging)) {
      Path file = staging.resolve(path);
      files.add(new StoredFile(path, Checksum.of(file), Files.size(file)));
    }
    return files;
  }

  /** Puts every file and folder on the disk, then gives the folder its name. */
  private void settle(Manifest manifest, Path folder) throws IOException {
    Path manifestFile = staging.resolve(Manifest.NAME);
    disk.write(manifestFile, manifest.bytes());
    TreeSet<Path> folders = new TreeSet<>();
    folders.add(staging);
    for (StoredFile file : manifest.files()) {
      Path path = staging.resolve(file.path());
      disk.sync(path);
      for (Path at = path.getParent(); at != null && at.startsWith(staging); at = at.getParent()) {
        folders.add(at);
      }
    }
    disk.sync(manifestFile);
    for (Path each : folders.descendingSet()) {
      disk.sync(each);
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      // A version of this name that is no longer whole: it makes way for the one just made.
      Path broken = store.root().resolve(Store.STAGING).resolve("broken");
      disk.remove(broken);
      disk.rename(folder, broken);
    }
    disk.rename(staging, folder);
    disk.sync(store.root().resolve(Store.VERSIONS));
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    try {
      disk.remove(staging);
    } catch (IOException e) {
      // The next run removes it.
    }
  }
}
