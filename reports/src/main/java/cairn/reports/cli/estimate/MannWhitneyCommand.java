package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.RankFigures;
import cairn.analysis.estimate.Split;
import cairn.analysis.estimate.TwoGroups;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate mann-whitney}: two groups by ranks. */
@Command(
    name = "mann-whitney",
    description =
        "Whether a value differs between two groups by ranks: Mann-Whitney (Wilcoxon rank sum), with the shift.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate mann-whitney --in people.csv --value days --group type"
    })
final class MannWhitneyCommand extends MethodCommand {
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
    return RankFigures.ofGroups(split, level());
  }
}
