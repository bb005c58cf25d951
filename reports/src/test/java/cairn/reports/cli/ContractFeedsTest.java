package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.dictionary.ContractPages;
import cairn.reports.document.TablePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * "If you add this, you get that" is true: a table or column is taken away, and just the sections
 * that are said to read it change. {@code -Dcairn.feeds=all} takes each away, a quarter of an hour.
 */
final class ContractFeedsTest {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());

  /** What tells of the records themselves, or of the words and choices behind: always different. */
  private static final Set<String> ABOUT_THE_RECORDS =
      Set.of("reliability", "sensitivity", "how-to-read", "definitions", "how-made");

  /** What means nothing without the other. */
  private static final Map<String, List<String>> TOGETHER =
      Map.of(
          "goals", List.of("goal_reviews"),
          "goals.target", List.of("target_unit"),
          "goals.target_unit", List.of("target"),
          "use_reports.amount_unit", List.of("amount", "max_amount_in_a_day"),
          "care.dose", List.of("dose_unit"),
          "care.dose_unit", List.of("dose"));

  /** Without which there is nobody to tell of. */
  private static final Set<String> OF_EVERYBODY = Set.of("clients", "memberships", "attendance");

  /** A report says one of the two at least. */
  private static final Map<String, String> ONE_OF_TWO =
      Map.of("use_reports.days_used", "result", "use_reports.result", "days_used");

  private static final List<String> USUAL =
      List.of("clients.gender", "circumstances", "sessions.topic", "care.until_on", "use_reports");

  private static final Pattern SECTION =
      Pattern.compile("<section[^>]* id=\"([a-z-]+)\"[^>]*>(.*?)</section>", Pattern.DOTALL);
  private static final Pattern CONTENTS =
      Pattern.compile("<li><a href=\"#([a-z-]+)\">([^<]*)</a></li>");

  @TempDir private static Path folder;
  private static final Map<String, String> titles = new TreeMap<>();
  private static Map<String, String> whole = Map.of();

  @BeforeAll
  static void everythingIsThere() throws IOException {
    whole = sections("whole", "");
    Path annex = folder.resolve("whole/store/reports/2026-10/evaluator/annex.html");
    Matcher each = CONTENTS.matcher(Files.readString(annex));
    while (each.find()) {
      titles.put(each.group(1), each.group(2));
    }
    assertTrue(titles.keySet().containsAll(whole.keySet()));
  }

  /** What is said to read each table and column that may be left out. */
  private static Map<String, List<String>> said() {
    Map<String, List<String>> said = new TreeMap<>();
    for (TablePage table : ContractPages.of(CONTRACT)) {
      if (!table.need().startsWith("Needed in every") && !OF_EVERYBODY.contains(table.name())) {
        said.put(table.name(), table.feeds());
      }
      table.columns().stream()
          .filter(line -> !line.needed())
          .forEach(line -> said.put(table.name() + "." + line.name(), line.feeds()));
    }
    return said;
  }

  @Test
  void whatIsTakenAwayChangesWhatIsSaidToReadIt() throws IOException {
    Map<String, List<String>> said = said();
    if (System.getProperty("cairn.feeds") == null) {
      said.keySet().retainAll(USUAL);
      assertEquals(USUAL.size(), said.size());
    }
    Map<String, List<String>> seen = new TreeMap<>();
    for (String each : said.keySet()) {
      seen.put(each, changed(each));
    }
    assertEquals(said, seen);
  }

  @Test
  void withoutPeopleThereIsNothingOfAnybody() {
    for (TablePage table : ContractPages.of(CONTRACT)) {
      if (OF_EVERYBODY.contains(table.name())) {
        assertEquals(whole.size() - ABOUT_THE_RECORDS.size(), table.feeds().size(), table.name());
      }
    }
  }

  /** Titles of the sections that are others, in the order of the report. */
  private static List<String> changed(String less) throws IOException {
    Map<String, String> left = sections("less", less);
    return whole.keySet().stream()
        .filter(id -> !ABOUT_THE_RECORDS.contains(id) && !whole.get(id).equals(left.get(id)))
        .map(titles::get)
        .toList();
  }

  private static Map<String, String> sections(String name, String less) throws IOException {
    Path own = folder.resolve(name);
    if (Files.exists(own)) {
      SmallProgramsTest.delete(own);
    }
    SmallProgram.of(7).ofSize(90, 10).write(own.resolve("delivery"));
    if (!less.isEmpty()) {
      takeAway(own.resolve("delivery"), less);
    }
    Ran run =
        Ran.cairn(
            "monthly",
            "--in",
            own.resolve("delivery").toString(),
            "--month",
            "2026-10",
            "--store",
            own.resolve("store").toString(),
            "--engine",
            "embedded",
            "--quiet");
    assertEquals(ExitCode.DONE, run.exit(), less + ": " + run.err());
    Map<String, String> sections = new LinkedHashMap<>();
    Path annex = own.resolve("store/reports/2026-10/evaluator/annex.html");
    Matcher each = SECTION.matcher(Files.readString(annex));
    while (each.find()) {
      sections.put(each.group(1), each.group(2));
    }
    assertFalse(sections.isEmpty());
    return sections;
  }

  private static void takeAway(Path delivery, String less) throws IOException {
    List<String> with = TOGETHER.getOrDefault(less, List.of());
    int point = less.indexOf('.');
    if (point < 0) {
      Files.delete(delivery.resolve(less + ".csv"));
      for (String table : with) {
        Files.delete(delivery.resolve(table + ".csv"));
      }
      return;
    }
    Path file = delivery.resolve(less.substring(0, point) + ".csv");
    List<List<String>> rows = PlainCsv.read(file);
    List<String> header = List.copyOf(rows.get(0));
    List<String> gone = new ArrayList<>(with);
    gone.add(less.substring(point + 1));
    List<List<String>> kept = new ArrayList<>();
    for (List<String> row : rows) {
      String other = ONE_OF_TWO.get(less);
      if (other == null || !row.get(header.indexOf(other)).isEmpty()) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < header.size(); at++) {
          if (!gone.contains(header.get(at))) {
            cells.add(row.get(at));
          }
        }
        kept.add(cells);
      }
    }
    PlainCsv.write(file, kept);
  }
}
