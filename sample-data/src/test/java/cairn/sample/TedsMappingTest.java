package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping of the US discharge data against plain counting of its rows. */
class TedsMappingTest {
  private static final Map<String, String> REASONS =
      Map.of(
          "Treatment completed", "completed",
          "Transferred", "moved_to_other_group",
          "Dropped out", "stopped_coming",
          "Terminated by facility", "asked_to_leave",
          "Incarcerated", "incarcerated",
          "Death", "died",
          "Other", "unknown");
  private static final Map<String, String> DAYS =
      Map.of("No use past month", "0", "Some use", "15", "Daily use", "30");

  @TempDir private Path folder;
  private List<Map<String, String>> grown;
  private MadeTables made;

  @BeforeEach
  void map() throws IOException {
    Path source = SampleFolders.realData("tedsd_2023_sample1000.csv");
    List<Map<String, String>> rows = SampleFolders.rows(source);
    grown =
        rows.stream()
            .filter(row -> !Set.of("12-14", "15-17").contains(row.get("age_group")))
            .toList();
    made =
        MadeTables.of(
            "teds-d", MadeTables.folderOf(source), YearMonth.of(2023, 12), folder, "required_with");
    assertEquals(rows.size() - grown.size(), made.dropped("clients", "younger than 18"));
  }

  @Test
  void everyEpisodeEndedForItsReasonOnADayThatNobodyKnows() throws IOException {
    assertEquals(982, made.rows("clients").size());
    Map<String, Integer> expected = new HashMap<>();
    grown.forEach(row -> expected.merge(REASONS.get(row.get("discharge_reason")), 1, Integer::sum));
    Map<String, Integer> found = new HashMap<>();
    for (Map<String, String> row : made.rows("memberships")) {
      found.merge(row.get("end_reason"), 1, Integer::sum);
      assertEquals("2023-01-01", row.get("joined_on"));
      assertTrue(row.getOrDefault("left_on", "").isEmpty());
    }
    assertEquals(expected, found);
  }

  @Test
  void bothAnswersOnUseAreKeptWhereTheSubstanceIsKnown() throws IOException {
    Map<List<String>, Integer> expected = new HashMap<>();
    int unknown = 0;
    for (Map<String, String> row : grown) {
      for (String when : List.of("admit", "discharge")) {
        String substance = row.get("primary_substance_" + when);
        String often = row.get("frequency_primary_" + when);
        if (substance.isEmpty() || often.isEmpty()) {
          unknown++;
        } else {
          String until = when.equals("admit") ? "2022-12-31" : "2023-12-31";
          expected.merge(List.of(until, DAYS.get(often)), 1, Integer::sum);
        }
      }
    }
    Map<List<String>, Integer> found = new HashMap<>();
    for (Map<String, String> row : made.rows("use_reports")) {
      found.merge(List.of(row.get("until_on"), row.get("days_used")), 1, Integer::sum);
    }
    assertEquals(expected, found);
    assertEquals(unknown, made.dropped("use_reports", ""));
    long alcohol =
        grown.stream().filter(row -> row.get("primary_substance_admit").equals("Alcohol")).count();
    assertEquals(
        alcohol, made.count("clients", row -> row.get("most_problematic").equals("alcohol")));
  }
}
