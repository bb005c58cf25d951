package cairn.reports.cli.researcher;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.Agreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom something is handed over, under what agreement, and when: all three, or nothing. */
public final class AgreementOptions {
  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      description = "who receives it; for a package, as the keystore calls them")
  private @Nullable String recipient;

  @Option(
      names = "--agreement",
      paramLabel = "TEXT",
      description = "where the data use agreement with the recipient is filed")
  private @Nullable String agreement;

  @Option(
      names = "--issued",
      paramLabel = "DAY",
      description = "the day it is handed over, for the accounting, such as 2026-11-02")
  private @Nullable LocalDate issued;

  /** Whether any of the three is there. */
  public boolean isNamed() {
    return recipient != null || agreement != null || issued != null;
  }

  /**
   * The agreement.
   *
   * @param what what is handed over, such as {@code a package}
   * @throws CommandFailure naming what is missing, or is no line
   */
  public Agreement agreement(String what) {
    String name = recipient;
    String reference = agreement;
    LocalDate day = issued;
    if (name == null || reference == null || day == null) {
      List<String> missing = new ArrayList<>();
      if (name == null) {
        missing.add("--recipient NAME, who receives it");
      }
      if (reference == null) {
        missing.add("--agreement TEXT, where the data use agreement is filed");
      }
      if (day == null) {
        missing.add("--issued DAY, when it is handed over, such as --issued 2026-11-02");
      }
      throw new CommandFailure(
          ExitCode.USAGE,
          what + " is made for somebody and accounted for: add " + String.join("; ", missing));
    }
    return new Agreement(line("--recipient", name), line("--agreement", reference), day);
  }

  private static String line(String option, String text) {
    if (!Agreement.isLine(text)) {
      throw new CommandFailure(ExitCode.USAGE, option + " takes a line of 1 to 200 characters");
    }
    return text.strip();
  }
}
