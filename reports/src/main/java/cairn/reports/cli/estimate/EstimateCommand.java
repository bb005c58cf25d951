package cairn.reports.cli.estimate;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn estimate}: every estimator on anybody's own table. */
@Command(
    name = "estimate",
    description =
        "Run any of Cairn's estimators on a table of your own, for example to hold it against R."
            + " Columns of text become groups; rows without a value in a used column are left out"
            + " and counted. Nothing is written but the answer.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "METHOD",
    subcommands = {
      KaplanMeierCommand.class,
      LogRankCommand.class,
      CoxCommand.class,
      CumulativeIncidenceCommand.class,
      GrayCommand.class,
      FineGrayCommand.class,
      TransitionsCommand.class,
      MarkovCommand.class,
      ProportionCommand.class,
      TwoProportionsCommand.class,
      TableCommand.class,
      PairedCommand.class,
      TrendCommand.class,
      AdjustCommand.class,
      IccCommand.class,
      GeeCommand.class,
      LogisticCommand.class,
      SmdCommand.class,
      WeightsCommand.class,
      StandardizeCommand.class,
      BootstrapCommand.class,
      WelchCommand.class,
      PairedTCommand.class,
      MannWhitneyCommand.class,
      WilcoxonCommand.class,
      AnovaCommand.class,
      KruskalCommand.class,
      BinomialTestCommand.class,
      RateCommand.class,
      NelsonAalenCommand.class,
      LinearCommand.class,
      PoissonCommand.class,
      NegativeBinomialCommand.class,
      MixedCommand.class,
      MmrmCommand.class,
      ControlChartCommand.class,
      FunnelCommand.class,
      ObservedExpectedCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  cairn estimate kaplan-meier --in stays.csv --time days --event left --group type",
      "  cairn estimate cox --in stays.csv --time days --event left --covariates type,age"
          + " --format csv",
      "  cairn estimate two-proportions --x1 279 --n1 529 --x2 282 --n2 740"
    })
public final class EstimateCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw EstimateFailure.usage("a method is needed, for example: cairn estimate kaplan-meier");
  }
}
