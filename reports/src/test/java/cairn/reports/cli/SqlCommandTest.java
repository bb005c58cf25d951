package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query may ask, what it may not, and what is said of it. */
final class SqlCommandTest {
  private static final String ONLY_SELECT = "only SELECT is answered";

  @TempDir private Path folder;
  private Store store;
  private Path bait;
  private String part;

  @BeforeEach
  void makeTheStore() throws IOException {
    store = SmallStore.at(folder.resolve("store"));
    bait = folder.resolve("bait.csv");
    Files.writeString(bait, "a,b\nhidden-word,1\n");
    part = store.get(Place.records()).folder().resolve("clients/part-00000.parquet").toString();
  }

  private Ran sql(String query) {
    return Ran.cairn("sql", "--store", store.root().toString(), "--format", "csv", query);
  }

  /** Asks; nothing on the disk may have changed, and nothing of a row or of the bait is told. */
  private Ran refused(String query, int exit) throws IOException {
    SortedMap<String, String> before = SmallStore.bytes(folder);
    Ran ran = sql(query.replace("$PART", part).replace("$BAIT", bait.toString()));
    assertEquals(before, SmallStore.bytes(folder), query);
    assertEquals(exit, ran.exit(), query + "\n" + ran.err());
    assertEquals("", ran.out(), query);
    assertTrue(ran.err().startsWith("cairn: the query was not answered: "), query);
    for (String told : List.of(SmallStore.CELL, "9000000", "hidden-word")) {
      assertFalse(ran.err().contains(told), query + "\n" + ran.err());
    }
    return ran;
  }

  @Test
  void nothingButAQuestionIsAnswered() throws IOException {
    for (String query :
        List.of(
            "COPY (SELECT 1) TO '$PART' (FORMAT parquet)",
            "COPY (SELECT 1) TO '$PART' (FORMAT parquet, USE_TMP_FILE false)",
            "COPY clients TO '$PART' (FORMAT csv, USE_TMP_FILE false)",
            "COPY (SELECT 1) TO '$BAIT' (USE_TMP_FILE false)",
            "copy clients to '/dev/stdout' (format csv)",
            "SELECT 1; COPY (SELECT 1) TO '$PART' (FORMAT parquet, USE_TMP_FILE false)",
            "/* SELECT 1 */ COPY (SELECT 1) TO '$PART' (USE_TMP_FILE false)",
            "COPY clients FROM '$BAIT'",
            "ATTACH '$BAIT.db'",
            "ATTACH '$PART' AS other",
            "ATTACH ':memory:' AS other",
            "DETACH memory",
            "USE main",
            "EXPORT DATABASE '$BAIT.folder'",
            "IMPORT DATABASE '$BAIT.folder'",
            "INSTALL httpfs",
            "INSTALL '$BAIT'",
            "LOAD httpfs",
            "LOAD '$BAIT'",
            "UPDATE EXTENSIONS",
            "SET enable_external_access = true",
            "SET temp_directory = '$BAIT.folder'",
            "SET VARIABLE a = 1",
            "RESET lock_configuration",
            "PRAGMA enable_profiling",
            "PRAGMA database_list",
            "CALL enable_logging()",
            "CALL pragma_version()",
            "CREATE TABLE other AS SELECT * FROM clients",
            "CREATE TEMP TABLE other AS SELECT 1",
            "CREATE VIEW other AS SELECT 1",
            "CREATE OR REPLACE VIEW clients AS SELECT 1",
            "CREATE MACRO other() AS 1",
            "CREATE SECRET (TYPE s3)",
            "CREATE SEQUENCE other",
            "INSERT INTO clients SELECT * FROM clients",
            "UPDATE clients SET amount = 1",
            "DELETE FROM clients",
            "TRUNCATE clients",
            "MERGE INTO clients USING outcomes ON true WHEN MATCHED THEN DELETE",
            "DROP VIEW clients",
            "ALTER VIEW clients RENAME TO other",
            "COMMENT ON VIEW clients IS 'x'",
            "PREPARE other AS SELECT 1",
            "EXECUTE other",
            "DEALLOCATE other",
            "BEGIN",
            "CHECKPOINT",
            "VACUUM",
            "ANALYZE",
            "EXPLAIN ANALYZE COPY (SELECT 1) TO '$PART' (USE_TMP_FILE false)",
            "EXPLAIN SELECT 1")) {
      Ran ran = refused(query, ExitCode.USAGE);
      assertTrue(ran.err().contains(ONLY_SELECT), query + "\n" + ran.err());
    }
    Ran changed =
        refused("WITH a AS (DELETE FROM clients RETURNING *) SELECT * FROM a", ExitCode.USAGE);
    assertTrue(changed.err().contains("A CTE needs a SELECT"), changed.err());
  }

  @Test
  void oneQuestionAtATime() throws IOException {
    assertTrue(refused("SELECT 1; SELECT 2", ExitCode.USAGE).err().contains("2 statements"));
    assertTrue(refused("", ExitCode.USAGE).err().contains("no statement"));
    assertTrue(refused("/* SELECT 1 */", ExitCode.USAGE).err().contains("no statement"));
    assertEquals("a\n1\n", sql("SELECT 1 AS a;").out());
  }

  @Test
  void nothingOutsideOfTheTablesIsRead() throws IOException {
    for (String query :
        List.of(
            "SELECT * FROM read_csv('$BAIT')",
            "SELECT * FROM READ_CSV_AUTO('$BAIT')",
            "SELECT * FROM system.main.read_text('$BAIT')",
            "SELECT * FROM read_blob('$BAIT')",
            "SELECT * FROM read_blob('$PART')",
            "SELECT * FROM read_parquet('$PART')",
            "SELECT * FROM read_json('$BAIT')",
            "SELECT * FROM read_duckdb('$BAIT')",
            "SELECT * FROM parquet_metadata('$PART')",
            "SELECT * FROM parquet_kv_metadata('$BAIT')",
            "SELECT * FROM parquet_schema('$BAIT')",
            "SELECT * FROM sniff_csv('$BAIT')",
            "SELECT * FROM glob('/etc/*')",
            "SELECT (SELECT content FROM read_text('$BAIT'))",
            "WITH a AS (FROM read_text('$BAIT')) SELECT * FROM a",
            "SELECT * FROM clients WHERE note IN (SELECT content FROM read_text('$BAIT'))",
            "SELECT 1 UNION ALL SELECT content FROM read_text('$BAIT')",
            "SELECT * FROM clients, LATERAL (SELECT * FROM read_text('$BAIT'))",
            "DESCRIBE SELECT * FROM read_csv('$BAIT')",
            "SUMMARIZE SELECT * FROM read_csv('$BAIT')",
            "PIVOT read_csv('$BAIT') ON a IN ('x') USING count(*)",
            "SELECT * FROM query('FROM read_text(''$BAIT'')')",
            "SELECT * FROM query_table('$BAIT')",
            "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
            "SELECT json_serialize_plan('SELECT * FROM read_text(''$BAIT'')')",
            "SELECT * FROM enable_logging(storage = 'file', storage_path = '$BAIT.logs')",
            "SELECT * FROM enable_profiling()",
            "SELECT * FROM checkpoint()",
            "SELECT * FROM duckdb_secrets()",
            "SELECT * FROM which_secret('s3://x', 's3')",
            "SELECT * FROM duckdb_settings()",
            "SELECT * FROM duckdb_extensions()",
            "SELECT * FROM duckdb_temporary_files()",
            "SELECT current_setting('allowed_paths')",
            "SELECT getenv('HOME')",
            "SELECT GetVariable('a')",
            "SELECT write_log(note) FROM clients")) {
      Ran ran = refused(query, ExitCode.USAGE);
      assertTrue(ran.err().contains("is not at hand. A query sees the tables"), query + ran.err());
    }
    for (String query :
        List.of("FROM '$BAIT'", "FROM '$PART'", "FROM 's3://a/b.parquet'", "FROM '/etc/*'")) {
      assertTrue(refused(query, ExitCode.USAGE).err().contains("no file is read"), query);
    }
    assertTrue(refused("FROM 'bait.csv'", ExitCode.USAGE).err().contains("outside of the tables"));
  }

  @Test
  void aWrongNameIsAnsweredWithTheNamesThereAre() throws IOException {
    String column = refused("SELECT amont FROM clients", ExitCode.USAGE).err();
    assertTrue(column.contains("\"amont\" not found"), column);
    assertTrue(column.contains("Columns of clients: client_id, note, amount, since_on"), column);
    String table = refused("SELECT * FROM client", ExitCode.USAGE).err();
    assertTrue(table.contains("Tables: clients, outcomes"), table);
    String function = refused("SELECT nosuch(note) FROM clients", ExitCode.USAGE).err();
    assertTrue(function.contains("Function with name nosuch does not exist"), function);
    String grammar = refused("SELECT\n  amount FROM FROM clients", ExitCode.USAGE).err();
    assertTrue(grammar.contains("syntax error at or near \"FROM\" (line 2, column 15)"), grammar);
  }

  @Test
  void noCellIsInAMessage() throws IOException {
    Map<String, List<String>> kinds =
        Map.of(
            "cannot be converted",
            List.of(
                "note::INT",
                "note::DATE",
                "note::UUID",
                "note::ENUM('a')",
                "('{' || note)::STRUCT(a INT)",
                "note = 1",
                "amount::TINYINT",
                "amount::DECIMAL(4, 1)",
                "since_on + amount::INT",
                "date_trunc(note, since_on)",
                "from_base64(note)"),
            "met a value that it does not take",
            List.of(
                "error(note)",
                "error(min(client_id))",
                "error('Binder Error: ' || note)",
                "strptime(note, '%Y')",
                "json(note)",
                "json_array_length(note)",
                "regexp_matches('a', note || '(')",
                "unhex(note)",
                "printf(note || '%d%s', 1)"),
            "larger or smaller than its type",
            List.of("amount * amount * amount", "length(note) * amount * amount * amount"),
            "does not do",
            List.of("timezone(note, now())"));
    for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
      for (String expression : kind.getValue()) {
        String said = refused("SELECT " + expression + " FROM clients", ExitCode.USAGE).err();
        assertTrue(said.contains(kind.getKey()), expression + "\n" + said);
      }
    }
  }

  @Test
  void whatIsAskedOfTheTablesIsAnswered() {
    Map<String, String> answers =
        Map.of(
            "SELECT count(*) AS n FROM records.clients",
            "n\n100\n",
            "FROM outcomes",
            "definition,share\nANY-1,0.5\n",
            "SELECT count(*) AS n FROM (SUMMARIZE clients)",
            "n\n4\n",
            "SELECT count(*) AS n FROM (DESCRIBE clients)",
            "n\n4\n",
            "SELECT view_name FROM duckdb_views() WHERE schema_name = 'results'",
            "view_name\noutcomes\n",
            "PIVOT clients ON note IN ('canary') USING count(*) GROUP BY since_on",
            "since_on,canary\n1970-01-01,100\n",
            "SELECT r FROM range(2) AS t(r), unnest([1])",
            "r\n0\n1\n",
            "WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM t WHERE a < 2)"
                + " SELECT max(a) AS a FROM t",
            "a\n2\n",
            "SHOW TABLES",
            "name\nclients\nlabels\noutcomes\n");
    answers.forEach(
        (query, answer) -> {
          Ran ran = sql(query);
          assertEquals(answer, ran.out(), query + "\n" + ran.err());
          assertEquals(ExitCode.DONE, ran.exit(), query);
        });
  }

  @Test
  void keysHaveTheirWordsAndPlaces() {
    assertEquals(
        "label,first,whole,none\nDrop-in,true,0,\n",
        sql("SELECT label, place('group_types', 'psychoeducation') < place AS first,"
                + " place('group_types', 'all') AS whole, place('genders', 'drop_in') AS none"
                + " FROM labels WHERE vocabulary = 'group_types' AND key = 'drop_in'")
            .out());
  }

  @Test
  void aFolderWithAnOddNameIsAFolder() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("it's [a] *odd* ?name"));
    Store there = SmallStore.at(odd.resolve("store"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), there.root());
    for (Path at : List.of(there.root(), link)) {
      Ran ran =
          Ran.cairn(
              "sql", "--store", at.toString(), "--format", "csv", "SELECT share FROM outcomes");
      assertEquals("share\n0.5\n", ran.out(), ran.err());
    }
  }

  @Test
  void aMonthWithoutResultsIsNamedBesideThoseThereAre() {
    Ran ran =
        Ran.cairn("sql", "--store", store.root().toString(), "--month", "2020-01", "SELECT 1");
    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(ran.err().contains("ask for one of 2026-10"), ran.err());
    Path empty = folder.resolve("empty");
    assertEquals(ExitCode.USAGE, Ran.cairn("sql", "--store", empty.toString(), "SELECT 1").exit());
  }
}
