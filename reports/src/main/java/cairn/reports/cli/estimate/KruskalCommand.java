package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.SeveralGroupsFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate kruskal}: several groups by ranks. */
@Command(
    name = "kruskal",
    description = "Whether a value differs between several groups by ranks: Kruskal-Wallis.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate kruskal --in people.csv --value days --group site"
    })
final class KruskalCommand extends MethodCommand {
  @Option(
      names = "--value",
      required = true,
      paramLabel = "COLUMN",
      description = "the value that is compared, a number")
  @SuppressWarnings("NullAway.Init")
  private String value;

  @Option(
      names = "--group",
      required = true,
      paramLabel = "COLUMN",
      description = "two groups or more")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(value).group(group));
    return SeveralGroupsFigures.kruskal(frame.numbers(value), frame.levels(group));
  }
}
