package cairn.reports.cli.answer;

/** What a command's exit says to a script. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** Something is wrong with Cairn itself or with the machine. */
  public static final int OUR_FAULT = 1;

  /** The command line or the plan cannot be understood. */
  public static final int USAGE = 2;

  /** The input broke a rule; nothing was published. */
  public static final int INPUT = 3;

  /** Done, with warnings, under {@code --strict}. */
  public static final int WARNINGS = 4;

  /** Refused, because somebody could be recognised. */
  public static final int PRIVACY = 5;

  /** Another run holds the store. */
  public static final int BUSY = 75;

  /** Interrupted. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
