package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed results of the clinic: whoever changes what a number means sees it here. When the
 * change is meant, {@code -Dcairn.rewriteClinic=true} writes them anew; look at the difference
 * before committing it.
 */
final class ClinicResultsTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");

  @TempDir private Path folder;

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("people", "SELECT * FROM people ORDER BY ALL");
    queries.put("attendance", "SELECT * FROM attendance_by_type ORDER BY ALL");
    queries.put("staying", "SELECT * FROM staying_summary ORDER BY ALL");
    queries.put(
        "outcomes",
        "SELECT group_type, definition, milestone, missing_rule, due, evaluable, achieved, share,"
            + " lower, upper FROM outcomes WHERE view = 'first' AND problem = 'all'"
            + " AND milestone IN ('week_13', 'month_end') ORDER BY ALL");
    queries.put("changes", "SELECT * FROM changes WHERE milestone = 'week_13' ORDER BY ALL");
    queries.put(
        "stage_directions", "SELECT * FROM stage_directions WHERE problem = 'all' ORDER BY ALL");
    queries.put(
        "differences",
        "SELECT * FROM differences WHERE outcome = 'GOAL-5' AND milestone = 'week_13'"
            + " ORDER BY ALL");
    queries.put("quality", "SELECT * FROM quality ORDER BY ALL");
    return queries;
  }

  @Test
  void theClinicComesOutAsCommitted() throws IOException, SQLException {
    Path store = folder.resolve("store");
    int exit =
        Main.run(
            "monthly",
            "--in",
            CLINIC.toString(),
            "--month",
            "2026-10",
            "--store",
            store.toString(),
            "--quiet");
    assertEquals(ExitCode.DONE, exit);
    Store at = Store.at(store);
    boolean rewrite = Boolean.getBoolean("cairn.rewriteClinic");
    try (StoreSql sql =
        new StoreSql(at.get(Place.records()), at.get(Place.results(YearMonth.of(2026, 10))))) {
      for (Map.Entry<String, String> query : queries().entrySet()) {
        StringWriter text = new StringWriter();
        sql.query(query.getValue()).print(new PrintWriter(text), Answer.Format.CSV);
        Path expected = CLINIC.resolve("expected").resolve(query.getKey() + ".csv");
        if (rewrite) {
          Files.createDirectories(expected.getParent());
          Files.writeString(expected, text.toString());
        }
        assertEquals(
            Files.readString(expected, StandardCharsets.UTF_8),
            text.toString(),
            query.getKey() + " of the clinic has changed");
      }
    }
  }
}
