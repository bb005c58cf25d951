package cairn.ingest.engine;

import java.io.Serializable;

/**
 * Adds up what is told of parts. Sums of sums are added in any order, so the order must not matter.
 *
 * @param <R> what is told of a part, and the sum of it over parts
 */
@FunctionalInterface
public interface PartSum<R extends Serializable> extends Serializable {
  /**
   * The sum of two.
   *
   * @param one may be changed and given back
   * @param other is left as it was
   */
  R of(R one, R other);
}
