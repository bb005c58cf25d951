package cairn.ingest.store.disk;

import java.nio.file.Path;

/** The version of the layout of files and folders, which manifests and part files state. */
public final class StoreFormat {
  /** The version that is written; a reader refuses a later one. */
  public static final int CURRENT = 1;

  private StoreFormat() {}

  /**
   * Goes on with a format that this program knows.
   *
   * @param what what states the format, for the message
   * @throws StoreException NEWER for a later one, DAMAGED for one that never was
   */
  public static void requireKnown(Path what, long format) {
    if (format > CURRENT) {
      throw new StoreException(
          StoreFault.NEWER,
          what
              + " has store format "
              + format
              + ", this version reads up to "
              + CURRENT
              + ": use a newer Cairn or another store");
    }
    if (format < 1) {
      throw new StoreException(
          StoreFault.DAMAGED, what + " has store format " + format + ", which no Cairn writes");
    }
  }
}
