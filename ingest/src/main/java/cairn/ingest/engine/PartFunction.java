package cairn.ingest.engine;

import java.io.IOException;
import java.io.Serializable;

/**
 * What is done with the records of one part.
 *
 * @param <R> what is told of the part
 */
@FunctionalInterface
public interface PartFunction<R extends Serializable> extends Serializable {
  /**
   * Works through a part.
   *
   * @param part the part's number, from 0
   * @param parts how many parts there are
   * @throws IOException when the disk refuses
   */
  R apply(int part, int parts, Records records) throws IOException;
}
