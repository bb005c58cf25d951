package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.MeansFigures;
import cairn.analysis.estimate.Split;
import cairn.analysis.estimate.TwoGroups;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate welch}: two means. */
@Command(
    name = "welch",
    description =
        "Whether a value differs between two groups on average: Welch's t test, and Student's.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate welch --in people.csv --value days --group type --first open"
    })
final class WelchCommand extends MethodCommand {
  @Option(
      names = "--value",
      required = true,
      paramLabel = "COLUMN",
      description = "the value that is compared, a number")
  @SuppressWarnings("NullAway.Init")
  private String value;

  @Option(names = "--group", required = true, paramLabel = "COLUMN", description = "two groups")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(
      names = "--first",
      paramLabel = "VALUE",
      description =
          "the group that is held against the other (default: the later in order, so 1 against 0)")
  private @Nullable String first;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(value).group(group));
    Split split = Split.of(frame.numbers(value), TwoGroups.of(frame.levels(group), first));
    return MeansFigures.of(split, level());
  }
}
