package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that asks for the days of use in the last 30: five people with 20 days before the
 * start; two of them then had none, three had ten.
 */
final class LongReportsMonthTest {
  private static final int PEOPLE = 5;

  @TempDir private Path folder;
  private Path store;
  private String told;

  @BeforeEach
  void month() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    List<String> clients = new ArrayList<>(List.of("client_id,intake_on,most_problematic"));
    List<String> members = new ArrayList<>(List.of("client_id,group_id,joined_on"));
    List<String> attended = new ArrayList<>(List.of("session_id,client_id,status"));
    List<String> reports =
        new ArrayList<>(List.of("client_id,problem,from_on,until_on,source,days_used"));
    for (int i = 1; i <= PEOPLE; i++) {
      clients.add("c0" + i + ",2026-07-06,alcohol");
      members.add("c0" + i + ",g01,2026-07-06");
      attended.add("s01,c0" + i + ",attended");
      reports.add("c0" + i + ",alcohol,2026-06-06,2026-07-05,self_report,20");
      reports.add("c0" + i + ",alcohol,2026-08-05,2026-09-03,self_report," + (i <= 2 ? "0" : "10"));
    }
    write(in, "clients", clients);
    write(in, "memberships", members);
    write(in, "attendance", attended);
    write(in, "use_reports", reports);
    write(
        in,
        "groups",
        List.of(
            "group_id,program_id,site_id,group_type,started_on", "g01,p01,h01,drop_in,2026-07-06"));
    write(in, "sessions", List.of("session_id,group_id,held_on", "s01,g01,2026-07-06"));
    write(in, "goals", List.of("goal_id,client_id,set_on,domain,goal_type,horizon,chosen_by"));
    store = folder.resolve("store");
    Ran ran =
        Ran.cairn(
            "monthly",
            "--in",
            in.toString(),
            "--month",
            "2026-09",
            "--store",
            store.toString(),
            "--engine",
            "embedded");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    told = ran.out() + ran.err();
  }

  private static void write(Path in, String table, List<String> lines) throws IOException {
    Files.writeString(in.resolve(table + ".csv"), String.join("\n", lines) + "\n");
  }

  private List<String> rows(String sql) {
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", sql);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    return answer.out().lines().skip(1).toList();
  }

  private List<String> outcome(String definition) {
    return rows(
        "SELECT due, evaluable, achieved, unplaced, share, least, most FROM outcomes WHERE view ="
            + " 'first' AND group_type = 'all' AND problem = 'all' AND milestone = 'week_8' AND"
            + " missing_rule = 'observed' AND definition = '"
            + definition
            + "'");
  }

  @Test
  void aShareThatReportsLeaveOpenIsARangeOverEverybody() {
    assertEquals(List.of("5,5,2,3,,0.4,1.0"), outcome("ABS-1-7"));
    assertEquals(List.of("5,5,2,0,0.4,0.4,0.4"), outcome("ABS-1-28"), "10 days are 6 at least");
    assertEquals(List.of("5,5,2,0,0.4,0.4,0.4"), outcome("ABS-1-30"));
    assertEquals(List.of("5,5,5,0,1.0,1.0,1.0"), outcome("RED-1"), "18 to 20 days, then 6 to 10");
  }

  @Test
  void everybodyIsAchievedOrNotOrUnplacedOrNotEvaluable() {
    assertEquals(
        List.of(),
        rows(
            "SELECT definition FROM (SELECT definition, milestone, problem, sum(n) AS n FROM"
                + " outcome_reasons WHERE group_type = 'all' GROUP BY ALL) JOIN (SELECT"
                + " definition, milestone, problem, due FROM outcomes WHERE view = 'first' AND"
                + " group_type = 'all' AND missing_rule = 'observed') USING (definition,"
                + " milestone, problem) WHERE n <> due"));
    assertEquals(
        List.of(),
        rows(
            "SELECT definition FROM outcomes WHERE achieved + unplaced > evaluable OR evaluable >"
                + " due OR least > most OR (unplaced = 0 AND share IS DISTINCT FROM least)"));
  }

  @Test
  void theRunSaysOnceThatReportsAreLongAndTheReportShowsRanges() throws IOException {
    assertEquals(1, told.split("reports tell of some use in more than 7 days", -1).length - 1);
    String page = Files.readString(store.resolve("reports/2026-09/evaluator/annex.html"));
    assertTrue(page.contains("40% to 100%"), "a range is printed as a range");
    assertTrue(page.contains("2 to 5"), "with the counts behind it");
    assertTrue(page.contains("Most reports here tell of more than 28 days at once"));
    int first = page.indexOf("No use in the last 30 days");
    assertTrue(first > 0 && first < page.indexOf("No use in the last 7 days"));
  }

  @Test
  void explainSaysTheRangeInWords() {
    Ran ran =
        Ran.cairn(
            "explain",
            "--store",
            store.toString(),
            "--month",
            "2026-09",
            "--client",
            "c03",
            "--definition",
            "ABS-1-7");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    String line =
        ran.out().lines().filter(each -> each.contains("week_8")).findFirst().orElseThrow();
    assertTrue(line.contains("achieved or not (left open), value 0.000 to 7.000"), line);
    assertTrue(line.contains("the reports tell of too many days together"), line);
    assertFalse(line.contains("no report covers the window"), line);
  }
}
