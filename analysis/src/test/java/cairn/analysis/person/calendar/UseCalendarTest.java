package cairn.analysis.person.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.report.FoundByTest;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.model.Away;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Dimension;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ProblemKind;
import cairn.ingest.model.Unit;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What days, windows and weeks say of reports. */
class UseCalendarTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Problem.Norms UNKNOWN = new Problem.Norms(null, null, null, null);
  private static final Problem HEROIN =
      new Problem("heroin", "Heroin", ProblemKind.SUBSTANCE, "opioid", List.of(), UNKNOWN);

  private static UseReport report(int from, int until, @Nullable Integer used, UseSource source) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, HEROIN)
        .days(START.plusDays(from), START.plusDays(until))
        .with(UseReport::source, source)
        .with(UseReport::daysUsed, used)
        .make();
  }

  private static UseReport week(int number, int used) {
    return report(7 * number - 7, 7 * number - 1, used, UseSource.SELF_REPORT);
  }

  private static UseReport test(int day, DrugTestResult result) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, HEROIN)
        .days(START.plusDays(day), START.plusDays(day))
        .with(UseReport::source, UseSource.URINE)
        .with(UseReport::result, result)
        .make();
  }

  private static UseCalendar calendar(int weeks, List<Away> away, UseReport... reports) {
    return calendar(WordRule.usual(), weeks, away, reports);
  }

  private static UseCalendar calendar(
      WordRule rule, int weeks, List<Away> away, UseReport... reports) {
    LocalDate end = START.plusDays(7L * weeks);
    return UseCalendar.of(
        HEROIN,
        List.of(reports),
        new Due(START, end, away),
        START,
        new Period(START.minusDays(35), end),
        rule,
        Families.none());
  }

  private static String word(UseCalendar calendar) {
    return calendar.word().afterStart();
  }

  private static Period days(int from, int until) {
    return new Period(START.plusDays(from), START.plusDays(until));
  }

  @Test
  void theFiveSymbols() {
    List<Away> away =
        List.of(
            Made.of(Away.class)
                .with(Away::client, new ClientId("c01"))
                .with(Away::fromOn, START.plusDays(28))
                .with(Away::untilOn, START.plusDays(34))
                .with(Away::reason, AwayReason.PLANNED_BREAK)
                .make());
    UseCalendar calendar =
        calendar(5, away, week(1, 2), week(2, 0), report(14, 16, 0, UseSource.SELF_REPORT));
    assertEquals("+-*o_", word(calendar));
    assertEquals("_____", calendar.word().beforeStart());
  }

  @Test
  void fiveDaysCoveredMakeAWeekWithoutUse() {
    assertEquals("-", word(calendar(1, List.of(), report(0, 4, 0, UseSource.SELF_REPORT))));
    assertEquals("*", word(calendar(1, List.of(), report(0, 3, 0, UseSource.SELF_REPORT))));
    WordRule four = WordRule.usual().withCoveredDays(4);
    assertEquals("-", word(calendar(four, 1, List.of(), report(0, 3, 0, UseSource.SELF_REPORT))));
  }

  @Test
  void leavingNeverMakesAWeekNotDue() {
    assertEquals("-ooooooo", word(calendar(8, List.of(), week(1, 0))));
  }

  @Test
  void aWeekAwayForThreeDaysIsNotDue() {
    for (int away = 2; away <= 3; away++) {
      List<Away> jail =
          List.of(
              Made.of(Away.class)
                  .with(Away::client, new ClientId("c01"))
                  .with(Away::fromOn, START)
                  .with(Away::untilOn, START.plusDays(away - 1L))
                  .with(Away::reason, AwayReason.JAIL)
                  .make());
      assertEquals(away == 2 ? "o" : "_", word(calendar(1, jail)));
    }
  }

  @Test
  void aPlaceOfUseIsKnownOnlyWhereTheReportSaysIt() {
    UseCalendar calendar = calendar(3, List.of(), week(1, 0), week(2, 3), week(3, 7));
    assertEquals(DayMark.NOT_USED, calendar.on(START));
    assertEquals(DayMark.UNPLACED, calendar.on(START.plusDays(7)));
    assertEquals(DayMark.USED, calendar.on(START.plusDays(14)));
    assertEquals(DayMark.MISSING, calendar.on(START.minusDays(1)));
    WindowCount count = calendar.count(days(0, 21));
    assertEquals(10, count.used());
    assertEquals(21, count.observed());
    assertEquals(1.0, count.coverage());
  }

  @Test
  void aReportThatPlacesNoDayIsCutAsIfItsUseLayEvenlyOrAtAnEnd() {
    UseCalendar calendar = calendar(3, List.of(), week(2, 3));
    assertCut(calendar, days(9, 21), 5, 1, 2, 3);
    assertCut(calendar, days(10, 21), 4, 0, 2, 3);
    assertCut(calendar, days(0, 12), 5, 1, 2, 3);
    assertCut(calendar, days(0, 9), 2, 0, 1, 2);
    assertCut(calendar, days(7, 14), 7, 3, 3, 3);
  }

  private static void assertCut(
      UseCalendar calendar, Period window, int observed, int fewest, int evenly, int most) {
    WindowCount count = calendar.count(window);
    assertEquals(observed, count.observed());
    assertEquals(evenly, count.used());
    assertEquals(fewest, calendar.placed(Placement.FEWEST).count(window).used());
    assertEquals(most, calendar.placed(Placement.MOST).count(window).used());
    assertEquals(observed, calendar.placed(Placement.MOST).count(window).observed());
  }

  @Test
  void aReportWithoutUseIsCutAtTheEdge() {
    UseCalendar calendar = calendar(8, List.of(), report(0, 55, 0, UseSource.SELF_REPORT));
    assertEquals(28, calendar.count(days(28, 56)).observed());
  }

  @Test
  void someUseMustFallIntoAWeekThatAReportLeavesNoRoomOutside() {
    // 27 of 28 days: at most one day without, so every week has use.
    assertEquals("++++", word(calendar(4, List.of(), report(0, 27, 27, UseSource.SELF_REPORT))));
    // 3 of 28 days: they may lie in any week.
    assertEquals("****", word(calendar(4, List.of(), report(0, 27, 3, UseSource.SELF_REPORT))));
  }

  @Test
  void theMoreDetailedSourceStandsAndConflictsShow() {
    UseReport[] daily = new UseReport[8];
    for (int day = 0; day < 7; day++) {
      daily[day] = report(day, day, day == 2 ? 1 : 0, UseSource.TIMELINE_FOLLOWBACK);
    }
    daily[7] = week(1, 3);
    UseCalendar agree = calendar(1, List.of(), daily);
    assertEquals(1, agree.count(days(0, 7)).used(), "days, where both are there");
    assertEquals("+", word(agree));
    daily[2] = report(2, 2, 0, UseSource.TIMELINE_FOLLOWBACK);
    UseCalendar differ = calendar(1, List.of(), daily);
    assertEquals("*", word(differ));
    assertEquals(3, differ.count(days(0, 7)).differing());
    UseCalendar oneDay = calendar(1, List.of(), week(1, 0), report(2, 2, 1, UseSource.COLLATERAL));
    assertEquals(DayMark.DIFFERING, oneDay.on(START.plusDays(2)));
    assertEquals("*", word(oneDay));
  }

  @Test
  void testsSpeakForAWeekAndAgainstAReport() {
    assertEquals("-", word(calendar(1, List.of(), test(3, DrugTestResult.NEGATIVE))));
    assertEquals("+", word(calendar(1, List.of(), test(3, DrugTestResult.POSITIVE))));
    assertEquals("*", word(calendar(1, List.of(), test(3, DrugTestResult.MIXED))));
    assertEquals(
        "*",
        word(
            calendar(
                1, List.of(), test(1, DrugTestResult.NEGATIVE), test(3, DrugTestResult.POSITIVE))));
    assertEquals("*", word(calendar(1, List.of(), week(1, 0), test(3, DrugTestResult.POSITIVE))));
    assertEquals("-", word(calendar(1, List.of(), week(1, 0), test(3, DrugTestResult.NEGATIVE))));
    UseCalendar outside = calendar(1, List.of(), test(7, DrugTestResult.POSITIVE));
    assertEquals("o", word(outside));
    assertEquals(0, outside.count(days(0, 7)).observed(), "a test is no day");
  }

  @Test
  void controlledDaysAreApart() {
    List<Away> hospital =
        List.of(
            Made.of(Away.class)
                .with(Away::client, new ClientId("c01"))
                .with(Away::fromOn, START)
                .with(Away::untilOn, START.plusDays(3))
                .with(Away::reason, AwayReason.HOSPITAL)
                .make(),
            Made.of(Away.class)
                .with(Away::client, new ClientId("c01"))
                .with(Away::fromOn, START.plusDays(20))
                .with(Away::reason, AwayReason.GROUP_BREAK)
                .make());
    UseCalendar calendar = calendar(3, hospital, report(0, 6, 7, UseSource.SELF_REPORT));
    WindowCount count = calendar.count(days(0, 7));
    assertEquals(4, count.held().days());
    assertEquals(3, count.used());
    assertEquals(4, count.held().used());
    assertEquals(3, count.atRisk());
    assertEquals(0, calendar.count(days(14, 21)).held().days(), "a break is no such place");
  }

  @Test
  void amountsAreKeptInWholeMilligrams() {
    Unit drink = new Unit("us_drink", "US standard drink", Dimension.ALCOHOL, 14.0);
    assertEquals(37_800L, ReportedAmounts.thousandths(2.7, drink));
    Unit line = new Unit("line", "Line", Dimension.COUNT, null);
    assertEquals(2_500L, ReportedAmounts.thousandths(2.5, line));
  }

  @Test
  void missingWeeksAreFilledAsTheRuleSays() {
    UseCalendar calendar = calendar(6, List.of(), week(1, 3), week(2, 0), week(4, 0), week(5, 3));
    assertEquals("+-o-+o", word(calendar));
    assertSame(calendar, calendar.filled(MissingRule.OBSERVED, START.plusDays(42)));
    assertEquals("+-+-++", filled(calendar, MissingRule.MISSING_IS_USE));
    assertEquals("+---+-", filled(calendar, MissingRule.MISSING_IS_NO_USE));
    assertEquals("+---++", filled(calendar, MissingRule.LAST_CARRIED_FORWARD));
    assertEquals("+---+o", filled(calendar, MissingRule.NEAREST_NEIGHBOURS));
    assertEquals("+-+-++", filled(calendar, MissingRule.PERSON_MODE), "the larger of equals");
    UseCalendar tested = calendar(1, List.of(), test(2, DrugTestResult.NEGATIVE));
    assertEquals("-", filled(tested, MissingRule.MISSING_IS_USE), "only a test speaks for it");
  }

  private static String filled(UseCalendar calendar, MissingRule rule) {
    return word(calendar.filled(rule, calendar.span().until()));
  }

  @Test
  void aRuleThatNoWeekCanFollowIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> WordRule.usual().withCoveredDays(8));
    assertTrue(WordRule.usual().describe().contains("5 of 7 days covered"));
    assertThrows(IllegalArgumentException.class, () -> WeekSymbol.of('x'));
  }

  @Test
  void aTestContradictsNoUseInItsPeriodAndOfItsClassOnly() {
    UseReport none = week(1, 0);
    UseReport found = test(3, DrugTestResult.POSITIVE);
    FoundByTest tests =
        FoundByTest.about(
            HEROIN, List.of(none, found, test(9, DrugTestResult.NEGATIVE)), Families.none());
    assertTrue(tests.contradicts(none));
    assertTrue(FoundByTest.isTestOf(found, none, Families.none()));
    for (UseReport other : List.of(week(1, 1), week(2, 0), found)) {
      assertFalse(tests.contradicts(other));
    }
    assertFalse(FoundByTest.isTestOf(found, week(2, 0), Families.none()));
    assertFalse(FoundByTest.isTestOf(none, none, Families.none()));
    UseReport crack =
        Made.from(found)
            .with(
                UseReport::problem,
                new Problem("crack", "Crack", ProblemKind.SUBSTANCE, "cocaine", List.of(), UNKNOWN))
            .make();
    UseReport stimulant =
        Made.from(none)
            .with(
                UseReport::problem,
                new Problem(
                    "stimulant", "Stimulants", ProblemKind.SUBSTANCE, null, List.of(), UNKNOWN))
            .make();
    Families classes = new Families(Map.of("crack", "cocaine", "cocaine", "stimulant"));
    assertTrue(FoundByTest.isTestOf(crack, stimulant, classes), "a class two steps above");
  }

  private static UseReport of(Problem problem, UseReport report) {
    return Made.from(report).with(UseReport::problem, problem).make();
  }

  @Test
  void aTestOfAClassContradictsItsMembersUnlessSomethingExplainsIt() {
    Problem opioid =
        new Problem("opioid", "Opioids", ProblemKind.SUBSTANCE, null, List.of(), UNKNOWN);
    Problem fentanyl =
        new Problem("fentanyl", "Fentanyl", ProblemKind.SUBSTANCE, "opioid", List.of(), UNKNOWN);
    UseReport none = week(1, 0);
    UseReport found = of(opioid, test(3, DrugTestResult.POSITIVE));
    assertEquals(START.plusDays(3).toEpochDay(), against(none, none, found));
    assertEquals(null, against(week(2, 0), week(2, 0), found));
    for (UseReport other :
        List.of(
            of(fentanyl, week(1, 2)),
            of(opioid, week(1, 1)),
            of(fentanyl, test(3, DrugTestResult.POSITIVE)),
            test(3, DrugTestResult.NEGATIVE))) {
      assertEquals(null, against(none, none, found, other), "explained");
    }
    for (UseReport other :
        List.of(
            of(fentanyl, week(1, 0)),
            of(fentanyl, week(2, 2)),
            of(fentanyl, test(2, DrugTestResult.POSITIVE)),
            of(fentanyl, test(3, DrugTestResult.NEGATIVE)))) {
      assertEquals(START.plusDays(3).toEpochDay(), against(none, none, found, other));
    }
    UseReport negative = of(opioid, test(3, DrugTestResult.NEGATIVE));
    assertEquals(null, against(none, none, negative));
  }

  private static @Nullable Long against(UseReport told, UseReport... reports) {
    return FoundByTest.about(HEROIN, List.of(reports), Families.none()).firstAgainst(told);
  }

  @Test
  void theOtherDaysOfAContradictedPeriodAreUnknownAndTheReportsAloneAreKept() {
    UseCalendar calendar = calendar(2, List.of(), week(1, 0), test(3, DrugTestResult.POSITIVE));
    assertEquals(DayMark.DIFFERING, calendar.on(START.plusDays(3)));
    assertEquals(DayMark.CONTRADICTED, calendar.on(START.plusDays(4)));
    assertEquals(DayMark.MISSING, calendar.on(START.plusDays(7)));
    WindowCount count = calendar.count(new Period(START, START.plusDays(7)));
    assertEquals(1, count.observed());
    assertEquals(1, count.usedOrDiffering());
    UseCalendar told = calendar.asReported();
    assertEquals(DayMark.NOT_USED, told.on(START.plusDays(3)));
    assertEquals(7, told.count(new Period(START, START.plusDays(7))).observed());
    UseCalendar clear = calendar(2, List.of(), week(1, 0), test(3, DrugTestResult.NEGATIVE));
    assertSame(clear, clear.asReported());
  }
}
