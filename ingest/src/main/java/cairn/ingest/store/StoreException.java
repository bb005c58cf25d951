package cairn.ingest.store;

/**
 * A store cannot be used as asked. The message says what is, what was expected and what to do; it
 * never holds a value of a row.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  /** An exception of one kind. */
  public StoreException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** What kind of thing is wrong. */
  public StoreFault fault() {
    return fault;
  }
}
