package cairn.analysis.person.stage;

import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.analysis.person.plan.PairingWindow;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageCourseTest {
  private static final PairingWindow WINDOW = new PairingWindow(28, 14);
  private static final LocalDate START = LocalDate.parse("2026-01-01");

  /** One course of alcohol by the clinician: day, stage, day, stage, … */
  private static StageCourse course(Object... daysAndStages) {
    Histories.Person person = new Histories().person("ann");
    for (int i = 0; i < daysAndStages.length; i += 2) {
      person.stage(
          "alcohol",
          "clinician",
          START.plusDays((Integer) daysAndStages[i]).toString(),
          (Stage) daysAndStages[i + 1]);
    }
    return StageCourse.of(person.history().stages()).get(0);
  }

  private static List<StageTransition> moves(StageCourse course, int lastDay) {
    return course.transitions(WINDOW, until(START.plusDays(lastDay).toString()));
  }

  @Test
  void aPairLiesWithinTheWindow() {
    for (int days : new int[] {14, 28, 42}) {
      assertTrue(
          moves(course(0, Stage.CONTEMPLATION, days, Stage.ACTION), 300).get(0).isPair(),
          days + " days make a pair");
    }
    List<StageTransition> late = moves(course(0, Stage.CONTEMPLATION, 43, Stage.ACTION), 300);
    assertEquals(Direction.NOT_SEEN_AGAIN, late.get(0).direction());
    assertEquals(2, late.size(), "the later assessment is not seen again either");
  }

  @Test
  void anAssessmentThatComesTooSoonTakesThePlaceOfTheOneBefore() {
    List<StageTransition> soon = moves(course(0, Stage.CONTEMPLATION, 13, Stage.ACTION), 300);
    assertEquals(1, soon.size());
    assertEquals(Stage.ACTION, soon.get(0).from());
    List<StageTransition> weekly =
        moves(
            course(
                0,
                Stage.CONTEMPLATION,
                7,
                Stage.CONTEMPLATION,
                14,
                Stage.PREPARATION,
                21,
                Stage.PREPARATION,
                28,
                Stage.ACTION),
            300);
    assertEquals(3, weekly.size());
    assertEquals(Direction.FORWARD, weekly.get(0).direction());
    assertEquals(14, weekly.get(1).days());
  }

  @Test
  void nothingIsSaidWhileTheWindowIsOpen() {
    assertTrue(moves(course(0, Stage.ACTION), 41).isEmpty());
    assertEquals(Direction.NOT_SEEN_AGAIN, moves(course(0, Stage.ACTION), 42).get(0).direction());
  }

  @Test
  void theWorkedExampleHolds() {
    List<StageTransition> moves =
        moves(course(0, Stage.ACTION, 28, Stage.ACTION, 35, Stage.ACTION, 100, Stage.ACTION), 120);
    assertEquals(
        List.of(Direction.SAME, Direction.NOT_SEEN_AGAIN),
        moves.stream().map(StageTransition::direction).toList());
  }

  @Test
  void returnToUseIsNeitherForwardNorBackward() {
    assertEquals(
        Direction.TO_RETURN_TO_USE, Direction.between(Stage.PREPARATION, Stage.RETURN_TO_USE));
    assertEquals(
        Direction.FROM_RETURN_TO_USE, Direction.between(Stage.RETURN_TO_USE, Stage.TERMINATION));
    assertEquals(Direction.SAME, Direction.between(Stage.RETURN_TO_USE, Stage.RETURN_TO_USE));
    assertEquals(Direction.BACKWARD, Direction.between(Stage.ACTION, Stage.PRECONTEMPLATION));
    assertEquals(Direction.FORWARD, Direction.between(Stage.MAINTENANCE, Stage.TERMINATION));
    List<StageTransition> moves =
        moves(course(0, Stage.ACTION, 28, Stage.RETURN_TO_USE, 56, Stage.CONTEMPLATION), 57);
    assertEquals(0, moves.get(0).steps());
    assertEquals(0, moves.get(1).steps());
    assertEquals(3, moves(course(0, Stage.PRECONTEMPLATION, 28, Stage.ACTION), 28).get(0).steps());
  }

  @Test
  void problemsAndMethodsAreNeverMixed() {
    Histories.Person person =
        new Histories()
            .person("ann")
            .stage("alcohol", "clinician", "2026-01-01", Stage.CONTEMPLATION)
            .stage("alcohol", "urica", "2026-01-29", Stage.ACTION)
            .stage("cannabis", "clinician", "2026-01-29", Stage.ACTION);
    List<StageCourse> courses = StageCourse.of(person.history().stages());
    assertEquals(3, courses.size());
    for (StageCourse course : courses) {
      assertTrue(
          course.transitions(WINDOW, until("2026-12-31")).stream()
              .noneMatch(StageTransition::isPair));
    }
  }

  @Test
  void recyclingIsAnEarlierStageAndThenForwardAgain() {
    assertTrue(
        course(0, Stage.ACTION, 28, Stage.CONTEMPLATION, 56, Stage.PREPARATION).hasRecycled());
    assertFalse(course(0, Stage.ACTION, 28, Stage.CONTEMPLATION).hasRecycled());
    assertFalse(course(0, Stage.CONTEMPLATION, 28, Stage.ACTION).hasRecycled());
    assertFalse(
        course(0, Stage.ACTION, 28, Stage.RETURN_TO_USE, 56, Stage.ACTION).hasRecycled(),
        "a return to use alone is no earlier stage");
  }

  @Test
  void netMovementPassesOverReturnsToUse() {
    StageCourse course =
        course(0, Stage.CONTEMPLATION, 28, Stage.MAINTENANCE, 56, Stage.RETURN_TO_USE);
    assertEquals(3, course.netSteps());
    assertNull(course(0, Stage.ACTION, 28, Stage.RETURN_TO_USE).netSteps());
    assertEquals(Stage.MAINTENANCE, course.at(START.plusDays(55)));
    assertNull(course.at(START.minusDays(1)));
  }

  @Test
  void assessmentsKeepTheirOrder() {
    List<StageAssessment> given = course(0, Stage.ACTION, 28, Stage.ACTION).assessments();
    assertTrue(given.get(0).assessedOn().isBefore(given.get(1).assessedOn()));
  }
}
