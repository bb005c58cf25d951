package cairn.ingest.engine;

import java.io.IOException;
import java.io.Serializable;

/**
 * What is done with one part.
 *
 * @param <R> what is told of the part
 */
@FunctionalInterface
public interface PartTask<R extends Serializable> extends Serializable {
  /**
   * Works through a part.
   *
   * @param part the part's number, from 0
   * @throws IOException when the disk refuses
   */
  R run(int part) throws IOException;
}
