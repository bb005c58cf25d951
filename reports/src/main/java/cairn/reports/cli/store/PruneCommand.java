package cairn.reports.cli.store;

import cairn.ingest.store.Pruning;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreCheck;
import cairn.ingest.store.StoreLock;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn prune}: versions that are no longer needed. */
@Command(
    name = "prune",
    description =
        "Remove all but the last versions of the records, of each month's results and of each"
            + " month's reports, and what a repair set aside. The versions in use always stay.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn prune --store store --keep 3"})
public final class PruneCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(
      names = "--keep",
      required = true,
      paramLabel = "N",
      description = "how many versions of each stay, the one in use among them; at least 1")
  private int keep;

  @Option(names = "--quiet", description = "say nothing when it went well")
  private boolean quiet;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--keep is at least 1: the version in use stays");
    }
    Store at = VerifyCommand.existing(store);
    try (StoreLock lock = at.lock()) {
      // An earlier version may be what a damaged one is mended from.
      if (!StoreCheck.of(at).isWhole()) {
        throw new CommandFailure(
            ExitCode.OUR_FAULT,
            "nothing was removed, because the store is damaged: run cairn repair --store "
                + store
                + " first");
      }
      Pruning pruning = lock.prune(keep);
      if (!quiet) {
        spec.commandLine()
            .getOut()
            .printf(
                Locale.ROOT,
                "%d versions and %d logs removed (%.1f MB)%n",
                pruning.versions(),
                pruning.logs(),
                pruning.bytes() / 1e6);
      }
    }
    return ExitCode.DONE;
  }
}
