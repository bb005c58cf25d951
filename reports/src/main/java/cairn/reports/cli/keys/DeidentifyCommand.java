package cairn.reports.cli.keys;

import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Keystore;
import cairn.ingest.raw.Deidentification;
import cairn.ingest.raw.RawSummary;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn deidentify}: a delivery from raw exports. */
@Command(
    name = "deidentify",
    description =
        "Make a delivery of raw exports, on the machine where they lie: ids are keyed, days of birth"
            + " become ages, words become keys, and every column that no rule names is left behind."
            + " Nothing is written before all of it held against the contract. It is pseudonymised"
            + " and not anonymous: days stay, and whoever has the key finds people again. A keystore that"
            + " is not there yet is made.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn deidentify --in raw --out deliveries/2026-10 --rules rules.yaml --keys program.p12",
      "  cairn deidentify --in raw --out for-the-university --rules rules.yaml --keys program.p12"
          + " --recipient state-university"
    })
public final class DeidentifyCommand implements Callable<Integer> {
  @Option(names = "--in", required = true, paramLabel = "RAW", description = "the raw exports")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the delivery that is made, a new folder")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "FILE",
      description = "how it is made (sample-data/raw has an example)")
  @SuppressWarnings("NullAway.Init")
  private Path rules;

  @Option(
      names = "--recipient",
      paramLabel = "NAME",
      description = "key ids for a recipient, in place of the program's own store")
  private @Nullable String recipient;

  @Option(
      names = "--most-rejected",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description =
          "share of a table's rows that may be left out or lose a cell (default:"
              + " ${DEFAULT-VALUE})")
  private double mostRejected;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(in)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--in is no folder: name the one of the raw exports");
    }
    requireNew();
    PrintWriter said = spec.commandLine().getOut();
    Deidentification made = new Deidentification(in, rules, key(keys.openOrMake(said, in, out)));
    RawSummary summary = made.run(out, mostRejected);
    PrintWriter err = spec.commandLine().getErr();
    made.found().forEach(err::println);
    summary.lines().forEach(said::println);
    said.flush();
    if (!made.problems().isEmpty()) {
      throw new CommandFailure(
          ExitCode.INPUT, "nothing was written: " + String.join("; ", made.problems()));
    }
    said.println("made: " + out);
    said.flush();
    return ExitCode.DONE;
  }

  private IdKey key(Keystore opened) {
    String name = recipient;
    return name == null
        ? opened.own()
        : opened
            .recipient(name)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "the keystore has no key for that recipient: cairn keys rotate --recipient"
                            + " NAME gives one"));
  }

  private void requireNew() throws IOException {
    if (out.toAbsolutePath().normalize().startsWith(in.toAbsolutePath().normalize())) {
      throw new CommandFailure(
          ExitCode.USAGE, "--out lies in --in: what may go on belongs apart from what may not");
    }
    if (Files.isDirectory(out)) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.findAny().isPresent()) {
          throw new CommandFailure(
              ExitCode.USAGE, "--out holds something already; name a new folder");
        }
      }
    }
  }
}
