package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Families;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is known of a person at the start, with 5 January 2026 as the first session. */
class EntryTest {
  private static final LocalDate START = day("2026-01-05");

  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static Entry entry(Histories.Person person) {
    ClientHistory history = person.history();
    return Entry.of(
        Calendars.of(history, START, day("2026-06-01"), WordRule.usual(), Families.none()),
        new OwnGoals(history));
  }

  @Test
  void theMostProblematicSubstanceStandsBeforeTheOneUsedMost() {
    Entry entry =
        entry(
            ann()
                .mostProblematic("alcohol")
                .reports("alcohol", "2025-12-08", "2026-01-04", 7)
                .reports("cannabis", "2025-12-08", "2026-01-04", 28));
    assertEquals("alcohol", entry.problem().key());
    assertEquals(7, entry.baseline().useDays());
    assertFalse(entry.baseline().afterStart());
  }

  @Test
  void withoutAMarkTheSubstanceUsedOnMostDays() {
    Entry entry =
        entry(
            ann()
                .reports("alcohol", "2025-12-08", "2026-01-04", 7)
                .reports("cannabis", "2025-12-08", "2026-01-04", 28));
    assertEquals("cannabis", entry.problem().key());
    assertEquals(28, entry.baseline().useDays());
  }

  @Test
  void daysBeforeTheStartThatNobodySawAreTakenAfterItAndMarked() {
    Entry entry = entry(ann().reports("alcohol", "2026-01-05", "2026-02-01", 14));
    assertEquals(14, entry.baseline().useDays());
    assertTrue(entry.baseline().afterStart());
  }

  @Test
  void nothingRecordedIsNothingKnown() {
    Entry entry = entry(ann());
    assertNull(entry.problem());
    assertNull(entry.baseline());
    assertNull(entry.goal());
    assertNull(entry.stage());
    assertNull(entry.housing());
    assertNull(entry(ann().mostProblematic("alcohol")).baseline());
  }

  @Test
  void goalAndStageCountUpToTheSeventhDay() {
    Entry by =
        entry(
            ann()
                .mostProblematic("alcohol")
                .sets("a", "moderation", "alcohol", "2026-01-11")
                .stage("alcohol", "clinician", "2026-01-11", Stage.PREPARATION));
    assertEquals("moderation", by.goal().type().key());
    assertEquals(Stage.PREPARATION, by.stage().stage());
    Entry after =
        entry(
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
        entry(person.stage("alcohol", "clinician", "2025-07-09", Stage.ACTION)).stage(),
        "180 days before");
    assertNull(
        entry(
                ann()
                    .mostProblematic("alcohol")
                    .stage("alcohol", "clinician", "2025-07-08", Stage.ACTION)
                    .stage("cannabis", "clinician", "2026-01-05", Stage.ACTION))
            .stage());
  }

  @Test
  void theFirstGoalNamesTheProblemWhereNothingElseDoes() {
    assertEquals("money", entry(ann().sets("a", "work", "money", "2026-01-05")).problem().key());
  }
}
