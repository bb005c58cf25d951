package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A delivery that tells who somebody is goes in by no command, and no command repeats it. */
final class KeptOutTest {
  @TempDir private Path folder;

  private Path delivery(String firstDay, String... ids) throws IOException {
    Path delivery = Files.createDirectories(folder.resolve("delivery"));
    StringBuilder clients = new StringBuilder("client_id,intake_on,age_at_intake\n");
    StringBuilder attendance = new StringBuilder("session_id,client_id,status\n");
    StringBuilder memberships = new StringBuilder("client_id,group_id,joined_on\n");
    for (String id : ids) {
      clients.append(id).append(',').append(firstDay).append(",34\n");
      attendance.append("s001,").append(id).append(",attended\n");
      memberships.append(id).append(",g01,2026-09-01\n");
    }
    Files.writeString(
        delivery.resolve("groups.csv"),
        "group_id,program_id,site_id,group_type,started_on\n"
            + "g01,p01,north,ongoing_support,2026-09-01\n");
    Files.writeString(
        delivery.resolve("sessions.csv"),
        "session_id,group_id,held_on,status\ns001,g01,2026-09-08,held\n");
    Files.writeString(
        delivery.resolve("goals.csv"),
        "goal_id,client_id,set_on,set_in_session,domain,goal_type,problem,target,target_unit,from_on,until_on,horizon,chosen_by,weight,replaces\n");
    Files.writeString(delivery.resolve("clients.csv"), clients);
    Files.writeString(delivery.resolve("attendance.csv"), attendance);
    Files.writeString(delivery.resolve("memberships.csv"), memberships);
    return delivery;
  }

  /** Runs both commands, and sees that nothing is stored and none of the texts is repeated. */
  private String refused(Path delivery, String... texts) {
    Path store = folder.resolve("store");
    Ran check = Ran.cairn("check", "--in", delivery.toString());
    Ran month =
        Ran.cairn(
            "monthly",
            "--in",
            delivery.toString(),
            "--month",
            "2026-10",
            "--store",
            store.toString());
    assertEquals(ExitCode.INPUT, check.exit(), check.out());
    assertEquals(ExitCode.INPUT, month.exit(), month.err());
    assertFalse(Files.exists(store.resolve("records")), "nothing is stored");
    String said = check.out() + check.err() + month.out() + month.err();
    for (String text : texts) {
      assertFalse(
          said.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)),
          "a message repeats its input");
    }
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maria.g john.s susan.k",
        "maria john susan",
        "m_garcia j_smith s_kowalski",
        "c01-maria c02-john c03-susan",
        "19830412 19791103 19900630",
        "c19830412 c19791103 c19900630",
        "1983-04-12 1979-11-03 1990-06-30",
        "JS-1983-04 MG-1979-11 AR-1990-06",
        "JS1983 MG1979 AR1990",
        "JS041283 MG110379 AR063090",
        "JS-12-Apr-83 MG-03-Nov-79 AR-30-Jun-90",
        "2125550142 4155550143 3125550144",
        "c212-555-0142 c415-555-0143 c312-555-0144",
        "c555-0142 c867-5309 c234-9145",
        "219-09-9999 219-09-9998 219-09-9997",
        "MRN4992383 MRN3188131 MRN7206817",
        "a@example.org b@example.org c@example.org"
      })
  void idsThatTellWhoPeopleAre(String ids) throws IOException {
    String[] each = ids.split(" ");
    String said = refused(delivery("2026-09-01", each), each);
    assertTrue(said.contains("clients.csv is refused"), said);
  }

  @Test
  void daysOfBirthForDaysOfIntake() throws IOException {
    String said = refused(delivery("1992-03-11", "c0001", "c0002", "c0003"), "1992");
    assertTrue(said.contains("clients.csv is refused"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "'Dr Kowalski, Tuesdays'",
    "'219-09-9998'",
    "'jane@example.org'",
    "'call 212-555-0142'",
    "'Jane Kowalski'",
    "'12 Elm Street'"
  })
  void aLabelThatTellsWhoSomebodyIs(String label) throws IOException {
    Path delivery = delivery("2026-09-01", "c0001", "c0002", "c0003");
    Path catalogue = Files.createDirectories(delivery.resolve("catalogue"));
    Files.writeString(
        catalogue.resolve("group_types.yaml"),
        "evening: {label: \""
            + label
            + "\", approach: abstinence, format: open, usual_gap_days: 7, stopping_gap_days: 28}\n");
    String said = refused(delivery, label, "Kowalski");
    assertTrue(said.contains("group_types.yaml line 1: evening.label holds what looks like"), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0001 c0002 c0003",
        "s201-0012 s201-0345 s202-0007",
        "c2024-0017 c2025-0003 c2026-0001",
        "P7QK2MXA4 PB3ZT6RW2 PX5NC2LD7"
      })
  void idsThatSayNothingGoIn(String ids) throws IOException {
    Path delivery = delivery("2026-09-01", ids.split(" "));
    Ran check = Ran.cairn("check", "--in", delivery.toString());
    assertEquals(ExitCode.DONE, check.exit(), check.out());
    assertEquals(List.of(), check.out().lines().filter(line -> line.contains("line ")).toList());
  }
}
