package cairn.analysis.person.goal;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.ReviewStatus;
import org.junit.jupiter.api.Test;

class OwnOrderTest {
  private static Histories.Person ann() {
    return new Histories()
        .person("ann")
        .sets("a", "moderation", "alcohol", "2026-01-05")
        .ranks("a", 1)
        .sets("b", "housing", null, "2026-01-05")
        .ranks("b", 2);
  }

  private static OwnOrder order(Histories.Person person) {
    return new OwnOrder(new OwnGoals(person.history()));
  }

  @Test
  void aGoalStandsForItsProblemOrForItsKind() {
    OwnOrder order =
        order(
            ann()
                .ranks("b", "2026-03-02", ReviewStatus.NOT_MET, 1)
                .ranks("a", "2026-03-02", ReviewStatus.PARTLY, 2));
    assertEquals(day("2026-01-05"), order.firstTold());
    assertNull(order.first(day("2026-01-04")));
    assertEquals(
        "alcohol", order.first(day("2026-03-01")), "the order holds until another is told");
    assertEquals("housing", order.first(day("2026-03-02")));
    assertTrue(order.isToldBetween(day("2026-01-05"), day("2026-03-02")));
    assertFalse(order.isToldBetween(day("2026-01-05"), day("2026-03-01")));
    assertFalse(order.isToldBetween(day("2026-03-02"), day("2026-12-31")));
  }

  @Test
  void ofTwoInOnePlaceTheOneToldLastComesFirst() {
    Histories.Person person = ann().sets("c", "sleep", null, "2026-02-02").ranks("c", 1);
    assertEquals("sleep", order(person).first(day("2026-02-02")));
    person.ranks("a", "2026-02-09", ReviewStatus.MET, 1);
    assertEquals("alcohol", order(person).first(day("2026-02-09")));
  }

  @Test
  void aGoalThatWasReplacedComesNoLongerFirst() {
    OwnOrder order =
        order(
            ann()
                .sets(
                    "c",
                    "abstinence",
                    "cannabis",
                    "2026-02-02",
                    Horizon.LONG,
                    ChosenBy.CLIENT,
                    null,
                    null,
                    "a"));
    assertEquals("housing", order.first(day("2026-02-02")), "the new goal has no place");
  }

  @Test
  void whereNobodyAskedThereIsNoOrder() {
    OwnOrder order =
        order(new Histories().person("ann").sets("a", "moderation", "alcohol", "2026-01-05"));
    assertNull(order.firstTold());
    assertNull(order.first(day("2026-12-31")));
  }

  @Test
  void itMovedByTheGoalsLookedAtLast() {
    Histories.Person person =
        ann()
            .sets("c", "fewer_days", "alcohol", "2026-01-12")
            .reviews("a", "2026-01-05", ReviewStatus.MET, null)
            .reviews("a", "2026-01-19", ReviewStatus.NOT_MET, null)
            .reviews("c", "2026-01-19", ReviewStatus.PARTLY, null)
            .reviews("a", "2026-01-26", ReviewStatus.NOT_MET, null)
            .reviews("c", "2026-02-02", ReviewStatus.CHANGED, null);
    OwnOrder order = order(person);
    assertNull(order.moved("alcohol", day("2026-01-05"), day("2026-01-18")), "only since then");
    assertEquals(true, order.moved("alcohol", day("2026-01-05"), day("2026-01-19")));
    assertEquals(false, order.moved("alcohol", day("2026-01-05"), day("2026-03-01")));
    assertNull(order.moved("housing", day("2026-01-05"), day("2026-03-01")));
  }
}
