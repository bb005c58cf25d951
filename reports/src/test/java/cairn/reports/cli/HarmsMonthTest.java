package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One person a program, whose harms fall, rise, do both, or are asked about at one time or never.
 */
final class HarmsMonthTest {
  private static final List<String> MONTHS =
      List.of(
          "2026-03-09,2026-04-05",
          "2026-04-06,2026-05-03",
          "2026-05-04,2026-05-31",
          "2026-06-01,2026-06-28");

  @TempDir private Path folder;

  /**
   * A program of one.
   *
   * @param overdoses occasions in the 28 days before the start and in each 28 days since, {@code .}
   *     where nobody asked
   * @param arrests the same
   */
  private Path month(String overdoses, String arrests) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    write(in, "clients", "client_id,intake_on", "c01,2026-04-06");
    write(
        in,
        "groups",
        "group_id,program_id,site_id,group_type,started_on",
        "g01,p01,h01,drop_in,2026-01-05");
    write(in, "goals", "goal_id,client_id,set_on,domain,goal_type,horizon,chosen_by");
    write(in, "memberships", "client_id,group_id,joined_on", "c01,g01,2026-04-06");
    write(
        in, "sessions", "session_id,group_id,held_on", "s01,g01,2026-04-06", "s02,g01,2026-06-15");
    write(in, "attendance", "session_id,client_id,status", "s01,c01,attended", "s02,c01,attended");
    List<String> reports =
        new ArrayList<>(List.of("client_id,behavior,from_on,until_on,occasions"));
    for (int i = 0; i < MONTHS.size(); i++) {
      add(reports, "overdose", MONTHS.get(i), overdoses.charAt(i));
      add(reports, "arrest", MONTHS.get(i), arrests.charAt(i));
    }
    write(in, "safety_reports", reports.toArray(String[]::new));
    Path store = folder.resolve("store");
    Ran ran =
        Ran.cairn(
            "monthly",
            "--in",
            in.toString(),
            "--month",
            "2026-06",
            "--store",
            store.toString(),
            "--engine",
            "embedded");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    return store;
  }

  private static void add(List<String> reports, String harm, String period, char occasions) {
    if (occasions != '.') {
      reports.add("c01," + harm + "," + period + "," + occasions);
    }
  }

  private static void write(Path in, String table, String... lines) throws IOException {
    Files.writeString(in.resolve(table + ".csv"), String.join("\n", lines) + "\n");
  }

  private static List<String> rows(Path store, String sql) {
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", sql);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    return answer.out().lines().skip(1).toList();
  }

  private static String harms(Path store, String direction) {
    List<String> rows =
        rows(
            store,
            "SELECT part, n, \"of\" FROM changes WHERE group_type = 'all' AND milestone ="
                + " 'month_end' AND part IN ('any', 'harms') AND direction = '"
                + direction
                + "' ORDER BY part");
    return String.join(" ", rows);
  }

  @ParameterizedTest
  @CsvSource({
    "4000, ...., 'any,1,1 harms,1,1', 'any,0,1 harms,0,1'",
    "0444, ...., 'any,0,1 harms,0,1', 'any,1,1 harms,1,1'",
    "4000, 0222, 'any,1,1 harms,1,1', 'any,1,1 harms,1,1'",
    "0000, ...., 'any,0,1 harms,0,1', 'any,0,1 harms,0,1'",
    "...0, ...., '', ''",
    "4..., ...., '', ''",
    "...., ...., '', ''",
    "4..., ...4, '', ''"
  })
  void harmsStandInBothDirections(String overdoses, String arrests, String positive, String setback)
      throws IOException {
    Path store = month(overdoses, arrests);
    assertEquals(positive, harms(store, "positive"));
    assertEquals(setback, harms(store, "setback"));
    assertTrue(Files.exists(store.resolve("reports/2026-06/evaluator/report.html")));
  }

  @Test
  void aMonthWithoutAReportHasNoRowAndFundersSeeNoHarm() throws IOException {
    Path store = month("4.0.", "....");
    assertEquals(
        List.of("2026-03,4,1,1", "2026-05,0,0,1", "all,4,1,1"),
        rows(
            store,
            "SELECT month, events, people, asked FROM harms WHERE group_type = 'all' AND harm ="
                + " 'overdose' ORDER BY month"));
    try (Stream<Path> files = Files.walk(store.resolve("reports/2026-06/funder"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("verdose"), file.getFileName().toString());
      }
    }
  }
}
