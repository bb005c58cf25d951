package cairn.analysis.statistic;

/**
 * Input that the method cannot use: empty, constant, singular or separated. The message names the
 * variable and the group, what was found and what was expected; it holds no value of a person.
 */
public final class NotEstimableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its whole sentence. */
  public NotEstimableException(String message) {
    super(message);
  }

  /** A refusal with what led to it. */
  public NotEstimableException(String message, NotEstimableException cause) {
    super(message, cause);
  }
}
