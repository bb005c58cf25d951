package cairn.reports.cli.keys;

import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.keys.Keystore;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn keys verify}: whether a keystore opens, and what is in it. */
@Command(
    name = "verify",
    description =
        "Open a keystore and list its keys by their ids, which tell nothing of the keys; with"
            + " --store also whether it is the one that the store's ids are keyed with.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn keys verify --keys program.p12 --store store"})
final class KeysVerifyCommand implements Callable<Integer> {
  @Option(names = "--store", paramLabel = "DIR", description = "the store")
  private @Nullable Path store;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Keystore opened = store == null ? keys.open() : keys.open(store);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Keystore.Named each : opened.all()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(each.name());
      row.add(each.number());
      row.add(each.key().id());
      row.add(each.isCurrent() ? "in use" : "earlier");
      rows.add(row);
    }
    PrintWriter out = spec.commandLine().getOut();
    new Answer(List.of("key_of", "number", "key_id", "status"), rows)
        .print(out, output.json ? Answer.Format.JSON : Answer.Format.TABLE);
    if (store != null) {
      requireOf(store, opened);
      spec.commandLine().getErr().println("ids of the store are keyed with the own key");
    }
    return ExitCode.DONE;
  }

  private static void requireOf(Path store, Keystore opened) {
    String keyId = RecordsManifest.of(Store.at(store).find(Place.records())).keyId();
    if (keyId == null) {
      throw new CommandFailure(ExitCode.USAGE, "ids of the store are not keyed, or it is empty");
    }
    if (!keyId.equals(opened.own().id())) {
      throw new CommandFailure(
          ExitCode.USAGE, "ids of the store are keyed with key " + keyId + ", another keystore's");
    }
  }
}
