package cairn.ingest.engine;

import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task inside Spark. A failure travels as an answer and not as an exception, because
 * Spark prints exceptions and their messages.
 */
final class Attempt<T extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable T answer;
  private final @Nullable StoreFault fault;
  private final @Nullable String message;

  private Attempt(@Nullable T answer, @Nullable StoreFault fault, @Nullable String message) {
    this.answer = answer;
    this.fault = fault;
    this.message = message;
  }

  static <T extends Serializable> Attempt<T> of(String doing, Callable<T> task) {
    try {
      return new Attempt<>(task.call(), null, null);
    } catch (Exception e) {
      RuntimeException known = EngineException.valueFree(doing, e);
      StoreFault fault = known instanceof StoreException store ? store.fault() : null;
      return new Attempt<>(null, fault, known.getMessage());
    }
  }

  /** The answer, or the failure thrown here. */
  T get() {
    if (answer != null) {
      return answer;
    }
    String why = message == null ? "a task gave no answer" : message;
    throw fault == null ? new EngineException(why) : new StoreException(fault, why);
  }

  /** The sum of two attempts, or the first failure among them. */
  static <T extends Serializable> byte[] sum(byte[] one, byte[] other, PartSum<T> sum)
      throws IOException, ClassNotFoundException {
    Attempt<T> first = fromBytes(one, 0);
    if (first.answer == null) {
      return one;
    }
    Attempt<T> second = fromBytes(other, 0);
    if (second.answer == null) {
      return other;
    }
    return of("adding parts up", () -> sum.of(first.get(), second.get())).toBytes();
  }

  /** The attempt as few bytes, because Spark's own serialiser cannot take every class. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes, quick))) {
      out.writeObject(this);
    } catch (IOException e) {
      throw new EngineException("an answer cannot be sent: " + e.getClass().getSimpleName());
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  /** The attempt that begins at a place of some bytes. */
  @SuppressWarnings("unchecked") // Only toBytes writes these bytes, in this very program.
  static <T extends Serializable> Attempt<T> fromBytes(byte[] bytes, int offset)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new InflaterInputStream(
                new ByteArrayInputStream(bytes, offset, bytes.length - offset)))) {
      return (Attempt<T>) in.readObject();
    }
  }
}
