package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Bounds;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports of up to a week across an edge of a window: what they must have had inside decides, and
 * what they may have had leaves open.
 */
class EdgeReportsTest {
  private static final Threshold ALL =
      new Threshold(Threshold.Side.AT_LEAST, 100, ThresholdUnit.PERCENT);
  private static final RecordRule LIMITS = new WithinLimits(4, 14, 3, 7, 7);

  /** A week that begins three days before the window and ends on its fourth day. */
  private static Told acrossTheFirstDay(String cells) {
    return new Told().reports(-3, 7, cells).reports(4, 24, "0");
  }

  private static String line(RecordRule rule, UseEvidence evidence) {
    Verdict verdict = Told.judged(rule, evidence, Told.terms(null));
    return verdict.status().key() + " " + verdict.reason().key();
  }

  @ParameterizedTest
  @CsvSource({
    "0,achieved rule_met",
    "1,unplaced period_too_coarse",
    "3,unplaced period_too_coarse",
    "4,not_achieved rule_not_met",
    "7,not_achieved rule_not_met"
  })
  void useAcrossTheFirstDay(String used, String said) {
    assertEquals(said, line(new NoUseInWindow(), acrossTheFirstDay(used).alcohol()));
  }

  /** Five of its seven days inside: it counts, and yet its one day may have been outside. */
  @ParameterizedTest
  @CsvSource({
    "1,unplaced period_too_coarse",
    "2,unplaced period_too_coarse",
    "3,not_achieved rule_not_met"
  })
  void useInAReportThatCountsWhole(String used, String said) {
    Told told = new Told().reports(-2, 7, used).reports(5, 23, "0");
    assertEquals(said, line(new NoUseInWindow(), told.alcohol()));
  }

  @Test
  void useAcrossTheLastDay() {
    Told told = new Told().reports(0, 25, "0").reports(25, 7, "4");
    assertEquals("unplaced period_too_coarse", line(new NoUseInWindow(), told.alcohol()));
    Told certain = new Told().reports(0, 25, "0").reports(25, 7, "5");
    assertEquals("not_achieved rule_not_met", line(new NoUseInWindow(), certain.alcohol()));
  }

  @Test
  void whereTooLittleIsKnownWithoutUseItIsOpen() {
    UseEvidence evidence = new Told().reports(-3, 7, "3").reports(4, 9, "0").alcohol();
    assertEquals("unplaced coverage_too_low", line(new NoUseInWindow(), evidence));
  }

  /** Of a contradicted week use counts where days on which sources differ do. */
  @ParameterizedTest
  @CsvSource({"USE,not_achieved", "UNKNOWN,achieved"})
  void aWeekOfWhichAnotherSourceSaysNone(MixedRule mixed, String said) {
    Told told = new Told().reports(-3, 31, "0");
    told.with("use_reports", "alcohol,collateral,2026-02-27,2026-03-05,5");
    Terms terms = new Terms(28, null, 0.5, MissingRule.OBSERVED, mixed);
    Verdict verdict = Told.judged(new NoUseInWindow(), told.alcohol(), terms);
    assertEquals(said, verdict.status().key());
  }

  @ParameterizedTest
  @CsvSource({
    "'2,6,us_drink,3,0',achieved rule_met,achieved rule_met",
    "'1,6,us_drink,6,1',unplaced period_too_coarse,unplaced period_too_coarse",
    "'7,42,us_drink,6,7',not_achieved rule_not_met,not_achieved rule_not_met",
    "'2',unplaced amount_not_recorded,unplaced amount_not_recorded"
  })
  void amountsAcrossTheFirstDay(String cells, String limits, String heavy) {
    UseEvidence evidence = acrossTheFirstDay(cells).alcohol();
    assertEquals(limits, line(LIMITS, evidence));
    assertEquals(heavy, line(new HeavyDays(false, 0), evidence));
  }

  /** Weeks told three days late: every report lies in two weeks of the window. */
  @ParameterizedTest
  @CsvSource({
    "'2,2,us_drink,1',achieved rule_met",
    "'2,12,us_drink,6',not_achieved rule_not_met",
    "'3,9,us_drink,3',unplaced period_too_coarse"
  })
  void weeksToldThreeDaysLate(String cells, String said) {
    Told told = new Told();
    for (int week = -1; week < 4; week++) {
      told.reports(7 * week + 4, 7, cells);
    }
    assertEquals(said, line(LIMITS, told.alcohol()));
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0,achieved rule_met",
    "0 2 0 0 0,unplaced period_too_coarse",
    "0 6 0 0 0,not_achieved rule_not_met",
    "2 2 2 2 2,unplaced period_too_coarse",
    "5 5 5 5 5,not_achieved rule_not_met"
  })
  void useInTwoWeeksInARow(String used, String said) {
    Told told = new Told();
    String[] each = used.split(" ");
    for (int week = 0; week < each.length; week++) {
      told.reports(7 * week - 3, 7, each[week]);
    }
    assertEquals(said, line(new ProlongedAbstinence(0, 7), told.alcohol()));
  }

  @ParameterizedTest
  @CsvSource({
    "3,unplaced period_too_coarse,unplaced period_too_coarse",
    "4,not_achieved rule_not_met,not_achieved rule_not_met"
  })
  void theFirstUseAndAReturn(String used, String first, String back) {
    UseEvidence evidence = acrossTheFirstDay(used).wants("abstinence", "", "").alcohol();
    assertEquals(first, line(new FirstUse(), evidence));
    assertEquals(back, line(new ReturnToUse(0, 0, 0, false), evidence));
  }

  /** A week of it all inside: a lapse. All of it before: kept. Both are a goal held. */
  @Test
  void aLapseOrNone() {
    UseEvidence evidence = acrossTheFirstDay("2").wants("abstinence", "", "").alcohol();
    Verdict verdict = Told.judged(new Lapse(7, 14, 3), evidence, Told.terms(null));
    assertEquals("achieved", verdict.status().key());
    assertEquals(Verdict.SEVERAL, verdict.category());
  }

  @Test
  void aWeekOfTheOwnPlan() {
    Told told = new Told().wants("fewer_days", "2", "day").reports(-28, 25, "25");
    told.reports(-3, 7, "3").reports(4, 24, "0");
    Verdict verdict = Told.judged(new OwnPlan(), told.alcohol(), Told.terms(ALL));
    assertEquals("unplaced", verdict.status().key(), "up to three days in a week of two");
  }

  /** Weeks from Monday on of somebody who began on a Thursday: both reports of a week are cut. */
  @ParameterizedTest
  @CsvSource({
    "0,achieved rule_met",
    "2,unplaced period_too_coarse",
    "3,unplaced period_too_coarse",
    "4,not_achieved rule_not_met"
  })
  void aWindowOfAWeekThatTwoReportsCross(String used, String said) {
    Told told = new Told();
    for (int week = 0; week < 5; week++) {
      told.reports(7 * week - 3, 7, used);
    }
    Terms terms = new Terms(7, null, 0.5, MissingRule.OBSERVED, MixedRule.USE);
    Verdict verdict = Told.judged(new NoUseInWindow(), told.alcohol(), terms);
    assertEquals(said, verdict.status().key() + " " + verdict.reason().key());
    assertEquals("7/7", verdict.observed() + "/" + verdict.expected(), "every day is reported");
  }

  /** A positive test inside such a report is a day of use, wherever the others were. */
  @Test
  void aTestInsideAReportAcrossTheEdge() {
    Told told = acrossTheFirstDay("1");
    told.with("use_reports", "alcohol,urine,2026-03-03,2026-03-03,,,,,,,,,positive");
    Verdict verdict = Told.judged(new NoUseInWindow(), told.alcohol(), Told.terms(null));
    assertEquals("not_achieved 1 28/28", Told.line(verdict));
  }

  /** Whatever is asked of a report that begins before the window, of the part inside it is told. */
  @ParameterizedTest
  @CsvSource({"5,not_achieved,84,92", "3,unplaced,88,100"})
  void everyRuleCutsTheSameReport(String used, String none, double least, double most) {
    UseEvidence evidence = new Told().reports(-3, 7, used).reports(4, 21, "0").alcohol();
    Verdict any = Told.judged(new NoUseInWindow(), evidence, Told.terms(null));
    assertEquals(none, any.status().key());
    Verdict percent = Told.judged(new PercentDaysAbstinent(), evidence, Told.terms(ALL));
    assertEquals(new Bounds(least, most), percent.bounds());
    Threshold low = new Threshold(Threshold.Side.AT_MOST, 1, ThresholdUnit.LEVELS);
    Verdict level = Told.judged(new WhoLevel(0), evidence, Told.terms(low));
    assertEquals("unplaced", level.status().key(), "no amount is told, and there was some use");
  }
}
