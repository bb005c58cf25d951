package cairn.reports.cli.store;

import cairn.ingest.store.Place;
import cairn.ingest.store.Repair;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreCheck;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.month.EngineOptions;
import cairn.reports.cli.month.Pipeline;
import cairn.reports.cli.month.StageProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn repair}: a damaged store back to what it was, or to what it last was. */
@Command(
    name = "repair",
    description =
        "Mend a damaged store: copy back files that another version has, work lost results and"
            + " reports out again, and go back to the last whole version of the records where"
            + " there is no other way. Says what it did and which deliveries must be ingested"
            + " again (exit 1 where some must). What could not be mended is kept in .damaged until"
            + " cairn prune.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn repair --store store"})
public final class RepairCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Store at = VerifyCommand.existing(store);
    PrintWriter out = spec.commandLine().getOut();
    StageProgress progress = new StageProgress(spec, quiet, false);
    boolean isComplete;
    try (Pipeline pipeline = new Pipeline(store, engines, progress, 0)) {
      Repair repair = pipeline.lock().repair();
      repair.done().forEach(out::println);
      out.flush();
      isComplete = repair.lost().stream().noneMatch(lost -> lost.place().equals(Place.records()));
      new LostVersions(pipeline, progress, out, store).makeAgain(repair.lost(), isComplete);
      progress.ended(ExitCode.DONE);
    }
    StoreCheck check = StoreCheck.of(at);
    VerifyCommand.problems(check).forEach(out::println);
    out.println(VerifyCommand.summary(check));
    out.flush();
    if (!isComplete) {
      throw new CommandFailure(
          ExitCode.OUR_FAULT, "the records lack deliveries: ingest those named above again");
    }
    if (!check.isWhole()) {
      throw new CommandFailure(ExitCode.OUR_FAULT, "the store is still damaged");
    }
    return ExitCode.DONE;
  }
}
