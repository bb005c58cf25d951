package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days an id may hold: of people none, of goals late ones, of meetings any on file. */
class DaysInIdsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "c2026-01-05, g01, , s01, true",
    "c1984-05-12, g01, , s01, true",
    "c01, g2026-01-05, , s01, false",
    "c01, g2010-01-05, , s01, false",
    "c01, g2009-12-31, , s01, true",
    "c01, g1984-05-12, , s01, true",
    "c01, g01, g2026-01-05, s01, false",
    "c01, g01, g1995-05-12, s01, true",
    "c01, g01, , s2026-01-05, false",
    "c01, g01, , s1995-05-12, false",
    "c01, g01, , s1984-05-12, true"
  })
  void inAGoal(String client, String goal, String replaced, String session, boolean refused)
      throws IOException {
    String header =
        "goal_id,client_id,set_on,set_in_session,domain,goal_type,problem,horizon,chosen_by,replaces";
    String row =
        "%s,%s,2026-01-05,%s,substance,abstinence,alcohol,short,client,%s"
            .formatted(goal, client, session, replaced == null ? "" : replaced);
    Checked checked =
        Checked.read(
            Files.writeString(folder.resolve("goals.csv"), header + "\n" + row + "\n"), "goals");
    assertEquals(refused ? Set.of("identifier_date") : Set.of(), checked.rules(), checked.shown());
    assertEquals(refused, checked.read().isRefused());
  }

  /** A row that is too long or too short has no columns: its ids are looked at as a person's. */
  @ParameterizedTest
  @CsvSource({
    "c2026-01-05, identifier_date",
    "c219-09-9999, identifier_ssn",
    "mrn_49923, identifier_record",
    "c0002, extra_cell"
  })
  void inARowOfTheWrongLength(String id, String rule) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("clients.csv"), "client_id,intake_on\n" + id + ",2026-01-05,\n");
    assertEquals(Set.of(rule), Checked.read(file, "clients").rules());
  }
}
