package cairn.reports.cli.estimate;

import cairn.analysis.estimate.BalanceFigures;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.TwoGroups;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate smd}: balance. */
@Command(
    name = "smd",
    description = "How far two groups differ in covariates, in standard deviations.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate smd --in trial.csv --group treatment --first Methadone \\",
      "     --covariates age,male,race"
    })
final class SmdCommand extends MethodCommand {
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

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().group(group).covariates(covariates));
    TwoGroups groups = TwoGroups.of(frame.levels(group), first);
    return BalanceFigures.of(groups, columns(frame, covariates));
  }
}
