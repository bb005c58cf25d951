package cairn.reports.cli;

import static java.util.regex.Pattern.DOTALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.format.Axe;
import cairn.reports.format.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user types them, on the committed clinic. */
final class MonthlyJobTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");

  @TempDir private static Path folder;
  private static Path store;

  @BeforeAll
  static void runTheMonth() {
    store = folder.resolve("store");
    Ran first = monthly(store, "embedded");
    assertEquals(ExitCode.DONE, first.exit(), first.err());
  }

  private static Ran monthly(Path into, String engine) {
    return Ran.cairn(
        "monthly",
        "--in",
        CLINIC.toString(),
        "--month",
        "2026-10",
        "--store",
        into.toString(),
        "--engine",
        engine,
        "--language",
        "es");
  }

  private static String number(String sql) {
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", sql);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    List<String> lines = answer.out().lines().toList();
    return lines.get(lines.size() - 1);
  }

  @Test
  void bothEnginesGiveTheSameBytes() throws IOException {
    Path other = folder.resolve("other");
    assertEquals(ExitCode.DONE, monthly(other, "spark").exit());
    for (String place : List.of("records", "results/2026-10", "reports/2026-10")) {
      // A version is named by its content.
      assertEquals(
          store.resolve(place).toRealPath().getFileName(),
          other.resolve(place).toRealPath().getFileName(),
          place);
    }
  }

  @Test
  void theSameInputAgainChangesNothingAndSaysSo() {
    Ran again = monthly(store, "embedded");
    assertEquals(ExitCode.DONE, again.exit());
    assertTrue(again.err().contains("this delivery was ingested before; nothing changed"));
    assertTrue(again.err().contains("the same as before; nothing changed"));
  }

  @Test
  void everybodyIsAchievedOrNotOrOpenOrNotEvaluable() {
    assertEquals("400", number("SELECT count(*) FROM records.clients"));
    assertEquals(
        "0",
        number(
            "SELECT count(*) FROM verdicts"
                + " WHERE status NOT IN ('achieved', 'not_achieved', 'unplaced', 'not_evaluable')"
                + " OR reason = ''"));
    assertEquals(
        "0",
        number(
            "SELECT count(*) FROM outcomes WHERE view = 'first' AND group_type <> 'all'"
                + " AND (achieved > evaluable OR evaluable > due)"));
  }

  @Test
  void groupTypesAddUpToEverybody() {
    String sums =
        "SELECT count(*) FROM (SELECT definition, milestone, missing_rule,"
            + " sum(due) FILTER (group_type <> 'all') AS parts,"
            + " sum(due) FILTER (group_type = 'all') AS whole"
            + " FROM outcomes WHERE view = 'first' AND problem = 'all' GROUP BY ALL)"
            + " WHERE parts <> whole";
    assertEquals("0", number(sums));
  }

  @Test
  void theQueryThatTheReportShowsGivesTheOutcomesOfEverybody() throws IOException {
    String page = Files.readString(store.resolve("reports/2026-10/evaluator/annex.html"));
    Matcher shown = Pattern.compile("<code>(SELECT definition.*?)</code>", DOTALL).matcher(page);
    assertTrue(shown.find());
    String query = shown.group(1).replace("&#34;", "\"").replace("&#39;", "'");
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", query);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    List<String> lines = answer.out().lines().toList();
    assertEquals("definition,missing_rule,achieved,evaluable,due,share,lower,upper", lines.get(0));
    assertEquals(
        number(
            "SELECT count(*) FROM outcomes WHERE view = 'first' AND group_type = 'all'"
                + " AND problem = 'all' AND milestone = 'month_end'"),
        Integer.toString(lines.size() - 1));
  }

  @Test
  void theReportsAreThere() throws IOException {
    Path reports = store.resolve("reports/2026-10");
    String page = Files.readString(reports.resolve("evaluator/report.html"));
    assertTrue(page.contains("<svg"));
    assertFalse(page.contains("src=\"http"), "nothing is fetched");
    try (Stream<Path> funder = Files.list(reports.resolve("funder"))) {
      assertTrue(funder.anyMatch(file -> file.toString().endsWith(".csv")));
    }
  }

  @Test
  void explainShowsAVerdictWithItsReason() {
    String client = number("SELECT min(client_id) FROM verdicts WHERE milestone = 'week_13'");
    Ran explained =
        Ran.cairn(
            "explain",
            "--store",
            store.toString(),
            "--month",
            "2026-10",
            "--client",
            client,
            "--definition",
            "GOAL-5");
    assertEquals(ExitCode.DONE, explained.exit(), explained.err());
    assertTrue(explained.out().contains("because"));
    assertTrue(explained.err().isEmpty(), "nothing of a person goes to stderr");
  }

  @Test
  void anUnknownPersonIsNotRepeated() {
    Ran unknown =
        Ran.cairn(
            "explain", "--store", store.toString(), "--month", "2026-10", "--client", "zz-canary");
    assertEquals(ExitCode.USAGE, unknown.exit());
    assertFalse(unknown.err().contains("zz-canary"));
  }

  @Test
  void aQueryCannotLeaveTheStore() {
    Ran outside =
        Ran.cairn("sql", "--store", store.toString(), "SELECT * FROM read_text('/etc/hostname')");
    assertEquals(ExitCode.USAGE, outside.exit());
  }

  @Test
  void usageErrorsNameWhatToWrite() {
    Ran wrong = Ran.cairn("analyze", "--store", store.toString(), "--month", "2026-13");
    assertEquals(ExitCode.USAGE, wrong.exit());
    assertTrue(wrong.err().contains("Use YYYY-MM"));
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        ExitCode.USAGE,
        Ran.cairn("report", "--store", nowhere.toString(), "--month", "2026-10").exit());
    assertEquals(ExitCode.USAGE, Ran.cairn("definitions", "show", "ABS-99").exit());
  }

  @Test
  void aPlanWithUnknownKeysIsRefusedWithItsLine() throws IOException {
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(plan, "milestones: [4]\nsmallest_cel: 11\n");
    Ran refused =
        Ran.cairn(
            "analyze",
            "--store",
            store.toString(),
            "--month",
            "2026-10",
            "--plan",
            plan.toString());
    assertEquals(ExitCode.USAGE, refused.exit());
    assertTrue(refused.err().contains("plan.yaml line 2"), refused.err());
    assertTrue(refused.err().contains("did you mean smallest_cell?"), refused.err());
  }

  @Test
  void aBrokenDeliveryIsRefusedAndNothingIsPublished() throws IOException {
    Path broken = folder.resolve("broken");
    Files.createDirectories(broken);
    Files.writeString(broken.resolve("clients.csv"), "client_id,full_name\nc1,Canary Person\n");
    Path none = folder.resolve("none");
    Ran refused = Ran.cairn("ingest", "--in", broken.toString(), "--store", none.toString());
    assertEquals(ExitCode.INPUT, refused.exit());
    assertFalse(refused.err().contains("Canary"), "no value is repeated");
    assertFalse(Files.exists(none.resolve("records")));
  }

  @Test
  void aMonthBeforeTheRecordsIsRefusedWithTheMonthsThereAre() {
    Path early = folder.resolve("early");
    assertEquals(
        ExitCode.DONE,
        Ran.cairn("ingest", "--in", CLINIC.toString(), "--store", early.toString()).exit());
    Ran before = Ran.cairn("analyze", "--store", early.toString(), "--month", "2020-01");
    assertEquals(ExitCode.USAGE, before.exit());
    assertTrue(before.err().contains("they reach from 2025-05 to 2026-10"), before.err());
    Ran first = Ran.cairn("analyze", "--store", early.toString(), "--month", "2025-05");
    assertEquals(ExitCode.DONE, first.exit(), first.err());
    Ran reported = Ran.cairn("report", "--store", early.toString(), "--month", "2025-05");
    assertEquals(ExitCode.DONE, reported.exit(), reported.err());
  }

  @Test
  void theFrontAndTheStoryKeepTheirBudgets() throws Exception {
    PageBudgets.assertKept(folder, store.resolve("reports/2026-10/evaluator/report.html"));
  }

  @Test
  void whatOthersReadIsAccessibleInEachLanguage() throws Exception {
    Path reports = store.resolve("reports/2026-10");
    String front = Files.readString(reports.resolve("evaluator/front.es.html"));
    String wide = Browser.open(folder, front, 1280);
    assertTrue(Browser.number(wide, "findings") <= 900, "the first screen: " + wide);
    for (String page :
        List.of(
            "evaluator/front.es.html",
            "funder/summary.html",
            "funder/summary.es.html",
            "people/easy-read.html",
            "people/easy-read.es.html")) {
      String html = Files.readString(reports.resolve(page));
      Axe.assertNothingFound(folder, html, true);
      String narrow = Browser.open(folder, html, 320);
      assertEquals(
          Browser.number(narrow, "client"), Browser.number(narrow, "scroll"), page + " " + narrow);
    }
  }

  @Test
  void everyPageIsAccessible() throws Exception {
    Path evaluator = store.resolve("reports/2026-10/evaluator");
    Axe.assertNothingFound(folder, Files.readString(evaluator.resolve("report.html")), true);
    Axe.assertNothingFound(folder, Files.readString(store.resolve("reports/index.html")), true);
    // Thousands of cells of the same few inks: ContrastTest has those.
    Axe.assertNothingFound(folder, Files.readString(evaluator.resolve("annex.html")), false);
  }

  @Test
  void everyLinkOfTheStoryLeadsToAPlaceOfTheAnnex() throws IOException {
    Path evaluator = store.resolve("reports/2026-10/evaluator");
    String page = Files.readString(evaluator.resolve("report.html"));
    String annex = Files.readString(evaluator.resolve("annex.html"));
    Matcher link = Pattern.compile("href=\"annex\\.html#([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      assertTrue(annex.contains("id=\"" + link.group(1) + "\""), link.group(1));
    }
    assertTrue(links > 20, links + " links");
    Matcher figure = Pattern.compile("<(figure|section) [^>]*id=\"([^\"]+)\"").matcher(page);
    while (figure.find()) {
      String id = figure.group(2);
      boolean isFinding = id.startsWith("front-");
      assertTrue(isFinding || page.contains("annex.html#" + id + "\""), id);
    }
  }
}
