package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.GeeFigures;
import cairn.analysis.estimate.JackknifeFigures;
import cairn.analysis.estimate.Terms;
import cairn.analysis.statistic.regression.GeeModel;
import cairn.analysis.statistic.regression.GeeModel.Correlation;
import cairn.analysis.statistic.regression.GeeModel.Link;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate gee}: generalised estimating equations. */
@Command(
    name = "gee",
    description =
        "Effects of covariates where people share groups: generalised estimating equations.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate gee --in ohio.csv --outcome resp --covariates age,smoke,age:smoke \\",
      "     --cluster id --correlation exchangeable"
    })
final class GeeCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome: a number, or true and false")
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
      required = true,
      paramLabel = "COLUMN",
      description = "rows that belong together; with ar1 in their order")
  @SuppressWarnings("NullAway.Init")
  private String cluster;

  @Option(
      names = "--link",
      paramLabel = "LINK",
      defaultValue = "logit",
      description = "logit or identity (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Link link;

  @Option(
      names = "--correlation",
      paramLabel = "KIND",
      defaultValue = "exchangeable",
      description = "independence, exchangeable or ar1 (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Correlation correlation;

  @Option(
      names = "--jackknife",
      description = "errors from leaving out each cluster in turn too, for few clusters")
  private boolean jackknife;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().number(outcome).id(cluster).covariates(covariates));
    double[] y = frame.numbers(outcome);
    if (link == Link.LOGIT && Arrays.stream(y).anyMatch(v -> v != 0 && v != 1)) {
      throw EstimateFailure.input(
          outcome + " has a value that is neither 0 nor 1; --link identity takes numbers");
    }
    GeeModel model = new GeeModel(link, correlation);
    Terms terms = terms(frame, covariates);
    Estimate plain = GeeFigures.of(y, terms, frame.levels(cluster), model, level());
    return jackknife
        ? JackknifeFigures.added(plain, y, terms, frame.levels(cluster), model, level())
        : plain;
  }
}
