package cairn.ingest.keys;

/** A key cannot be used as asked; the message says what is, and what to do, and no secret. */
public final class KeyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault with what to do. */
  public KeyFault(String message) {
    super(message);
  }
}
