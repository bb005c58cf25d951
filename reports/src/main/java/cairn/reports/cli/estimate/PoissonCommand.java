package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.LinearFigures;
import cairn.analysis.statistic.regression.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate poisson}: Poisson regression. */
@Command(
    name = "poisson",
    description =
        "How a count differs with covariates: Poisson regression, with quasi errors and errors by groups.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate poisson --in people.csv --outcome days6 --covariates type --cluster site"
    })
final class PoissonCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "a count, 0 or more")
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
      names = "--exposure",
      paramLabel = "COLUMN",
      description = "time or days observed, above 0; its log is an offset")
  private @Nullable String exposure;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "rows that belong together: CR2 errors with Satterthwaite's degrees of freedom")
  private @Nullable String cluster;

  @Override
  Estimate estimate() {
    Frame frame =
        read(new Wanted().count(outcome).size(exposure).id(cluster).covariates(covariates));
    double[] offset = new double[frame.rows()];
    for (int i = 0; exposure != null && i < offset.length; i++) {
      offset[i] = Math.log(frame.numbers(exposure)[i]);
    }
    return LinearFigures.of(
        Family.POISSON,
        frame.numbers(outcome),
        terms(frame, covariates),
        offset,
        cluster == null ? null : frame.levels(cluster),
        level());
  }
}
