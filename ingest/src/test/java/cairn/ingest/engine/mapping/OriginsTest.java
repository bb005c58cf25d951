package cairn.ingest.engine.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Severity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a mapping made, followed back to the lines and columns of the sources. */
class OriginsTest {
  private static final String TAIL =
      " AS session_id, 'g' AS group_id, DATE '2026-01-01' AS held_on";

  @TempDir private Path root;

  private Stage stage() {
    return new Stage(root)
        .source("visits.csv", "visit,who,day\nd,1,10\nb,2,11\nc,1,12\n\"a\na\",2,13\nb,3,14\n")
        .source("people.csv", "who,room\n1,red\n2,blue\n3,red\n");
  }

  private String origin(String sql, long line, @Nullable String column) {
    SqlMapping.Made made = stage().sql("sessions", sql).run();
    assertEquals(false, made.isRefused(), made.findings().toString());
    Finding finding =
        new Finding(
            new Location("sessions.csv", line, column),
            "rule",
            Severity.ROW_REJECTED,
            "is wrong",
            null,
            null);
    Finding other =
        new Finding(
            Location.ofLine("groups.csv", 2), "rule", Severity.WARNING, "is so", null, null);
    List<Finding> traced = made.origins().traced(List.of(finding, other));
    assertEquals(other, traced.get(1));
    return String.valueOf(traced.get(0).madeBy()).replace("sessions.sql from ", "");
  }

  @Test
  void aRowOfOneSource() {
    String sql = "SELECT visit" + TAIL + ", day AS topic FROM visits";
    assertEquals("visits.csv line 2, column day", origin(sql, 7, "topic"));
    assertEquals("visits.csv line 5, column visit", origin(sql, 2, "session_id"));
    assertEquals("visits.csv line 3, column visit", origin(sql, 4, "session_id"));
    assertEquals("visits.csv line 7, column visit", origin(sql, 5, "session_id"));
    assertEquals("visits.csv line 7", origin(sql, 5, "group_id"));
    assertEquals("visits.csv line 7", origin(sql, 5, null));
    assertEquals(
        "visits.csv line 2, columns visit and day",
        origin(
            "SELECT concat(visit, day)" + TAIL + " FROM visits WHERE day = '10'", 2, "session_id"));
  }

  @Test
  void aRowOfSeveralSources() {
    String sql =
        "SELECT v.visit"
            + TAIL
            + ", p.room AS topic FROM visits v LEFT JOIN people p USING (who)"
            + " WHERE v.visit = 'c'";
    assertEquals("people.csv line 2, column room", origin(sql, 2, "topic"));
    assertEquals("visits.csv line 4, column visit", origin(sql, 2, "session_id"));
    assertEquals("people.csv line 2; visits.csv line 4", origin(sql, 2, null));
    assertEquals(
        "visits.csv line 4",
        origin(
            "SELECT visit"
                + TAIL
                + " FROM visits v SEMI JOIN people p ON p.who = v.who"
                + " WHERE visit = 'c'",
            2,
            null));
    assertEquals(
        "visits.csv lines 2 to 4",
        origin(
            "SELECT a.visit"
                + TAIL
                + " FROM visits a JOIN visits b ON a.who = b.who AND a.day >"
                + " b.day WHERE a.visit = 'c'",
            2,
            null));
  }

  @Test
  void aRowThroughWithTablesAndSubqueries() {
    assertEquals(
        "visits.csv line 4, column visit",
        origin(
            "WITH seen AS (SELECT visit AS v, who FROM visits WHERE day > '11'),"
                + " few AS (SELECT * FROM seen WHERE who = '1')"
                + " SELECT s.v"
                + TAIL
                + " FROM few AS s",
            2,
            "session_id"));
    assertEquals(
        "visits.csv line 4, columns visit and day",
        origin(
            "SELECT x"
                + TAIL
                + " FROM (SELECT concat(visit, day) AS x, * FROM visits) AS q"
                + " WHERE q.day = '12'",
            2,
            "session_id"));
    assertEquals(
        "visits.csv line 4, column visit",
        origin(
            "SELECT * FROM (SELECT visit" + TAIL + " FROM visits WHERE day = '12')",
            2,
            "session_id"));
  }

  @Test
  void aRowMadeOfSeveralTellsTheFirstAndTheLast() {
    assertEquals(
        "visits.csv lines 3 to 7, column visit",
        origin("SELECT visit" + TAIL + " FROM visits GROUP BY visit", 4, "session_id"));
    assertEquals(
        "visits.csv lines 3 to 7, column visit",
        origin("SELECT DISTINCT visit" + TAIL + " FROM visits", 4, "session_id"));
    assertEquals(
        "visits.csv line 2, column visit",
        origin("SELECT DISTINCT visit" + TAIL + " FROM visits", 6, "session_id"));
    assertEquals(
        "visits.csv lines 2 to 7, column day",
        origin("SELECT max(day)" + TAIL + " FROM visits", 2, "session_id"));
  }

  @Test
  void aRowOfOneBranchOfAUnion() {
    String sql =
        "SELECT visit"
            + TAIL
            + " FROM visits UNION ALL SELECT room, 'h', DATE '2026-01-02'"
            + " FROM people";
    assertEquals("visits.csv line 4, column visit", origin(sql, 7, "session_id"));
    assertEquals("people.csv line 3, column room", origin(sql, 6, "session_id"));
  }

  @Test
  void aRowOfAWideGrid() {
    Stage stage = stage().source("grid.csv", "who,d1,d2,d3\n1,x,,y\n2,,z,\n");
    assertEquals(true, stage.refusals().isEmpty());
    String grid = " FROM grid UNPIVOT (mark FOR day IN (d1, d2, d3))";
    assertEquals(
        "grid.csv line 3, columns d1, d2 and d3",
        origin("SELECT concat(who, day)" + TAIL + ", mark AS topic" + grid, 4, "topic"));
    assertEquals(
        "grid.csv line 2, column who",
        origin("SELECT concat(who, day)" + TAIL + ", mark AS topic" + grid, 3, "session_id"));
    assertEquals(
        "grid.csv line 3, columns d1, d2 and d3",
        origin(
            "SELECT concat(who, day)"
                + TAIL
                + ", mark AS topic"
                + grid.replace("(d1, d2, d3)", "(COLUMNS(* EXCLUDE (who)))"),
            4,
            "topic"));
  }

  @Test
  void whereRowsCannotBeFollowedTheStatementIsNamed() {
    String sql =
        "SELECT * FROM (SELECT visit FROM visits EXCEPT SELECT room FROM people) AS t(session_id),"
            + " (SELECT 'g' AS group_id, DATE '2026-01-01' AS held_on)";
    assertEquals("people.csv; visits.csv", origin(sql, 2, "group_id"));
    assertEquals("sessions.sql", origin("SELECT 'm'" + TAIL, 2, "session_id"));
  }

  @Test
  void windowsAndOrderChangeNothing() {
    String sql =
        "SELECT concat(visit, row_number() OVER (ORDER BY day))"
            + TAIL
            + " FROM visits ORDER BY day DESC LIMIT 4";
    assertEquals("visits.csv line 3, columns visit and day", origin(sql, 4, "session_id"));
  }
}
