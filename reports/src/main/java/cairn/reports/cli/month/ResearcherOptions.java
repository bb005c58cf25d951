package cairn.reports.cli.month;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.researcher.AgreementOptions;
import cairn.reports.job.Audience;
import cairn.reports.researcher.Agreement;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom reports are for, and under what agreement researchers get theirs. */
final class ResearcherOptions {
  private static final String FOLDER = "the researcher's folder";

  @Option(
      names = "--audience",
      defaultValue = Audience.ALL,
      description =
          "evaluator, funder, people (an easy-read page for the groups), researcher, or all: those"
              + " three, and with --recipient, --agreement and --issued the researcher (default:"
              + " ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private String audience;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AgreementOptions handedUnder;

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
    if (handedUnder.isNamed() && audience.equals(Audience.ALL)) {
      named.add(Audience.RESEARCHER);
    }
    boolean isForResearchers = named.contains(Audience.RESEARCHER);
    if (handedUnder.isNamed() && !isForResearchers) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--recipient, --agreement and --issued go with --audience researcher or all: nobody else"
              + " needs an agreement");
    }
    if (isForResearchers) {
      handedUnder.agreement(FOLDER);
    }
    return named;
  }

  /**
   * Under what researchers get theirs; null where nothing of it is named.
   *
   * @throws CommandFailure when a part of it is missing, or is no line
   */
  @Nullable Agreement agreement() {
    return handedUnder.isNamed() ? handedUnder.agreement(FOLDER) : null;
  }
}
