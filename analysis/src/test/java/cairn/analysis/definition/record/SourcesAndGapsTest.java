package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that differ, tests, days away, and what stands in for what nobody told. */
class SourcesAndGapsTest {
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final Threshold MOST =
      new Threshold(Threshold.Side.AT_LEAST, 97, ThresholdUnit.PERCENT);
  private static final Threshold WEEKS =
      new Threshold(Threshold.Side.AT_LEAST, 21, ThresholdUnit.DAYS);

  private static Terms terms(@Nullable Threshold threshold, MixedRule mixed) {
    return new Terms(28, threshold, 0.5, MissingRule.OBSERVED, mixed);
  }

  private static Told and(Told told, String source, int day, int days, String cells) {
    return told.with(
        "use_reports",
        String.join(
            ",",
            "alcohol",
            source,
            Told.START.plusDays(day).toString(),
            Told.START.plusDays(day + days - 1L).toString(),
            cells));
  }

  private static Told test(Told told, int day, String result) {
    return and(told, "urine", day, 1, ",,,,,,,," + result);
  }

  /** Four weeks without use by the person's own word, and one day of use by another's. */
  @ParameterizedTest
  @CsvSource({
    "USE,not_achieved 1 28/28,not_achieved 96.428571 28/28,achieved 24 28/28",
    "HALF,not_achieved 0.5 28/28,achieved 98.214286 28/28,achieved 24 28/28",
    "NO_USE,achieved 0 28/28,achieved 100 28/28,achieved 28 28/28",
    "UNKNOWN,achieved 0 28/28,achieved 100 28/28,achieved 24 28/28"
  })
  void aDayOnWhichSourcesDiffer(MixedRule mixed, String none, String percent, String run) {
    Told told = new Told().reports(0, 28, "0");
    UseEvidence evidence = and(told, "collateral", 3, 1, "1").alcohol();
    assertEquals(none, Told.line(new NoUseInWindow().judge(evidence, terms(null, mixed))));
    assertEquals(
        percent, Told.line(new PercentDaysAbstinent().judge(evidence, terms(MOST, mixed))));
    RecordRule longest = new LongestRun(LongestRun.Gaps.END_THE_RUN, false);
    assertEquals(run, Told.line(longest.judge(evidence, terms(WEEKS, mixed))));
  }

  @Test
  void aPositiveTestDecidesUnlessItIsTakenAsUnknown() {
    Told told = test(new Told().reports(0, 28, "0"), 3, "positive");
    RecordRule none = new NoUseInWindow();
    assertEquals(
        "not_achieved", none.judge(told.alcohol(), terms(null, MixedRule.USE)).status().key());
    assertEquals(
        "coverage_too_low 1/28",
        Told.line(none.judge(told.alcohol(), terms(null, MixedRule.UNKNOWN))));
    Told clear = test(new Told().reports(0, 28, "0"), 3, "negative");
    for (MixedRule mixed : MixedRule.values()) {
      assertEquals("achieved 0 28/28", Told.line(none.judge(clear.alcohol(), terms(null, mixed))));
    }
  }

  /** Use of which another source knows is not within limits because the person says none. */
  @ParameterizedTest
  @CsvSource({
    "'1|1,12,us_drink,12,1'", // one heavy day
    "'7|7,70,us_drink,10,7'", // a week of them
    "'7|4,40,us_drink,10,4'", // some of a week, on days that nobody names
    "'10|10,100,us_drink,10,10'"
  })
  void aHeavyDayThatAnotherSourceTellsOf(String told) {
    String[] parts = told.split("\\|");
    int days = Integer.parseInt(parts[0]);
    Told weeks = new Told();
    for (int week = 0; week < 4; week++) {
      weeks.reports(7 * week, 7, "0");
    }
    UseEvidence evidence = and(weeks, "collateral", 7, days, parts[1]).alcohol();
    Terms terms = terms(null, MixedRule.USE);
    assertEquals("not_achieved", new NoUseInWindow().judge(evidence, terms).status().key());
    assertEquals("not_achieved", new HeavyDays(false, 0).judge(evidence, terms).status().key());
    RecordRule limits = new WithinLimits(4, 14, 3, 7, 7);
    assertEquals("not_achieved", limits.judge(evidence, terms).status().key());
  }

  private static Told contradicted() {
    Told told = new Told();
    for (int week = 0; week < 4; week++) {
      told = test(told.reports(7 * week, 7, "0"), 7 * week + 2, "positive");
    }
    return told;
  }

  /** Four weeks told as none, each with a test that found some: nothing looks like abstinence. */
  @Test
  void aPeriodThatATestContradictsIsUseOnItsDayAndUnknownOnTheOthers() {
    UseEvidence evidence = contradicted().alcohol();
    Terms terms = terms(WEEKS, MixedRule.USE);
    RecordRule ends = new LongestRun(LongestRun.Gaps.END_THE_RUN, false);
    RecordRule leftOut = new LongestRun(LongestRun.Gaps.LEFT_OUT, false);
    assertEquals("coverage_too_low 0 4/28", Told.line(ends.judge(evidence, terms)));
    assertEquals("coverage_too_low 0 4/28", Told.line(leftOut.judge(evidence, terms)));
    assertEquals(
        "not_achieved 4 4/28",
        Told.line(new NoUseInWindow().judge(evidence, terms(null, MixedRule.USE))));
    assertEquals(
        "not_achieved 2 used 4/28",
        Told.line(new FirstUse().judge(evidence, terms(null, MixedRule.USE))));
    assertEquals("****", evidence.word());
    for (MissingRule missing : MissingRule.values()) {
      assertEquals("****", evidence.under(missing).word(), missing.key());
    }
  }

  @Test
  void aDefinitionMayTakeReportsAsTheyWereGiven() {
    UseEvidence told = contradicted().alcohol().taking(MixedRule.NO_USE);
    RecordRule longest = new LongestRun(LongestRun.Gaps.END_THE_RUN, false);
    assertEquals(
        "achieved 28 28/28", Told.line(longest.judge(told, terms(WEEKS, MixedRule.NO_USE))));
    assertEquals(
        "achieved 0 28/28",
        Told.line(new NoUseInWindow().judge(told, terms(null, MixedRule.NO_USE))));
    UseEvidence plain = new Told().reports(0, 28, "0").alcohol();
    assertSame(plain, plain.taking(MixedRule.NO_USE));
  }

  @Test
  void amountsOfAContradictedPeriodAreUnknown() {
    UseEvidence evidence = contradicted().alcohol();
    assertEquals(
        "coverage_too_low 4/28",
        Told.line(new HeavyDays(false, 0).judge(evidence, terms(null, MixedRule.USE))));
    assertEquals(
        4,
        evidence.calendar().portions(evidence.window(28)).stream()
            .filter(portion -> portion.daysUsed() == 1 && portion.milligrams() == null)
            .count());
  }

  /** A day without a report on which a test found use joins no days without. */
  @Test
  void aTestAloneSpeaksForItsDay() {
    Told told = test(new Told().reports(0, 12, "0").reports(13, 15, "0"), 12, "positive");
    RecordRule leftOut = new LongestRun(LongestRun.Gaps.LEFT_OUT, false);
    assertEquals(
        "not_achieved 15 28/28",
        Told.line(leftOut.judge(told.alcohol(), terms(WEEKS, MixedRule.USE))));
    assertEquals(
        "not_achieved 12 used 28/28",
        Told.line(new FirstUse().judge(told.alcohol(), terms(null, MixedRule.USE))));
  }

  @Test
  void anotherSourceStandsWhereNoTestContradictsIt() {
    Told told = test(new Told().reports(0, 28, "0"), 3, "positive");
    UseEvidence evidence = and(told, "collateral", 7, 21, "0").alcohol();
    RecordRule longest = new LongestRun(LongestRun.Gaps.END_THE_RUN, false);
    assertEquals(
        "achieved 21 22/28", Told.line(longest.judge(evidence, terms(WEEKS, MixedRule.USE))));
  }

  @Test
  void daysAwayAreInNoNumberButUseThereIsUse() {
    Told told =
        new Told()
            .reports(0, 28, "0")
            .with("away", Told.START.plusDays(7) + "," + Told.START.plusDays(13) + ",jail");
    RecordRule longest = new LongestRun(LongestRun.Gaps.END_THE_RUN, false);
    assertEquals(
        "achieved 21 21/21", Told.line(longest.judge(told.alcohol(), terms(WEEKS, MixedRule.USE))));
    assertEquals(
        "achieved 0 21/21",
        Told.line(new NoUseInWindow().judge(told.alcohol(), terms(null, MixedRule.USE))));
    Told used = new Told().reports(0, 9, "0").reports(9, 1, "1").reports(10, 18, "0");
    used.with("away", Told.START.plusDays(7) + "," + Told.START.plusDays(13) + ",jail");
    assertEquals(
        "not_achieved 1 21/21",
        Told.line(new NoUseInWindow().judge(used.alcohol(), terms(null, MixedRule.USE))));
    assertEquals(
        "not_achieved 14 21/21",
        Told.line(longest.judge(used.alcohol(), terms(WEEKS, MixedRule.USE))));
    Told always = new Told().reports(-28, 28, "0").with("away", Told.START + ",,jail");
    assertEquals(
        "controlled_environment 0/0",
        Told.line(new NoUseInWindow().judge(always.alcohol(), terms(null, MixedRule.USE))));
  }

  @Test
  void whoHasDiedIsNotJudgedByWhatIsMissing() {
    Told told = new Told().reports(0, 7, "0");
    told.with("memberships", String.join(",", "g1", Told.START.toString(), "2026-03-10", "died"));
    for (RecordRule rule :
        List.of(
            new NoUseInWindow(),
            new HeavyDays(false, 0),
            new WithinLimits(4, 14, 3, 7, 7),
            new ProlongedAbstinence(0, 7))) {
      assertEquals(
          "died",
          rule.judge(told.alcohol(), Told.terms(null)).reason().key(),
          rule.getClass().getSimpleName());
    }
  }

  private static String under(String id, Told told) {
    OutcomeDefinition definition = LIBRARY.get(id);
    Map<MissingRule, Verdict> each = new EnumMap<>(MissingRule.class);
    definition.judgeEach(told.alcohol(), each::put);
    StringBuilder said = new StringBuilder();
    each.forEach(
        (rule, verdict) -> {
          assertEquals(
              definition.judge(told.alcohol(), rule).status(), verdict.status(), id + " " + rule);
          said.append(rule.key()).append('=').append(verdict.status().key()).append(' ');
        });
    return said.toString()
        .replace("not_achieved", "no")
        .replace("achieved", "yes")
        .replace("not_evaluable", "open")
        .strip();
  }

  /** No use in 28 days, at least five in seven of them told. */
  @ParameterizedTest
  @CsvSource({
    "28,0,yes,yes,yes,yes",
    "28,1,no,no,no,no",
    "24,0,yes,no,yes,yes",
    "14,0,open,no,yes,no",
    "14,2,no,no,no,no",
    "0,0,open,no,yes,no"
  })
  void whatIsMissingIsCountedAsAskedFor(
      int days, int used, String observed, String use, String none, String improved) {
    Told told = new Told().reports(-28, 28, "9");
    if (days > 0) {
      told.reports(0, days, Integer.toString(used));
    }
    String said = under("ABS-1-28", told);
    assertEquals(
        String.format(
            "observed=%s missing_is_use=%s missing_is_no_use=%s missing_is_no_improvement=%s",
            observed, use, none, improved),
        said.substring(0, said.indexOf(" last_carried")));
  }

  @Test
  void amountsThatNobodyToldAreTheWorstWhereUseIsAssumed() {
    Terms terms =
        new Terms(
            28,
            new Threshold(Threshold.Side.AT_MOST, 1, ThresholdUnit.LEVELS),
            0.5,
            MissingRule.OBSERVED,
            MixedRule.USE);
    UseEvidence evidence = new Told().reports(0, 21, "3,3,us_drink").alcohol();
    RecordRule level = new WhoLevel(0);
    assertEquals("achieved 1 low 21/28", Told.line(level.judge(evidence, terms)));
    assertEquals(
        "not_achieved 4 very_high 28/28",
        Told.line(level.judge(evidence.under(MissingRule.MISSING_IS_USE), terms)));
  }

  @Test
  void aDefinitionIsOnlyJudgedUnderItsOwnRules() {
    OutcomeDefinition level = LIBRARY.get("MOD-1");
    assertThrows(
        IllegalArgumentException.class,
        () -> level.judge(new Told().reports(0, 28, "0").alcohol(), MissingRule.PERSON_MODE));
  }

  @Test
  void aPlanAsksForWindowsOfItsOwn() {
    DefinitionLibrary planned = LIBRARY.planned(List.of(1, 7, 90));
    OutcomeDefinition day = planned.get("ABS-1-1");
    assertEquals("No use on the last day", day.label());
    assertEquals("No use reported on the day gives achieved with 0 days.", day.example());
    assertEquals(
        "No use reported on all 90 days gives achieved with 0 days.",
        planned.get("ABS-1-90").example());
    assertEquals(
        List.of(true, false, true, true),
        List.of("ABS-1-7", "ABS-1-28", "ABS-1-90", "ABS-1-1").stream()
            .map(id -> planned.get(id).isDefault())
            .toList());
    assertEquals(LIBRARY.all().size() + 2, planned.all().size());
  }
}
