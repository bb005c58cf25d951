package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping of the HELP trial against plain counting of its interviews. */
class HelpMappingTest {
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);
  private static final Map<String, String> DAYS_OF =
      Map.of("alcohol", "H1_30", "heroin", "H3_30", "cocaine", "H8_30", "cannabis", "H10_30");
  private static final List<String> SCORES = List.of("RAW_RE", "RAW_AM", "RAW_TS", "MCS", "PCS");

  @TempDir private Path folder;
  private List<Map<String, String>> interviews;
  private MadeTables made;

  @BeforeEach
  void map() throws IOException {
    Path source = SampleFolders.realData("HELPfull_long.csv");
    interviews = SampleFolders.rows(source);
    made =
        MadeTables.of(
            "help",
            MadeTables.folderOf(source),
            YearMonth.of(2003, 8),
            folder,
            "drinks_a_day",
            "required_with");
  }

  private static LocalDate day(Map<String, String> interview) {
    String days = interview.get("DAYS_SINCE_BL");
    return DAY_0.plusDays(days.isEmpty() ? 0 : Integer.parseInt(days));
  }

  private static String person(Map<String, String> interview) {
    return "c" + String.valueOf(10_000 + Integer.parseInt(interview.get("ID"))).substring(1);
  }

  private long first(String column, String value) {
    return interviews.stream()
        .filter(each -> each.get("TIME").equals("0") && each.get(column).equals(value))
        .count();
  }

  @Test
  void everybodyBelongsToTheArmThatWasDrawn() throws IOException {
    assertEquals(470, made.rows("clients").size());
    assertEquals(first("TIME", "0"), made.rows("memberships").size());
    assertEquals(
        first("GROUP", "1"),
        made.count("memberships", row -> row.get("group_id").equals("arm-clinic")));
    assertEquals(
        first("DEAD", "1"), made.count("memberships", row -> row.get("end_reason").equals("died")));
    assertEquals(first("A1", "2"), made.count("clients", row -> row.get("gender").equals("woman")));
    assertEquals(
        first("PRIM_SUB", "3"),
        made.count("clients", row -> row.get("most_problematic").equals("heroin")));
  }

  @Test
  void everyAnswerIsAReportOfTheThirtyDaysBefore() throws IOException {
    Map<List<String>, String> expected = new HashMap<>();
    for (Map<String, String> interview : interviews) {
      DAYS_OF.forEach(
          (problem, column) -> {
            if (!interview.get(column).isEmpty()) {
              expected.put(
                  List.of(
                      person(interview),
                      problem,
                      day(interview).minusDays(30).toString(),
                      day(interview).minusDays(1).toString()),
                  interview.get(column));
            }
          });
    }
    Map<List<String>, String> found = new HashMap<>();
    for (Map<String, String> row : made.rows("use_reports")) {
      found.put(
          List.of(
              row.get("client_id"), row.get("problem"), row.get("from_on"), row.get("until_on")),
          row.get("days_used"));
    }
    assertEquals(expected, found);
    assertEquals(
        4L * interviews.size() - expected.size(), made.dropped("use_reports", "no answer"));
  }

  @Test
  void drinksStandWhereThereWereDaysOfDrinking() throws IOException {
    long drinking = interviews.stream().filter(each -> number(each, "H1_30") > 0).count();
    double drinks =
        interviews.stream()
            .filter(each -> number(each, "H1_30") > 0)
            .mapToDouble(each -> Math.max(0, number(each, "ALCQ_30")))
            .sum();
    List<Map<String, String>> amounts =
        made.rows("use_reports").stream().filter(row -> !row.get("amount").isEmpty()).toList();
    assertEquals(drinking, amounts.size() + made.dropped("use_reports", "drinks (row kept): none"));
    assertEquals(
        drinks, amounts.stream().mapToDouble(row -> Double.parseDouble(row.get("amount"))).sum());
    assertTrue(amounts.stream().allMatch(row -> row.get("amount_unit").equals("us_drink")));
  }

  private static double number(Map<String, String> row, String column) {
    String cell = row.get(column);
    return cell.isEmpty() ? -1 : Double.parseDouble(cell);
  }

  @Test
  void scoresHousingAndPrimaryCareAreTheSourcesCells() throws IOException {
    long scores =
        interviews.stream()
            .mapToLong(each -> SCORES.stream().filter(name -> !each.get(name).isEmpty()).count())
            .sum();
    assertEquals(scores, made.rows("measures").size());
    assertEquals(5L * interviews.size() - scores, made.dropped("measures", "no score"));
    long housed = interviews.stream().filter(each -> each.get("HOMELESS").equals("0")).count();
    assertEquals(housed, made.rows("circumstances").size());
    assertEquals(interviews.size() - housed, made.dropped("circumstances", ""));
    assertEquals(first("LINKSTATUS", "1"), made.rows("care").size());
    assertEquals(470, made.rows("care").size() + made.dropped("care", ""));
    assertTrue(Files.exists(folder.resolve("plan.yaml")));
  }
}
