package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.RankFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate wilcoxon}: changes by ranks. */
@Command(
    name = "wilcoxon",
    description =
        "Whether a value changes between two times by ranks: Wilcoxon's signed rank test and the sign test.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate wilcoxon --in people.csv --before days0 --after days6"
    })
final class WilcoxonCommand extends MethodCommand {
  @Option(
      names = "--before",
      required = true,
      paramLabel = "COLUMN",
      description = "the value before")
  @SuppressWarnings("NullAway.Init")
  private String before;

  @Option(
      names = "--after",
      required = true,
      paramLabel = "COLUMN",
      description = "the value after")
  @SuppressWarnings("NullAway.Init")
  private String after;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(before).number(after));
    return RankFigures.ofChanges(frame.numbers(before), frame.numbers(after), level());
  }
}
