package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.PairedTFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate paired-t}: a mean change. */
@Command(
    name = "paired-t",
    description = "Whether a value changes on average between two times: the paired t test.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate paired-t --in people.csv --before days0 --after days6"
    })
final class PairedTCommand extends MethodCommand {
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
    return PairedTFigures.of(frame.numbers(before), frame.numbers(after), level());
  }
}
