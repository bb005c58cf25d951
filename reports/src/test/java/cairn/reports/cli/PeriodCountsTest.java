package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.table.Counts;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.part.PartReader;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.store.StoreSql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People of a month and a quarter, counted again from the records and from each one's verdicts. */
final class PeriodCountsTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");
  private static final YearMonth MONTH = YearMonth.of(2026, 9);
  private static final String CAME =
      """
      WITH came AS (
        SELECT DISTINCT a.client_id FROM records.attendance a
        JOIN records.sessions s ON s.session_id = a.session_id
        WHERE a.status = 'attended' AND s.held_on BETWEEN DATE '%s' AND DATE '2026-09-30')
      """;

  @TempDir private static Path folder;
  private static final List<PeriodRow> ROWS = new ArrayList<>();

  @BeforeAll
  static void theMonthIsAnalysed() {
    String store = folder.resolve("store").toString();
    run("ingest", "--in", CLINIC.toString(), "--store", store);
    run("analyze", "--month", MONTH.toString(), "--store", store);
    try (PartReader reader =
        Store.at(folder.resolve("store"))
            .get(Place.results(MONTH))
            .parts()
            .reader(PeriodRow.TABLE.table(), 0)) {
      reader.forEachRemaining(row -> ROWS.add(PeriodRow.TABLE.record(row)));
    }
  }

  private static void run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.add("--quiet");
    Ran ran = Ran.cairn(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
  }

  private static Map<String, Long> counted(String period, PeriodMeasure measure) {
    return ROWS.stream()
        .filter(row -> row.groupType().equals(Counts.ALL) && row.period().equals(period))
        .filter(row -> row.measure() == measure && row.people() > 0)
        .collect(
            Collectors.toMap(
                row -> row.category().key(), PeriodRow::people, Long::sum, TreeMap::new));
  }

  /** What a query of two columns gives: a category and how many people. */
  private static Map<String, Long> asked(String from, String query)
      throws IOException, SQLException {
    Store store = Store.at(folder.resolve("store"));
    Map<String, Long> found = new TreeMap<>();
    try (StoreSql sql = new StoreSql(store.get(Place.records()), store.get(Place.results(MONTH)))) {
      for (List<?> row : sql.query(CAME.formatted(from) + query).rows()) {
        found.put(String.valueOf(row.get(0)), Long.valueOf(String.valueOf(row.get(1))));
      }
    }
    return found;
  }

  @Test
  void eachMeasureHasEverybodyOnceAndTypesAddUp() {
    for (String period : List.of("2026-09", "2026-Q3")) {
      long people = sum(period, PeriodMeasure.STAYING, true);
      for (PeriodMeasure measure : PeriodMeasure.values()) {
        boolean asked = measure.isOfQuarters() || period.equals("2026-09");
        assertEquals(asked ? people : 0, sum(period, measure, true), period + " " + measure);
        assertEquals(asked ? people : 0, sum(period, measure, false), period + " " + measure);
      }
    }
  }

  private static long sum(String period, PeriodMeasure measure, boolean everybody) {
    return ROWS.stream()
        .filter(row -> row.period().equals(period) && row.measure() == measure)
        .filter(row -> row.groupType().equals(Counts.ALL) == everybody)
        .mapToLong(PeriodRow::people)
        .sum();
  }

  @Test
  void startsAreFirstSessionsAfterHalfAYearWithoutAny() throws IOException, SQLException {
    String starts =
        """
        , visits AS (
          SELECT DISTINCT a.client_id, s.held_on FROM records.attendance a
          JOIN records.sessions s ON s.session_id = a.session_id
          WHERE a.status = 'attended' AND s.held_on <= DATE '2026-09-30'),
        gaps AS (
          SELECT client_id, held_on,
            held_on - lag(held_on) OVER (PARTITION BY client_id ORDER BY held_on) AS since
          FROM visits)
        SELECT CASE WHEN client_id IN (
            SELECT client_id FROM gaps
            WHERE held_on >= DATE '2026-09-01' AND (since IS NULL OR since > 180))
          THEN 'started' ELSE 'again' END, count(*) FROM came GROUP BY 1
        """;
    assertEquals(asked("2026-09-01", starts), counted("2026-09", PeriodMeasure.CAME));
  }

  @Test
  void changesAreTheVerdictsOfTheMonthsEnd() throws IOException, SQLException {
    String verdicts =
        """
        SELECT CASE v.status WHEN 'achieved' THEN 'yes' WHEN 'not_achieved' THEN 'no'
          WHEN 'unplaced' THEN 'open' ELSE 'not_known' END, count(*)
        FROM came LEFT JOIN results.verdicts v ON v.client_id = came.client_id
          AND v.definition = '%s' AND v.milestone = 'month_end' GROUP BY 1
        """;
    for (Map.Entry<String, String> period : PERIODS.entrySet()) {
      assertEquals(
          asked(period.getValue(), verdicts.formatted("ANY-1")),
          counted(period.getKey(), PeriodMeasure.CHANGE));
      assertEquals(
          asked(period.getValue(), verdicts.formatted("ANY-1-setback")),
          counted(period.getKey(), PeriodMeasure.SETBACK));
    }
  }

  private static final Map<String, String> PERIODS =
      Map.of("2026-09", "2026-09-01", "2026-Q3", "2026-07-01");

  @Test
  void oneGoalReachedIsEnough() throws IOException, SQLException {
    String goals =
        """
        , own AS (
          SELECT client_id, list_distinct(list(status)) AS found FROM results.verdicts
          WHERE definition = 'GOAL-5' AND milestone = 'month_end' AND goal_type IS NOT NULL
          GROUP BY 1)
        SELECT CASE WHEN list_contains(found, 'achieved') THEN 'reached'
          WHEN found = ['not_achieved'] THEN 'not_reached' ELSE 'rest' END, count(*)
        FROM came LEFT JOIN own USING (client_id) GROUP BY 1
        """;
    for (Map.Entry<String, String> period : PERIODS.entrySet()) {
      Map<String, Long> counted = counted(period.getKey(), PeriodMeasure.OWN_GOAL);
      long rest = counted.remove("none_set") + counted.remove("not_known");
      counted.put("rest", rest);
      assertEquals(asked(period.getValue(), goals), counted);
    }
  }

  @Test
  void harmsAreOfReportsThatEndedInThePeriod() throws IOException, SQLException {
    String harms =
        """
        , told AS (
          SELECT client_id, max(occasions) AS most FROM records.safety_reports
          WHERE until_on BETWEEN DATE '%s' AND DATE '2026-09-30'
            AND behavior IN ('overdose', 'shared_equipment', 'unprotected_sex',
              'impaired_driving', 'blackout', 'injury', 'violence', 'arrest', 'emergency_visit',
              'missed_work', 'hangover', 'withdrawal_emergency') GROUP BY 1)
        SELECT CASE WHEN most > 0 THEN 'yes' WHEN most = 0 THEN 'no'
          ELSE 'nothing_reported' END, count(*)
        FROM came LEFT JOIN told USING (client_id) GROUP BY 1
        """;
    for (Map.Entry<String, String> period : PERIODS.entrySet()) {
      assertEquals(
          asked(period.getValue(), harms.formatted(period.getValue())),
          counted(period.getKey(), PeriodMeasure.HARM));
    }
  }

  @Test
  void whoIsStillComingHasAStayThatGoesOn() throws IOException, SQLException {
    // A stay whose end is not recorded goes on to the month's last day: its days run up to there.
    String stays =
        """
        , going AS (
          SELECT DISTINCT client_id FROM results.episodes
          WHERE end_kind = 'censored' AND started_on + days::INTEGER >= DATE '2026-09-30')
        SELECT CASE WHEN client_id IN (SELECT client_id FROM going)
          THEN 'still_coming' ELSE 'ended' END, count(*) FROM came GROUP BY 1
        """;
    for (Map.Entry<String, String> period : PERIODS.entrySet()) {
      assertEquals(
          asked(period.getValue(), stays), counted(period.getKey(), PeriodMeasure.STAYING));
    }
  }
}
