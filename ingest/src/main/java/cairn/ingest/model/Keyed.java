package cairn.ingest.model;

import java.util.Locale;

/**
 * A value of a closed vocabulary, written in files by its key: the constant's name in lower case.
 */
public interface Keyed {
  /** The enum constant's name. */
  String name();

  /** The word that stands for this value in a delivery, in the store and in results. */
  default String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
