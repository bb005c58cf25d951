package cairn.reports.cli.month;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.job.Audience;
import cairn.reports.researcher.Agreement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom reports are for, and under what agreement researchers get theirs. */
final class ResearcherOptions {
  @Option(
      names = "--audience",
      defaultValue = Audience.ALL,
      description =
          "evaluator, funder, researcher, or all: evaluator and funder, and with --recipient and"
              + " --agreement the researcher (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private String audience;

  @Option(
      names = "--recipient",
      paramLabel = "TEXT",
      description = "who receives the researcher's folder")
  private @Nullable String recipient;

  @Option(
      names = "--agreement",
      paramLabel = "TEXT",
      description = "where the data use agreement with the recipient is filed")
  private @Nullable String agreement;

  @Option(
      names = "--issued",
      paramLabel = "DAY",
      description = "the day it is handed over, for the accounting (default: not said)")
  private @Nullable LocalDate issued;

  /**
   * The audiences asked for.
   *
   * @throws CommandFailure when researchers are asked for without an agreement, or one is named and
   *     they are not
   */
  Set<Audience> audiences() {
    Set<Audience> named =
        EnumSet.copyOf(
            Audience.named(audience)
                .orElseThrow(
                    () ->
                        new CommandFailure(
                            ExitCode.USAGE,
                            "--audience is none of " + String.join(", ", Audience.words()))));
    if (agreement() != null) {
      if (audience.equals(Audience.ALL)) {
        named.add(Audience.RESEARCHER);
      } else if (!named.contains(Audience.RESEARCHER)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "--recipient and --agreement go with --audience researcher or all: nobody else needs"
                + " an agreement");
      }
    } else if (named.contains(Audience.RESEARCHER)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "the researcher's folder is made for somebody: name who receives it with --recipient,"
              + " and where the data use agreement is filed with --agreement");
    }
    return named;
  }

  /**
   * Under what researchers get theirs; null where nothing of it is named.
   *
   * @throws CommandFailure when one is named without the other, or is no line
   */
  @Nullable Agreement agreement() {
    if (recipient == null && agreement == null) {
      if (issued != null) {
        throw new CommandFailure(ExitCode.USAGE, "--issued goes with --recipient and --agreement");
      }
      return null;
    }
    return new Agreement(line("--recipient", recipient), line("--agreement", agreement), issued);
  }

  private static String line(String option, @Nullable String text) {
    if (text == null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--recipient and --agreement go together: name both");
    }
    if (!Agreement.isLine(text)) {
      throw new CommandFailure(ExitCode.USAGE, option + " takes a line of 1 to 200 characters");
    }
    return text.strip();
  }
}
