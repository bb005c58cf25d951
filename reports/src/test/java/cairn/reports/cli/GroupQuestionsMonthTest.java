package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each type of group is asked what its entry in the catalogue says, and nothing else. */
final class GroupQuestionsMonthTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 9);

  @TempDir private Path folder;

  /** Somebody who comes to one group in the given weeks, and reports some use in every week. */
  private WrittenProgram program(String type, int... weeks) throws IOException {
    List<String> sessions = new ArrayList<>(List.of("session_id,group_id,held_on"));
    List<String> reports =
        new ArrayList<>(List.of("client_id,problem,from_on,until_on,source,days_used"));
    for (int week = 0; week < 42; week++) {
      LocalDate day = START.plusWeeks(week);
      sessions.add("s0" + week + ",g01," + day);
      reports.add("c01,alcohol," + day + "," + day.plusDays(6) + ",self_report,2");
    }
    List<String> attendance = new ArrayList<>(List.of("session_id,client_id,status"));
    for (int week : weeks) {
      attendance.add("s0" + week + ",c01,attended");
    }
    return new WrittenProgram(folder)
        .with("clients", "client_id,intake_on", "c01," + START)
        .with(
            "groups",
            "group_id,program_id,site_id,group_type,started_on",
            "g01,p01,h01," + type + "," + START)
        .with("memberships", "client_id,group_id,joined_on", "c01,g01," + START)
        .with("goals", "goal_id,client_id,set_on,domain,goal_type,horizon,chosen_by")
        .with("sessions", sessions.toArray(String[]::new))
        .with("attendance", attendance.toArray(String[]::new))
        .with("use_reports", reports.toArray(String[]::new));
  }

  private static final int[] COMES_WITH_THE_SEASONS = {0, 1, 2, 3, 20, 21, 22, 38, 39, 40};

  @Test
  void whereOneComesAndGoesNobodyStops() throws IOException {
    WrittenProgram program = program("drop_in", COMES_WITH_THE_SEASONS);
    program.month("2026-10");
    assertEquals(
        List.of("0"), program.rows("SELECT count(*) FROM verdicts WHERE definition LIKE 'RET%'"));
    assertEquals(List.of("0"), program.rows("SELECT count(*) FROM staying"));
    assertEquals(
        List.of("drop_in,mean_weeks,1,3.0"),
        program.rows("SELECT group_type, measure, n, value FROM staying_summary"));
    assertEquals(
        List.of("10,,", "10,,"),
        program.rows("SELECT visits, offered, share FROM attendance_by_type"));
    assertEquals(
        List.of("0"),
        program.rows("SELECT \"of\" FROM quality WHERE \"check\" = 'attendance_recorded'"));
    String page = program.report("2026-10");
    assertTrue(
        page.contains("Fewer than 10 people came to one group type: too few to say how long."));
    assertFalse(page.contains("had stopped"), "nobody stops there");
  }

  @Test
  void whoCameToAGroupThatGoesOnIsAskedAboutStopping() throws IOException {
    WrittenProgram program = program("ongoing_support", COMES_WITH_THE_SEASONS);
    program.month("2026-10");
    assertEquals(
        List.of("not_achieved"),
        program.rows(
            "SELECT status FROM verdicts WHERE definition = 'RET-2' AND milestone = 'week_13'"));
    assertEquals(
        List.of("10,42", "10,42"), program.rows("SELECT visits, offered FROM attendance_by_type"));
  }

  @Test
  void familyAndFriendsHaveNoOutcomeOfTheirOwnUse() throws IOException {
    WrittenProgram program = program("family_and_friends", 0, 1, 2, 3, 4, 5, 6, 7, 8);
    program.month("2026-10");
    assertEquals(
        List.of(
            "ANY-1",
            "ANY-1-setback",
            "GOAL-3",
            "PROM-1-gad_7",
            "PROM-1-ors",
            "PROM-1-phq_9",
            "RET-2"),
        program.rows("SELECT DISTINCT definition FROM verdicts ORDER BY definition"));
    assertEquals(List.of("0"), program.rows("SELECT count(*) FROM before_after"));
    assertEquals(
        List.of("no_goal"),
        program.rows(
            "SELECT DISTINCT reason FROM verdicts WHERE definition LIKE 'ANY%' AND status ="
                + " 'not_evaluable'"));
  }
}
