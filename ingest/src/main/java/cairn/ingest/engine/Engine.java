package cairn.ingest.engine;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Brings records that belong together into one part, in order, and runs a function on every part.
 * All engines give the same bytes: what a function sees depends on the records alone, never on the
 * number of cores or the order in which inputs were read.
 */
public interface Engine extends AutoCloseable {
  /** The engine in words, such as {@code embedded, 2 threads}. */
  String description();

  /**
   * Reads all inputs, sends every record to its part, and calls the function once for each part
   * with the part's records in the order of their unsigned bytes. Equal records come as often as
   * they were emitted.
   *
   * @param inputs what to read, in parallel
   * @param function called once a part, in parallel
   * @return the inputs' summaries in the order of the inputs, the parts' in the order of the parts
   * @throws EngineException when an input or the function fails; it holds no value of a record
   */
  <S extends Serializable, R extends Serializable> Gathered<S, R> gather(
      List<? extends Input<S>> inputs, PartFunction<R> function);

  /**
   * Runs a task for each part number from 0, and adds up what it gives as parts are done: never is
   * more than a few parts' told at once.
   *
   * @return the sum; empty where there is no part
   * @throws EngineException when the task fails; it holds no value of a record
   */
  <R extends Serializable> Optional<R> walk(int parts, PartTask<R> task, PartSum<R> sum);

  @Override
  void close();
}
