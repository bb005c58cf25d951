package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.person.verdict.Bounds;
import cairn.analysis.person.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that reports do not tell lie between what they must be and what they can be. */
class OpenNumbersTest {
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();
  private static final Threshold LESS =
      new Threshold(Threshold.Side.AT_LEAST, 30, ThresholdUnit.PERCENT);

  private static Told weeks(String... cells) {
    Told told = new Told();
    for (int week = 0; week < cells.length; week++) {
      told.reports(7 * week, 7, cells[week]);
    }
    return told;
  }

  private static Told before(Told told, String... cells) {
    for (int week = 0; week < cells.length; week++) {
      told.reports(7 * week - 28, 7, cells[week]);
    }
    return told;
  }

  /** Twenty drinks on two days are one or two days above the limit, in each of four weeks. */
  @Test
  void heavyDaysThatNobodyCounted() {
    String week = "2,20,us_drink";
    UseEvidence evidence = weeks(week, week, week, week).alcohol();
    Verdict none = Told.judged(new HeavyDays(false, 0), evidence, Told.terms(null));
    assertEquals("not_achieved", none.status().key());
    assertEquals(new Bounds(4, 8), none.bounds());
  }

  /** Eighteen drinks on two days hold a day of nine or more, so that six now are a third less. */
  @ParameterizedTest
  @CsvSource({"18,achieved,33.3..66.7", "14,unplaced,14.3..57.1", "8,not_achieved,-50..25"})
  void aLargestAmountThatNobodyWroteDown(String sum, String status, String percent) {
    String two = "2," + sum + ",us_drink";
    Told told = before(weeks("1,6,us_drink", "0", "0", "0"), "1,3,us_drink", two, two, two);
    QuantityChange largest = new QuantityChange(QuantityChange.Quantity.LARGEST_AMOUNT);
    Verdict verdict = Told.judged(largest, told.alcohol(), Told.terms(LESS));
    assertEquals(status + " " + percent, verdict.status().key() + " " + range(verdict));
  }

  /** Two weeks within, one above, and one of which the largest day is not told. */
  @Test
  void weeksWithinLimitsOfWhichOneIsOpen() {
    UseEvidence evidence =
        weeks("1,2,us_drink", "1,9,us_drink", "3,9,us_drink", "1,1,us_drink").alcohol();
    Verdict verdict = Told.judged(new WithinLimits(4, 14, 3, 14, 7), evidence, Told.terms(null));
    assertEquals("not_achieved 50..75", verdict.status().key() + " " + range(verdict));
  }

  /** Five days of use in two weeks, one of them in hospital, are five and not ten. */
  @Test
  void useThatMayHaveBeenInHospital() {
    Told told = new Told().reports(0, 14, "5").reports(14, 14, "0");
    told.with("away", Told.START.plusDays(7) + "," + Told.START.plusDays(13) + ",hospital");
    Verdict verdict = Told.judged(new NoUseInWindow(), told.alcohol(), Told.terms(null));
    assertEquals("not_achieved 5..5", verdict.status().key() + " " + range(verdict));
  }

  /** A day without use after four weeks in jail is no four weeks without. */
  @ParameterizedTest
  @CsvSource({"26,controlled_environment 1/1", "13,achieved 0 14/14"})
  void mostOfTheTimeInJail(int lastDay, String said) {
    Told told = new Told();
    told.with("away", Told.START + "," + Told.START.plusDays(lastDay) + ",jail");
    told.reports(lastDay + 1, 27 - lastDay, "0");
    Verdict verdict = Told.judged(new NoUseInWindow(), told.alcohol(), Told.terms(null));
    assertEquals(said, Told.line(verdict));
    String other = lastDay > 13 ? "not_evaluable" : "achieved";
    assertEquals(other, LIBRARY.get("ABS-6").judge(told.alcohol()).status().key());
  }

  private static String range(Verdict verdict) {
    Bounds bounds = verdict.bounds();
    double least = bounds == null ? number(verdict) : bounds.least();
    double most = bounds == null ? number(verdict) : bounds.most();
    return one(least) + ".." + one(most);
  }

  private static double number(Verdict verdict) {
    Double value = verdict.value();
    return value == null ? Double.NaN : value;
  }

  private static String one(double number) {
    return Threshold.plain(Math.round(number * 10) / 10.0);
  }
}
