package cairn.reports.cli.ledger;

import cairn.ingest.store.Store;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseAudit;
import cairn.reports.release.ReleaseDesk;
import cairn.reports.release.ReleaseLedger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn audit}: whether anybody can be found in all that was ever released. */
@Command(
    name = "audit",
    description =
        "Look at all that was ever given to funders as a stranger does, and say where a small"
            + " number of people stands or follows from the rest. Changes nothing. Exits with 5"
            + " where one does.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn audit --store store"})
public final class AuditCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Release> releases = ReleaseLedger.of(Store.at(store)).releases(ReleaseDesk.FUNDER);
    List<String> found = ReleaseAudit.of(releases);
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(out::println);
    out.println(
        releases.size()
            + (releases.size() == 1 ? " release" : " releases")
            + " looked at together");
    out.flush();
    if (!found.isEmpty()) {
      throw new CommandFailure(
          ExitCode.PRIVACY, "people can be found in what funders were given: see above");
    }
    return ExitCode.DONE;
  }
}
