package cairn.analysis.method.frame;

/** An estimate that cannot be made, with a message that a person can act on. */
public final class EstimateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean usage;

  private EstimateFailure(boolean usage, String message) {
    super(message);
    this.usage = usage;
  }

  /** The command line cannot be understood, or does not fit the file's columns. */
  public static EstimateFailure usage(String message) {
    return new EstimateFailure(true, message);
  }

  /** The file's content cannot be used. */
  public static EstimateFailure input(String message) {
    return new EstimateFailure(false, message);
  }

  /** Whether the command line is at fault, not the file. */
  public boolean isUsage() {
    return usage;
  }
}
