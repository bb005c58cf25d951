package cairn.ingest.source.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.SourceFault;
import cairn.ingest.source.field.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grids of people and days that become deliveries, with their numbers worked out by hand. */
class GridSourceTest {
  @TempDir private Path root;
  private Tried tried;

  @BeforeEach
  void here() {
    tried = new Tried(root);
  }

  private MadeMapping.Account make(Path grid) throws IOException {
    return GridSource.make(grid, null, tried.mapping());
  }

  private String fault(Path grid) {
    return String.valueOf(assertThrows(SourceFault.class, () -> make(grid)).getMessage());
  }

  @Test
  void marksBecomeAttendanceOfTheDaysOnWhichSomebodyCame() throws IOException {
    Path grid =
        tried.source(
            "grid.csv",
            "Client,2026-10-06,2026-10-13,2026-10-20",
            "1,X,a,a",
            "2,,x,a",
            "3, x ,E,",
            "Total,2,1,0");
    make(grid);
    assertEquals(
        List.of(
            "session_id,client_id,status",
            "our-group-2026-10-06,c-1,attended",
            "our-group-2026-10-06,c-3,attended",
            "our-group-2026-10-13,c-1,absent",
            "our-group-2026-10-13,c-2,attended",
            "our-group-2026-10-13,c-3,excused"),
        tried.made("attendance"));
    assertEquals(3, tried.made("sessions").size());
    assertEquals(
        List.of(
            "client_id,group_id,joined_on",
            "c-1,our-group,2026-10-06",
            "c-2,our-group,2026-10-13",
            "c-3,our-group,2026-10-06"),
        tried.made("memberships"));
    List<String> said = tried.check().lines();
    assertTrue(
        said.contains(
            "mapping attendance: 2 rows dropped: nobody came on that day, so that the group was not"
                + " held"),
        said.toString());
    tried.change("nobody_came: not_held", "nobody_came: held");
    make(grid);
    assertEquals(8, tried.made("attendance").size());
    tried.change("blank: nothing", "blank: absent");
    make(grid);
    assertEquals(10, tried.made("attendance").size());
  }

  @Test
  void aMarkThatNobodyExplainedIsRefusedWhereItStands() throws IOException {
    Path grid =
        tried.source("grid.csv", "Client,2026-10-06,2026-10-13", "1,x,", "2,a,late", "3,?,x");
    String said = fault(grid);
    assertTrue(
        said.startsWith(
            "grid.csv line 3, column 3: holds a mark of which fields.yaml does not say what it"
                + " means"),
        said);
    assertTrue(said.contains("grid.csv line 4, column 2: "), said);
    assertFalse(said.contains("late"), said);
    assertFalse(Files.exists(tried.mapping().resolve("attendance.sql")));
    tried.change("\"x\": attended", "\"x\": attended, late: attended, \"?\": \"\"");
    make(grid);
    assertTrue(tried.made("attendance").contains("our-group-2026-10-13,c-2,attended"));
    assertFalse(tried.made("attendance").toString().contains("2026-10-06,c-3"));
  }

  @Test
  void aMarkOfALaterMonthIsNamedByTheCheck() throws IOException {
    make(tried.source("grid.csv", "Client,2026-10-06", "1,x", "2,a"));
    tried.source("grid.csv", "Client,2026-10-06,2026-11-03", "1,x,x", "2,a,zz");
    List<String> said = tried.check().lines();
    assertTrue(
        said.stream()
            .anyMatch(
                line ->
                    line.contains("status is none of attended, absent, excused")
                        && line.contains("made by attendance.sql from grid.csv line 3")),
        said.toString());
  }

  @Test
  void aColumnThatIsNoDayIsAskedFor() throws IOException {
    make(tried.source("grid.csv", "Client,2026-10-06", "1,x"));
    Path grid = tried.source("grid.csv", "Client,2026-10-06,Bonus", "1,x,x");
    assertTrue(fault(grid).startsWith("grid column 3: is named as no day"), fault(grid));
    assertTrue(
        tried.check().loud().toString().contains("meets a text that a function does not take"),
        tried.check().loud().toString());
    tried.change("other_columns: []", "other_columns: [Bonus]");
    make(grid);
    assertEquals(2, tried.made("attendance").size());
  }

  @Test
  void daysThatCouldBeTwoAreAskedFor() throws IOException {
    Path grid = tried.source("grid.csv", "Client,06/10/2026,07/10/2026", "1,x,x");
    MistakesException asked = assertThrows(MistakesException.class, () -> make(grid));
    assertTrue(String.valueOf(asked.getMessage()).contains("dates"), asked.getMessage());
    tried.change(
        "# dates: day_first or month_first? Choose one and take the # away", "dates: month_first");
    make(grid);
    assertTrue(tried.made("attendance").contains("our-group-2026-06-10,c-1,attended"));
    Path clear = new Tried(root.resolve("clear")).source("g.csv", "Client,13/10/2026", "1,x");
    GridSource.make(clear, null, root.resolve("clear/mapping"));
    assertTrue(
        Files.readString(root.resolve("clear/mapping/fields.yaml")).contains("dates: day_first"));
  }

  @Test
  void columnsWithoutADayAreToldTheirs() throws IOException {
    Path grid = tried.source("grid.csv", "Client,Week 1,Week 2,Room", "1,x,x,blue", "2,,x,red");
    assertThrows(MistakesException.class, () -> make(grid));
    tried.change(
        "# days: {\"Week 1\": 2026-10-05, \"Week 2\": 2026-10-12}",
        "days: {\"Week 1\": 2026-10-05, \"Week 2\": 2026-10-12}");
    tried.change("marks: {}", "marks: {x: attended}");
    make(grid);
    assertEquals(
        List.of(
            "our-group-2026-10-05,c-1,attended",
            "our-group-2026-10-12,c-1,attended",
            "our-group-2026-10-12,c-2,attended"),
        tried.made("attendance").stream().skip(1).toList());
  }

  @Test
  void daysUsedByWeekAreReportsOfTheWeek() throws IOException {
    Path grid = tried.source("weeks.csv", "Client,2026-10-05,2026-10-12", "1,5,0", "2,,7", "3,-,2");
    assertTrue(fault(grid).contains("line 4, column 2: holds what is no number"), fault(grid));
    tried.change("marks: {}", "marks: {\"-\": \"\"}");
    make(grid);
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "c-1,alcohol,2026-10-05,2026-10-11,self_report,5",
            "c-1,alcohol,2026-10-12,2026-10-18,self_report,0",
            "c-2,alcohol,2026-10-12,2026-10-18,self_report,7",
            "c-3,alcohol,2026-10-12,2026-10-18,self_report,2"),
        tried.made("use_reports"));
  }

  @Test
  void amountsByDayAreReportsOfTheDay() throws IOException {
    make(tried.source("d.csv", "Client,2026-10-05,2026-10-06,2026-10-07", "1,4.5,0,", "2,,2,1"));
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit",
            "c-1,alcohol,2026-10-05,2026-10-05,self_report,1,4.5,us_drink",
            "c-1,alcohol,2026-10-06,2026-10-06,self_report,0,0,us_drink",
            "c-2,alcohol,2026-10-06,2026-10-06,self_report,1,2,us_drink",
            "c-2,alcohol,2026-10-07,2026-10-07,self_report,1,1,us_drink"),
        tried.made("use_reports"));
  }

  @Test
  void peopleByNameGetAnIdThatStaysTheirs() throws IOException {
    Path grid = tried.source("grid.csv", "Name,2026-10-06", "Maria Lopez,x", "Sven Berg,a");
    String said = fault(grid);
    assertTrue(said.contains("add --people FILE"), said);
    assertFalse(said.contains("Lopez"), said);
    Files.delete(tried.mapping().resolve("fields.yaml"));
    Path people = root.resolve("sources/people.csv");
    GridSource.make(grid, people, tried.mapping());
    Path later =
        tried.source("grid.csv", "Name,2026-11-03", "Ana Ruiz,x", "Maria Lopez,x", "Sven Berg,x");
    assertEquals(
        List.of("1 person was added to the list of ids"),
        GridSource.make(later, people, tried.mapping()).notes());
    assertEquals(
        List.of("who,client_id", "Maria Lopez,p0001", "Sven Berg,p0002", "Ana Ruiz,p0003"),
        Files.readAllLines(people));
    assertEquals(
        List.of(
            "our-group-2026-11-03,p0001,attended",
            "our-group-2026-11-03,p0002,attended",
            "our-group-2026-11-03,p0003,attended"),
        tried.made("attendance").stream().skip(1).toList());
  }

  @Test
  void aWorkbookWithPeopleAcrossIsReadAsItLies() throws IOException {
    Path file =
        Path.of(
            System.getProperty("cairn.shared", "shared"),
            "realdata/exports/attendance/attendance_numbers.xlsx");
    assumeTrue(Files.exists(file), "the exports are not here");
    Path grid = tried.copy(file, "attendance.xlsx");
    GridSource.make(grid, root.resolve("sources/people.csv"), tried.mapping());
    List<String> rows = tried.made("attendance");
    assertEquals(9, rows.size());
    assertEquals(6, rows.stream().filter(row -> row.endsWith(",attended")).count());
    assertEquals(2, rows.stream().filter(row -> row.endsWith(",absent")).count());
    assertEquals(2, tried.made("sessions").size());
    assertTrue(
        tried.check().lines().stream()
            .anyMatch(line -> line.startsWith("mapping attendance: 176 rows dropped: nobody came")),
        tried.check().lines().toString());
  }
}
