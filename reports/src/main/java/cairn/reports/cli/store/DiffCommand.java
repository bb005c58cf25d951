package cairn.reports.cli.store;

import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.diff.Change;
import cairn.reports.diff.Difference;
import cairn.reports.diff.TableChanges;
import cairn.reports.diff.VersionChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn diff}: numbers that changed, and why. */
@Command(
    name = "diff",
    description =
        "Say which numbers differ between the results of two months, or between two versions of"
            + " one month, and why they could: new or corrected records, the plan, definitions, or"
            + " another version of Cairn. Tells of sums only, never of a person.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn diff --store store 2026-09 2026-10",
      "  cairn diff --store store 2026-10                 against the version before",
      "  cairn diff --store store 2026-10@1f3a 2026-10    two versions, by their ids",
      "  cairn diff --store store 2026-09 2026-10 --table outcomes --format csv"
    })
public final class DiffCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("table", "row", "change", "column", "before", "after", "why");

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Parameters(
      arity = "1..2",
      paramLabel = "MONTH[@ID]",
      description =
          "a month, or a version of it by the first letters of its id; with one alone it is held"
              + " against the version before it")
  @SuppressWarnings("NullAway.Init")
  private List<String> versions;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "every cell that changed in a table of the results")
  private @Nullable String table;

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "how to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); csv and json hold"
              + " every cell that changed")
  @SuppressWarnings("NullAway.Init")
  private Answer.Format format;

  @Option(names = "--json", description = "the same as --format json")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Difference difference = difference(VerifyCommand.existing(store));
    if (json || format != Answer.Format.TABLE) {
      cells(difference).print(spec.commandLine().getOut(), json ? Answer.Format.JSON : format);
    } else {
      new DiffText(spec.commandLine().getOut()).print(difference, table);
    }
    return ExitCode.DONE;
  }

  private Difference difference(Store at) {
    VersionChoice choice = new VersionChoice(at);
    try {
      String last = versions.get(versions.size() - 1);
      Difference all =
          Difference.of(
              at,
              versions.size() == 1 ? choice.before(last) : choice.named(versions.get(0)),
              choice.named(last));
      return table == null ? all : of(all, table);
    } catch (VersionChoice.NoVersion e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static Difference of(Difference all, String name) {
    List<TableChanges> one =
        all.tables().stream().filter(each -> each.table().name().equals(name)).toList();
    if (one.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--table is none that can be compared; there are "
              + all.tables().stream()
                  .map(each -> each.table().name())
                  .collect(Collectors.joining(", ")));
    }
    return new Difference(all.before(), all.after(), all.causes(), one, all.others());
  }

  private static Answer cells(Difference difference) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TableChanges changes : difference.tables()) {
      for (Change change : changes.changes()) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(change.table());
        row.add(change.row());
        row.add(change.kind().words());
        row.add(change.column());
        row.add(change.before());
        row.add(change.after());
        row.add(DiffText.why(change));
        rows.add(row);
      }
    }
    return new Answer(COLUMNS, rows);
  }
}
