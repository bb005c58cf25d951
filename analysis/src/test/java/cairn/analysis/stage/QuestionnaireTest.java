package cairn.analysis.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  private static List<Integer> answers(int items, int answer) {
    return new ArrayList<>(Collections.nCopies(items, answer));
  }

  private static List<Integer> urica(int answer, int other, int... items) {
    List<Integer> all = answers(32, other);
    for (int item : items) {
      all.set(item - 1, answer);
    }
    return all;
  }

  @Test
  void readinessGoesFromMinusTwoToFourteen() {
    int[] precontemplation = {1, 5, 11, 13, 23, 26, 29};
    assertEquals(-2.0, Urica.score(urica(5, 1, precontemplation)).readiness());
    assertEquals(14.0, Urica.score(urica(1, 5, precontemplation)).readiness());
    assertEquals(6.0, Urica.score(answers(32, 3)).readiness());
  }

  @Test
  void itemsThatBelongToNoSubscaleChangeNothing() {
    assertEquals(6.0, Urica.score(urica(5, 3, 4, 9, 20, 31)).readiness());
  }

  @Test
  void aSubscaleNeedsFiveOfItsSevenItems() {
    List<Integer> answers = answers(32, 4);
    answers.set(0, null);
    answers.set(4, null);
    assertEquals(4.0, Urica.score(answers).precontemplation());
    answers.set(10, null);
    assertNull(Urica.score(answers).precontemplation());
    assertNull(Urica.score(answers).readiness());
    assertNull(Urica.score(answers).nearest());
  }

  @Test
  void theNearestGroupMeanIsNoStage() {
    assertEquals(Urica.Nearest.PRECONTEMPLATION, Urica.score(answers(32, 3)).nearest());
    assertEquals(
        Urica.Nearest.PARTICIPATION, Urica.score(urica(1, 5, 1, 5, 11, 13, 23, 26, 29)).nearest());
    assertEquals(
        Urica.Nearest.CONTEMPLATION, new Urica(1.0, 4.0, 4.0, 4.0).nearest(), "readiness 11");
  }

  @Test
  void answersOutsideTheScaleAreRefusedWithoutBeingRepeated() {
    List<Integer> answers = answers(32, 3);
    answers.set(6, 77);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Urica.score(answers));
    assertEquals("the answer to item 7 is not 1 to 5", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Urica.score(answers(31, 3)));
    assertThrows(IllegalArgumentException.class, () -> Socrates.score(answers(19, 0)));
  }

  @Test
  void socratesSumsGoOverTheWholeRange() {
    Socrates low = Socrates.score(answers(19, 1));
    assertEquals(
        List.of(7, 4, 8), List.of(low.recognition(), low.ambivalence(), low.takingSteps()));
    Socrates high = Socrates.score(answers(19, 5));
    assertEquals(
        List.of(35, 20, 40), List.of(high.recognition(), high.ambivalence(), high.takingSteps()));
    List<Integer> missing = answers(19, 3);
    missing.set(1, null);
    assertNull(Socrates.score(missing).ambivalence());
    assertNull(Socrates.score(missing).ambivalenceDecile());
    assertEquals(21, Socrates.score(missing).recognition());
  }

  @Test
  void decilesChangeExactlyAtTheirEdges() {
    int[][] recognition = {
      {7, 10}, {26, 10}, {27, 20}, {28, 20}, {29, 30}, {31, 40}, {33, 50}, {34, 60}, {35, 70}
    };
    for (int[] edge : recognition) {
      assertEquals(edge[1], new Socrates(edge[0], null, null).recognitionDecile());
    }
    int[][] ambivalence = {
      {4, 10}, {8, 10}, {9, 20}, {12, 30}, {14, 40}, {18, 80}, {19, 90}, {20, 90}
    };
    for (int[] edge : ambivalence) {
      assertEquals(edge[1], new Socrates(null, edge[0], null).ambivalenceDecile());
    }
    int[][] steps = {
      {8, 10}, {25, 10}, {26, 20}, {30, 30}, {31, 40}, {33, 50}, {35, 60}, {36, 70}, {37, 80},
      {40, 90}
    };
    for (int[] edge : steps) {
      assertEquals(edge[1], new Socrates(null, null, edge[0]).takingStepsDecile());
    }
    assertThrows(
        IllegalArgumentException.class, () -> new Socrates(36, null, null).recognitionDecile());
  }

  @Test
  void aRulerGoesFromZeroToTen() {
    assertEquals(10, new ReadinessRuler(0, 5, 10).readiness());
    assertThrows(IllegalArgumentException.class, () -> new ReadinessRuler(0, 11, 5));
    assertThrows(IllegalArgumentException.class, () -> new ReadinessRuler(-1, 1, 5));
  }
}
