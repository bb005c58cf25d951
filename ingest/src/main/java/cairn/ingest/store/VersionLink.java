package cairn.ingest.store;

import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The link by which readers find the version of a place that stands. */
record VersionLink(Store store, Disk disk, Place place) {
  /**
   * Switches the place to a version, in one step.
   *
   * @throws StoreException when something other than a link lies in its place
   */
  void lead(String id) throws IOException {
    Path link = store.root().resolve(place.path());
    Path parent = PrivateFiles.folder(Optional.ofNullable(link.getParent()).orElse(store.root()));
    if (Files.exists(link) && !Files.isSymbolicLink(link)) {
      throw new StoreException(
          StoreFault.DAMAGED,
          link + " is not a link to a version: move it away, or choose another store");
    }
    Path draft = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve("link");
    disk.remove(draft);
    Path target = store.root().resolve(Store.VERSIONS).resolve(id);
    disk.link(draft, parent.relativize(target));
    disk.rename(draft, link);
    disk.sync(parent);
    disk.sync(store.root());
  }
}
