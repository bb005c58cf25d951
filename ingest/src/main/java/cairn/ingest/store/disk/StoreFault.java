package cairn.ingest.store.disk;

/** What kind of thing is wrong with a store, for the caller that must answer differently. */
public enum StoreFault {
  /** Another run holds the store. */
  BUSY,
  /** The store was written by a newer version of this program. */
  NEWER,
  /** A file is not what its manifest or its table says. */
  DAMAGED,
  /** What was asked for is not in the store. */
  MISSING,
  /** The disk refused to read or write. */
  DISK
}
