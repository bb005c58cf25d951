package cairn.reports.cli;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.store.StoreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of {@code cairn sql} that a month's annex shows, each held against its table. */
final class TableLines {
  private static final Pattern SHOWN =
      Pattern.compile("<pre id=\"([^\"]*)--sql\"><code>(.*?)</code></pre>", Pattern.DOTALL);

  /**
   * Tables of which a line gives the rows that they rest on, the columns it cannot give, and why.
   */
  private static final Map<String, List<String>> RESTS_ON =
      Map.of(
          // Of the month before, which is another version of the results.
          "quality", List.of("share_before"),
          "this-month", List.of("share_before", "change"),
          // Of the deliveries' files; no table holds rows that were not accepted.
          "row-accounting", List.of("read", "rejected", "repeats"));

  private final Store store;
  private final YearMonth month;
  private final Path folder;

  TableLines(Store store, YearMonth month) {
    this.store = store;
    this.month = month;
    this.folder = store.root().resolve("reports/" + month + "/evaluator");
  }

  /** A page of the evaluator's report. */
  String page(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The statements shown, by the id of their table. */
  Map<String, String> statements() throws IOException {
    String begin = "cairn sql --store STORE --month " + month + " --format csv \"\n";
    Map<String, String> statements = new TreeMap<>();
    Matcher shown = SHOWN.matcher(page("annex.html"));
    while (shown.find()) {
      String line = shown.group(2).replace("&#34;", "\"").replace("&#39;", "'");
      line = line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
      if (!line.startsWith(begin) || !line.endsWith("\"")) {
        throw new IOException("no line to type: " + line);
      }
      statements.put(
          shown.group(1).replace("--numbers", ""),
          line.substring(begin.length(), line.length() - 1));
    }
    return statements;
  }

  /** The ids of the tables that stand beside the annex as CSV. */
  List<String> tables() throws IOException {
    try (var files = Files.list(folder.resolve("tables"))) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
    }
  }

  /** Where a table and the answer to its line differ, a line each. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try (StoreSql sql = new StoreSql(store.get(Place.records()), store.get(Place.results(month)))) {
      for (Map.Entry<String, String> each : statements().entrySet()) {
        String id = each.getKey();
        List<List<String>> table = PlainCsv.read(folder.resolve("tables/" + id + ".csv"));
        try {
          faults.addAll(
              new SameCells(id, table, RESTS_ON.getOrDefault(id, List.of()))
                  .faults(sql.query(each.getValue())));
        } catch (CommandFailure failure) {
          faults.add(id + ": " + failure.getMessage());
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return faults;
  }
}
