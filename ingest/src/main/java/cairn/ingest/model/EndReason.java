package cairn.ingest.model;

/**
 * Why a stay in a group ended.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param endClass how that end counts
 */
public record EndReason(String key, String label, EndClass endClass) implements CatalogueEntry {
  /** Whether it says why; a reason that nobody knows is none. */
  public boolean isKnown() {
    return !key.equals("unknown");
  }

  /** Whether the person has died, after which nothing more is expected of anybody. */
  public boolean isDeath() {
    return key.equals("died");
  }
}
