package cairn.ingest.keys;

import java.io.Serializable;
import java.util.Set;

/** Whom records are made without. */
@FunctionalInterface
public interface LeftOut extends Serializable {
  /** Everybody stays. */
  LeftOut NOBODY = client -> false;

  /** Whether a person is left out, by the id that the store has. */
  boolean has(String client);

  /** Certain people. */
  static LeftOut these(Set<String> clients) {
    Set<String> copy = Set.copyOf(clients);
    return copy::contains;
  }
}
