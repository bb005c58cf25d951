package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.PlannedTimes;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One plan on one day has one verdict, whoever asks. */
class PlannedTimesAgreeTest {
  private static final OutcomeDefinition MOSTLY = DefinitionLibrary.load().get("ABS-7");

  private static Told planned(int days) {
    LocalDate last = Told.START.plusDays(days - 1L);
    return new Told()
        .with("goals", "a01,planned_abstinence,alcohol," + Told.START + ",,," + last + ",");
  }

  private static Verdict ofTheTable(UseEvidence evidence) {
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
