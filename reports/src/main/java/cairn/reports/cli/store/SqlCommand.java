package cairn.reports.cli.store;

import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn sql}: a question in SQL over the records and the results. */
@Command(
    name = "sql",
    description =
        "Ask the records and the results in SQL (DuckDB). Tables are found by name, or as"
            + " records.NAME and results.NAME; nothing can be changed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn sql --store store \"SHOW ALL TABLES\"",
      "  cairn sql --store store \"SELECT group_type, share FROM outcomes"
          + " WHERE definition = 'ANY-1'\" --format csv"
    })
public final class SqlCommand implements Callable<Integer> {
  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "month of the results; the latest when left out")
  private @Nullable YearMonth month;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "how to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Answer.Format format;

  @Option(names = "--json", description = "the same as --format json")
  private boolean json;

  @Option(names = "--quiet", description = "only the answer; a query has no progress anyway")
  boolean quiet;

  @Parameters(paramLabel = "QUERY", description = "one SQL statement")
  @SuppressWarnings("NullAway.Init")
  private String query;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    Store at = Store.at(store);
    Snapshot records =
        at.find(Place.records())
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "there are no records in that store yet. Run cairn ingest first."));
    try (StoreSql sql = new StoreSql(records, results(at))) {
      sql.query(query).print(spec.commandLine().getOut(), json ? Answer.Format.JSON : format);
    }
    return ExitCode.DONE;
  }

  /** The results of the month asked for or of the latest; none where none was asked for or is. */
  private @Nullable Snapshot results(Store at) {
    List<YearMonth> months = at.resultMonths();
    if (month == null) {
      return months.isEmpty() ? null : at.get(Place.results(months.get(months.size() - 1)));
    }
    if (!months.contains(month)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "there are no results of that month; run cairn analyze first"
              + (months.isEmpty() ? "." : ", or ask for one of " + words(months) + "."));
    }
    return at.get(Place.results(month));
  }

  private static String words(List<YearMonth> months) {
    return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
  }
}
