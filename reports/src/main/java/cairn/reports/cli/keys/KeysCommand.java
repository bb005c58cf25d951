package cairn.reports.cli.keys;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn keys}: the keystore. */
@Command(
    name = "keys",
    description =
        "Make and look after the keystore: the program's own key, which puts pseudonyms in the place"
            + " of ids as deliveries are read, and a key for each recipient. It lies outside every"
            + " store and delivery, under a passphrase.",
    mixinStandardHelpOptions = true,
    subcommands = {KeysCreateCommand.class, KeysRotateCommand.class, KeysVerifyCommand.class})
public final class KeysCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandFailure(ExitCode.USAGE, "say what: cairn keys create, rotate or verify");
  }
}
