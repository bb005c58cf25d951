package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.FirthFigures;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.LogisticFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate logistic}: logistic regression. */
@Command(
    name = "logistic",
    description = "How the odds of an outcome differ with covariates: logistic regression.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate logistic --in trial.csv --outcome abst --covariates methadone,age,male \\",
      "     --cluster site"
    })
final class LogisticCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome: 0 and 1, or true and false")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--outcome-value",
      paramLabel = "VALUE",
      description = "the value of --outcome that means yes")
  private @Nullable String outcomeValue;

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
      description = "rows that belong together, for robust errors")
  private @Nullable String cluster;

  @Option(
      names = "--firth",
      description =
          "Firth's penalised likelihood: finite ratios where a level has no yes or no no, profile"
              + " intervals")
  private boolean firth;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().group(outcome).id(cluster).covariates(covariates));
    boolean[] yes = Ends.yesOrNo(frame.levels(outcome), outcomeValue, "--outcome-value");
    if (firth) {
      require(cluster == null, "--firth gives no errors by clusters");
      return FirthFigures.logistic(yes, terms(frame, covariates), level());
    }
    return LogisticFigures.of(
        yes, terms(frame, covariates), cluster == null ? null : frame.levels(cluster), level());
  }
}
