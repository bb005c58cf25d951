package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.FunnelFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate observed-expected}: units by their case mix. */
@Command(
    name = "observed-expected",
    description =
        "Whether units have more or fewer events than their people's case mix leads to expect.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate observed-expected --in people.csv --unit site --event left --covariates age,house"
    })
final class ObservedExpectedCommand extends MethodCommand {
  @Option(
      names = "--unit",
      required = true,
      paramLabel = "COLUMN",
      description = "units such as sites")
  @SuppressWarnings("NullAway.Init")
  private String unit;

  @Option(
      names = "--event",
      required = true,
      paramLabel = "COLUMN",
      description = "yes and no of each person: 0 and 1, or true and false")
  @SuppressWarnings("NullAway.Init")
  private String event;

  @Option(
      names = "--event-value",
      paramLabel = "VALUE",
      description = "the value of --event that means yes")
  private @Nullable String eventValue;

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
    Frame frame = read(new Wanted().group(event).id(unit).covariates(covariates));
    return FunnelFigures.ofCaseMix(
        Ends.yesOrNo(frame.levels(event), eventValue, "--event-value"),
        terms(frame, covariates),
        frame.levels(unit),
        level());
  }
}
