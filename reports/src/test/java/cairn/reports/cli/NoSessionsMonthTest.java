package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register: people join and leave, and nobody wrote down who came to which session. */
final class NoSessionsMonthTest {
  @TempDir private Path folder;

  private WrittenProgram register() throws IOException {
    return new WrittenProgram(folder)
        .with(
            "clients",
            "client_id,intake_on",
            "c01,2026-06-20",
            "c02,2026-06-20",
            "c03,2026-06-20",
            "c04,2026-06-20",
            "c05,2026-06-20")
        .with(
            "groups",
            "group_id,program_id,site_id,group_type,started_on",
            "g01,p01,h01,ongoing_support,2026-01-05")
        .with(
            "memberships",
            "client_id,group_id,joined_on,left_on,end_reason",
            "c01,g01,2026-07-06,2026-08-10,completed",
            "c02,g01,2026-07-06,2026-08-03,stopped_coming",
            "c03,g01,2026-07-06,,",
            "c04,g01,2026-07-06,,",
            "c05,g01,2026-07-06,,goals_met")
        .with("sessions", "session_id,group_id,held_on")
        .with("attendance", "session_id,client_id,status")
        .with("goals", "goal_id,client_id,set_on,domain,goal_type,horizon,chosen_by");
  }

  @Test
  void nobodyAttendedAndMembershipsGiveStayingAndEnds() throws IOException {
    WrittenProgram program = register();
    program.month("2026-10");
    assertEquals(
        List.of("0"),
        program.rows("SELECT n FROM people WHERE group_type = 'all' AND step = 'attended'"));
    assertEquals(
        List.of(
            "c01,planned,completed,35",
            "c02,left,stopped_coming,28",
            "c03,censored,,117",
            "c04,censored,,117",
            "c05,censored,goals_met,0"),
        program.rows("SELECT client_id, end_kind, end_reason, days FROM episodes ORDER BY 1"));
    assertEquals(List.of("joined"), program.rows("SELECT value FROM plan WHERE key = 'start'"));
    assertEquals(List.of("2026-07-06"), program.rows("SELECT DISTINCT start_on FROM subjects"));
    assertEquals(
        List.of(
            "c01,achieved",
            "c02,not_achieved",
            "c03,achieved",
            "c04,achieved",
            "c05,not_evaluable"),
        program.rows(
            "SELECT client_id, status FROM verdicts WHERE definition = 'RET-2' AND milestone ="
                + " 'week_13' ORDER BY 1"));
    assertEquals(
        List.of("3,3"),
        program.rows("SELECT n, \"of\" FROM quality WHERE \"check\" = 'end_reason_known'"));
  }

  @Test
  void whereMostEndsHaveNoDayNobodySaysHowLongPeopleStayed() throws IOException {
    WrittenProgram program =
        register()
            .with(
                "memberships",
                "client_id,group_id,joined_on,left_on,end_reason",
                "c01,g01,2026-07-06,,completed",
                "c02,g01,2026-07-06,2026-08-03,stopped_coming",
                "c03,g01,2026-07-06,,",
                "c04,g01,2026-07-06,,stopped_coming",
                "c05,g01,2026-07-06,,goals_met");
    program.month("2026-10");
    String page = program.report("2026-10");
    assertTrue(page.contains("Who stays: how long is not known of most people"));
    assertTrue(page.contains("How long most people stayed is not known in ongoing support"));
    assertFalse(page.contains("stopped coming by"));
    assertFalse(page.contains("fewer than half of the people had stopped"));
  }

  @Test
  void whereNobodyComesAnyMoreTheFirstWeekOfThatIsNamed() throws IOException {
    WrittenProgram program =
        register()
            .with(
                "memberships",
                "client_id,group_id,joined_on,left_on,end_reason",
                "c01,g01,2026-07-06,2026-07-20,stopped_coming",
                "c02,g01,2026-07-06,2026-08-24,stopped_coming",
                "c03,g01,2026-07-06,2026-07-13,stopped_coming");
    program.month("2026-10");
    String page = program.report("2026-10");
    assertTrue(page.contains("Everybody had stopped coming by week 8"));
    assertFalse(page.contains("stopped coming by week 13"));
  }

  @Test
  void monthsTellOfJoiningAndLeaving() throws IOException {
    WrittenProgram program = register();
    program.month("2026-10");
    assertEquals(
        // Who ended on a day that nobody wrote down is in no month's count of those still coming.
        List.of("2026-07,5,4", "2026-08,0,2", "2026-09,0,2", "2026-10,0,2"),
        program.rows(
            "SELECT month, started, still_coming FROM months WHERE group_type = 'all' ORDER BY 1"));
    assertEquals(
        List.of("left,stopped_coming,1", "planned,completed,1"),
        program.rows(
            "SELECT end_kind, reason, n FROM stay_ends WHERE group_type = 'all' AND month ="
                + " '2026-08' ORDER BY 1"));
    assertEquals(
        List.of("2"), program.rows("SELECT sum(n) FROM stay_ends WHERE group_type = 'all'"));
  }

  @Test
  void theReportSaysWhatTimeRunsFrom() throws IOException {
    WrittenProgram program = register();
    assertTrue(program.checked().contains("time runs from joined_on to left_on"));
    program.month("2026-10");
    String page = program.report("2026-10");
    assertTrue(page.contains("the start is the day a group was joined"));
    assertTrue(page.contains("Weeks since joining"));
    assertFalse(
        page.contains("Nobody is on record as having attended, so staying cannot be shown"));
  }
}
