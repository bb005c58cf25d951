package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.analysis.job.ResultTables;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.store.StoreSql;
import cairn.reports.researcher.FolderAttack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed results of the clinic: whoever changes what a number means, or a byte of a file
 * that anybody is handed, sees it here. In {@code expected}, {@code tables} has rows to read of
 * every published table, {@code columns} a line for each of their columns, and {@code files} a sum
 * for every file of the store, so that nothing published can be forgotten.
 */
final class ClinicResultsTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");
  private static final String HOW =
      """


      To look, run this here and in a checkout of the last commit, and compare the two folders
      or ask both with ./cairn sql:
        ./cairn monthly --in sample-data/clinic --month 2026-10 --store STORE \
          --recipient 'a made-up university' --agreement 'none, for nobody is in it' \\
          --issued 2026-11-02
      If the change is meant, write anew what is kept, and read its difference before committing:
        mvn -q -pl reports -am test -Dtest=ClinicResultsTest -Dcairn.rewriteClinic=true \
      -Dsurefire.failIfNoSpecifiedTests=false
        git diff sample-data/clinic/expected
      """;

  @TempDir private static Path folder;
  private static Path store;
  private static final Map<Table, TableContents> PUBLISHED = new LinkedHashMap<>();

  @BeforeAll
  static void runTheMonth() throws IOException, SQLException {
    store = folder.resolve("store");
    int exit =
        Main.run(
            "monthly",
            "--in",
            CLINIC.toString(),
            "--month",
            "2026-10",
            "--store",
            store.toString(),
            "--recipient",
            "a made-up university",
            "--agreement",
            "none, for nobody is in it",
            "--issued",
            "2026-11-02",
            "--quiet");
    assertEquals(ExitCode.DONE, exit);
    Store at = Store.at(store);
    try (StoreSql sql =
        new StoreSql(at.get(Place.records()), at.get(Place.results(YearMonth.of(2026, 10))))) {
      for (Table table : ResultTables.all()) {
        String key = "\"" + String.join("\", \"", table.key()) + "\"";
        Answer rows = sql.query("SELECT * FROM results." + table.name() + " ORDER BY " + key);
        PUBLISHED.put(table, new TableContents(table.name(), table.key(), rows));
      }
    }
  }

  private static void check(String part, Map<String, String> made) throws IOException {
    new Committed(CLINIC.resolve("expected").resolve(part), HOW).check(made);
  }

  @Test
  void everyPublishedTableHasItsColumnsAndRows() throws IOException {
    TreeSet<String> written;
    try (Stream<Path> entries = Files.list(store.resolve("results/2026-10"))) {
      written =
          entries
              .filter(Files::isDirectory)
              .map(table -> table.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(new TreeSet<>(PUBLISHED.keySet().stream().map(Table::name).toList()), written);
    for (Map.Entry<Table, TableContents> published : PUBLISHED.entrySet()) {
      Table table = published.getKey();
      Answer rows = published.getValue().answer();
      assertEquals(table.columns().stream().map(Column::name).toList(), rows.columns());
      assertEquals(rows.rows().size(), published.getValue().keys(), table.name() + ": its key");
      assertFalse(rows.rows().isEmpty(), table.name() + " has no rows, so nothing holds it");
    }
  }

  @Test
  void noHiddenNumberOfTheResearchersFolderComesBack() {
    TreeSet<String> told = new TreeSet<>();
    var parts = Store.at(store).get(Place.results(YearMonth.of(2026, 10))).parts();
    for (Table table : ResultTables.forResearchers()) {
      if (!table.name().equals("tipping")) {
        told.addAll(FolderAttack.on(table, parts.all(table)));
      }
    }
    assertEquals(new TreeSet<>(), told);
  }

  @Test
  void rowsToReadAreAsCommitted() throws IOException {
    Map<String, String> samples = new TreeMap<>();
    for (TableContents contents : PUBLISHED.values()) {
      samples.put(contents.table() + ".csv", contents.sample());
    }
    check("tables", samples);
  }

  @Test
  void everyColumnIsAsCommitted() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    PUBLISHED.values().forEach(contents -> rows.addAll(contents.columns()));
    StringWriter text = new StringWriter();
    new Answer(TableContents.COLUMNS, rows).print(new PrintWriter(text), Answer.Format.CSV);
    check("columns", Map.of("columns.csv", text.toString()));
  }

  /** In the form of {@code sha256sum --check}, which can be run in the store. */
  @Test
  void everyFileIsAsCommitted() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (String place : List.of("records", "results/2026-10", "reports/2026-10")) {
      try (Stream<Path> files = Files.walk(store.resolve(place), FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String path = store.relativize(file).toString().replace('\\', '/');
          sums.append(Checksum.of(file)).append("  ").append(path).append('\n');
        }
      }
    }
    check("files", Map.of("SHA256SUMS", sums.toString()));
  }
}
