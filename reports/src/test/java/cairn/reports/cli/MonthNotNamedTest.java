package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that nobody names is the last that the records reach the end of. */
final class MonthNotNamedTest {
  @TempDir private Path folder;

  private WrittenProgram program(String... sessions) throws IOException {
    return new WrittenProgram(folder)
        .with("clients", "client_id,intake_on", "c01,2026-07-01", "c02,2026-07-01")
        .with(
            "groups",
            "group_id,program_id,site_id,group_type,started_on",
            "g01,p01,h01,drop_in,2026-07-01")
        .with(
            "memberships",
            "client_id,group_id,joined_on,left_on",
            "c01,g01,2026-07-06,",
            "c02,g01,2026-07-06,2026-09-28")
        .with("sessions", sessions)
        .with("attendance", "session_id,client_id,status");
  }

  private List<Path> months() throws IOException {
    try (var months = Files.list(folder.resolve("store/reports"))) {
      return months.filter(Files::isDirectory).map(Path::getFileName).sorted().toList();
    }
  }

  @Test
  void itIsThatOfTheLatestMeeting() throws IOException {
    WrittenProgram program =
        program("session_id,group_id,held_on", "s01,g01,2026-08-28", "s02,g01,2026-09-09");
    Ran ran = program.monthly();
    assertTrue(ran.err().contains("month: 2026-08, the last that the records reach"), ran.err());
    assertEquals(List.of(Path.of("2026-08")), months());
    Ran analyzed = Ran.cairn("analyze", "--store", folder.resolve("store").toString());
    assertEquals(ExitCode.DONE, analyzed.exit(), analyzed.err());
    assertTrue(analyzed.err().contains("results of 2026-08"), analyzed.err());
  }

  @Test
  void whereNobodyMetItIsThatOfTheLatestDayOfJoiningOrLeaving() throws IOException {
    program("session_id,group_id,held_on").monthly();
    assertEquals(List.of(Path.of("2026-09")), months());
  }

  @Test
  void itIsThatOfTheDeliveryWhereItSaysOne() throws IOException {
    WrittenProgram program = program("session_id,group_id,held_on", "s01,g01,2026-08-28");
    Files.writeString(folder.resolve("in/delivery.yaml"), "month: 2026-09\n");
    program.monthly();
    assertEquals(List.of(Path.of("2026-09")), months());
  }
}
