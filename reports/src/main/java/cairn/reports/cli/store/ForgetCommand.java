package cairn.reports.cli.store;

import cairn.ingest.contract.Contract;
import cairn.ingest.job.StoredContract;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.person.PersonRows;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreCheck;
import cairn.ingest.store.Swept;
import cairn.reports.attendance.DisclosureLog;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.keys.KeyOptions;
import cairn.reports.cli.month.EngineOptions;
import cairn.reports.cli.month.Pipeline;
import cairn.reports.cli.month.StageProgress;
import cairn.reports.researcher.HandedLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn forget}: a person out of a store for good. */
@Command(
    name = "forget",
    description =
        "Take a person out of the records, of every earlier version, and of all results and reports,"
            + " for good, and print a certificate of what went, without the id. A keyed mark stays,"
            + " by which deliveries that still hold the person are read without. Results and reports"
            + " made before are taken away; the certificate says how they are made again.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn forget --store store --client c0001"})
public final class ForgetCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--client", required = true, paramLabel = "ID", description = "the person")
  @SuppressWarnings("NullAway.Init")
  private String client;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngineOptions engines;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Store at = VerifyCommand.existing(store);
    StageProgress progress = new StageProgress(spec, quiet, false);
    try (Pipeline pipeline = new Pipeline(store, engines, progress, 0)) {
      requireWhole(at, store);
      Snapshot records = at.get(Place.records());
      Contract contract = StoredContract.of(records);
      String id = keys.idInStore(records, client);
      PersonRows found = PersonRows.of(contract, records.parts(), LeftOut.these(Set.of(id)));
      Tombstones before = at.tombstones();
      if (!found.any() && !before.has(id)) {
        throw unknown(contract, records, id);
      }
      Tombstones known = found.any() ? pipeline.lock().tombstones() : before;
      IdKey key = Objects.requireNonNull(known.key(), "whoever was forgotten has a mark");
      Tombstones after = known.with(key, id, found.goals());
      if (found.any()) {
        pipeline.erase(LeftOut.these(Set.of(id)), after);
      }
      Swept swept = pipeline.sweep();
      String mark = Tombstones.mark(key, id);
      long disclosures = DisclosureLog.forget(at.root(), id, mark);
      PrintWriter out = spec.commandLine().getOut();
      Certificate.ofPerson(store, found.rows(), swept)
          .lines(mark, disclosures, pipeline.lock().forgetKey())
          .forEach(out::println);
      Certificate.holders(HandedLog.holders(at.root())).forEach(out::println);
      out.flush();
    }
    return ExitCode.DONE;
  }

  /** What could not be read could hold the person still. */
  static void requireWhole(Store at, Path store) {
    if (!StoreCheck.of(at).isWhole()) {
      throw new CommandFailure(
          ExitCode.OUR_FAULT,
          "nobody was taken out, because the store is damaged: run cairn repair --store "
              + store
              + " first");
    }
  }

  private static CommandFailure unknown(Contract contract, Snapshot records, String id) {
    boolean inOtherLetters =
        PersonRows.of(contract, records.parts(), other -> other.equalsIgnoreCase(id)).any();
    return new CommandFailure(
        ExitCode.USAGE,
        inOtherLetters
            ? "the records hold no such person, but one whose id differs in capitals alone: write it"
                + " as it stands there"
            : "the records hold no such person, and nobody of that id was forgotten");
  }
}
