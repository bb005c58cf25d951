package cairn.reports.cli.ledger;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.release.ReleaseDesignReader;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn ledger design}: what funders get where a program does not say. */
@Command(
    name = "design",
    description = "Print the usual release.yaml, to begin one of your own.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn ledger design > release.yaml"})
public final class DesignCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(ReleaseDesignReader.shippedText());
    out.flush();
    return ExitCode.DONE;
  }
}
