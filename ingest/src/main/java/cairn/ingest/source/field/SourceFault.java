package cairn.ingest.source.field;

/** Says that a file of the user's is not what it should be; it names the place and no cell. */
public final class SourceFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the lines to show. */
  public SourceFault(String message) {
    super(message);
  }
}
