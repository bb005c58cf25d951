package cairn.ingest.keys;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the ids of a delivery before any of its rows goes on.
 *
 * @param key what they are keyed with on the way, or null where they stay as they are
 * @param declared the key that they were keyed with before they came, or null
 * @param forgotten whose rows are left out, by the ids that the store has
 */
public record IdKeeping(@Nullable IdKey key, @Nullable String declared, Tombstones forgotten)
    implements Serializable {
  /** Ids stay, and nobody is left out. */
  public static final IdKeeping AS_THEY_ARE = new IdKeeping(null, null, Tombstones.NONE);

  /** The id of the key that the ids of the store are keyed with, or null. */
  public @Nullable String keyId() {
    return key == null ? declared : key.id();
  }

  /** The same where ids are keyed on the way; null for ids that stay. */
  public IdKeeping keyedWith(@Nullable IdKey other) {
    return new IdKeeping(other, null, forgotten);
  }

  /** The same where ids came keyed. */
  public IdKeeping already(String keyId) {
    return new IdKeeping(null, keyId, forgotten);
  }

  /** The same without these people. */
  public IdKeeping without(Tombstones people) {
    return new IdKeeping(key, declared, people);
  }
}
