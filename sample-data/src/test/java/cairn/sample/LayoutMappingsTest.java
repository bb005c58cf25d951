package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings of two national layouts on the small made-up files that they ship. */
class LayoutMappingsTest {
  @TempDir private Path folder;

  private MadeTables map(String mapping) throws IOException {
    Path sources = SampleFolders.committed("mappings").resolve(mapping).resolve("sources");
    return MadeTables.of(mapping, sources, YearMonth.of(2026, 9), folder);
  }

  private static List<String> cells(List<Map<String, String>> rows, String... columns) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    ",", List.of(columns).stream().map(c -> row.getOrDefault(c, "")).toList()))
        .sorted()
        .toList();
  }

  private List<String> uses(MadeTables made, String person) throws IOException {
    return cells(
        made.rows("use_reports").stream()
            .filter(row -> row.get("client_id").equals(person) && !row.get("days_used").equals("0"))
            .toList(),
        "problem",
        "from_on",
        "until_on",
        "days_used");
  }

  @Test
  void gpraInterviewsBecomeEpisodesAndReportsOfThirtyDays() throws IOException {
    MadeTables made = map("gpra");
    assertEquals(
        List.of("gpra_recovery,2026-03-02", "gpra_treatment,2026-01-12"),
        cells(made.rows("groups"), "group_type", "started_on"));
    assertEquals(
        List.of(
            "gex0001,man,white",
            "gex0002,woman,white|hispanic_or_latino",
            "gex0003,man,black_or_african_american",
            "gex0004,woman,white",
            "gex0005,other,black_or_african_american",
            "gex0006,man,white"),
        cells(made.rows("clients"), "client_id", "gender", "race_ethnicity"));
    assertEquals(
        List.of(
            "gex0001,2026-01-12,2026-08-03,completed",
            "gex0002,2026-01-19,,",
            "gex0003,2026-02-02,2026-04-06,stopped_coming",
            "gex0004,2026-02-09,,",
            "gex0005,2026-03-02,2026-09-14,completed",
            "gex0006,2026-03-16,2026-05-18,incarcerated"),
        cells(made.rows("memberships"), "client_id", "joined_on", "left_on", "end_reason"));
    assertEquals(
        List.of(
                "benzodiazepine,2026-01-10,2026-02-08,3",
                "cannabis,2026-01-10,2026-02-08,30",
                "alcohol,2026-01-10,2026-02-08,4",
                "prescription_opioid,2026-01-10,2026-02-08,12")
            .stream()
            .sorted()
            .toList(),
        uses(made, "gex0004"));
    assertEquals(87, made.rows("use_reports").size());
    assertEquals(
        10 * 9 - 87, made.dropped("use_reports", "refused"), "ten interviews, nine substances");
    assertEquals(2, made.dropped("use_reports", "an interview within 30 days"));
    assertEquals(3, made.dropped("use_reports", "the interview did not take place"));
    assertEquals(
        List.of("gex0002,2026-01-18,2", "gex0006,2026-03-15,1"),
        cells(
            made.rows("safety_reports").stream()
                .filter(row -> !row.get("occasions").equals("0"))
                .toList(),
            "client_id",
            "until_on",
            "occasions"));
    assertEquals(
        List.of(
            "gex0005,housed,full_time",
            "gex0005,housed,full_time",
            "gex0005,institution,unemployed"),
        cells(
            made.rows("circumstances").stream()
                .filter(row -> row.get("client_id").equals("gex0005"))
                .toList(),
            "client_id",
            "housing",
            "employment"));
    assertEquals(12, made.rows("circumstances").size());
  }

  @Test
  void topFormsBecomeEpisodesReportsOfTwentyEightDaysAndScores() throws IOException {
    MadeTables made = map("top");
    assertEquals(
        List.of("agency-madeup,2026-01-12"), cells(made.rows("groups"), "group_id", "started_on"));
    assertEquals(
        List.of("t0001,man", "t0002,woman", "t0003,man", "t0004,woman", "t0005,man"),
        cells(made.rows("clients"), "client_id", "gender"));
    assertEquals(
        List.of(
            "t0001,2026-01-12,,",
            "t0002,2026-01-19,2026-07-27,completed",
            "t0003,2026-02-02,2026-04-20,stopped_coming",
            "t0003,2026-06-15,,",
            "t0004,2026-02-16,,",
            "t0005,2026-03-02,,"),
        cells(made.rows("memberships"), "client_id", "joined_on", "left_on", "end_reason"));
    assertEquals(
        List.of("alcohol,2025-12-22,2026-01-18,28", "alcohol,2026-06-22,2026-07-19,6"),
        uses(made, "t0002"),
        "the form at the exit is within 28 days of the review");
    assertEquals(11 * 7 - 7 - 2, made.rows("use_reports").size());
    assertEquals(7, made.dropped("use_reports", "less than 28 days"));
    assertEquals(2, made.dropped("use_reports", "not answered"));
    assertEquals(
        List.of(
            "physical_health,2026-03-02,9",
            "physical_health,2026-08-31,10",
            "psychological_health,2026-03-02,8",
            "quality_of_life,2026-03-02,8",
            "quality_of_life,2026-08-31,9"),
        cells(
            made.rows("measures").stream()
                .filter(row -> row.get("client_id").equals("t0005"))
                .toList(),
            "subscale",
            "measured_on",
            "score"));
    assertEquals(11 * 3 - 1, made.rows("measures").size());
    assertEquals(
        List.of("t0005,2026-03-02,top_at_risk", "t0005,2026-08-31,housed"),
        cells(
            made.rows("circumstances").stream()
                .filter(row -> row.get("client_id").equals("t0005"))
                .toList(),
            "client_id",
            "recorded_on",
            "housing"));
  }
}
