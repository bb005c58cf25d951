package cairn.ingest.engine.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.statement.SqlFile;
import cairn.ingest.engine.mapping.statement.SqlFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping may ask, and that everything else is refused with its line before it runs. */
class StatementCheckTest {
  @TempDir private Path root;

  private Stage stage() {
    return new Stage(root).source("visits.csv", "who,day,user\n1,10,a\n2,11,b\n");
  }

  private Finding only(Stage stage) {
    List<Finding> findings = stage.run().findings();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT content FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_csv_auto('/etc/passwd')",
        "SELECT * FROM read_blob('/etc/passwd')",
        "SELECT * FROM read_json('/etc/passwd')",
        "SELECT * FROM read_parquet('x.parquet')",
        "SELECT * FROM parquet_metadata('x.parquet')",
        "SELECT * FROM sniff_csv('/etc/passwd')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM \"/etc/passwd\"",
        "SELECT * FROM 'visits.csv'",
        "SELECT * FROM 'https://example.org/x.csv'",
        "SELECT * FROM visits, '/etc/passwd'",
        "SELECT * FROM visits WHERE EXISTS (FROM '/etc/passwd')",
        "SELECT (SELECT max(content) FROM read_text('/etc/hostname')) FROM visits",
        "WITH t AS (FROM read_text('/etc/hostname')) SELECT * FROM t",
        "SELECT * FROM (SELECT * FROM (SELECT * FROM read_text('/etc/hostname')))",
        "SELECT * FROM visits UNION ALL SELECT *, 1, 2 FROM glob('/*')",
        "SELECT * FROM visits JOIN read_text('/etc/hostname') ON true",
        "SELECT * FROM visits, LATERAL (SELECT * FROM read_text(who))",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM query_table('visits')",
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM duckdb_secrets()",
        "SELECT * FROM pragma_table_info('visits')",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM main.visits",
        "SELECT * FROM system.main.duckdb_settings",
        "SELECT * FROM repeat('x', 3)",
        "SELECT getenv('HOME')",
        "SELECT current_setting('temp_directory')",
        "SELECT getvariable('x')",
        "SELECT version()",
        "SELECT system.main.version()",
        "SELECT who.getenv() FROM visits",
        "SELECT error(who) FROM visits",
        "SELECT write_log(who) FROM visits",
        "SELECT random() FROM visits",
        "SELECT uuid() FROM visits",
        "SELECT now() FROM visits",
        "SELECT current_date FROM visits",
        "SELECT current_timestamp FROM visits",
        "SELECT session_user FROM visits",
        "SELECT today() FROM visits",
        "SELECT age(DATE '2020-01-01') FROM visits",
        "SELECT md5(who) FROM visits",
        "SELECT hash(who) FROM visits",
        "SELECT nextval('s')",
        "SELECT sleep_ms(1)",
        "SELECT json_serialize_sql('SELECT 1')",
        "SELECT who FROM visits USING SAMPLE 1",
        "SELECT who FROM visits WHERE day = ?",
        "SELECT who FROM visits WHERE day = $1",
        "WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM t) SELECT * FROM t",
        "DESCRIBE visits",
        "SHOW TABLES",
        "SUMMARIZE visits",
        "SELECT list_transform([1], lambda x: getenv('HOME'))",
        "SELECT who FROM visits ORDER BY getenv('HOME')",
        "SELECT who FROM visits LIMIT (SELECT count(*) FROM glob('/*'))",
        "SELECT count(*) FILTER (WHERE getenv('HOME') = 'x') FROM visits",
        "SELECT sum(1) OVER (PARTITION BY getenv('HOME')) FROM visits",
        "SELECT * FROM (VALUES (getenv('HOME')))",
        "SELECT * REPLACE (getenv('HOME') AS who) FROM visits",
        "SELECT CASE WHEN true THEN getenv('HOME') END",
        "SELECT who FROM visits GROUP BY who HAVING getenv('HOME') = 'x'",
        "SELECT who FROM visits QUALIFY getenv('HOME') = 'x'",
      })
  void whatIsNotAskedOfTheSourcesIsRefusedWithItsLine(String sql) {
    Finding finding = only(stage().sql("groups", "-- a comment\n" + sql));
    assertEquals(Rule.SQL_NOT_ALLOWED.key(), finding.rule(), finding.message());
    assertEquals("groups.sql", finding.at().file());
    assertEquals(2, finding.at().line(), finding.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ATTACH 'PATH' AS x",
        "INSTALL httpfs",
        "LOAD httpfs",
        "PRAGMA enable_profiling",
        "SET threads = 4",
        "RESET threads",
        "SET enable_external_access = true",
        "COPY (SELECT 1) TO 'PATH'",
        "COPY visits TO 'PATH' (use_tmp_file false)",
        "EXPORT DATABASE 'PATH'",
        "IMPORT DATABASE 'PATH'",
        "CREATE TABLE t AS SELECT 1",
        "CREATE MACRO f() AS 1",
        "CREATE SECRET (TYPE s3)",
        "INSERT INTO visits VALUES (1, 2, 3)",
        "UPDATE visits SET who = 1",
        "DELETE FROM visits",
        "DROP TABLE visits",
        "CALL pragma_version()",
        "EXPLAIN SELECT 1",
        "PREPARE p AS SELECT 1",
        "EXECUTE p",
        "USE main",
        "CHECKPOINT",
        "VACUUM",
        "BEGIN TRANSACTION",
      })
  void whatIsNoSelectIsRefusedWithItsLine(String sql) {
    Path written = root.resolve("written");
    String asked = sql.replace("PATH", written.toString());
    for (String text : List.of(asked, "SELECT who\nFROM visits;\n-- then\n" + asked)) {
      Finding finding = only(stage().sql("groups", text));
      assertEquals(Rule.SQL_NOT_ALLOWED.key(), finding.rule(), finding.message());
      assertEquals(text.startsWith("SELECT who\n") ? 4 : 1, finding.at().line(), finding.message());
    }
    assertFalse(Files.exists(written));
  }

  @Test
  void twoStatementsAndNoneAreRefused() {
    Finding two = only(stage().sql("groups", "SELECT 1;\nSELECT 2"));
    assertEquals(Rule.SQL_NOT_ALLOWED.key(), two.rule());
    assertEquals(2, two.at().line());
    assertEquals(Rule.SQL_NOT_ALLOWED.key(), only(stage().sql("groups", "-- nothing\n")).rule());
  }

  @Test
  void aNameOfAWithTableHoldsInsideItsQueryOnly() {
    Finding outside =
        only(
            stage()
                .sql(
                    "groups",
                    "SELECT (WITH duckdb_settings AS (SELECT 1 AS a) SELECT a FROM duckdb_settings)"
                        + "\nFROM duckdb_settings"));
    assertEquals(
        "groups.sql line 2: reads duckdb_settings, which is not there; a mapping reads the"
            + " sources, by name without ending: visits",
        outside.message());
  }

  @Test
  void aSourceThatIsNotThereIsNamedWithThoseThatAre() {
    Finding finding = only(stage().sql("groups", "SELECT *\nFROM visit"));
    assertEquals(
        "groups.sql line 2: reads visit, which is not there; a mapping reads the sources, by name"
            + " without ending: visits (did you mean visits?)",
        finding.message());
  }

  @Test
  void aPathIsAnsweredWithTheName() {
    assertEquals(
        "groups.sql line 1: reads a file by its path; a mapping reads the sources, by name without"
            + " ending: visits (did you mean visits?)",
        only(stage().sql("groups", "SELECT * FROM 'in/visits.csv'")).message());
  }

  @Test
  void aColumnMayHaveANameThatElsewhereIsTheSessions() {
    Stage stage =
        stage()
            .sql(
                "sessions",
                "SELECT user AS session_id, 'g' AS group_id,"
                    + " DATE '2026-01-01' AS held_on FROM visits");
    assertEquals(
        List.of("session_id,group_id,held_on", "a,g,2026-01-01", "b,g,2026-01-01"),
        stage.made("sessions"));
  }

  @Test
  void evenWhatPassesTheCheckCannotLeaveTheProcess() throws IOException, SQLException {
    Path secret = Files.writeString(root.resolve("secret.csv"), "a\nCanary\n");
    try (DuckDb duck = new DuckDb(root.resolve("spill"))) {
      for (String sql :
          List.of(
              "SELECT * FROM read_csv('" + secret + "')",
              "SELECT * FROM '" + secret + "'",
              "COPY (SELECT 1) TO '" + root.resolve("out.csv") + "'",
              "ATTACH '" + root.resolve("out.db") + "'",
              "INSTALL httpfs",
              "LOAD httpfs",
              "SET enable_external_access = true",
              "SET threads = 4")) {
        SQLException refused = assertThrows(SQLException.class, () -> duck.execute(sql), sql);
        assertFalse(String.valueOf(refused.getMessage()).contains("Canary"));
      }
    }
    try (var files = Files.list(root)) {
      assertEquals(
          Set.of("secret.csv"),
          new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void everyFunctionOfTheListIsOneOfDuckDbs() throws SQLException {
    Set<String> known = new TreeSet<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet names =
            statement.executeQuery("SELECT DISTINCT function_name FROM duckdb_functions()")) {
      while (names.next()) {
        known.add(names.getString(1));
      }
    }
    Set<String> unknown = new TreeSet<>(SqlFunctions.ALL);
    unknown.removeAll(known);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyOtherFunctionIsRefusedWhereverItStands() throws SQLException {
    Set<String> others = new TreeSet<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT DISTINCT function_name FROM duckdb_functions()"
                    + " WHERE regexp_full_match(function_name, '[a-z_0-9]+')")) {
      while (names.next()) {
        others.add(names.getString(1));
      }
    }
    others.removeAll(SqlFunctions.ALL);
    assertTrue(others.size() > 300, "functions tried: " + others.size());
    try (DuckDb duck = new DuckDb(root.resolve("spill"))) {
      StatementReader reader = new StatementReader(duck, List.of("visits"));
      for (String name : others) {
        for (String sql :
            List.of(
                "SELECT \"%s\"(who) FROM visits",
                "SELECT * FROM \"%s\"('x')", "SELECT \"%s\"(who) OVER () FROM visits")) {
          List<Finding> findings = new ArrayList<>();
          assertNull(reader.read(new SqlFile("x.sql", "x", sql.formatted(name)), findings), name);
          assertFalse(findings.isEmpty(), name);
        }
      }
    }
  }

  @Test
  void theGuideListsTheSameFunctions() throws IOException {
    Path guide = Path.of(System.getProperty("cairn.sampleData"), "mappings", "README.md");
    String text = Files.readString(guide);
    for (List<String> functions : SqlFunctions.BY_TOPIC.values()) {
      for (String function : functions) {
        String shown = "`" + function.replace("|", "\\|") + "`";
        assertTrue(text.contains(shown), function);
      }
    }
  }
}
