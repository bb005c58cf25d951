package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.engine.mapping.MappingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mappings of the real sources against plain counting of the source files. */
class MappingsTest {
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

  @TempDir private Path folder;

  private MappingReport run(Path sources, String mapping, YearMonth month) throws IOException {
    return MadeTables.of(mapping, sources, month, folder).report();
  }

  private List<Map<String, String>> made(String table) throws IOException {
    return SampleFolders.rows(folder.resolve(table + ".csv"));
  }

  private static long dropped(MappingReport report, String table, String source) {
    return report.dropped().stream()
        .filter(each -> each.table().equals(table) && each.reason().startsWith(source))
        .mapToLong(MappingReport.Dropped::rows)
        .sum();
  }

  private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
    return rows.stream().filter(which).count();
  }

  @Test
  void theTrialsComeWithEveryVisitDayAndScreenCounted() throws IOException {
    Path source = SampleFolders.realData("ctn0094");
    MappingReport report = run(source, "ctn0094", YearMonth.of(2001, 12));
    assertVisits(source, report);
    assertUse(source, report);
    assertDrinking(source);
    assertEquals(
        SampleFolders.rows(source.resolve("everybody.csv")).size(), made("clients").size());
    assertFalse(Files.exists(folder.resolve("goals.csv")), "nobody was asked for goals");
  }

  private void assertVisits(Path source, MappingReport report) throws IOException {
    Set<List<String>> attended = new HashSet<>();
    List<Map<String, String>> visits = SampleFolders.rows(source.resolve("visit.csv"));
    for (Map<String, String> visit : visits) {
      boolean there = Set.of("visit", "final").contains(visit.get("what"));
      String day = visit.get("when");
      if (there && !day.isEmpty() && Integer.parseInt(day) <= 730) {
        attended.add(List.of(client(visit), DAY_0.plusDays(Integer.parseInt(day)).toString()));
      }
    }
    Map<String, String> heldOn = new HashMap<>();
    made("sessions").forEach(row -> heldOn.put(row.get("session_id"), row.get("held_on")));
    Set<List<String>> rows = new HashSet<>();
    for (Map<String, String> row : made("attendance")) {
      rows.add(List.of(row.get("client_id"), heldOn.get(row.get("session_id"))));
    }
    assertEquals(attended, rows);
    assertEquals(visits.size(), rows.size() + dropped(report, "attendance", "visit"));
  }

  private void assertUse(Path source, MappingReport report) throws IOException {
    List<Map<String, String>> days = SampleFolders.rows(source.resolve("tlfb.csv"));
    List<Map<String, String>> screens = SampleFolders.rows(source.resolve("uds.csv"));
    List<Map<String, String>> reports = made("use_reports");
    long used = count(reports, row -> row.get("days_used").equals("1"));
    assertEquals(days.size(), used + dropped(report, "use_reports", "tlfb"));
    assertEquals(
        count(days, row -> row.get("what").equals("Heroin")),
        count(
            reports,
            row -> row.get("problem").equals("heroin") && row.get("days_used").equals("1")));
    assertEquals(
        screens.size(),
        count(reports, row -> row.get("result").equals("positive"))
            + dropped(report, "use_reports", "uds"));
    assertEquals(
        count(
            SampleFolders.rows(source.resolve("all_drugs.csv")),
            row -> row.get("what").equals("Heavy Drinking")),
        count(reports, row -> row.get("heavy_days").equals("1")));
    assertNoDayBothWithAndWithout(reports);
  }

  /**
   * Days of drinking, and the people who had them, against what plain SQL counted in the source.
   */
  private void assertDrinking(Path source) throws IOException {
    Map<String, String> projects = new HashMap<>();
    for (Map<String, String> row : SampleFolders.rows(source.resolve("everybody.csv"))) {
      projects.put(client(row), row.get("project"));
    }
    Map<String, String> drinking = Map.of("1", "Heavy Drinking", "0", "Light Drinking");
    Map<String, Integer> counted = new TreeMap<>();
    Set<List<String>> people = new HashSet<>();
    for (Map<String, String> row : made("use_reports")) {
      if (row.get("problem").equals("alcohol") && row.get("days_used").equals("1")) {
        String key =
            "project="
                + projects.get(row.get("client_id"))
                + ";what="
                + drinking.getOrDefault(row.get("heavy_days"), "Alcohol");
        counted.merge(key + ",rows", 1, Integer::sum);
        if (people.add(List.of(key, row.get("client_id")))) {
          counted.merge(key + ",people", 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> expected = new TreeMap<>();
    for (Map<String, String> row :
        SampleFolders.rows(source.resolve("../../golden/e_ctn.csv").normalize())) {
      if (row.get("test").equals("ctn_alcohol_days")) {
        expected.put(row.get("key") + "," + row.get("stat"), Integer.valueOf(row.get("value")));
      }
    }
    assertEquals(10, expected.size());
    assertEquals(expected, counted);
  }

  private static void assertNoDayBothWithAndWithout(List<Map<String, String>> reports) {
    Set<List<String>> used = new HashSet<>();
    for (Map<String, String> row : reports) {
      if (row.get("days_used").equals("1")) {
        used.add(List.of(row.get("client_id"), row.get("problem"), row.get("from_on")));
      }
    }
    int without = 0;
    for (Map<String, String> row : reports) {
      if (row.get("days_used").equals("0")) {
        LocalDate last = LocalDate.parse(row.get("until_on"));
        LocalDate day = LocalDate.parse(row.get("from_on"));
        for (; !day.isAfter(last); day = day.plusDays(1)) {
          without++;
          List<String> key = List.of(row.get("client_id"), row.get("problem"), day.toString());
          assertTrue(!used.contains(key));
        }
      }
    }
    assertTrue(without > used.size());
  }

  private static String client(Map<String, String> row) {
    return "c" + String.valueOf(10_000 + Integer.parseInt(row.get("who"))).substring(1);
  }

  @Test
  void theFourGroupsHaveTheAttendanceOfPlainCounting() throws IOException {
    Path source = SampleFolders.realData("BRIGHT_session_attendance.csv");
    MappingReport report = run(parent(source), "bright", YearMonth.of(2002, 6));
    Map<String, Integer> attended = new TreeMap<>();
    Map<String, Set<String>> sessions = new TreeMap<>();
    List<Map<String, String>> rows = SampleFolders.rows(source);
    Set<String> people = new HashSet<>();
    for (Map<String, String> row : rows) {
      String group = "cbt-" + row.get("cbt_group");
      attended.merge(group, 1, Integer::sum);
      sessions.computeIfAbsent(group, key -> new HashSet<>()).add(row.get("session"));
      people.add(row.get("subject"));
    }
    Map<String, Integer> madeAttended = new TreeMap<>();
    int absent = 0;
    for (Map<String, String> row : made("attendance")) {
      String session = row.get("session_id");
      if (row.get("status").equals("attended")) {
        madeAttended.merge(session.substring(0, session.lastIndexOf('-')), 1, Integer::sum);
      } else {
        absent++;
      }
    }
    Map<String, Integer> madeSessions = new TreeMap<>();
    made("sessions").forEach(row -> madeSessions.merge(row.get("group_id"), 1, Integer::sum));
    assertEquals(attended, madeAttended);
    sessions.forEach((group, held) -> assertEquals(held.size(), madeSessions.get(group), group));
    assertEquals(people.size(), made("clients").size());
    assertEquals(people.size(), made("memberships").size());
    assertEquals(between(rows) - rows.size(), absent);
    assertEquals(0, dropped(report, "attendance", ""));
  }

  /** Sessions of the group from each person's first to the last. */
  private static int between(List<Map<String, String>> rows) {
    Map<String, int[]> range = new HashMap<>();
    for (Map<String, String> row : rows) {
      int session = Integer.parseInt(row.get("session"));
      int[] ends = range.computeIfAbsent(row.get("subject"), key -> new int[] {session, session});
      ends[0] = Math.min(ends[0], session);
      ends[1] = Math.max(ends[1], session);
    }
    return range.values().stream().mapToInt(ends -> ends[1] - ends[0] + 1).sum();
  }

  @Test
  void theFiveWavesOfStagesAreTheSourcesCells() throws IOException {
    Path source = SampleFolders.realData("stage_of_change_smoking.csv");
    MappingReport report = run(parent(source), "smoking", YearMonth.of(2002, 1));
    Map<String, String> waves =
        Map.of(
            "smst00", "2000-01-01",
            "smst06", "2000-07-02",
            "smst12", "2000-12-31",
            "smst18", "2001-07-02",
            "smst24", "2002-01-01");
    Map<List<String>, Integer> expected = new HashMap<>();
    List<Map<String, String>> rows = SampleFolders.rows(source);
    int empty = 0;
    for (Map<String, String> row : rows) {
      for (Map.Entry<String, String> wave : waves.entrySet()) {
        String stage = row.get(wave.getKey());
        if (stage.isEmpty()) {
          empty++;
        } else {
          expected.merge(List.of(wave.getValue(), stage.toLowerCase(Locale.ROOT)), 1, Integer::sum);
        }
      }
    }
    Map<List<String>, Integer> made = new HashMap<>();
    made("stages")
        .forEach(
            row -> made.merge(List.of(row.get("assessed_on"), row.get("stage")), 1, Integer::sum));
    assertEquals(expected, made);
    assertEquals(empty, dropped(report, "stages", ""));
    assertEquals(
        count(rows, row -> row.get("Group").equals("TTM intervention")),
        count(made("memberships"), row -> row.get("group_id").equals("arm-stage-matched")));
    assertTrue(Files.exists(folder.resolve("plan.yaml")));
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
