package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.report.Families;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is known of a person at the start, with 5 January 2026 as the first session. */
class StartingPointTest {
  private static final LocalDate START = day("2026-01-05");

  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static StartingPoint point(Histories.Person person) {
    ClientHistory history = person.history();
    return StartingPoint.of(
        Calendars.of(history, START, day("2026-06-01"), WordRule.usual(), Families.none()),
        new OwnGoals(history));
  }

  @Test
  void theMostProblematicSubstanceStandsBeforeTheOneUsedMost() {
    StartingPoint point =
        point(
            ann()
                .mostProblematic("alcohol")
                .reports("alcohol", "2025-12-08", "2026-01-04", 7)
                .reports("cannabis", "2025-12-08", "2026-01-04", 28));
    assertEquals("alcohol", point.problem().key());
    assertEquals(7, point.baseline().useDays());
    assertFalse(point.baseline().afterStart());
  }

  @Test
  void withoutAMarkTheSubstanceUsedOnMostDays() {
    StartingPoint point =
        point(
            ann()
                .reports("alcohol", "2025-12-08", "2026-01-04", 7)
                .reports("cannabis", "2025-12-08", "2026-01-04", 28));
    assertEquals("cannabis", point.problem().key());
    assertEquals(28, point.baseline().useDays());
  }

  @Test
  void daysBeforeTheStartThatNobodySawAreTakenAfterItAndMarked() {
    StartingPoint point = point(ann().reports("alcohol", "2026-01-05", "2026-02-01", 14));
    assertEquals(14, point.baseline().useDays());
    assertTrue(point.baseline().afterStart());
  }

  @Test
  void nothingRecordedIsNothingKnown() {
    StartingPoint point = point(ann());
    assertNull(point.problem());
    assertNull(point.baseline());
    assertNull(point.goal());
    assertNull(point.stage());
    assertNull(point.housing());
    assertNull(point(ann().mostProblematic("alcohol")).baseline());
  }

  @Test
  void goalAndStageCountUpToTheSeventhDay() {
    StartingPoint by =
        point(
            ann()
                .mostProblematic("alcohol")
                .sets("a", "moderation", "alcohol", "2026-01-11")
                .stage("alcohol", "clinician", "2026-01-11", Stage.PREPARATION));
    assertEquals("moderation", by.goal().type().key());
    assertEquals(Stage.PREPARATION, by.stage().stage());
    StartingPoint after =
        point(
            ann()
                .mostProblematic("alcohol")
                .sets("a", "moderation", "alcohol", "2026-01-12")
                .stage("alcohol", "clinician", "2026-01-12", Stage.PREPARATION));
    assertNull(after.goal());
    assertNull(after.stage());
  }

  @Test
  void aStageOfLongAgoOrOfAnotherProblemDoesNotCount() {
    Histories.Person person = ann().mostProblematic("alcohol");
    assertNotNull(
        point(person.stage("alcohol", "clinician", "2025-07-09", Stage.ACTION)).stage(),
        "180 days before");
    assertNull(
        point(
                ann()
                    .mostProblematic("alcohol")
                    .stage("alcohol", "clinician", "2025-07-08", Stage.ACTION)
                    .stage("cannabis", "clinician", "2026-01-05", Stage.ACTION))
            .stage());
  }

  @Test
  void theFirstGoalNamesTheProblemWhereNothingElseDoes() {
    assertEquals("money", point(ann().sets("a", "work", "money", "2026-01-05")).problem().key());
  }
}
