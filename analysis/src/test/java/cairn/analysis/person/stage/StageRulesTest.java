package cairn.analysis.person.stage;

import static cairn.ingest.model.Stage.ACTION;
import static cairn.ingest.model.Stage.CONTEMPLATION;
import static cairn.ingest.model.Stage.MAINTENANCE;
import static cairn.ingest.model.Stage.PRECONTEMPLATION;
import static cairn.ingest.model.Stage.PREPARATION;
import static cairn.ingest.model.Stage.RETURN_TO_USE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a course of stages says, held against the words of its definition. */
class StageRulesTest {
  private static final LocalDate START = LocalDate.parse("2026-01-01");

  /** A course with an assessment on each of these days after the start. */
  private static StageCourse course(int[] days, Stage... stages) {
    Histories.Person person = new Histories().person("ann");
    for (int i = 0; i < days.length; i++) {
      person.stage("alcohol", "clinician", START.plusDays(days[i]).toString(), stages[i]);
    }
    return StageCourse.of(person.history().stages()).get(0);
  }

  private static StageCourse weekly(List<Stage> stages) {
    int[] days = new int[stages.size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = 7 * i;
    }
    return course(days, stages.toArray(new Stage[0]));
  }

  @Test
  void everyAssessmentIsFollowedByTheVeryNextUnlessOnTheSameDay() {
    StageCourse course =
        course(
            new int[] {0, 0, 1, 400}, CONTEMPLATION, PREPARATION, RETURN_TO_USE, PRECONTEMPLATION);
    List<StageTransition> moves = course.consecutive();
    assertEquals(2, moves.size());
    assertEquals(PREPARATION, moves.get(0).from());
    assertEquals(RETURN_TO_USE, moves.get(0).to());
    assertEquals(1, moves.get(0).days());
    assertEquals(399, moves.get(1).days());
    assertEquals(PRECONTEMPLATION, moves.get(1).to());
    assertTrue(course(new int[] {0}, ACTION).consecutive().isEmpty());
  }

  @Test
  void aPartOfACourseHasBothItsDays() {
    StageCourse course = course(new int[] {0, 7, 14}, CONTEMPLATION, PREPARATION, ACTION);
    StageCourse part = course.between(START.plusDays(7), START.plusDays(14));
    assertEquals(2, part.assessments().size());
    assertEquals(PREPARATION, part.first());
    assertEquals(
        PREPARATION,
        course.between(START.plusDays(1), START.plusDays(13)).assessments().get(0).stage());
    assertNull(course.between(START.plusDays(8), START.plusDays(13)));
  }

  @Test
  void stepsCountStagesAndReturnsToUseAreNone() {
    assertEquals(2, move(CONTEMPLATION, ACTION).steps());
    assertEquals(-3, move(MAINTENANCE, CONTEMPLATION).steps());
    assertEquals(0, move(ACTION, ACTION).steps());
    assertEquals(0, move(ACTION, RETURN_TO_USE).steps());
    assertEquals(0, move(RETURN_TO_USE, ACTION).steps());
  }

  private static StageTransition move(Stage from, Stage to) {
    return course(new int[] {0, 7}, from, to).consecutive().get(0);
  }

  /** A step back is a later stage below an earlier one; recycling one that rises again after it. */
  @Test
  void steppingBackAndRecyclingAreWhatTheirWordsSay() {
    Random random = new Random(3);
    int[] seen = new int[3];
    for (int trial = 0; trial < 2000; trial++) {
      List<Stage> stages = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        stages.add(Stage.values()[random.nextInt(Stage.values().length)]);
      }
      List<Stage> ordered = stages.stream().filter(Stage::isOrdered).toList();
      boolean back = false;
      boolean recycled = false;
      for (int j = 0; j < ordered.size(); j++) {
        Stage low = ordered.get(j);
        boolean isBack = ordered.subList(0, j).stream().anyMatch(s -> s.compareTo(low) > 0);
        back |= isBack;
        recycled |=
            isBack
                && ordered.subList(j, ordered.size()).stream().anyMatch(s -> s.compareTo(low) > 0);
      }
      StageCourse course = weekly(stages);
      assertEquals(back, course.hasStepBack(), stages.toString());
      assertEquals(recycled, course.hasRecycled(), stages.toString());
      seen[recycled ? 2 : back ? 1 : 0]++;
    }
    assertTrue(Math.min(seen[0], Math.min(seen[1], seen[2])) > 100, "every kind is seen");
  }
}
