package cairn.ingest.store;

/**
 * What came of publishing.
 *
 * @param snapshot the version that stands now
 * @param changed false when the very same content stood before
 */
public record PublishedVersion(Snapshot snapshot, boolean changed) {}
