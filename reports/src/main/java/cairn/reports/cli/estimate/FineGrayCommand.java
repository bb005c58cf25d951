package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.FineGrayFigures;
import cairn.analysis.estimate.Frame;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate fine-gray}: Fine-Gray regression. */
@Command(
    name = "fine-gray",
    description =
        "How the cumulative incidence of one cause differs with covariates: Fine-Gray regression.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate fine-gray --in melanoma.csv --time time --event status \\",
      "     --cause 1 --covariates sex,age,ulcer,logthick"
    })
final class FineGrayCommand extends MethodCommand {
  @Option(
      names = "--time",
      required = true,
      paramLabel = "COLUMN",
      description = "time to the event or to censoring")
  @SuppressWarnings("NullAway.Init")
  private String time;

  @Option(
      names = "--event",
      required = true,
      paramLabel = "COLUMN",
      description = "how it ended: the value of --censored, or the name of a cause")
  @SuppressWarnings("NullAway.Init")
  private String event;

  @Option(
      names = "--censored",
      paramLabel = "VALUE",
      defaultValue = "0",
      description = "the value of --event that means censored (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private String censored;

  @Option(
      names = "--cause",
      required = true,
      paramLabel = "VALUE",
      description = "the value of --event that is the cause of interest")
  @SuppressWarnings("NullAway.Init")
  private String cause;

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
    Frame frame = read(new Wanted().time(time).group(event).covariates(covariates));
    Ends ends = Ends.ofCauses(frame.numbers(time), frame.levels(event), censored);
    return FineGrayFigures.of(ends, cause, terms(frame, covariates), level());
  }
}
