package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.contract.Severity;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Stand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that contradict other rows: somebody should look, and the rows stay. */
class DoubtfulDaysTest {
  private static final String ENDED = "group_id,program_id,site_id,group_type,started_on,ended_on";

  @TempDir private Path root;
  private Stand stand;

  @BeforeEach
  void start() {
    stand = new Stand(root);
  }

  private static List<String> warnings(IngestReport report) {
    return report.findings().stream()
        .filter(finding -> finding.at().line() > 0)
        .filter(finding -> finding.severity() == Severity.WARNING)
        .map(finding -> finding.at().line() + " " + finding.at().column() + " " + finding.rule())
        .toList();
  }

  @Test
  void aPersonTwiceInOneGroupOverTheSameDays() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with(
                    "memberships",
                    "c01,g01,2026-02-01,2026-02-28,completed",
                    "c01,g02,2026-02-01,,",
                    "c02,g01,2026-01-31,2026-02-10,completed",
                    "c02,g01,2026-02-11,,"));
    assertEquals(
        List.of("4 joined_on memberships_overlap"),
        warnings(report),
        "not another group, not a return on the day of leaving, not the day after");
    assertEquals(6, stand.rows("memberships").size(), "all stay");
  }

  @Test
  void aPersonInAGroupOverTheSameDaysAsARowOfTheStore() {
    stand.ingest(Folder.program());
    IngestReport report =
        stand.ingest(
            new Folder()
                .with(
                    "memberships",
                    "c01,g01,2026-02-01,,",
                    "c02,g01,2026-01-10,2026-02-20,completed",
                    "c02,g01,2026-02-10,,"));
    assertEquals(
        List.of("2 joined_on memberships_overlap", "4 joined_on memberships_overlap"),
        warnings(report),
        "a row that replaces its own key overlaps nothing");
  }

  @Test
  void attendanceOfACancelledMeetingIsTold() {
    IngestReport report =
        stand.ingest(
            Folder.program()
                .with("sessions", "m05,g01,2026-01-19,cancelled")
                .with("attendance", "m05,c01,attended", "m05,c02,absent", "m01,c01,attended")
                .headed("sessions", "session_id,group_id,held_on,status"));
    assertEquals(List.of("2 session_id cancelled_session"), warnings(report));
    assertEquals(3, stand.rows("attendance").size());
  }

  @Test
  void whatLiesAfterTheLastDayOfTheGroupIsTold() {
    IngestReport report =
        stand.ingest(
            new Folder()
                .headed("groups", ENDED)
                .with("groups", "g01,p01,s01,ongoing_support,2026-01-01,2026-02-01")
                .with("groups", "g02,p01,s01,ongoing_support,2026-01-01,")
                .with("sessions", "m01,g01,2026-02-01", "m02,g01,2026-02-02", "m03,g02,2026-02-02")
                .with("clients", "c01,2026-01-01,30", "c02,2026-01-01,40", "c03,2026-01-01,40")
                .with(
                    "memberships",
                    "c01,g01,2026-01-02,2026-02-01,completed",
                    "c02,g01,2026-01-02,2026-02-02,completed",
                    "c03,g01,2026-02-02,,",
                    "c03,g02,2026-02-02,2026-03-02,completed"));
    assertEquals(
        List.of(
            "3 left_on after_group_end",
            "4 joined_on after_group_end",
            "3 held_on after_group_end"),
        warnings(report));
  }
}
