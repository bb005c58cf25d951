package cairn.reports.cli.estimate;

import cairn.analysis.estimate.CoxFigures;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.FirthFigures;
import cairn.analysis.estimate.Frame;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.ProportionalHazards.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate cox}: Cox regression. */
@Command(
    name = "cox",
    description = "How the rate of an event differs with covariates: Cox regression.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate cox --in stays.csv --time days --event stopped \\",
      "     --covariates clinic,prison,dose --categorical clinic",
      "  cairn estimate cox --in rats.csv --time time --event status \\",
      "     --covariates rx,sex --cluster litter --ties breslow"
    })
final class CoxCommand extends MethodCommand {
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
      description = "whether the event was seen: 0 for no, else yes; or true and false")
  @SuppressWarnings("NullAway.Init")
  private String event;

  @Option(
      names = "--event-value",
      paramLabel = "VALUE",
      description = "the value of --event that means the event; all others are censored")
  private @Nullable String eventValue;

  @Option(
      names = "--covariates",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "columns, or products of two as a:b; text becomes one 0/1 column a group")
  @SuppressWarnings("NullAway.Init")
  private List<String> covariates;

  @Option(
      names = "--strata",
      paramLabel = "COLUMN",
      description = "strata; groups are compared inside each")
  private @Nullable String strata;

  @Option(
      names = "--ties",
      paramLabel = "RULE",
      defaultValue = "efron",
      description = "equal times as efron or breslow (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private CoxTies ties;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "rows that belong together, for a robust variance")
  private @Nullable String cluster;

  @Option(names = "--robust", description = "a robust variance with each row on its own")
  private boolean robust;

  @Option(
      names = "--transform",
      paramLabel = "SCALE",
      defaultValue = "km",
      converter = TransformConverter.class,
      description =
          "time scale of the test of proportional hazards: km, identity, log or rank (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Transform transform;

  @Option(names = "--no-zph", description = "no test of proportional hazards")
  private boolean withoutTest;

  @Option(names = "--baseline", description = "the cumulative hazard at every time too")
  private boolean baseline;

  @Option(
      names = "--firth",
      description =
          "Firth's penalised likelihood: finite ratios where a level has no event, profile"
              + " intervals")
  private boolean firth;

  @Override
  Estimate estimate() {
    Frame frame =
        read(new Wanted().time(time).group(event).id(strata).id(cluster).covariates(covariates));
    Ends ends = Ends.ofEvent(frame.numbers(time), frame.levels(event), eventValue);
    if (firth) {
      require(cluster == null && !robust, "--firth gives no errors by clusters");
      return FirthFigures.cox(ends, terms(frame, covariates), groups(frame, strata), ties, level());
    }
    return CoxFigures.of(
        ends,
        terms(frame, covariates),
        groups(frame, strata),
        new CoxFigures.Request(
            ties,
            level(),
            cluster == null ? null : frame.levels(cluster),
            robust,
            withoutTest ? null : transform,
            baseline));
  }
}
