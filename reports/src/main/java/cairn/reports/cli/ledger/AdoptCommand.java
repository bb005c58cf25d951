package cairn.reports.cli.ledger;

import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.job.ReleasedFolder;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseDesk;
import cairn.reports.release.ReleaseLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn ledger adopt}: what was given out, read back into a ledger that lost it. */
@Command(
    name = "adopt",
    description =
        "Read folders that were given to funders back into the ledger. A folder that does not hold"
            + " its release.json, or whose tables are not what that says, tells only its month:"
            + " everything up to it is then taken to be public. So does one that names somebody who"
            + " was taken out of the store.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn ledger adopt given/2026-09 --store store"})
public final class AdoptCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a funder's folder, or a folder of such")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(ExitCode.USAGE, folder + " is no folder");
    }
    List<ReleasedFolder> given = ReleasedFolder.in(folder);
    if (given.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, folder + " holds no files that funders were given");
    }
    Store at = Store.at(store);
    PrintWriter out = spec.commandLine().getOut();
    Tombstones forgotten = at.tombstones();
    try (StoreLock lock = at.lock()) {
      ReleaseLedger ledger = ReleaseLedger.of(at);
      for (ReleasedFolder each : given) {
        out.println(adopted(ledger, lock, each, forgotten));
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  /** A release holds numbers of people and no id; one that was tampered with could. */
  private static boolean names(Release release, Tombstones forgotten) {
    return forgotten.any()
        && Arrays.stream(ReleaseLedger.text(release).split("[^\\p{Alnum}_.-]+"))
            .anyMatch(forgotten::has);
  }

  private static String adopted(
      ReleaseLedger ledger, StoreLock lock, ReleasedFolder given, Tombstones forgotten) {
    YearMonth month = given.month();
    if (month == null) {
      throw new CommandFailure(
          ExitCode.INPUT, given.folder() + " does not tell which month it is of");
    }
    Optional<Release> known = ledger.find(ReleaseDesk.FUNDER, month);
    @Nullable Release release = given.release();
    if (release != null && names(release, forgotten)) {
      ledger.addPublic(lock, month);
      return month
          + ": "
          + given.folder()
          + " names somebody who was taken out of this store and is not read back, so everything"
          + " up to it is taken to be public";
    }
    if (release != null && known.isEmpty()) {
      ledger.adopt(lock, release, given.files());
      return month + ": read back from " + given.folder();
    }
    if (release != null && known.equals(Optional.of(release))) {
      return month + ": already in the ledger";
    }
    ledger.addPublic(lock, month);
    return month
        + (release == null
            ? ": " + given.folder() + " does not say all that was given out"
            : ": the ledger has other figures of that month")
        + ", so everything up to it is taken to be public";
  }
}
