package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.LinearFigures;
import cairn.analysis.statistic.regression.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate linear}: linear regression. */
@Command(
    name = "linear",
    description =
        "How a value differs with covariates: least squares, with errors by groups that hold where they are few.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate linear --in people.csv --outcome days6 --covariates type,days0 --cluster site"
    })
final class LinearCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome, a number")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--covariates",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "columns, or products of two as a:b; text becomes one 0/1 column a group")
  @SuppressWarnings("NullAway.Init")
  private List<String> covariates;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "rows that belong together: CR2 errors with Satterthwaite's degrees of freedom")
  private @Nullable String cluster;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(outcome).id(cluster).covariates(covariates));
    return LinearFigures.of(
        Family.GAUSSIAN,
        frame.numbers(outcome),
        terms(frame, covariates),
        new double[frame.rows()],
        cluster == null ? null : frame.levels(cluster),
        level());
  }
}
