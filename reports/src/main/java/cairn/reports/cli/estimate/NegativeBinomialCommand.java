package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.NegativeBinomialFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate negative-binomial}: counts that vary. */
@Command(
    name = "negative-binomial",
    description =
        "How a count that varies more than Poisson's, such as days of use, differs with covariates.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate negative-binomial --in people.csv --outcome days6 --covariates type,age",
      "     --exposure days_observed"
    })
final class NegativeBinomialCommand extends MethodCommand {
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

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().count(outcome).size(exposure).covariates(covariates));
    double[] offset = new double[frame.rows()];
    for (int i = 0; exposure != null && i < offset.length; i++) {
      offset[i] = Math.log(frame.numbers(exposure)[i]);
    }
    return NegativeBinomialFigures.of(
        frame.numbers(outcome), terms(frame, covariates), offset, level());
  }
}
