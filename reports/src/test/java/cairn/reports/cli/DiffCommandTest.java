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

/** Numbers that changed between two versions of results, why they could, and how final they are. */
final class DiffCommandTest {
  @TempDir private Path folder;
  private WrittenProgram program;

  @BeforeEach
  void septemberIsReported() throws IOException {
    program =
        new WrittenProgram(folder)
            .with("clients", "client_id,intake_on", "zebra01,2026-07-01", "zebra02,2026-07-01")
            .with(
                "groups",
                "group_id,program_id,site_id,group_type,started_on",
                "g01,p01,h01,drop_in,2026-07-01")
            .with(
                "memberships",
                "client_id,group_id,joined_on",
                "zebra01,g01,2026-07-06",
                "zebra02,g01,2026-07-06")
            .with(
                "sessions",
                "session_id,group_id,held_on",
                "s01,g01,2026-08-28",
                "s02,g01,2026-09-25");
    attendance("s01,zebra01,attended", "s02,zebra01,attended");
    program.month("2026-09");
  }

  private void attendance(String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of("session_id,client_id,status"));
    all.addAll(List.of(lines));
    program.with("attendance", all.toArray(String[]::new));
  }

  /** October brings a meeting, and that somebody else was there in September too. */
  private void octoberComes() throws IOException {
    program.with(
        "sessions", "session_id,group_id,held_on", "s02,g01,2026-09-25", "s03,g01,2026-10-30");
    attendance("s02,zebra02,attended", "s03,zebra01,attended");
    program.month("2026-10");
  }

  private Ran ran(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(1, List.of("--store", folder.resolve("store").toString()));
    return Ran.cairn(all.toArray(String[]::new));
  }

  private String diff(String... words) {
    List<String> all = new ArrayList<>(List.of("diff"));
    all.addAll(List.of(words));
    Ran ran = ran(all.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    assertFalse(ran.out().contains("zebra"), "a person stands in it");
    return ran.out();
  }

  private void again(String month, String... more) {
    List<String> words = new ArrayList<>(List.of("analyze", "--month", month));
    words.addAll(List.of(more));
    assertEquals(ExitCode.DONE, ran(words.toArray(String[]::new)).exit());
    assertEquals(ExitCode.DONE, ran("report", "--month", month).exit());
  }

  private String status(String month) throws IOException {
    String page = Files.readString(folder.resolve("store/reports/index.html"));
    int at = page.indexOf("<th scope=\"row\"><b>" + month);
    return page.substring(page.indexOf("<td>", at) + 4, page.indexOf("</td>", at));
  }

  @Test
  void twoMonthsDifferByTheMonthAndWhatCame() throws IOException {
    octoberComes();
    String text = diff("2026-09", "2026-10");
    assertTrue(text.contains("2026-10 tells what was so by 2026-10-31"), text);
    assertTrue(
        text.replaceAll("\\s+", " ").contains("delivery 2 of 2026-10, rows more: attendance 2"),
        text);
    assertTrue(
        text.contains("attendance 0 replaced") || text.contains("sessions 1 replaced"), text);
    assertTrue(text.contains("attended                  1, then 2"), text);
    assertFalse(text.contains("plan "), text);
    assertFalse(text.contains("  code"), text);
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void anEarlierMonthThatReadsOtherwiseIsTold() throws IOException {
    octoberComes();
    String text = diff("2026-09", "2026-10");
    assertTrue(text.contains("Months up to 2026-09 that read otherwise in the second"), text);
    assertTrue(text.contains("2026-09 people            1, then 2"), text);
    List<String> cells =
        diff("2026-09", "2026-10", "--table", "months", "--format", "csv").lines().toList();
    assertTrue(
        cells.contains(
            "months,group_type=all month=2026-09,changed,people,1,2,"
                + "\"new records, corrected records\""),
        cells.toString());
  }

  @Test
  void aMonthIsProvisionalThenFinalThenRevised() throws IOException {
    assertEquals("Provisional", status("September 2026"));
    octoberComes();
    assertTrue(status("September 2026").startsWith("Provisional<br>"), "says how it becomes final");
    again("2026-09");
    assertEquals("Final", status("September 2026"));
    assertTrue(program.report("2026-09").contains("<dd>Final</dd>"));
    attendance("s01,zebra01,absent", "s02,zebra02,attended", "s03,zebra01,attended");
    program.with(
        "sessions",
        "session_id,group_id,held_on",
        "s01,g01,2026-08-28",
        "s02,g01,2026-09-25",
        "s03,g01,2026-10-30");
    program.month("2026-10");
    again("2026-09");
    assertEquals("Revised", status("September 2026"));
    again("2026-09");
    assertEquals("Revised", status("September 2026"), "the same numbers again");
    assertEquals("Provisional", status("October 2026"));
    assertTrue(diff("2026-09").contains("corrected records"));
  }

  @Test
  void aRuleThatChangedIsNamed() throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), "confidence: 0.9\n");
    again("2026-09", "--plan", plan.toString());
    String text = diff("2026-09");
    assertTrue(text.contains("confidence: 0.95, then 0.9"), text);
    assertFalse(text.contains("records  "), text);
    String cells = diff("2026-09", "--format", "csv");
    assertTrue(cells.lines().skip(1).allMatch(line -> line.endsWith(",plan")), cells);
    String id = folder.resolve("store/results/2026-09").toRealPath().getFileName().toString();
    String same = diff("2026-09@" + id.substring(0, 6), "2026-09");
    assertTrue(same.contains("Both are of the same month, records, rules and code."), same);
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    Ran ran = ran("diff", "2026-08", "2026-09");
    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(ran.err().contains("there are results of 2026-09"), ran.err());
    assertTrue(ran("diff", "2026-09").err().contains("no earlier version"));
    assertTrue(
        ran("diff", "2026-09@zz", "2026-09").err().contains("begins with that id; kept are"));
    assertTrue(ran("diff", "soon", "2026-09").err().contains("YYYY-MM"));
    Ran report = ran("report", "--month", "2026-10");
    assertTrue(report.err().contains("first; there are 2026-09"), report.err());
    Ran analyze = ran("analyze", "--month", "2021-01");
    assertEquals(ExitCode.USAGE, analyze.exit());
    assertTrue(analyze.err().contains("they reach from 2026-08 to 2026-09"), analyze.err());
    Ran table = ran("diff", "2026-09", "2026-09", "--table", "verdicts");
    assertEquals(ExitCode.USAGE, table.exit(), "a table of persons");
  }
}
