package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.StandardizeFigures;
import cairn.analysis.estimate.TwoGroups;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate standardize}: standardised shares. */
@Command(
    name = "standardize",
    description =
        "The share expected with everybody in either of two groups: g-computation and doubly robust.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate standardize --in trial.csv --outcome abst --group treatment \\",
      "     --first Methadone --covariates age,male"
    })
final class StandardizeCommand extends MethodCommand {
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

  @Option(names = "--group", required = true, paramLabel = "COLUMN", description = "two groups")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(
      names = "--first",
      paramLabel = "VALUE",
      description =
          "the group that is held against the other (default: the later in order, so 1 against 0)")
  private @Nullable String first;

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
      description = "rows that belong together, for errors by group")
  private @Nullable String cluster;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().group(outcome).group(group).id(cluster).covariates(covariates));
    return StandardizeFigures.of(
        Ends.yesOrNo(frame.levels(outcome), outcomeValue, "--outcome-value"),
        TwoGroups.of(frame.levels(group), first),
        terms(frame, covariates),
        cluster == null ? null : frame.levels(cluster),
        level());
  }
}
