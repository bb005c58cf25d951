package cairn.ingest.store;

/**
 * A file of a version.
 *
 * @param path below the version's folder, parts joined by a slash
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param bytes its length
 */
public record StoredFile(String path, String sha256, long bytes) {}
