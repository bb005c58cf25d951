package cairn.reports.cli;

/** What a command's exit says to a script. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Something is wrong with Cairn itself or with the machine. */
  static final int OUR_FAULT = 1;

  /** The command line or the plan cannot be understood. */
  static final int USAGE = 2;

  /** The input broke a rule; nothing was published. */
  static final int INPUT = 3;

  /** Done, with warnings, under {@code --strict}. */
  static final int WARNINGS = 4;

  /** Refused, because somebody could be recognised. */
  static final int PRIVACY = 5;

  /** Another run holds the store. */
  static final int BUSY = 75;

  /** Interrupted. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
