package cairn.reports.cli.keys;

import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Keystore;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn keys rotate}: another key for a recipient. */
@Command(
    name = "rotate",
    description =
        "Give a recipient a key, or another one: what the recipient gets from now on cannot be"
            + " linked to what others got, or to what it got before. Earlier keys stay in the"
            + " keystore. The program's own key is not rotated, for with another key nobody in a"
            + " store could be followed any more.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn keys rotate --keys program.p12 --recipient state-university"
    })
final class KeysRotateCommand implements Callable<Integer> {
  @Option(names = "--recipient", paramLabel = "NAME", description = "who gets another key")
  private @Nullable String recipient;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    String name = recipient;
    if (name == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "say whose key with --recipient. The program's own key is not rotated: ids in a store"
              + " cannot be keyed again without the originals, and under another key everybody"
              + " would be somebody new. Where it became known, make another keystore with cairn"
              + " keys create, begin another store, and ingest the deliveries so far into it");
    }
    Path file = keys.required();
    IdKey key =
        keys.withPassphrase(
            false,
            passphrase -> Keystore.open(file, passphrase, List.of()).rotate(name, passphrase));
    PrintWriter out = spec.commandLine().getOut();
    out.println("the key of " + name + " is now: " + key.id());
    out.flush();
    return ExitCode.DONE;
  }
}
