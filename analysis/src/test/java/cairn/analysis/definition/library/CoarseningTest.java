package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.OwnGoalVerdicts;
import cairn.analysis.definition.fact.PersonOutcomes;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reports of single days, and the same merged into reports of several, across every edge: what is
 * said of the merged ones never contradicts what the days say.
 */
class CoarseningTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final LocalDate FIRST = START.minusDays(40);
  private static final int DAYS = 40 + 140;
  private static final int[] LONGEST = {3, 7, 14, 40};
  private static final int PEOPLE = Integer.getInteger("cairn.coarsePeople", 60);
  private static final Catalogues CATALOGUES = CaseFolder.catalogues();
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final Problem ALCOHOL = CATALOGUES.problems().require("alcohol");
  private static final Families FAMILIES =
      new Families(Map.of("heroin", "opioid", "fentanyl", "opioid"));
  private static final UseReport.Amounts NOTHING = new UseReport.Amounts(null, null, null);
  private static final ClientId ID = new ClientId("c1");

  /** What a person did, day by day: drinks, or −1 where nobody asked. */
  private static int[] drinks(Random random) {
    int[] drinks = new int[DAYS];
    int often = random.nextInt(8);
    int missing = random.nextInt(3) == 0 ? 8 : 200;
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(12) == 0) {
        often = random.nextInt(8);
      }
      drinks[day] = random.nextInt(8) < often ? 1 + random.nextInt(6) : 0;
      if (random.nextInt(missing) == 0) {
        drinks[day] = -1;
      }
    }
    return drinks;
  }

  /** Reports of up to so many days, as drawn, never over a day that nobody asked about. */
  private static List<UseReport> reports(int[] drinks, int longest, Random random) {
    return reports(ALCOHOL, drinks, longest, random);
  }

  private static List<UseReport> reports(
      Problem problem, int[] drinks, int longest, Random random) {
    List<UseReport> reports = new ArrayList<>();
    int from = 0;
    while (from < DAYS) {
      if (drinks[from] < 0) {
        from++;
        continue;
      }
      int most = random.nextInt(4) > 0 ? 1 + random.nextInt(longest) : 1;
      int until = from;
      while (until < DAYS && until - from < most && drinks[until] >= 0) {
        until++;
      }
      reports.add(report(problem, drinks, from, until, until - from == 1 || random.nextBoolean()));
      from = until;
    }
    return reports;
  }

  /**
   * A report of the days.
   *
   * @param noted whether the largest amount in a day and the heavy days are written down
   */
  private static UseReport report(
      Problem problem, int[] drinks, int from, int until, boolean noted) {
    int used = 0;
    int heavy = 0;
    int sum = 0;
    int largest = 0;
    for (int day = from; day < until; day++) {
      used += drinks[day] > 0 ? 1 : 0;
      heavy += drinks[day] > 3 ? 1 : 0;
      sum += drinks[day];
      largest = Math.max(largest, drinks[day]);
    }
    return new UseReport(
        ID,
        problem,
        new Period(FIRST.plusDays(from), FIRST.plusDays(until)),
        UseSource.SELF_REPORT,
        new UseReport.Use(
            used,
            problem.equals(ALCOHOL)
                ? drank(sum, noted ? (Double) (double) largest : null)
                : NOTHING,
            noted && problem.equals(ALCOHOL) ? (Integer) heavy : null,
            new UseReport.Hours(null, null),
            null,
            null),
        null);
  }

  private static UseReport.Amounts drank(int sum, @Nullable Double largest) {
    return new UseReport.Amounts((double) sum, CATALOGUES.units().require("us_drink"), largest);
  }

  private static ClientHistory history(List<UseReport> reports, String goalType) {
    return history(reports, goalType, ALCOHOL);
  }

  private static ClientHistory history(List<UseReport> reports, String goalType, Problem problem) {
    Client client =
        Made.of(Client.class)
            .with(Client::id, ID)
            .with(Client::intakeOn, START)
            .with(Client::mostProblematic, problem)
            .make();
    Goal goal =
        Made.of(Goal.class)
            .with(Goal::id, new GoalId("g1"))
            .with(Goal::client, ID)
            .with(Goal::setOn, START.plusDays(3))
            .key(Goal::domain, "substance")
            .key(Goal.Content::goalType, goalType)
            .with(Goal::problem, problem)
            .with(Goal::horizon, Horizon.LONG)
            .with(Goal::chosenBy, ChosenBy.CLIENT)
            .make();
    return new ClientHistory(
        client,
        new ClientHistory.InGroups(List.of(), List.of()),
        new ClientHistory.OnGoals(List.of(goal), List.of()),
        new ClientHistory.Reports(reports, List.of(), List.of(), List.of()),
        new ClientHistory.Living(List.of(), List.of(), List.of()));
  }

  private static Calendars calendars(ClientHistory history, LocalDate at) {
    return Calendars.of(history, START, at, WordRule.usual(), FAMILIES);
  }

  private static void assertAgrees(String what, Verdict days, Verdict merged) {
    assertTrue(
        merged.isUnplaced() || merged.status() == days.status(),
        what + ": the days say " + days + ", the merged reports " + merged);
  }

  /** The same, and the number lies where the merged reports say that it must. */
  private static void assertInside(String what, Verdict days, Verdict merged) {
    assertAgrees(what, days, merged);
    Double value = days.value();
    if (value != null && merged.bounds() != null) {
      assertTrue(
          merged.bounds().least() <= value + 1e-6 && value <= merged.bounds().most() + 1e-6,
          what + ": the value " + value + " lies outside " + merged);
    }
  }

  @Test
  void whatTheDaysSayLiesInsideWhatMergedReportsSay() {
    int decided = 0;
    Set<String> open = new TreeSet<>();
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(person * 97L + 5);
      int[] drinks = drinks(random);
      String goal = random.nextBoolean() ? "abstinence" : "fewer_days";
      LocalDate at = START.plusDays(35 + random.nextInt(100));
      int longest = LONGEST[person % LONGEST.length];
      Calendars single = calendars(history(reports(drinks, 1, random), goal), at);
      Calendars coarse = calendars(history(reports(drinks, longest, random), goal), at);
      for (OutcomeDefinition definition : LIBRARY.all()) {
        if (definition.isJoined() || !definition.appliesTo(ALCOHOL)) {
          continue;
        }
        Map<MissingRule, Verdict> days = new EnumMap<>(MissingRule.class);
        definition.judgeEach(UseEvidence.of(single, ALCOHOL, at), days::put);
        String name = definition.id() + ", person " + person;
        definition.judgeEach(
            UseEvidence.of(coarse, ALCOHOL, at),
            (rule, merged) -> assertAgrees(name + ", " + rule, days.get(rule), merged));
        Verdict merged = definition.judge(UseEvidence.of(coarse, ALCOHOL, at));
        assertInside(name, definition.judge(UseEvidence.of(single, ALCOHOL, at)), merged);
        decided += merged.isEvaluable() ? 1 : 0;
        if (merged.isUnplaced()) {
          open.add(definition.id());
        }
      }
      joined(single, coarse, at, "person " + person);
    }
    assertTrue(decided > 5 * PEOPLE, "most merged reports decide something: " + decided);
    assertTrue(open.containsAll(Set.of("ABS-1-7", "ABS-4", "RED-1")), "left open: " + open);
  }

  /** Two substances of a class, each told in reports of its own, that lie across each other. */
  @Test
  void aClassOfTwoSubstancesIsReadAsTheDaysOfBothTogether() {
    Problem opioid = CATALOGUES.problems().require("opioid");
    List<Problem> members =
        List.of(CATALOGUES.problems().require("heroin"), CATALOGUES.problems().require("fentanyl"));
    int open = 0;
    for (int person = 0; person < PEOPLE; person++) {
      Random random = new Random(person * 31L + 7);
      int longest = LONGEST[person % LONGEST.length];
      List<UseReport> days = new ArrayList<>();
      List<UseReport> merged = new ArrayList<>();
      for (Problem member : members) {
        int[] used = Arrays.stream(drinks(random)).map(each -> Math.max(0, each)).toArray();
        days.addAll(reports(member, used, 1, random));
        merged.addAll(reports(member, used, longest, random));
      }
      LocalDate at = START.plusDays(35 + random.nextInt(100));
      Calendars single = calendars(history(days, "fewer_days", opioid), at);
      Calendars coarse = calendars(history(merged, "fewer_days", opioid), at);
      for (String id :
          List.of("ABS-1-7", "ABS-1-28", "ABS-4", "ABS-5", "ABS-6", "RED-1", "RTU-1")) {
        Verdict said = LIBRARY.get(id).judge(UseEvidence.of(coarse, opioid, at));
        Verdict told = LIBRARY.get(id).judge(UseEvidence.of(single, opioid, at));
        assertInside(id + " of a class, person " + person, told, said);
        open += said.isUnplaced() ? 1 : 0;
      }
      joined(single, coarse, at, "a class, person " + person);
    }
    assertTrue(open > PEOPLE / 4, "some are open: " + open);
  }

  private static void joined(Calendars single, Calendars coarse, LocalDate at, String name) {
    PersonOutcomes days = outcomes(single);
    PersonOutcomes merged = outcomes(coarse);
    assertAgrees("positive, " + name, days.positive(at).verdict(), merged.positive(at).verdict());
    assertAgrees("setback, " + name, days.setback(at).verdict(), merged.setback(at).verdict());
    Map<String, Verdict> own = OwnGoalVerdicts.of(merged, coarse, at);
    OwnGoalVerdicts.of(days, single, at)
        .forEach(
            (problem, verdict) -> assertAgrees("own goal, " + name, verdict, own.get(problem)));
  }

  private static PersonOutcomes outcomes(Calendars calendars) {
    return new PersonOutcomes(
        LIBRARY.ofChange(), StudyPlan.standard(), calendars, new OwnGoals(calendars.history()));
  }

  /** Worked example: 10 of 30 days, of which 26 lie in the last 28 days and 7 in the last 7. */
  @Test
  void aReportOverThirtyDaysGivesBounds() {
    int[] drinks = new int[DAYS];
    Arrays.fill(drinks, -1);
    LocalDate at = FIRST.plusDays(100);
    for (int day = 74; day < 104; day++) {
      drinks[day] = day % 3 == 0 ? 2 : 0;
    }
    List<UseReport> one = List.of(report(ALCOHOL, drinks, 74, 104, true));
    UseEvidence evidence = UseEvidence.of(calendars(history(one, "abstinence"), at), ALCOHOL, at);
    Verdict week = LIBRARY.get("ABS-1-7").judge(evidence);
    assertEquals("unplaced period_too_coarse 0 7", line(week));
    assertEquals("not_achieved rule_not_met 6 10", line(LIBRARY.get("ABS-1-28").judge(evidence)));
  }

  private static String line(Verdict verdict) {
    return verdict.status().key()
        + " "
        + verdict.reason().key()
        + " "
        + (int) verdict.bounds().least()
        + " "
        + (int) verdict.bounds().most();
  }

  /** A hundred definitions ask the same evidence: what is filled at an end is filled once. */
  @Test
  void anEndIsReadAndFilledOnce() {
    Random random = new Random(5);
    LocalDate at = START.plusDays(100);
    List<UseReport> reports = reports(drinks(random), 40, random);
    UseEvidence evidence =
        UseEvidence.of(calendars(history(reports, "abstinence"), at), ALCOHOL, at);
    assertTrue(evidence.isBounded());
    for (Placement end : Placement.values()) {
      UseEvidence placed = evidence.placed(end);
      assertSame(placed, evidence.placed(end));
      assertSame(
          placed.under(MissingRule.MISSING_IS_USE),
          evidence.placed(end).under(MissingRule.MISSING_IS_USE));
    }
  }
}
