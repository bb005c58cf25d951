package cairn.ingest.engine.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources become, and what is said when a statement or a source is wrong. */
class SqlMappingTest {
  private static final String SESSIONS =
      "SELECT visit AS session_id, 'g' AS group_id, DATE '2026-01-01' AS held_on FROM visits";

  @TempDir private Path root;

  private Stage stage() {
    return new Stage(root)
        .source("visits.csv", "visit,day,note\n1,10,Canary\n2,eleven,\n3,12,\n4,twelve,x\n");
  }

  private String only(Stage stage) {
    List<String> refusals = stage.refusals();
    assertEquals(1, refusals.size(), refusals.toString());
    assertFalse(refusals.get(0).contains("Canary"));
    assertFalse(refusals.get(0).contains("eleven"));
    return refusals.get(0);
  }

  @Test
  void cellsAreTextAndABlankIsNull() {
    assertEquals(
        List.of(
            "session_id,group_id,held_on,topic",
            "[ 8 ],x,2026-01-01,false",
            "[007],none,2026-01-01,true"),
        stage()
            .source("visits.csv", "visit,day\n007,\n\" 8 \",x\n")
            .sql(
                "sessions",
                "SELECT '[' || visit || ']' AS session_id, coalesce(day, 'none') AS group_id,"
                    + " DATE '2026-01-01' AS held_on, day IS NULL AS topic FROM visits")
            .made("sessions"));
  }

  @Test
  void numbersAndDatesAreWrittenPlainly() {
    String heldOn = ", 'g' AS group_id, DATE '2026-01-01' AS held_on, number FROM (VALUES ";
    assertEquals(
        List.of(
            "session_id,group_id,held_on,number",
            "a,g,2026-01-01,0.5",
            "b,g,2026-01-01,1",
            "c,g,2026-01-01,12000000000000000000",
            "d,g,2026-01-01,-3.25",
            "e,g,2026-01-01,0",
            "f,g,2026-01-01,"),
        stage()
            .sql(
                "sessions",
                "SELECT id AS session_id"
                    + heldOn
                    + "('a', 0.50::DOUBLE), ('b', 1.0), ('c', 1.2e19), ('d', -3.25), ('e', -0.0),"
                    + " ('f', NULL)) AS t(id, number)")
            .made("sessions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT visitt AS session_id FROM visits"
            + "| line 1: names visitt, which is no column there; visits has visit, day, note (did"
            + " you mean visit?)",
        "SELECT v.wo FROM visits v"
            + "| line 1: names wo, which is no column there; visits has visit, day, note",
        "SELECT x.visit FROM visits v| line 1: cannot be run: Referenced table \"x\" not found!",
        "SELECT day + 1 FROM visits"
            + "| line 1: cannot work out +(VARCHAR, INTEGER_LITERAL); the columns of a source are"
            + " text, which try_cast and try_strptime turn into numbers and dates",
        "SELECT visit FROM visits WHERE| line 1: is not SQL that DuckDB understands: syntax error"
            + " at end of input",
        "SELEC visit FROM visits| line 1: is not SQL that DuckDB understands: syntax error at or"
            + " near \"SELEC\"",
        "SELECT visit, max(day) FROM visits| line 1: cannot be run: column \"visit\" must appear in"
            + " the GROUP BY clause or must be part of an aggregate function.",
        "SELECT cast(day AS foo) FROM visits| line 1: cannot be run: Type with name foo does not"
            + " exist!",
      })
  void aStatementThatIsWrongIsNamedByLineAndName(String sql, String said) {
    assertEquals("sessions.sql " + said.strip(), only(stage().sql("sessions", sql)));
  }

  @Test
  void theLineIsTheFilesOwn() {
    String sql = "-- ä\n\nSELECT\n  'ü' AS session_id,\n  wo AS group_id\nFROM visits\n";
    assertTrue(only(stage().sql("sessions", sql)).startsWith("sessions.sql line 5: names wo"));
  }

  @Test
  void charactersOfFourBytesAreTextLikeAnyOther() {
    String smile = "\uD83D\uDE00";
    Stage stage = new Stage(root).source("visits.csv", "visit\n" + smile + "\n");
    String sql = SESSIONS.replace("'g'", "'" + smile + "'");
    assertEquals(
        smile + "," + smile + ",2026-01-01", stage.sql("sessions", sql).made("sessions").get(1));
    assertEquals(
        "sessions.sql line 1: cannot be run",
        only(stage.sql("sessions", SESSIONS.replace("'g'", smile))));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    List<String> refusals =
        stage()
            .source("people.csv", "who,Who,\n1,2,3\n")
            .sql("sessions", "SELECT 1 FROM nowhere")
            .sql("groups", "SELECT now()")
            .refusals();
    assertEquals(4, refusals.size(), refusals.toString());
  }

  @Test
  void columnsOfTheTableAreAskedForByName() {
    List<String> refusals =
        stage()
            .sql("sessions", "SELECT visit AS session_id, day AS topik, day AS topik FROM visits")
            .refusals();
    assertEquals(
        List.of(
            "sessions.sql line 1: yields a column topik, which sessions does not have; it has "
                + Contract.load(Catalogues.load()).table("sessions").columns().stream()
                    .map(Column::name)
                    .collect(Collectors.joining(", "))
                + " (did you mean topic?)",
            "sessions.sql line 1: does not yield group_id, which every row needs",
            "sessions.sql line 1: does not yield held_on, which every row needs"),
        refusals.stream().distinct().toList());
    assertEquals(
        "sessions.sql line 1: yields topic more than once",
        only(
            stage()
                .sql("sessions", SESSIONS.replace("FROM", ", day AS topic, day AS topic FROM"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DATE '2026-01-01' + CAST(day AS INT)"
            + "| line 3: meets a text that is not of the type asked for; try_cast gives NULL in its"
            + " place: visits.csv lines 3 and 5, column day",
        "strptime(day, '%d')"
            + "| line 3: meets a text that a function does not take; try_strptime in place of"
            + " strptime, or try(...), gives NULL in its place: visits.csv lines 3 and 5, column"
            + " day",
        "CASE WHEN day = 10 THEN DATE '2026-01-01' END"
            + "| line 3: meets a text that is not of the type asked for; try_cast gives NULL in its"
            + " place: visits.csv lines 3 and 5, column day",
        "CAST(concat(trim(day), '-01') AS DATE)"
            + "| line 3: meets a text that is not of the type asked for; try_cast gives NULL in its"
            + " place: visits.csv lines 2, 3 and 4 and 1 more, column day",
        "(SELECT DATE '2026-01-01' FROM visits)| line 1: takes one value from a SELECT that gives"
            + " several rows; choose one, as with max",
      })
  void aRowThatCannotBeWorkedOutIsToldByItsPlaceAndNotByItsCells(String heldOn, String said) {
    String sql =
        "SELECT visit AS session_id,\n  'g' AS group_id,\n  " + heldOn + " AS held_on\nFROM visits";
    String place = said.strip().startsWith("line") ? " " : ": ";
    assertEquals("sessions.sql" + place + said.strip(), only(stage().sql("sessions", sql)));
  }

  @Test
  void namesAreTheSameInAnyCase() {
    assertTrue(
        only(stage().sql("sessions", SESSIONS.replace("FROM visits", "FROM Visits WHERE DAY = 1")))
            .endsWith(": visits.csv lines 3 and 5, column day"));
  }

  @Test
  void aConstantThatIsWrongHasNoPlaceInASource() {
    assertEquals(
        "sessions.sql line 1: meets a text that is not of the type asked for; try_cast gives NULL"
            + " in its place",
        only(stage().sql("sessions", SESSIONS.replace("2026-01-01", "2026-13-01"))));
  }

  @Test
  void theAccountOfWhatWasDroppedPrintsNoCell() {
    Stage stage = stage().sql("sessions", SESSIONS);
    String reasons = "SELECT 'sessions' AS table, note AS reason, count(*) AS rows FROM visits";
    assertTrue(
        only(stage.sql("dropped", reasons + " GROUP BY note"))
            .startsWith(
                "dropped.sql line 1: must name a table of the contract and write its reasons out"));
    assertEquals(
        List.of(new MappingReport.Dropped("sessions", "no note", 2)),
        stage
            .sql("dropped", reasons.replace("note AS", "'no note' AS") + " WHERE note IS NULL")
            .run()
            .report()
            .dropped());
    assertEquals(
        "dropped.sql line 1: must yield three columns: table, reason and rows",
        only(stage.sql("dropped", "SELECT 'sessions' AS table, 1 AS rows")));
  }

  @Test
  void columnsOfASourceMustBeToldApart() {
    assertEquals(
        "visits.csv line 1: columns 2, 3 and 5 have no name; name every column, and take away what"
            + " stands above the header",
        only(stage().source("visits.csv", "visit,, ,day,\n1,2,3,4,5\n").sql("groups", "SELECT 1")));
    assertEquals(
        "visits.csv line 2: columns 1 and 3 have one name, case aside; give each column a name of"
            + " its own",
        only(stage().source("visits.csv", "\nvisit,day,Visit\n1,2,3\n")));
    assertEquals(
        "visits.csv line 3: has the header once more; take the line out",
        only(stage().source("visits.csv", "visit,day\n1,2\nvisit,day\n")));
    assertEquals(
        "visits.csv line 2: the row has a quote inside a cell that does not begin with one; put the"
            + " whole cell in quotes and write the quote twice, or look for a comma that is lost"
            + " before it",
        only(stage().source("visits.csv", "visit,day\n1\"2,3\",4\n")));
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    assertEquals(
        "visits.jsonl: has the name of visits.csv, ending and case aside; rename one of them",
        only(stage().source("visits.jsonl", "{\"visit\":\"1\"}\n")));
  }

  @Test
  void aHeaderThatIsARowOfARecordIsNotRepeated() {
    String said =
        only(
            stage()
                .source("visits.csv", "a@example.org,5551234567\nb,2\n")
                .sql("sessions", "SELECT visit FROM visits"));
    assertTrue(said.endsWith("visits has column 1, column 2"), said);
  }

  @Test
  void aFileThatIsNoSqlIsRefused() throws IOException {
    Stage stage = stage();
    Files.write(stage.mapping().resolve("groups.sql"), new byte[] {(byte) 0xe4, ' '});
    assertEquals("groups.sql: is not UTF-8; save it as UTF-8", only(stage));
    Files.writeString(stage.mapping().resolve("groups.sql"), " ".repeat((1 << 20) + 1));
    assertEquals("groups.sql: is larger than 1 MiB, which no query of a mapping is", only(stage));
    stage.sql("groups", "SELECT 1" + " + 1".repeat(3000));
    assertTrue(only(stage).contains("Max expression depth limit of 1000 exceeded"), only(stage));
  }

  @Test
  void aLinkInAMappingBringsNoOtherFileOfTheMachine() throws IOException {
    Stage stage = stage();
    Path secret = Files.writeString(root.resolve("secret"), "Canary: hidden\n");
    for (String name : List.of("groups.sql", "plan.yaml", "catalogue/problems.yaml")) {
      Path link = stage.mapping().resolve(name);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, secret);
      assertEquals(name + ": is no file in the mapping's own folder", only(stage));
      assertFalse(Files.exists(root.resolve("out").resolve(name)));
      Files.delete(link);
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws IOException {
    Stage stage = stage();
    Files.delete(stage.mapping());
    Finding finding = stage.run().findings().get(0);
    assertEquals("mapping: is not a folder; a folder was expected", finding.message());
    assertEquals(Rule.MISSING_TABLE.key(), finding.rule());
  }

  @Test
  void sourcesMayHaveAnyNames() {
    assertEquals(
        List.of("session_id,group_id,held_on", "1,made,2026-01-01"),
        new Stage(root)
            .source("made.csv", "select,\"a \"\"b\"\"\"\n1,made\n")
            .source("duckdb_settings.csv", "a\n1\n")
            .source("my export (2).csv", "a\n1\n")
            .sql(
                "sessions",
                "SELECT \"select\" AS session_id, \"a \"\"b\"\"\" AS group_id,"
                    + " DATE '2026-01-01' AS held_on FROM made, duckdb_settings,"
                    + " \"my export (2)\" AS e;\n-- the end;")
            .made("sessions"));
  }

  @Test
  void theSameSourcesGiveTheSameBytesAndNothingStays() throws IOException {
    Stage stage = stage().sql("sessions", SESSIONS);
    List<String> first = stage.made("sessions");
    assertEquals(first, stage.made("sessions"));
    try (var files = Files.list(root.resolve("out"))) {
      assertEquals(
          List.of("sessions.csv"), files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
