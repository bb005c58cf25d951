package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Bounds;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports over a week: what they tell of amounts, limits and plans, and what they leave open. */
class AmountEdgesTest {
  private static final Threshold MOST =
      new Threshold(Threshold.Side.AT_LEAST, 75, ThresholdUnit.PERCENT);

  /** Four weeks parted by ";"; in each the cells of a report from days of use on, "-" without. */
  private static Told weeks(Told told, String weeks) {
    String[] each = weeks.split(";");
    for (int week = 0; week < each.length; week++) {
      if (!each[week].equals("-")) {
        told.reports(7 * week, 7, each[week].replace('/', ','));
      }
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fewer_days|2|day|2;3;2;2|achieved 75 4/4",
        "fewer_days|2|day|3;3;2;2|not_achieved 50 4/4",
        "fewer_days|2|day|2;-;-;-|coverage_too_low 1/4",
        "fewer_days|2|day|2;-;-;2|achieved 100 2/4",
        "fewer_days|2|day|-;-;-;-|no_reports 0/4",
        "moderation|1|day|1;1;1;2|achieved 75 4/4",
        "smaller_amount|3|us_drink|2/6/us_drink/3;2/6/us_drink/4;1/3/us_drink;0|achieved 75 4/4",
        "smaller_amount|3|us_drink|2/6/us_drink;2/6/us_drink;0;0|amount_not_recorded 4/4",
        "smaller_amount|3|us_drink|2/6/us_drink;2;3;4|amount_not_recorded 4/4",
        "smaller_amount|3|us_drink|2/10/uk_unit/5.25;2/10/uk_unit/5.5;0;0|achieved 75 4/4",
        "smaller_amount|2|dose|2/4/dose/2;2/4/dose/3;2/4/smoke/1;0|amount_not_recorded 4/4",
        "smaller_amount|1|milligram|2/4/gram/1;0;0;0|achieved 75 4/4",
        "fewer_hours|10|hour|2/////10;2/////10.5;2;0|amount_not_recorded 4/4",
        "smaller_amount|3|occasion|2//////3;2//////4;2;0|amount_not_recorded 4/4",
        "smaller_amount|3|session|2//////3;2//////4;2;0|amount_not_recorded 4/4",
        "special_occasions_only|''|''|3///////3;3///////2;3;0|amount_not_recorded 4/4",
        "special_occasions_only|''|''|3///////4;0;0;0|achieved 100 4/4",
        "fewer_days|2|''|2;2;2;2|no_goal 0/0",
        "fewer_days|''|''|2;2;2;2|no_goal 0/0",
        "abstinence|2|day|2;2;2;2|no_goal 0/0"
      })
  void weeksInsideTheOwnPlan(String type, String target, String unit, String weeks, String said) {
    Told told = weeks(new Told().wants(type, target, unit), weeks);
    if (weeks.equals("-;-;-;-")) {
      told.reports(-7, 7, "0");
    }
    assertEquals(said, Told.line(new OwnPlan().judge(told.alcohol(), Told.terms(MOST))));
  }

  /** The first week in two reports, of four and of three days; the others are without use. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fewer_days|2|day|1;1|achieved 100 4/4",
        "fewer_days|2|day|1;2|not_achieved 75 4/4",
        "smaller_amount|3|us_drink|2/6/us_drink/3;1/3/us_drink|achieved 100 4/4",
        "smaller_amount|3|us_drink|2/6/us_drink/3;1/4/us_drink|not_achieved 75 4/4",
        "smaller_amount|2|dose|2/4/dose/2;2/4/dose/2|achieved 100 4/4",
        "fewer_hours|10|hour|2/////4;1/////6|achieved 100 4/4",
        "fewer_hours|10|hour|2/////5;1/////6|not_achieved 75 4/4",
        "fewer_hours|10|hour|2/////5;1|amount_not_recorded 4/4",
        "smaller_amount|3|occasion|2//////2;1//////1|achieved 100 4/4",
        "smaller_amount|3|session|2//////2;1//////2|not_achieved 75 4/4",
        "special_occasions_only|''|''|3///////3;1///////1|achieved 100 4/4",
        "special_occasions_only|''|''|3///////3;1///////0|not_achieved 75 4/4"
      })
  void amountsOfADayAreTheLargestAndTheRestAddsUp(
      String type, String target, String unit, String parts, String said) {
    Told told = weeks(new Told().wants(type, target, unit), "-;0;0;0");
    String[] each = parts.split(";");
    told.reports(0, 4, each[0].replace('/', ','));
    told.reports(4, 3, each[1].replace('/', ','));
    Threshold all = new Threshold(Threshold.Side.AT_LEAST, 100, ThresholdUnit.PERCENT);
    assertEquals(said, Told.line(new OwnPlan().judge(told.alcohol(), Told.terms(all))));
  }

  @ParameterizedTest
  @CsvSource({"7, achieved 100 4/4", "5, achieved 100 4/4", "4, achieved 100 3/4"})
  void aWeekIsKnownFromFiveDaysOn(int days, String said) {
    Told told = weeks(new Told().wants("fewer_days", "2", "day"), "-;0;0;0");
    told.reports(0, days, "1");
    assertEquals(said, Told.line(new OwnPlan().judge(told.alcohol(), Told.terms(MOST))));
  }

  @Test
  void weeksBeforeTheWindowAreNotAsked() {
    Terms twoWeeks = new Terms(14, MOST, 0.5, MissingRule.OBSERVED, MixedRule.USE);
    Told told = weeks(new Told().wants("fewer_days", "2", "day"), "3;3;2;2");
    assertEquals("achieved 100 2/2", Told.line(new OwnPlan().judge(told.alcohol(), twoWeeks)));
  }

  @Test
  void aWeekIsHeldAgainstAllGoalsThatHeldWhenItBegan() {
    Told told = weeks(new Told().wants("fewer_days", "2", "day"), "2;2;3;2");
    told.with("goals", "a02,fewer_hours,alcohol,2026-03-16,5,hour");
    Verdict verdict = new OwnPlan().judge(told.alcohol(), Told.terms(MOST));
    assertEquals("amount_not_recorded 4/4", Told.line(verdict));
    assertEquals(
        new Bounds(50, 75),
        verdict.bounds(),
        "no hours were told of the last, yet the third week is outside by its days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2/6/us_drink/3;0;0;0|achieved 100 4/4",
        "2/6/us_drink/4;0;0;0|not_achieved 75 4/4",
        "4/8/us_drink/2;0;0;0|not_achieved 75 4/4",
        "4/7/us_drink/2;0;0;0|achieved 100 4/4",
        "2/7/us_drink;0;0;0|not_achieved 75 4/4",
        "2/6/us_drink;0;0;0|amount_not_recorded 3/4",
        "2/3/us_drink;0;0;0|achieved 100 4/4",
        "2/6/us_drink//0;0;0;0|achieved 100 4/4",
        "2/6/us_drink//1;0;0;0|amount_not_recorded 3/4",
        "2////0;0;0;0|amount_not_recorded 3/4",
        "2////1;0;0;0|not_achieved 75 4/4",
        "6/6/us_drink/1;0;0;0|not_achieved 75 4/4",
        "2;2;2;2|amount_not_recorded 0/4",
        "2;2;0;-|amount_not_recorded 1/4",
        "-;-;-;0|coverage_too_low 1/4"
      })
  void weeksWithinTheLowerLimits(String weeks, String said) {
    RecordRule limits = new WithinLimits(4, 14, 3, 7, 5);
    Told told = weeks(new Told(), weeks);
    assertEquals(said, Told.line(limits.judge(told.alcohol(), Told.terms(null))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2////1;0;0;0|not_achieved 1 28/28",
        "3/9/us_drink/3;0;0;0|achieved 0 28/28",
        "3/9/us_drink/4;0;0;0|not_achieved 0 28/28", // at least one, nobody knows how many
        "1/4/us_drink;0;0;0|not_achieved 1 28/28",
        "1/3/us_drink;0;0;0|achieved 0 28/28",
        "3/3/us_drink;0;0;0|achieved 0 28/28",
        "3/9/us_drink;0;0;0|amount_not_recorded 28/28",
        "3/10/us_drink;0;0;0|not_achieved 0 28/28",
        "3/9/us_drink;3/9/us_drink;3/9/us_drink;0|amount_not_recorded 28/28",
        "3;3;0;0|amount_not_recorded 28/28"
      })
  void heavyDaysOfAWeek(String weeks, String said) {
    Told told = weeks(new Told(), weeks);
    assertEquals(said, Told.line(new HeavyDays(false, 0).judge(told.alcohol(), Told.terms(null))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0;3/15/us_drink;0;0|not_achieved 7 28/28",
        "0;3/14/us_drink/5;0;0|not_achieved 7 28/28",
        "0;3/14/us_drink/4.5;0;0|achieved 28 28/28",
        "0;3/14/us_drink;0;0|amount_not_recorded 28/28",
        "0;3/4/us_drink;0;0|achieved 28 28/28",
        "0;3;0;0|amount_not_recorded 28/28",
        "0;1/5/us_drink;0;0|not_achieved 7 28/28"
      })
  void useThatIsEnoughToBeAReturn(String weeks, String said) {
    Told told = weeks(new Told("higher", "").wants("abstinence", "", ""), weeks);
    RecordRule rule = new ReturnToUse(0, 5, 4, false);
    assertEquals(said, Told.line(rule.judge(told.alcohol(), Told.terms(null))));
  }

  @ParameterizedTest
  @CsvSource({
    "overdose,9,9,1,not_achieved 9 28/28",
    "overdose,8,8,1,achieved 28 28/28",
    "overdose,9,9,0,achieved 28 28/28",
    "overdose,5,20,2,not_achieved 9 28/28",
    "naloxone_at_hand,9,9,1,achieved 28 28/28"
  })
  void aReturnWithAHarmAtTheTime(String behavior, int first, int last, int occasions, String said) {
    Told told =
        new Told()
            .wants("abstinence", "", "")
            .reports(0, 9, "0")
            .reports(9, 1, "1")
            .reports(10, 18, "0")
            .with(
                "safety_reports",
                String.join(
                    ",",
                    behavior,
                    Told.START.plusDays(first).toString(),
                    Told.START.plusDays(last).toString(),
                    Integer.toString(occasions)));
    RecordRule rule = new ReturnToUse(0, 0, 0, true);
    assertEquals(said, Told.line(rule.judge(told.alcohol(), Told.terms(null))));
  }

  /** Two weeks of use without amounts and two of none: nothing on amounts is known to be low. */
  @Test
  void useWithoutAmountsIsNoUseOfNone() {
    Told told = weeks(new Told().reports(-28, 28, "28,160,us_drink,8,20"), "7;7;0;0");
    UseEvidence evidence = told.alcohol();
    Terms low = Told.terms(new Threshold(Threshold.Side.AT_MOST, 1, ThresholdUnit.LEVELS));
    for (RecordRule rule :
        List.of(
            new HeavyDays(true, 0),
            new HeavyDays(false, 0),
            new WhoLevel(1),
            new WhoLevel(2),
            new QuantityChange(QuantityChange.Quantity.LARGEST_AMOUNT),
            new WithinLimits(4, 14, 3, 7, 7))) {
      assertEquals("amount_not_recorded", rule.judge(evidence, low).reason().key(), "" + rule);
      assertTrue(rule.judge(evidence, low).isUnplaced(), "" + rule);
    }
    assertTrue(new WhoLevel(0).judge(evidence, low).isUnplaced());
    Told high = weeks(new Told(), "7/140/us_drink/20;7;0;0");
    assertEquals(
        "not_achieved",
        new WhoLevel(0).judge(high.alcohol(), low).status().key(),
        "what is told decides where the rest can only add to it");
  }

  @Test
  void amountsInAnotherUnitAreNotLess() {
    RecordRule less = new QuantityChange(QuantityChange.Quantity.LARGEST_AMOUNT);
    Told other = weeks(new Told().reports(-28, 28, "9,90,us_drink,10"), "2/4/dose/2;0;0;0");
    assertEquals(
        "amount_not_recorded 28/28", Told.line(less.judge(other.alcohol(), Told.terms(MOST))));
    Told none = weeks(new Told().reports(-28, 28, "9,90,us_drink,10"), "0;0;0;0");
    assertEquals(
        "achieved 100 less 28/28", Told.line(less.judge(none.alcohol(), Told.terms(MOST))));
    Told mixed =
        weeks(new Told().reports(-28, 28, "9,90,us_drink,10"), "2/4/us_drink/2;2/40/dose/30;0;0");
    assertEquals(
        "achieved 80 less 28/28",
        Told.line(less.judge(mixed.alcohol(), Told.terms(MOST))),
        "the first unit told is compared, the other is left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HOURS_A_WEEK|/////28|/////1;/////1;/////1;/////1|achieved 85.714286 less 28/28",
        "TIMES_A_WEEK|//////28|//////14;0;0;0|not_achieved 50 unchanged 28/28",
        "HOURS_A_WEEK|/////28||no_reports 0/28"
      })
  void hoursAndTimesAWeek(QuantityChange.Quantity of, String before, String weeks, String said) {
    Told told = new Told().reports(-28, 28, "9" + before.replace('/', ','));
    if (weeks != null) {
      StringBuilder all = new StringBuilder();
      for (String week : weeks.split(";")) {
        all.append(all.isEmpty() ? "" : ";").append(week.equals("0") ? "0" : "2" + week);
      }
      weeks(told, all.toString());
    }
    assertEquals(said, Told.line(new QuantityChange(of).judge(told.alcohol(), Told.terms(MOST))));
  }
}
