package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.IccFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate icc}: intraclass correlation. */
@Command(
    name = "icc",
    description = "How alike people of one group are: intraclass correlation and design effect.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {"", "Examples:", "  cairn estimate icc --in trial.csv --outcome abst --cluster site"})
final class IccCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome: a number, or true and false")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--cluster",
      required = true,
      paramLabel = "COLUMN",
      description = "the groups that people share")
  @SuppressWarnings("NullAway.Init")
  private String cluster;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(outcome).id(cluster));
    return IccFigures.of(frame.numbers(outcome), frame.levels(cluster));
  }
}
