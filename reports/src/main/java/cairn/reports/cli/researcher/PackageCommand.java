package cairn.reports.cli.researcher;

import cairn.ingest.contract.Contract;
import cairn.ingest.job.StoredContract;
import cairn.ingest.keys.IdKey;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.keys.KeyOptions;
import cairn.reports.researcher.Agreement;
import cairn.reports.researcher.HandedLog;
import cairn.reports.researcher.person.PackageFiles;
import cairn.reports.researcher.person.PackageOrder;
import cairn.reports.researcher.person.PersonPackage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn package}: rows of people for a recipient under an agreement. */
@Command(
    name = "package",
    description =
        "Write a package with a row for a person, for researchers under a data use agreement: ids"
            + " keyed with the recipient's own key, days counted from each person's start, and"
            + " people told of so coarsely that at least k are alike in what others may know."
            + " It is entered in the store's handed-over.csv.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn keys rotate --keys program.p12 --recipient state-university",
      "  cairn package --store store --month 2026-10 --recipient state-university",
      "    --agreement 'DUA 2026-14' --issued 2026-11-02 --keys program.p12",
      "    --out packages/state-university"
    })
public final class PackageCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "the month")
  @SuppressWarnings("NullAway.Init")
  private YearMonth month;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new folder for it")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AgreementOptions handedUnder;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private AlikeOptions alike;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Agreement under = handedUnder.agreement("a package");
    alike.check();
    requireNew();
    Store at = Store.at(store);
    at.get(Place.results(month));
    IdKey key = keys.recipient(under.recipient(), store, out);
    try (StoreLock lock = at.lock()) {
      Contract contract = StoredContract.of(at.get(Place.records()));
      PackageOrder.Rules rules = alike.rules(PersonPackage.smallestCell(at, contract, month));
      PersonPackage made =
          PersonPackage.of(at, contract, new PackageOrder(month, under, key, rules));
      SortedMap<String, byte[]> files = PackageFiles.of(made);
      write(lock.store().root(), under, key, files);
      say(made);
    }
    return ExitCode.DONE;
  }

  /** The accounting first: what was written without being accounted for could not be taken back. */
  private void write(Path root, Agreement under, IdKey key, SortedMap<String, byte[]> files)
      throws IOException {
    String sum = Checksum.of(files.getOrDefault(PackageFiles.SUMS, new byte[0]));
    HandedLog.add(
        root, new HandedLog.Line(HandedLog.What.PEOPLE, month.toString(), under, key.id(), sum));
    PrivateFiles.folder(out);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = out.resolve(file.getKey());
      PrivateFiles.folder(Objects.requireNonNull(path.getParent(), "a file in a folder"));
      PrivateFiles.write(path, file.getValue());
    }
  }

  private void say(PersonPackage made) {
    PrintWriter said = spec.commandLine().getOut();
    made.account().forEach(said::println);
    said.println("written: " + out);
    said.println("entered: " + store.resolve(HandedLog.FILE));
    said.flush();
  }

  private void requireNew() throws IOException {
    if (Files.isDirectory(out)) {
      try (var there = Files.list(out)) {
        if (there.findAny().isEmpty()) {
          return;
        }
      }
    }
    if (Files.exists(out)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--out holds something already; name a folder of its own");
    }
  }
}
