package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.PlannedTimes;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.verdict.Bounds;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One plan on one day has one verdict, whoever asks. */
class PlannedTimesAgreeTest {
  private static final OutcomeDefinition MOSTLY = DefinitionLibrary.load().get("ABS-7");

  private static Told planned(int days) {
    LocalDate last = Told.START.plusDays(days - 1L);
    return new Told()
        .with("goals", "a01,planned_abstinence,alcohol," + Told.START + ",,," + last + ",");
  }

  private static Verdict ofTheTable(UseEvidence evidence) {
    return Verdict.between(
        kept(evidence.placed(Placement.FEWEST)), kept(evidence.placed(Placement.MOST)));
  }

  private static Verdict kept(UseEvidence evidence) {
    PlannedTimes times = new PlannedTimes(evidence.calendars(), new OwnGoals(evidence.history()));
    PlannedPeriod last = PlannedPeriod.last(times.all(evidence.at()), evidence.problem());
    assertNotNull(last);
    return last.kept(0.8, PlannedPeriod.COVERAGE);
  }

  /** A report of one day of use in a week is one day not kept, and not a week. */
  @Test
  void oneDayOfUseInAWeekVoidsNoWeek() {
    Told told = planned(28);
    for (int week = 0; week < 4; week++) {
      told.reports(7 * week, 7, week == 2 ? "1" : "0");
    }
    UseEvidence evidence = told.alcohol();
    assertEquals("achieved 96.428571 mostly_kept 28/28", Told.line(MOSTLY.judge(evidence)));
    assertEquals("achieved 96.428571 28/28", Told.line(ofTheTable(evidence)));
  }

  /**
   * Weeks that cross both edges of a plan from Wednesday to Tuesday: of each the days inside count,
   * with as few days of use as they must have had and as many as they can have had.
   */
  @ParameterizedTest
  @CsvSource({
    "7,2 0,unplaced 71.4..100",
    "7,4 0,not_achieved 42.9..71.4",
    "7,3 6,not_achieved 28.6..71.4",
    "14,2 2 2,unplaced 57.1..85.7",
    "14,1 1 1,unplaced 78.6..92.9",
    "14,2 1 0,unplaced 78.6..92.9",
    "14,4 0 0,unplaced 71.4..85.7",
    "14,3 0 2,unplaced 64.3..92.9",
    "14,1 2 0,unplaced 78.6..85.7",
    "14,0 0 0,achieved 100"
  })
  void weeksThatCrossTheEdgesOfAPlan(int days, String used, String said) {
    Told told = planned(days);
    String[] each = used.split(" ");
    for (int week = 0; week < each.length; week++) {
      told.reports(7 * week - 2, 7, each[week]);
    }
    UseEvidence evidence = told.alcohol();
    assertEquals(said, range(MOSTLY.judge(evidence)));
    assertEquals(said, range(ofTheTable(evidence)));
  }

  /** Use that tests place before the plan begins was not inside it. */
  @Test
  void testsBeforeAPlanPlaceTheUseOfItsFirstWeek() {
    Told told = planned(7).reports(-2, 7, "2").reports(5, 7, "0");
    for (int day : new int[] {-2, -1}) {
      LocalDate on = Told.START.plusDays(day);
      told.with("use_reports", "alcohol,urine," + on + "," + on + ",,,,,,,,,positive");
    }
    assertEquals("achieved 100", range(MOSTLY.judge(told.alcohol())));
  }

  private static String range(Verdict verdict) {
    Bounds bounds = verdict.bounds();
    return verdict.status().key()
        + " "
        + (bounds == null ? one(verdict.value()) : one(bounds.least()) + ".." + one(bounds.most()));
  }

  private static String one(@Nullable Double number) {
    return number == null ? "" : Threshold.plain(Math.round(number * 10) / 10.0);
  }

  @Test
  void definitionAndTableSayTheSameOfAnyPlan() {
    Set<Status> seen = EnumSet.noneOf(Status.class);
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      Told told = planned(7 + random.nextInt(24));
      int silent = random.nextInt(3);
      int most = 1 + random.nextInt(7);
      for (int week = 0; week < 4; week++) {
        if (random.nextInt(4) >= silent) {
          told.reports(7 * week, 7, Integer.toString(random.nextInt(most)));
        }
      }
      UseEvidence evidence = told.alcohol();
      Verdict definition = MOSTLY.judge(evidence);
      Verdict table = ofTheTable(evidence);
      assertEquals(table.status(), definition.status(), "seed " + seed);
      assertEquals(table.value(), definition.value(), "seed " + seed);
      assertEquals(table.reason(), definition.reason(), "seed " + seed);
      seen.add(table.status());
    }
    assertTrue(seen.containsAll(EnumSet.of(Status.ACHIEVED, Status.NOT_ACHIEVED)));
  }
}
