package cairn.ingest.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a repair did.
 *
 * @param done one sentence for each thing, in order
 * @param lost places whose version could not be mended
 */
public record Repair(List<String> done, List<Lost> lost) {
  /**
   * A version in use that could not be mended and was set aside; its place is empty now.
   *
   * @param place what it was a version of
   * @param id its name
   * @param folder where it lies now; null where nothing was left of it
   * @param before its last earlier version that is whole, to which records have gone back already
   */
  public record Lost(Place place, String id, @Nullable Path folder, Optional<String> before) {
    /** The version where it lies now; none where its manifest is not whole. */
    public Optional<Snapshot> version() {
      Path at = folder;
      try {
        return at == null
            ? Optional.empty()
            : Optional.of(new Snapshot(place, id, at, Manifest.read(at)));
      } catch (StoreException e) {
        return Optional.empty();
      }
    }

    /** One of its files, where it is whole. */
    public Optional<byte[]> file(String path) {
      try {
        return version()
            .filter(version -> version.file(path).isPresent())
            .map(version -> version.bytes(path));
      } catch (StoreException e) {
        return Optional.empty();
      }
    }
  }
}
