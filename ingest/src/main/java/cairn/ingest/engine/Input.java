package cairn.ingest.engine;

import java.io.IOException;
import java.io.Serializable;

/**
 * Something to read: a file, or a part of the store.
 *
 * @param <S> what is told of it once it was read
 */
public interface Input<S extends Serializable> extends Serializable {
  /**
   * Reads everything and emits its records.
   *
   * @throws IOException when it cannot be read
   */
  S read(Emitter out) throws IOException;

  /** Its size in bytes, about: the largest is started first. */
  long size();
}
