package cairn.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
final class SqlCommand implements Callable<Integer> {
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
  public Integer call() throws IOException, SQLException {
    Path records = store.resolve("records");
    if (!Files.isDirectory(records)) {
      throw new CommandFailure(
          ExitCode.USAGE, "there are no records in that store yet. Run cairn ingest first.");
    }
    try (StoreSql sql = new StoreSql(records, results(), store)) {
      sql.query(query).print(spec.commandLine().getOut(), json ? Answer.Format.JSON : format);
    } catch (SQLException e) {
      throw new CommandFailure(ExitCode.USAGE, "the query was not answered: " + withoutValues(e));
    }
    return ExitCode.DONE;
  }

  private @Nullable Path results() throws IOException {
    Path all = store.resolve("results");
    if (!Files.isDirectory(all)) {
      if (month != null) {
        throw new CommandFailure(ExitCode.USAGE, "there are no results in that store yet.");
      }
      return null;
    }
    try (Stream<Path> months = Files.list(all)) {
      return months
          .filter(
              folder ->
                  month == null || String.valueOf(folder.getFileName()).equals(month.toString()))
          .max(Path::compareTo)
          .orElseThrow(
              () -> new CommandFailure(ExitCode.USAGE, "there are no results of that month."));
    }
  }

  /** DuckDB quotes the value that it could not convert; the rest of its message helps. */
  private static String withoutValues(SQLException e) {
    String message = String.valueOf(e.getMessage());
    boolean speaksOfData = message.startsWith("Conversion") || message.startsWith("Invalid Input");
    return speaksOfData
        ? message.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"|'[^']*'", "…")
        : message;
  }
}
