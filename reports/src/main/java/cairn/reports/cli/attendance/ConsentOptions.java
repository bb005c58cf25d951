package cairn.reports.cli.attendance;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.document.AttendanceStatement.Terms;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** To whom something is disclosed, what for, and under which consent. */
final class ConsentOptions {
  private static final int LONGEST = 200;

  @Option(
      names = "--recipient",
      required = true,
      paramLabel = "TEXT",
      description = "who receives the statement")
  @SuppressWarnings("NullAway.Init")
  private String recipient;

  @Option(names = "--purpose", required = true, paramLabel = "TEXT", description = "what for")
  @SuppressWarnings("NullAway.Init")
  private String purpose;

  @Option(
      names = "--consent",
      required = true,
      paramLabel = "TEXT",
      description = "where the written consent is filed")
  @SuppressWarnings("NullAway.Init")
  private String consent;

  @Option(
      names = "--consent-until",
      required = true,
      paramLabel = "DAY",
      description = "the last day it holds")
  @SuppressWarnings("NullAway.Init")
  private LocalDate consentUntil;

  @Option(
      names = "--issued",
      required = true,
      paramLabel = "DAY",
      description = "the day of the disclosure")
  @SuppressWarnings("NullAway.Init")
  private LocalDate issued;

  /**
   * The terms.
   *
   * @throws CommandFailure where one of them says nothing, or too much for a line
   */
  Terms terms() {
    return new Terms(
        said("--recipient", recipient),
        said("--purpose", purpose),
        said("--consent", consent),
        consentUntil,
        issued);
  }

  private static String said(String option, String text) {
    if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ')) {
      throw new CommandFailure(
          ExitCode.USAGE, option + " takes a line of 1 to " + LONGEST + " characters");
    }
    return text.strip();
  }
}
