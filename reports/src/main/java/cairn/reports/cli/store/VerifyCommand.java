package cairn.reports.cli.store;

import cairn.ingest.store.Store;
import cairn.ingest.store.StoreCheck;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn verify}: whether a store is as it was published. */
@Command(
    name = "verify",
    description =
        "Hold every file of every version in a store against its checksum, and say what is wrong."
            + " Changes nothing. Exits with 1 where something is.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn verify --store store"})
public final class VerifyCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Store at = existing(store);
    StoreCheck check = StoreCheck.of(at);
    PrintWriter out = spec.commandLine().getOut();
    if (output.json) {
      problemRows(check).print(out, Answer.Format.JSON);
    } else {
      table(check).print(out, Answer.Format.TABLE);
      out.println();
      problems(check).forEach(out::println);
      out.println(summary(check));
      out.flush();
    }
    if (!check.behind().isEmpty()) {
      throw new CommandFailure(
          ExitCode.OUR_FAULT,
          "what was lost is not in the store: ingest the deliveries that are lacking again, in"
              + " order (cairn ingest --in DIR --store "
              + store
              + "), then run cairn repair --store "
              + store);
    }
    if (!check.isWhole()) {
      throw new CommandFailure(
          ExitCode.OUR_FAULT, "the store is damaged: run cairn repair --store " + store);
    }
    return ExitCode.DONE;
  }

  /**
   * A store that is there.
   *
   * @throws CommandFailure when the folder is none or holds no store
   */
  static Store existing(Path folder) {
    Store store = Store.at(folder);
    if (!store.isThere()) {
      throw new CommandFailure(ExitCode.USAGE, "there is no store in " + folder);
    }
    return store;
  }

  /** What is wrong, one sentence each. */
  static List<String> problems(StoreCheck check) {
    List<String> problems = new ArrayList<>(check.behind());
    problems.addAll(check.links());
    for (StoreCheck.Version version : check.versions()) {
      for (String problem : version.problems()) {
        problems.add(name(version) + ": " + problem);
      }
    }
    return problems;
  }

  private static String name(StoreCheck.Version version) {
    return version.isInUse() ? version.place() : "version " + version.id();
  }

  /** How much was looked at. */
  static String summary(StoreCheck check) {
    long files = check.versions().stream().mapToLong(StoreCheck.Version::files).sum();
    long bytes = check.versions().stream().mapToLong(StoreCheck.Version::bytes).sum();
    int problems = problems(check).size();
    return String.format(
        Locale.ROOT,
        "%,d files (%.1f MB) of %d versions checked: %s",
        files,
        bytes / 1e6,
        check.versions().size(),
        problems == 0 ? "all as published" : problems + (problems == 1 ? " problem" : " problems"));
  }

  /** What is wrong, for a program; an empty list when nothing is. */
  private static Answer problemRows(StoreCheck check) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    problems(check).forEach(problem -> rows.add(List.of(problem)));
    return new Answer(List.of("problem"), rows);
  }

  private static Answer table(StoreCheck check) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StoreCheck.Version version : check.versions()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(version.place());
      row.add(version.id());
      row.add(version.isInUse() ? "in use" : version.place().isEmpty() ? "unused" : "earlier");
      row.add(version.files());
      row.add(version.bytes());
      row.add(version.problems().size());
      rows.add(row);
    }
    return new Answer(List.of("place", "version", "status", "files", "bytes", "problems"), rows);
  }
}
