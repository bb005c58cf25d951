package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.library.Methods;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IModelTransformer;
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
    modelTransformer = EstimateCommand.Commands.class,
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

  /** A command for every method, and help behind them. */
  static final class Commands implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec estimate) {
      Methods.ALL.forEach(
          method -> estimate.addSubcommand(method.card().name(), MethodCommand.of(method)));
      return estimate.addSubcommand("help", new CommandLine(new HelpCommand()));
    }
  }
}
