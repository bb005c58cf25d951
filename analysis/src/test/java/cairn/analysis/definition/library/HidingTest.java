package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The same people twice: where they tell of their use, and where they must hide it and report none,
 * tested each week in which they used. Hiding never makes less use of what was more.
 */
class HidingTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final int WEEKS_BEFORE = 5;
  private static final int WEEKS = 14;
  private static final int PEOPLE = 40;
  private static final Catalogues CATALOGUES = CaseFolder.catalogues();
  private static final Problem OPIOID = CATALOGUES.problems().require("opioid");
  private static final Problem HEROIN = CATALOGUES.problems().require("heroin");
  private static final Problem FENTANYL = CATALOGUES.problems().require("fentanyl");
  private static final ClientId ID = new ClientId("c1");

  private static UseReport row(
      Problem problem, LocalDate from, int days, UseSource source, @Nullable Integer used) {
    return Made.of(UseReport.class)
        .with(UseReport::client, ID)
        .with(UseReport::problem, problem)
        .days(from, from.plusDays(days))
        .with(UseReport::source, source)
        .with(UseReport::daysUsed, used)
        .make();
  }

  private static UseReport found(Problem problem, LocalDate on) {
    return Made.from(row(problem, on, 1, UseSource.URINE, null))
        .with(UseReport::result, DrugTestResult.POSITIVE)
        .make();
  }

  /**
   * Days of use a week; a person uses one of the two, both or none for some weeks, then changes.
   */
  private static int[][] weeks(Random random) {
    int[][] used = new int[2][WEEKS_BEFORE + WEEKS];
    int[] often = {random.nextInt(4), random.nextInt(4)};
    for (int week = 0; week < WEEKS_BEFORE + WEEKS; week++) {
      if (random.nextInt(4) == 0) {
        often = new int[] {random.nextInt(4), random.nextInt(4)};
      }
      used[0][week] = often[0];
      used[1][week] = often[1];
    }
    return used;
  }

  /**
   * Use before the start is told of either way: hiding begins with the program. Each report shares
   * a day with the next, as sheets that go from Monday to Monday do.
   */
  private static Calendars calendars(int[][] used, boolean hides, Problem tested, LocalDate at) {
    List<UseReport> reports = new ArrayList<>();
    for (int week = 0; week < WEEKS_BEFORE + WEEKS; week++) {
      LocalDate from = START.plusDays(7L * (week - WEEKS_BEFORE));
      boolean hidden = hides && week >= WEEKS_BEFORE;
      int heroin = used[0][week];
      int fentanyl = used[1][week];
      reports.add(row(HEROIN, from, 7, UseSource.SELF_REPORT, hidden ? 0 : heroin));
      reports.add(row(FENTANYL, from, 7, UseSource.SELF_REPORT, hidden ? 0 : fentanyl));
      boolean isSeen = tested.equals(HEROIN) ? heroin > 0 : heroin + fentanyl > 0;
      if (week >= WEEKS_BEFORE && isSeen) {
        reports.add(found(tested, from.plusDays(2)));
      }
    }
    Client client =
        Made.of(Client.class)
            .with(Client::id, ID)
            .with(Client::intakeOn, START)
            .with(Client::mostProblematic, OPIOID)
            .make();
    ClientHistory history =
        new ClientHistory(
            client,
            new ClientHistory.InGroups(List.of(), List.of()),
            new ClientHistory.OnGoals(List.of(), List.of()),
            new ClientHistory.Reports(reports, List.of(), List.of(), List.of()),
            new ClientHistory.Living(List.of(), List.of(), List.of()));
    Families families = new Families(Map.of("heroin", "opioid", "fentanyl", "opioid"));
    return Calendars.of(history, START, at, WordRule.usual(), families);
  }

  private static List<OutcomeDefinition> ofLessUse() {
    return DefinitionLibrary.load().all().stream()
        .filter(each -> !each.isJoined() && each.appliesTo(HEROIN))
        .filter(each -> each.id().matches("(ABS-1|ABS-2|ABS-4|RED-1|RED-2)(-[0-9]+)?"))
        .toList();
  }

  private static int agree(Problem tested, List<Problem> asked) {
    int open = 0;
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(31L * person + 7);
      int[][] used = weeks(random);
      LocalDate at = START.plusDays(28 + 7L * random.nextInt(WEEKS - 4));
      Calendars told = calendars(used, false, tested, at);
      Calendars hidden = calendars(used, true, tested, at);
      for (OutcomeDefinition definition : ofLessUse()) {
        for (Problem problem : asked) {
          Verdict honest = definition.judge(UseEvidence.of(told, problem, at));
          Verdict hiding = definition.judge(UseEvidence.of(hidden, problem, at));
          assertFalse(
              hiding.status() == Status.ACHIEVED && honest.status() == Status.NOT_ACHIEVED,
              definition.id() + ", " + problem.key() + ", person " + person + ": " + hiding);
          open += hiding.isUnplaced() ? 1 : 0;
        }
      }
    }
    return open;
  }

  @Test
  void aProgramWherePeopleMustHideDoesNotLookBetter() {
    assertTrue(ofLessUse().size() >= 5, "the definitions are there");
    int open = agree(OPIOID, List.of(OPIOID, HEROIN, FENTANYL));
    assertTrue(open > PEOPLE, "a test of a class leaves its members open: " + open);
    agree(HEROIN, List.of(HEROIN));
  }
}
