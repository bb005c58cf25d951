package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.TwoGroups;
import cairn.analysis.estimate.WeightFigures;
import cairn.analysis.statistic.weighting.PropensityWeights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate weights}: inverse-probability weights. */
@Command(
    name = "weights",
    description =
        "Weights that make two groups alike in covariates, their effective sizes, and an outcome weighted.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate weights --in trial.csv --group treatment --first Methadone \\",
      "     --covariates age,male --outcome abst",
      "  cairn estimate weights --in trial.csv --group treatment --covariates age \\",
      "     --weighting overlap"
    })
final class WeightsCommand extends MethodCommand {
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
      names = "--outcome",
      paramLabel = "COLUMN",
      description = "an outcome to compare: a number, or true and false")
  private @Nullable String outcome;

  @Option(
      names = "--weighting",
      split = ",",
      paramLabel = "KIND",
      description = "of plain, stabilised, truncated, overlap and treated (default: all)")
  private List<PropensityWeights> kinds = new ArrayList<>(List.of(PropensityWeights.values()));

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().group(group).number(outcome).covariates(covariates));
    return WeightFigures.of(
        TwoGroups.of(frame.levels(group), first),
        terms(frame, covariates),
        columns(frame, covariates),
        outcome == null ? null : frame.numbers(outcome),
        kinds,
        level());
  }
}
