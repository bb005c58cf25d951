package cairn.ingest.source;

/** How large the parts of a file may be, so that no file can exhaust memory. */
final class FileLimits {
  /** Longest line, in bytes. */
  static final int LINE = 1 << 20;

  /** Longest cell, in characters. */
  static final int CELL = 1 << 16;

  /** Most columns. */
  static final int COLUMNS = 256;

  /** Largest file after decompression, in bytes. */
  static final long EXPANDED = 1L << 36;

  /** How many times its compressed size a file may have, once it is larger than {@link #SMALL}. */
  static final int RATIO = 100;

  /** Decompressed bytes up to which the ratio is not looked at. */
  static final long SMALL = 8L << 20;

  private FileLimits() {}
}
