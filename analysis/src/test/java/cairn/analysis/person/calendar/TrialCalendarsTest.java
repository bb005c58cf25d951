package cairn.analysis.person.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Histories;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rebuilds, from the raw tables of three opioid trials, the weekly words that their authors
 * published: from urine screens and attended visits, and from daily Timeline Followback.
 */
class TrialCalendarsTest {
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);
  private static final Problem OPIOID = Histories.problem("opioid");
  private static final Map<String, Problem> FOLLOWED_BACK =
      Map.of(
          "Heroin", Histories.problem("heroin"),
          "Opioid", OPIOID,
          "Methadone", Histories.problem("methadone_not_prescribed"),
          "Buprenorphine", Histories.problem("buprenorphine_not_prescribed"));

  private static final Map<Integer, Person> PEOPLE = new TreeMap<>();

  private static final class Person {
    int trial;
    @Nullable Integer first;
    @Nullable Integer second;
    String arm = "";
    final Set<Integer> attended = new TreeSet<>();
    final Map<Integer, Set<String>> screens = new TreeMap<>();
    final Map<Integer, Set<String>> followedBack = new TreeMap<>();

    boolean isRandomised() {
      return first != null;
    }

    int start() {
      return first == null ? 0 : first;
    }

    int lastDay() {
      if (trial != 30) {
        return 168;
      }
      return second == null ? start() + 98 : second + 168;
    }

    Set<String> counted() {
      if (!isRandomised() || arm.contains("NTX")) {
        return Set.of("Opioid", "Methadone", "Buprenorphine");
      }
      return arm.equals("Methadone")
          ? Set.of("Opioid", "Buprenorphine")
          : Set.of("Opioid", "Methadone");
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("cairn.shared", ""), "realdata", "ctn0094");
  }

  private static List<Map<String, String>> rows(String table) throws IOException {
    List<String> lines =
        Files.readAllLines(folder().resolve(table + ".csv"), StandardCharsets.UTF_8);
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i].replace("\"", ""));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Person person(Map<String, String> row) {
    return PEOPLE.computeIfAbsent(Integer.valueOf(row.get("who")), who -> new Person());
  }

  private static int when(Map<String, String> row) {
    return Integer.parseInt(row.get("when"));
  }

  @BeforeAll
  static void readTables() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(folder()), "skipped: the trials' tables are not beside the project");
    for (Map<String, String> row : rows("everybody")) {
      person(row).trial = Integer.parseInt(row.get("project"));
    }
    for (Map<String, String> row : rows("randomization")) {
      Person person = person(row);
      if (row.get("when").isEmpty()) {
        continue;
      }
      if (row.get("which").equals("1")) {
        person.first = when(row);
        person.arm = row.get("treatment");
      } else if (person.trial == 30) {
        person.second = when(row);
      }
    }
    for (Map<String, String> row : rows("visit")) {
      boolean came = row.get("what").equals("visit") || row.get("what").equals("final");
      if (came && !row.get("when").isEmpty()) {
        person(row).attended.add(when(row));
      }
    }
    for (Map<String, String> row : rows("uds")) {
      person(row).screens.computeIfAbsent(when(row), day -> new TreeSet<>()).add(row.get("what"));
    }
    for (Map<String, String> row : rows("tlfb")) {
      person(row)
          .followedBack
          .computeIfAbsent(when(row), day -> new TreeSet<>())
          .add(row.get("what"));
    }
  }

  private static LocalDate day(int day) {
    return DAY_0.plusDays(day);
  }

  private static UseReport test(int day, DrugTestResult result) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c"))
        .with(UseReport::problem, OPIOID)
        .days(day(day), day(day))
        .with(UseReport::source, UseSource.URINE)
        .with(UseReport::result, result)
        .make();
  }

  private static UseReport reported(Problem problem, int day, int used) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c"))
        .with(UseReport::problem, problem)
        .days(day(day), day(day))
        .with(UseReport::source, UseSource.TIMELINE_FOLLOWBACK)
        .with(UseReport::daysUsed, used)
        .make();
  }

  private static List<UseReport> screens(Person person) {
    List<UseReport> reports = new ArrayList<>();
    Set<Integer> positive = new TreeSet<>();
    person.screens.forEach(
        (day, found) -> {
          if (found.stream().anyMatch(person.counted()::contains)) {
            positive.add(day);
            reports.add(test(day, DrugTestResult.POSITIVE));
          }
        });
    // Without a randomisation nobody can say which substances a negative visit would be free of.
    if (person.isRandomised()) {
      for (int day : person.attended) {
        if (!positive.contains(day)) {
          reports.add(test(day, DrugTestResult.NEGATIVE));
        }
      }
    }
    return reports;
  }

  private static List<UseReport> followedBack(Person person) {
    List<UseReport> reports = new ArrayList<>();
    for (int day = -30; day <= person.lastDay(); day++) {
      boolean none = true;
      for (String what : person.followedBack.getOrDefault(day, Set.of())) {
        Problem problem = FOLLOWED_BACK.get(what);
        if (problem != null) {
          none = false;
          reports.add(reported(problem, day, 1));
        }
      }
      if (none && person.isRandomised()) {
        reports.add(reported(OPIOID, day, 0));
      }
    }
    return reports;
  }

  private static UseWord word(Person person, List<UseReport> reports, WordRule rule) {
    LocalDate first = day(person.start() + rule.anchorOffset());
    LocalDate end = day(person.lastDay() + 1);
    return UseCalendar.of(
            OPIOID,
            reports,
            new Due(first, end, List.of()),
            day(person.start()),
            new Period(day(-30), end),
            rule,
            Families.none())
        .word();
  }

  private static String line(Person person, UseWord word) {
    int last = word.firstWeek() + word.symbols().length() - 1;
    int second =
        person.second == null ? last + 1 : Math.floorDiv(person.second - person.start() - 1, 7) + 1;
    return String.join(
        ",",
        String.valueOf(word.firstWeek()),
        String.valueOf(last),
        word.beforeStart(),
        word.weeks(1, second - 1),
        word.weeks(second, last));
  }

  private static String published(Map<String, String> row) {
    return String.join(
        ",",
        row.get("startWeek"),
        row.get("endWeek"),
        row.get("Baseline"),
        row.get("Phase_1"),
        row.get("Phase_2"));
  }

  private static WordRule rule(UseSource source, int anchorOffset, int useDays, int mixedDays) {
    return new WordRule(
        anchorOffset,
        EnumSet.of(source),
        new WordRule.FewestDays(useDays, mixedDays, 1, 1),
        WeekSymbol.MIXED,
        true);
  }

  @Test
  void wordsFromUrineScreens() throws IOException {
    List<String> different = new ArrayList<>();
    List<Map<String, String>> rows = rows("derived_weeklyOpioidPattern");
    for (Map<String, String> row : rows) {
      Person person = person(row);
      WordRule rule = rule(UseSource.URINE, person.isRandomised() ? 1 : 0, 1, 0);
      String built = line(person, word(person, screens(person), rule));
      if (!built.equals(published(row))) {
        different.add(row.get("who") + ": " + published(row) + " | " + built);
      }
    }
    assertEquals(
        List.of(),
        different.subList(0, Math.min(5, different.size())),
        () -> different.size() + " differ");
    assertEquals(3560, rows.size());
  }

  @Test
  void wordsFromTimelineFollowback() throws IOException {
    List<String> different = new ArrayList<>();
    List<Map<String, String>> rows = rows("derived_weeklyTLFBPattern");
    for (Map<String, String> row : rows) {
      Person person = person(row);
      WordRule rule =
          person.isRandomised()
              ? rule(UseSource.TIMELINE_FOLLOWBACK, 1, 2, 1)
              : rule(UseSource.TIMELINE_FOLLOWBACK, 1, 1, 0);
      String built = line(person, word(person, followedBack(person), rule));
      if (!built.equals(published(row))) {
        different.add(row.get("who") + ": " + published(row) + " | " + built);
      }
    }
    assertEquals(
        List.of(),
        different.subList(0, Math.min(5, different.size())),
        () -> different.size() + " differ");
    assertEquals(3560, rows.size());
  }
}
