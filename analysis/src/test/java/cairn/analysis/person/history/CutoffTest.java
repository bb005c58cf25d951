package cairn.analysis.person.history;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.Stage;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CutoffTest {
  private final Histories program =
      new Histories()
          .weekly("g1", "ongoing_support", "2026-01-05", 12)
          .cancelled("g1", 99, "2026-01-07");

  @Test
  void aMonthEndsOnItsLastDay() {
    assertEquals(day("2026-02-28"), Cutoff.endOf(YearMonth.of(2026, 2)).lastDay());
    assertEquals(day("2026-03-01"), Cutoff.endOf(YearMonth.of(2026, 2)).until());
  }

  @Test
  void aLaterEndCountsAsEmptyWithItsReason() {
    Histories.Person ann =
        program.person("ann").joins("g1", "2026-01-05").leaves("g1", "2026-02-01", "completed");
    assertNull(ann.history("2026-01-31").memberships().get(0).leftOn());
    assertNull(ann.history("2026-01-31").memberships().get(0).endReason());
    assertEquals(day("2026-02-01"), ann.history("2026-02-01").memberships().get(0).leftOn());
  }

  @Test
  void whatIsDatedLaterIsNotKnown() {
    ClientHistory known =
        program
            .person("ann")
            .joins("g1", "2026-01-05")
            .joins("g1", "2026-02-01")
            .attends("g1", 1, 4, 5)
            .sets("a", "abstinence", "alcohol", "2026-01-31")
            .sets("b", "abstinence", "alcohol", "2026-02-01")
            .reviews("a", "2026-02-01", ReviewStatus.MET, 1)
            .reviews("b", "2026-02-02", ReviewStatus.MET, 1)
            .stage("alcohol", "clinician", "2026-02-01", Stage.ACTION)
            .away("2026-01-20", "2026-02-03", AwayReason.JAIL)
            .history("2026-01-31");
    assertEquals(1, known.memberships().size());
    assertEquals(2, known.visits().size());
    assertEquals(1, known.goals().size());
    assertTrue(known.reviews().isEmpty());
    assertTrue(known.stages().isEmpty());
    assertNull(known.away().get(0).untilOn());
  }

  @Test
  void aReportIsKnownOnItsLastDayAndNeverCut() {
    Histories.Person ann = program.person("ann").reports("alcohol", "2026-01-26", "2026-02-01", 3);
    assertTrue(ann.history("2026-01-31").useReports().isEmpty());
    assertEquals(1, ann.history("2026-02-01").useReports().size());
  }

  @Test
  void aPlanMayReachBeyondTheMonth() {
    ClientHistory known =
        program
            .person("ann")
            .plans("a", "alcohol", "2026-01-20", "2026-02-01", "2026-02-28")
            .history("2026-01-31");
    assertEquals(day("2026-02-28"), known.goals().get(0).untilOn());
  }

  @Test
  void laterMeetingsAreNotKnownAndCancelledOnesAreNotHeld() {
    Meetings known = until("2026-01-31").apply(program.meetings());
    assertEquals(4, known.heldByGroup().values().iterator().next().size());
    assertEquals(5, known.sessions().size());
  }

  @Test
  void aMilestoneIsDueOnTheLastDayOfTheMonthAndNotTheDayAfter() {
    Milestone week4 = Milestone.ofWeek(4);
    assertEquals(day("2026-02-02"), week4.day(day("2026-01-05"), until("2026-02-28")));
    assertTrue(week4.isDue(day("2026-01-05"), until("2026-02-02")));
    assertFalse(week4.isDue(day("2026-01-05"), until("2026-02-01")));
  }

  @Test
  void theMonthEndHoldsPeopleWhoStartedTwentyEightDaysEarlier() {
    assertTrue(Milestone.MONTH_END.isDue(day("2026-01-03"), until("2026-01-31")));
    assertFalse(Milestone.MONTH_END.isDue(day("2026-01-04"), until("2026-01-31")));
    assertEquals(
        day("2026-02-01"), Milestone.MONTH_END.day(day("2026-01-03"), until("2026-01-31")));
    assertEquals("month_end", Milestone.MONTH_END.key());
    assertEquals("week_13", Milestone.ofWeek(13).key());
  }
}
