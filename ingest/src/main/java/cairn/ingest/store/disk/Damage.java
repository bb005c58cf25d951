package cairn.ingest.store.disk;

/**
 * What is wrong with a file of a version.
 *
 * @param path below the version's folder, parts joined by a slash
 * @param kind in which way
 */
public record Damage(String path, Kind kind) {
  /** In which way a file is not what it was. */
  public enum Kind {
    /** The manifest has it, the disk has not. */
    MISSING("is missing"),
    /** The disk has it, the manifest has not. */
    EXTRA("is not in the manifest"),
    /** It is shorter or longer. */
    LENGTH("is shorter or longer than when it was published"),
    /** Its bytes have another sum. */
    CHANGED("was changed after it was published"),
    /** The disk does not give it. */
    UNREADABLE("cannot be read from the disk");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** One sentence, such as {@code clients/part-00000.parquet is missing}. */
  public String sentence() {
    return path + " " + kind.words;
  }
}
