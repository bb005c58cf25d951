package cairn.ingest.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a table from its rows, with one handle that is bound when the first row
 * comes: binding costs a millisecond, and many tables are only written.
 *
 * @param <T> the record
 */
public final class RecordMaker<T extends Record> {
  private final Class<T> type;
  private final RecordShape shape;
  private @Nullable MethodHandle bound;

  /** A maker of the record whose columns are all of a row's. */
  public RecordMaker(Class<T> type, RecordShape shape) {
    this.type = type;
    this.shape = shape;
  }

  /**
   * The record of a row.
   *
   * @throws IllegalArgumentException when a required cell is empty, or a key has no meaning
   */
  public T record(Row row) {
    MethodHandle maker = bound;
    if (maker == null) {
      // Threads that come together bind the same handle twice, which does no harm.
      maker = shape.maker(0).asType(MethodType.methodType(Object.class, Row.class));
      bound = maker;
    }
    try {
      return type.cast((Object) maker.invokeExact(row));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
    }
  }
}
