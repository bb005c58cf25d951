package cairn.analysis.person.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every course of up to four assessments says of its order, by the words of each question. */
class StageOrderTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int LONGEST = 4;
  private static final StageAssessment ONE =
      new Histories()
          .person("ann")
          .stage("alcohol", "clinician", START.toString(), Stage.ACTION)
          .history()
          .stages()
          .get(0);

  private static StageCourse course(List<Stage> stages) {
    List<StageAssessment> assessments = new ArrayList<>();
    for (Stage stage : stages) {
      LocalDate day = START.plusDays(28L * assessments.size());
      assessments.add(
          new StageAssessment(ONE.client(), ONE.problem(), ONE.instrument(), day, stage));
    }
    return new StageCourse(ONE.problem(), ONE.instrument(), assessments);
  }

  /** Stages by 7s: every course of a length once. */
  private static List<Stage> stages(int length, int code) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0, rest = code; i < length; i++, rest /= Stage.values().length) {
      stages.add(Stage.values()[rest % Stage.values().length]);
    }
    return stages;
  }

  private static boolean isEarlier(Stage stage, Stage than) {
    return stage.compareTo(than) < 0;
  }

  /** A stage, later an earlier one. */
  private static boolean stepsBack(List<Stage> ordered) {
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        if (isEarlier(ordered.get(j), ordered.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A stage, later an earlier one, and later again one further than that. */
  private static boolean recycles(List<Stage> ordered) {
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i + 1; j < ordered.size(); j++) {
        for (int k = j + 1; k < ordered.size(); k++) {
          if (isEarlier(ordered.get(j), ordered.get(i))
              && isEarlier(ordered.get(j), ordered.get(k))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void stepsBackAndTurnsAreThoseFoundByTryingAll() {
    int recycled = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int code = 0; code < Math.pow(Stage.values().length, length); code++) {
        List<Stage> stages = stages(length, code);
        List<Stage> ordered = stages.stream().filter(Stage::isOrdered).toList();
        StageCourse course = course(stages);
        assertEquals(stepsBack(ordered), course.hasStepBack(), stages.toString());
        assertEquals(recycles(ordered), course.hasRecycled(), stages.toString());
        Integer net =
            ordered.size() < 2
                ? null
                : Integer.valueOf(
                    ordered.get(ordered.size() - 1).ordinal() - ordered.get(0).ordinal());
        assertEquals(net, course.netSteps(), stages.toString());
        recycled += course.hasRecycled() ? 1 : 0;
      }
    }
    assertTrue(recycled > 300, "only " + recycled + " turned");
  }

  /** Whichever way one looks, a move between two stages and the move back are opposites. */
  @Test
  void aMoveAndTheMoveBackAreOpposites() {
    for (Stage from : Stage.values()) {
      for (Stage to : Stage.values()) {
        Direction there = direction(from, to);
        Direction back = direction(to, from);
        String pair = from + " " + to;
        assertEquals(from == to, there == back, pair);
        assertEquals(there == Direction.FORWARD, back == Direction.BACKWARD, pair);
        assertEquals(
            there == Direction.TO_RETURN_TO_USE, back == Direction.FROM_RETURN_TO_USE, pair);
      }
    }
  }

  private static Direction direction(Stage from, Stage to) {
    return course(List.of(from, to)).consecutive().get(0).direction();
  }
}
