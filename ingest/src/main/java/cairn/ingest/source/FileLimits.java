package cairn.ingest.source;

/** How large the parts of a file may be, so that no file can exhaust memory. */
final class FileLimits {
  /** Longest line, in bytes. */
  static final int LINE = 1 << 20;

  /** Longest cell, in characters. */
  static final int CELL = 1 << 16;

  /** Most columns. */
  static final int COLUMNS = 1 << 12;

  /** Largest file after decompression, in bytes. */
  static final long EXPANDED = 1L << 36;

  /** How many times its compressed size a file may have, once it is larger than {@link #SMALL}. */
  static final int RATIO = 100;

  /** Decompressed bytes up to which the ratio is not looked at. */
  static final long SMALL = 8L << 20;

  /** Largest part of a workbook after decompression, in bytes. */
  static final long WORKBOOK_PART = 1L << 32;

  /** Rows that a sheet can have. */
  static final int SHEET_ROWS = 1 << 20;

  /** Most characters in the texts that the sheets of a workbook share: they are held in memory. */
  static final int SHARED_TEXT = 1 << 25;

  /** Most texts that the sheets of a workbook share, for the same reason. */
  static final int SHARED_TEXTS = 1 << 22;

  /** Most sheets. */
  static final int SHEETS = 256;

  /** Most formulas over a range, each of which is looked at for each cell. */
  static final int RANGE_FORMULAS = 1_000;

  /** How often a filled row may stand for itself once more without being written again. */
  static final int REPEATED_ROWS = 10_000;

  private FileLimits() {}
}
