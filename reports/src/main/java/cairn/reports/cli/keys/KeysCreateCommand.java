package cairn.reports.cli.keys;

import cairn.reports.cli.answer.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn keys create}: a new keystore. */
@Command(
    name = "create",
    description =
        "Make a keystore with the program's own key: a PKCS#12 file that only its owner may read,"
            + " with a key of 256 bits from the machine's generator for secrets. An existing file"
            + " is never written over.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn keys create --keys /srv/keys/program.p12",
      "  cairn keys create --keys /srv/keys/program.p12 --passphrase-file /srv/keys/passphrase"
    })
final class KeysCreateCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    keys.make(spec.commandLine().getOut());
    return ExitCode.DONE;
  }
}
