package cairn.reports.cli.source;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn source}: a mapping of what a program keeps. */
@Command(
    name = "source",
    description =
        "Make a mapping of files in another shape: a list of fields, fields.yaml, in which you say"
            + " what is what, and the SQL that follows from it. Run it again after a change there.",
    mixinStandardHelpOptions = true,
    subcommands = {RedcapCommand.class, GridCommand.class, FormCommand.class})
public final class SourceCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandFailure(ExitCode.USAGE, "a kind of source is needed, for example: redcap");
  }
}
