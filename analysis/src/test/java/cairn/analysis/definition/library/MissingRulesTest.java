package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.Away;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of every definition and every missing rule, over many drawn histories. */
class MissingRulesTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final int PEOPLE = 250;
  private static final Catalogues CATALOGUES = CaseFolder.catalogues();
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final List<Problem> PROBLEMS =
      List.of(
          CATALOGUES.problems().require("alcohol"),
          CATALOGUES.problems().require("cannabis"),
          CATALOGUES.problems().require("methamphetamine"));

  /** The verdicts of one definition over all people. */
  private static final class Counts {
    final Map<MissingRule, long[]> byRule = new EnumMap<>(MissingRule.class);

    void add(MissingRule rule, Verdict verdict) {
      long[] n = byRule.computeIfAbsent(rule, r -> new long[2]);
      n[0] += verdict.isCounted() ? 1 : 0;
      n[1] += verdict.status() == Status.ACHIEVED ? 1 : 0;
    }

    double share(MissingRule rule) {
      long[] n = byRule.get(rule);
      return n[0] == 0 ? Double.NaN : (double) n[1] / n[0];
    }
  }

  private static UseEvidence evidence(int person, int problem) {
    Random random = new Random(person * 31L + 7);
    ClientId id = new ClientId("c" + person);
    Client client =
        Made.of(Client.class)
            .with(Client::id, id)
            .with(Client::intakeOn, START)
            .with(Client::mostProblematic, PROBLEMS.get(0))
            .make();
    List<UseReport> reports = new ArrayList<>();
    for (Problem each : PROBLEMS) {
      reports(random, id, each, reports);
    }
    List<Goal> goals = random.nextInt(3) > 0 ? List.of(goal(random, id)) : List.of();
    List<Away> away =
        random.nextInt(6) == 0
            ? List.of(
                Made.of(Away.class)
                    .with(Away::client, id)
                    .with(Away::fromOn, START.plusDays(30))
                    .with(Away::untilOn, START.plusDays(44))
                    .with(Away::reason, AwayReason.values()[0])
                    .make())
            : List.of();
    ClientHistory history =
        new ClientHistory(
            client,
            new ClientHistory.InGroups(List.of(), List.of()),
            new ClientHistory.OnGoals(goals, List.of()),
            new ClientHistory.Reports(reports, List.of(), List.of(), List.of()),
            new ClientHistory.Living(List.of(), List.of(), away));
    LocalDate at = START.plusDays(56 + 7L * random.nextInt(14) + random.nextInt(7));
    Calendars calendars = Calendars.of(history, START, at, WordRule.usual(), Families.none());
    return problem < 0
        ? UseEvidence.ofPerson(calendars, at)
        : UseEvidence.of(calendars, PROBLEMS.get(problem), at);
  }

  /**
   * Weeks with a report, without one, on single days or over several; some people report nothing.
   */
  private static void reports(
      Random random, ClientId id, Problem problem, List<UseReport> reports) {
    int silent = random.nextInt(5);
    reports.add(report(random, id, problem, START.minusDays(7), 1));
    for (int week = -4; week < 24; week++) {
      if (silent == 0 || random.nextInt(5) < silent) {
        continue;
      }
      LocalDate from = START.plusDays(7L * week + random.nextInt(2));
      reports.add(report(random, id, problem, from, 1 + random.nextInt(7)));
    }
  }

  private static UseReport report(
      Random random, ClientId id, Problem problem, LocalDate from, int days) {
    int used = random.nextInt(3) == 0 ? random.nextInt(days + 1) : 0;
    boolean drinks = problem.key().equals("alcohol") && random.nextInt(4) > 0;
    Unit unit = CATALOGUES.units().require("us_drink");
    return Made.of(UseReport.class)
        .with(UseReport::client, id)
        .with(UseReport::problem, problem)
        .period(new Period(from, from.plusDays(days)))
        .with(UseReport::source, UseSource.SELF_REPORT)
        .with(UseReport::daysUsed, used)
        .with(UseReport::amount, drinks ? Double.valueOf(used * (1.0 + random.nextInt(8))) : null)
        .with(UseReport::amountUnit, drinks ? unit : null)
        .make();
  }

  private static Goal goal(Random random, ClientId id) {
    GoalType type =
        CATALOGUES.goalTypes().require(random.nextBoolean() ? "abstinence" : "moderation");
    return Made.of(Goal.class)
        .with(Goal::id, new GoalId("g-" + id.value()))
        .with(Goal::client, id)
        .with(Goal::setOn, START.plusDays(random.nextInt(20)))
        .with(Goal::domain, type.domain())
        .key(Goal.Content::goalType, type.key())
        .with(Goal::problem, PROBLEMS.get(random.nextInt(PROBLEMS.size())))
        .with(Goal::horizon, Horizon.LONG)
        .with(Goal::chosenBy, ChosenBy.CLIENT)
        .make();
  }

  private static List<UseEvidence> everybody(OutcomeDefinition definition) {
    List<UseEvidence> all = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      if (!definition.needsProblem()) {
        all.add(evidence(person, -1));
        continue;
      }
      for (int problem = 0; problem < PROBLEMS.size(); problem++) {
        if (definition.appliesTo(PROBLEMS.get(problem))) {
          all.add(evidence(person, problem));
        }
      }
    }
    return all;
  }

  @Test
  void theWorstIsNeverAboveAndTheBestNeverBelowWhatWasObserved() {
    Set<MissingRule> seen = new HashSet<>();
    int apart = 0;
    for (OutcomeDefinition definition : LIBRARY.all()) {
      MissingRule own = definition.terms().missing();
      List<MissingRule> rules = definition.missingRules();
      Counts counts = new Counts();
      for (UseEvidence evidence : everybody(definition)) {
        Map<MissingRule, Verdict> verdicts = new EnumMap<>(MissingRule.class);
        definition.judgeEach(evidence, verdicts::put);
        assertEquals(Set.copyOf(rules), verdicts.keySet(), definition.id());
        verdicts.forEach(counts::add);
        ordered(definition, verdicts);
      }
      seen.addAll(rules);
      double middle = counts.share(own);
      double no = counts.share(MissingRule.MISSING_IS_NO_IMPROVEMENT);
      if (Double.isNaN(middle)) {
        continue;
      }
      assertTrue(no <= middle, definition.id());
      for (MissingRule rule : rules) {
        if (rule == MissingRule.MISSING_IS_USE && rule != own) {
          assertTrue(counts.share(rule) <= no, definition.id());
          apart += counts.share(rule) < middle ? 1 : 0;
        } else if (rule == MissingRule.MISSING_IS_NO_USE && rule != own) {
          assertTrue(counts.share(rule) >= middle, definition.id());
        }
      }
    }
    assertTrue(apart > 60, "the rules make a difference: " + apart);
    assertEquals(MissingRule.values().length - 1, seen.size(), "all but multiple imputation");
  }

  /** One person: worse never becomes better, and nobody with a verdict loses it. */
  private static void ordered(OutcomeDefinition definition, Map<MissingRule, Verdict> verdicts) {
    Verdict own = verdicts.get(definition.terms().missing());
    Verdict use = verdicts.getOrDefault(MissingRule.MISSING_IS_USE, own);
    Verdict none = verdicts.getOrDefault(MissingRule.MISSING_IS_NO_USE, own);
    if (own.isCounted()) {
      assertTrue(use.isCounted() && none.isCounted(), definition.id());
      assertTrue(rank(use) <= rank(own) && rank(own) <= rank(none), definition.id());
    } else if (definition.terms().missing() == MissingRule.OBSERVED
        && OutcomeDefinition.isGap(own)) {
      assertEquals(
          Status.NOT_ACHIEVED,
          verdicts.get(MissingRule.MISSING_IS_NO_IMPROVEMENT).status(),
          definition.id());
      assertTrue(use == own || use.status() == Status.NOT_ACHIEVED, definition.id());
      assertTrue(none == own || none.status() == Status.ACHIEVED, definition.id());
    } else if (!OutcomeDefinition.isGap(own)) {
      verdicts.values().forEach(each -> assertEquals(own, each, definition.id()));
    }
  }

  private static int rank(Verdict verdict) {
    return verdict.status() == Status.ACHIEVED ? 2 : verdict.isUnplaced() ? 1 : 0;
  }

  @Test
  void judgingEachRuleAtOnceGivesTheStatusOfEachRuleAlone() {
    for (OutcomeDefinition definition : LIBRARY.all()) {
      for (int person = 0; person < 40; person++) {
        int problem = definition.needsProblem() ? person % PROBLEMS.size() : -1;
        if (problem >= 0 && !definition.appliesTo(PROBLEMS.get(problem))) {
          continue;
        }
        UseEvidence evidence = evidence(person, problem);
        int drawn = person;
        definition.judgeEach(
            evidence,
            (rule, verdict) ->
                assertEquals(
                    definition.judge(evidence(drawn, problem), rule).status(),
                    verdict.status(),
                    definition.id() + " " + rule));
      }
    }
  }

  @Test
  void theOrderInWhichRulesAreAskedChangesNothing() {
    OutcomeDefinition definition = LIBRARY.get("RED-1");
    for (int person = 0; person < 60; person++) {
      List<MissingRule> rules = new ArrayList<>(definition.missingRules());
      UseEvidence one = evidence(person, 0);
      Map<MissingRule, Verdict> first = new EnumMap<>(MissingRule.class);
      rules.forEach(rule -> first.put(rule, definition.judge(one, rule)));
      Collections.shuffle(rules, new Random(person));
      UseEvidence other = evidence(person, 0);
      rules.forEach(rule -> assertEquals(first.get(rule), definition.judge(other, rule)));
    }
  }

  @Test
  void aCalendarWithoutAMissingDayIsNotCopied() {
    for (int person = 0; person < PEOPLE; person++) {
      UseEvidence evidence = evidence(person, 0);
      UseCalendar calendar = evidence.calendar();
      boolean complete = true;
      for (LocalDate day = evidence.start(); day.isBefore(evidence.at()); day = day.plusDays(1)) {
        complete &=
            calendar.on(day) != cairn.analysis.person.calendar.DayMark.MISSING
                || !calendar.isDue(day.toEpochDay());
      }
      UseCalendar filled = calendar.filled(MissingRule.MISSING_IS_USE, evidence.at());
      assertTrue(!complete || filled == calendar);
      assertFalse(
          evidence.isSame(evidence(person, 0)), "calendars are compared, not their content");
    }
  }

  @Test
  void aWeekThatNobodyReportedIsFilledInTheWordToo() {
    for (int person = 0; person < PEOPLE; person++) {
      UseEvidence evidence = evidence(person, 1);
      String word = evidence.word();
      String use = evidence.under(MissingRule.MISSING_IS_USE).word();
      String none = evidence.under(MissingRule.MISSING_IS_NO_USE).word();
      assertFalse(use.contains("o"), "person " + person);
      assertFalse(none.contains("o"), "person " + person);
      for (int week = 0; week < word.length(); week++) {
        if (word.charAt(week) == 'o') {
          assertEquals('+', use.charAt(week));
          assertEquals('-', none.charAt(week));
        }
      }
    }
  }
}
