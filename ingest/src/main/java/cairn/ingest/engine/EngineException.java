package cairn.ingest.engine;

import cairn.ingest.store.disk.StoreException;

/**
 * An engine could not finish. It has no cause, because the messages of other programs' exceptions
 * hold values of rows; what failed and where stands in the message.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message that holds no value of a row. */
  public EngineException(String message) {
    super(message);
  }

  /** Whatever was thrown, as one of the two exceptions that are known to hold no value. */
  static RuntimeException valueFree(String doing, Throwable thrown) {
    if (thrown instanceof StoreException known) {
      return known;
    }
    if (thrown instanceof EngineException known) {
      return known;
    }
    return new EngineException(doing + " failed: " + describe(thrown));
  }

  /** The kind of an exception and the place in the program, without its message. */
  static String describe(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "not enough memory; give Java more (-Xmx) or use the engine spark";
    }
    StringBuilder text = new StringBuilder(thrown.getClass().getSimpleName());
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("cairn.")) {
        text.append(" at ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
        break;
      }
    }
    Throwable cause = thrown.getCause();
    if (cause != null && cause != thrown) {
      text.append(", because of ").append(describe(cause));
    }
    return text.toString();
  }
}
