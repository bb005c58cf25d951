package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VignettesTest {
  private static final Path FOLDER = SampleFolders.committed("vignettes");

  @Test
  void theRecordsSatisfyTheContract() {
    SampleFolders.assertSatisfiesContract(FOLDER, YearMonth.of(2026, 10));
  }

  @Test
  void everybodyHasAStoryAndComesOutWithAPositiveChange() throws IOException {
    String why = Files.readString(FOLDER.resolve("why.md"), StandardCharsets.UTF_8);
    Set<String> people = new HashSet<>();
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("clients.csv"))) {
      people.add(row.get("client_id"));
      assertTrue(why.contains("`" + row.get("client_id") + "`"), row.get("client_id"));
    }
    Set<String> positive = new HashSet<>();
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("expected/verdicts.csv"))) {
      assertTrue(people.contains(row.get("client_id")), row.get("client_id"));
      if (row.get("what").equals("any_positive_change") && row.get("expected").equals("achieved")) {
        positive.add(row.get("client_id"));
      }
    }
    assertTrue(people.size() > 10, "people: " + people.size());
    assertEquals(people, positive);
  }

  @Test
  void everyStageThatIsExpectedIsInTheRecords() throws IOException {
    Set<List<String>> seen = new HashSet<>();
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("stages.csv"))) {
      seen.add(
          List.of(
              row.get("client_id"), row.get("problem"), row.get("assessed_on"), row.get("stage")));
    }
    int expected = 0;
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("expected/verdicts.csv"))) {
      if (row.get("what").equals("stage")) {
        expected++;
        assertTrue(
            seen.contains(
                List.of(
                    row.get("client_id"),
                    row.get("problem"),
                    row.get("as_of"),
                    row.get("category"))),
            row.get("client_id"));
      }
    }
    assertEquals(10, expected);
  }

  @Test
  void careEndedForTheReasonThatIsExpected() throws IOException {
    Set<List<String>> ends = new HashSet<>();
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("care.csv"))) {
      ends.add(
          List.of(
              row.get("client_id"), row.get("kind"), row.get("until_on"), row.get("end_reason")));
    }
    int expected = 0;
    for (Map<String, String> row : SampleFolders.rows(FOLDER.resolve("expected/verdicts.csv"))) {
      if (row.get("what").equals("care_end")) {
        expected++;
        assertTrue(
            ends.contains(
                List.of(
                    row.get("client_id"),
                    row.get("problem"),
                    row.get("as_of"),
                    row.get("category"))));
      }
    }
    assertTrue(expected > 0, "no end of care is expected");
  }
}
