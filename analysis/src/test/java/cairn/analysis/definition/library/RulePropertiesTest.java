package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.record.ReliableChange;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Properties that hold for any person, checked over many. */
class RulePropertiesTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final Problem ALCOHOL = CaseFolder.catalogues().problems().require("alcohol");
  private static final Unit DRINK = CaseFolder.catalogues().units().require("us_drink");

  private static UseReport report(
      LocalDate first, LocalDate last, int used, @Nullable Double drinks) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, ALCOHOL)
        .days(first, last)
        .with(UseReport::source, UseSource.TIMELINE_FOLLOWBACK)
        .with(UseReport::daysUsed, used)
        .with(UseReport::amount, drinks)
        .with(UseReport::amountUnit, drinks == null ? null : DRINK)
        .make();
  }

  private static UseEvidence evidence(
      DrinkingLimits limits, List<UseReport> reports, LocalDate at) {
    Client client =
        Made.of(Client.class)
            .with(Client::id, new ClientId("c01"))
            .with(Client::intakeOn, START)
            .with(Client::drinkingLimits, limits)
            .make();
    ClientHistory history =
        new ClientHistory(
            client,
            new ClientHistory.InGroups(List.of(), List.of()),
            new ClientHistory.OnGoals(List.of(), List.of()),
            new ClientHistory.Reports(reports, List.of(), List.of(), List.of()),
            new ClientHistory.Living(List.of(), List.of(), List.of()));
    Calendars calendars = Calendars.of(history, START, at, WordRule.usual(), Families.none());
    return UseEvidence.of(calendars, ALCOHOL, at);
  }

  /** A sequence that repeats itself in no short cycle, without a source of chance. */
  private static int pick(int person, int day, int below) {
    long mixed = (person * 2_654_435_761L + day * 40_503L) ^ (person * 97L * day);
    return (int) Math.floorMod(mixed ^ (mixed >>> 13), (long) below);
  }

  /** Low-risk drinking is exactly what is not heavy drinking, for every week of whole drinks. */
  @Test
  void theTwoPublishedWordingsOfTheLimitsAreOne() {
    OutcomeDefinition limits = LIBRARY.get("MOD-1");
    for (int person = 0; person < 400; person++) {
      boolean higher = person % 2 == 0;
      List<UseReport> reports = new ArrayList<>();
      int most = 0;
      boolean heavy = false;
      int week = 0;
      for (int day = 0; day < 28; day++) {
        week = day % 7 == 0 ? 0 : week;
        int drinks = pick(person, day, 2 + person % 7);
        most = Math.max(most, drinks);
        week += drinks;
        heavy |= drinks >= (higher ? 5 : 4) || week >= (higher ? 15 : 8);
        reports.add(
            report(START.plusDays(day), START.plusDays(day), drinks > 0 ? 1 : 0, (double) drinks));
      }
      UseEvidence evidence =
          evidence(
              higher ? DrinkingLimits.HIGHER : DrinkingLimits.LOWER, reports, START.plusDays(28));
      boolean within = limits.judge(evidence).status() == Status.ACHIEVED;
      assertEquals(!heavy, within, "person " + person + " with at most " + most);
    }
  }

  /** Every day known: the word, its count and the days tell the same. */
  @Test
  void daysWordAndCountAgreeWhereEveryDayIsKnown() {
    OutcomeDefinition weeks = LIBRARY.get("Ab_fiellin_2006");
    OutcomeDefinition percent = LIBRARY.get("ABS-6");
    for (int person = 1; person < 60; person++) {
      List<UseReport> reports = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      int usedLast = 0;
      boolean used = false;
      for (int day = 0; day < 84; day++) {
        int use = pick(person, day, 9) == 0 ? 1 : 0;
        reports.add(report(START.plusDays(day), START.plusDays(day), use, null));
        used = day % 7 == 0 ? use > 0 : used | use > 0;
        usedLast += day >= 56 ? use : 0;
        if (day % 7 == 6) {
          word.append(used ? '+' : '-');
        }
      }
      UseEvidence evidence = evidence(DrinkingLimits.LOWER, reports, START.plusDays(84));
      assertEquals(word.toString(), evidence.word());
      assertEquals(
          word.chars().filter(symbol -> symbol == '-').count(),
          weeks.judge(evidence).value().longValue());
      assertEquals(100.0 * (28 - usedLast) / 28, percent.judge(evidence).value(), 1e-9);
    }
  }

  /** People who used at the start are in exactly one of four groups. */
  @Test
  void theFourGroupsOfReliableChangeAddUp() {
    OutcomeDefinition change = LIBRARY.get("RED-1");
    int[] groups = new int[4];
    int denominator = 0;
    for (int before = 0; before <= 28; before++) {
      for (int now = 0; now <= 28; now++) {
        List<UseReport> reports =
            List.of(
                report(START.minusDays(28), START.minusDays(1), before, null),
                report(START, START.plusDays(27), now, null));
        Verdict verdict = change.judge(evidence(DrinkingLimits.LOWER, reports, START.plusDays(28)));
        assertEquals(before > 0, verdict.isEvaluable());
        denominator += before > 0 ? 1 : 0;
        for (int group = 0; group < 4; group++) {
          String name = ReliableChange.Change.values()[group].key();
          groups[group] += name.equals(verdict.category()) ? 1 : 0;
        }
        boolean less = now == 0 || 10 * (before - now) >= 3 * before;
        assertEquals(before > 0 && less, verdict.status() == Status.ACHIEVED);
      }
    }
    assertEquals(28 * 29, denominator);
    assertEquals(denominator, groups[0] + groups[1] + groups[2] + groups[3]);
    assertTrue(groups[3] > 0);
  }

  @Test
  void jacobsonAndTruaxInWholeDays() {
    // T = floor(1.96 x 10 x sqrt(2 x 0.2)) + 1 = floor(12.396) + 1 = 13 days, the line itself in.
    OutcomeDefinition change =
        DefinitionLibrary.load(Map.of("alcohol", new ScoreSpread(10, 0.8))).get("RED-1-jt");
    assertEquals("reliably_improved", changed(change, 20, 7).category());
    assertEquals("unchanged", changed(change, 20, 8).category());
    assertEquals("unchanged", changed(change, 8, 20).category());
    assertEquals("reliably_deteriorated", changed(change, 7, 20).category());
  }

  @Test
  void withoutASpreadInThePlanNobodyCanSayWhatAReliableChangeWouldBe() {
    assertEquals(Reason.NO_THRESHOLD, changed(LIBRARY.get("RED-1-jt"), 20, 1).reason());
  }

  private static Verdict changed(OutcomeDefinition change, int before, int now) {
    List<UseReport> reports =
        List.of(
            report(START.minusDays(28), START.minusDays(1), before, null),
            report(START, START.plusDays(27), now, null));
    return change.judge(evidence(DrinkingLimits.LOWER, reports, START.plusDays(28)));
  }
}
