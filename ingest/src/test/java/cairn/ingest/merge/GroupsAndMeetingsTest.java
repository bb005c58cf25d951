package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.TableCounts;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Stand;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables that are not about people: which groups and meetings stand, and what goes with them.
 */
class GroupsAndMeetingsTest {
  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static TableCounts counts(IngestReport report, String table) {
    return report.delivery().tables().get(table);
  }

  @Test
  void aMeetingThatIsTakenBackGoesWithItsAttendance() {
    stand.ingest(Folder.program().with("attendance", "m01,c01,attended", "m02,c01,attended"));
    IngestReport report = stand.ingest(new Folder().with("withdrawn/sessions", "m01"));
    assertEquals(new RowTally(1, 0, 0), Stand.tally(report, "withdrawn/sessions.csv"));
    assertEquals(new TableCounts(4, 0, 0, 1), counts(report, "sessions"));
    assertEquals(new TableCounts(2, 0, 0, 1), counts(report, "attendance"));
    assertEquals(List.of("m02,c01,attended"), stand.rows("attendance"));
    assertFalse(Stand.rules(report).contains("2 nothing_to_withdraw"));
  }

  @Test
  void aMeetingIsTakenBackAlsoWhenItsRowComesLate() {
    Folder takes = Folder.program().with("withdrawn/sessions", "m09", "m05");
    IngestReport first = stand.ingest(takes, YearMonth.of(2026, 4));
    assertTrue(
        Stand.rules(first).containsAll(List.of("2 nothing_to_withdraw", "3 nothing_to_withdraw")));
    Folder brings = Folder.program().with("sessions", "m09,g01,2026-01-19", "m06,g01,2026-01-26");
    IngestReport late = stand.ingest(brings, YearMonth.of(2026, 3));
    assertEquals(1, counts(late, "sessions").withdrawn());
    assertEquals(
        List.of("m01", "m02", "m03", "m04", "m06"),
        stand.rows("sessions").stream().map(row -> row.substring(0, 3)).toList());
    stand.ingest(brings.with("stages"), YearMonth.of(2026, 5));
    assertTrue(stand.rows("sessions").contains("m09,g01,2026-01-19"), "a later one brings it");
  }

  @Test
  void aGroupThatIsTakenBackGoesWithItsMeetingsAndMembers() {
    stand.ingest(Folder.program().with("attendance", "m01,c01,attended"));
    IngestReport report = stand.ingest(new Folder().with("withdrawn/groups", "g01"));
    assertEquals(new TableCounts(2, 0, 0, 1), counts(report, "groups"));
    assertEquals(new TableCounts(4, 0, 0, 3), counts(report, "sessions"));
    assertEquals(new TableCounts(2, 0, 0, 2), counts(report, "memberships"));
    assertEquals(new TableCounts(1, 0, 0, 1), counts(report, "attendance"));
    assertEquals(List.of("m03,g02,2026-01-06"), stand.rows("sessions"));
  }

  @Test
  void aLaterDeliveryMovesAMeetingAndALateOneDoesNot() {
    stand.ingest(Folder.program(), YearMonth.of(2026, 4));
    IngestReport later =
        stand.ingest(new Folder().with("sessions", "m02,g01,2026-01-13"), YearMonth.of(2026, 5));
    assertEquals(new TableCounts(4, 1, 1, 0), counts(later, "sessions"));
    stand.ingest(new Folder().with("sessions", "m02,g01,2026-01-14"), YearMonth.of(2026, 3));
    assertTrue(stand.rows("sessions").contains("m02,g01,2026-01-13"));
  }

  @Test
  void rowsWithOneKeyFindEachOtherWhereverTheyStand() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "sessions",
                    "m09,g01,2026-02-02",
                    "m08,g01,2026-02-09",
                    "m01,g01,2026-01-05",
                    "m09,g01,2026-02-03"));
    assertEquals(new RowTally(5, 2, 1), Stand.tally(report, "sessions.csv"));
    assertTrue(Stand.rules(report).containsAll(List.of("6 key_conflict", "9 key_conflict")));
    assertEquals(5, stand.rows("sessions").size());
  }

  @Test
  void whatBelongsToARejectedGroupIsReportedOnce() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("groups", "g03,p01,s01,no_such_type,2026-01-01")
                .with("sessions", "m09,g03,2026-01-05")
                .with("memberships", "c01,g03,2026-01-02,,")
                .with("attendance", "m09,c01,attended"));
    assertEquals(
        List.of("groups.csv"),
        report.findings().stream()
            .filter(finding -> finding.at().line() > 0)
            .map(finding -> finding.at().file())
            .toList());
    assertEquals(new RowTally(0, 1, 0), Stand.tally(report, "attendance.csv"));
    assertEquals(new RowTally(2, 1, 0), Stand.tally(report, "memberships.csv"));
    assertEquals(new RowTally(4, 1, 0), Stand.tally(report, "sessions.csv"));
  }

  @Test
  void whatBelongsToTheOnlyMeetingIsReportedOnceToo() {
    IngestReport report =
        stand.ingest(
            new Folder()
                .with("groups", "g01,p01,s01,ongoing_support,2026-01-01")
                .with("clients", "c01,2026-01-01,30")
                .with("memberships", "c01,g01,2026-01-02,,")
                .with("sessions", "m01,g01,some day")
                .with("attendance", "m01,c01,attended"));
    assertEquals(
        List.of("2 type_date"),
        Stand.rules(report).stream().filter(rule -> rule.charAt(0) > '0').toList());
  }

  @Test
  void aMeetingBeforeItsGroupBeganIsLeftOutWithWhoWasThere() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("sessions", "m07,g01,2025-12-31", "m08,g01,2026-01-01")
                .with("attendance", "m07,c01,attended", "m01,c01,attended"));
    assertEquals(new RowTally(5, 1, 0), Stand.tally(report, "sessions.csv"));
    assertEquals(List.of("m01,c01,attended"), stand.rows("attendance"));
    assertTrue(
        report.findings().stream().noneMatch(finding -> finding.message().contains("1904")),
        "one day early is no matter of the system");
  }
}
