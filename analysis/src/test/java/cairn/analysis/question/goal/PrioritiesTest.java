package cairn.analysis.question.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.goal.OrderKey.Moved;
import cairn.analysis.table.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people put first, from counts put together by hand. */
final class PrioritiesTest {
  private static final String NOT_TOLD = OrderKey.NOT_TOLD;

  private final Counts<OrderKey> tally = new Counts<>();

  private void people(String group, String atStart, String then, Moved moved, long n) {
    tally.add(new OrderKey("drop_in", "week_13", group, atStart, then, moved), n);
  }

  private PriorityRow row(String concern) {
    return Priorities.rows(tally, 0.95).stream()
        .filter(row -> row.concern().equals(concern) && row.groupType().equals("all"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyWhoToldAgainIsInAShare() {
    people("g1", "alcohol", "alcohol", Moved.MET_OR_PARTLY, 3);
    people("g1", "alcohol", "housing", Moved.NOT_MET, 1);
    people("g2", "alcohol", "housing", Moved.NOT_REVIEWED, 3);
    people("g2", "housing", "housing", Moved.MET_OR_PARTLY, 1);
    people("g2", "alcohol", NOT_TOLD, Moved.MET_OR_PARTLY, 5);
    people("g3", NOT_TOLD, "sleep", Moved.NOT_REVIEWED, 2);
    people("g3", NOT_TOLD, NOT_TOLD, Moved.NOT_REVIEWED, 9);
    PriorityRow alcohol = row("alcohol");
    assertEquals(new PriorityRow.Told(7, 5, 0, 24), alcohol.told());
    assertEquals(3, alcohol.firstThen());
    assertEquals(4, alcohol.changed().changed());
    assertEquals(4 / 7.0, alcohol.changed().changedShare(), 1e-12);
    assertEquals(4, alcohol.moved().reviewed());
    assertEquals(0.75, alcohol.moved().movedShare(), 1e-12);
    PriorityRow all = row("all");
    assertEquals(new PriorityRow.Told(8, 5, 2, 24), all.told());
    assertEquals(8, all.firstThen());
    assertEquals(0.5, all.changed().changedShare(), 1e-12);
    PriorityRow sleep = row("sleep");
    assertEquals(new PriorityRow.Told(0, 0, 2, 24), sleep.told());
    assertNull(sleep.changed().changedShare());
    assertEquals("nobody told an order again", sleep.note());
  }

  @Test
  void aGroupIsOneUnitOfTheInterval() {
    for (int group = 0; group < 8; group++) {
      String then = group % 2 == 0 ? "housing" : "alcohol";
      people("g" + group, "alcohol", then, Moved.NOT_REVIEWED, 10);
    }
    PriorityRow.Changed changed = row("alcohol").changed();
    assertEquals(0.5, changed.changedShare(), 1e-12);
    // Eight groups of 0 or 10: a standard error of 0.5/√7, t on 7 degrees of freedom.
    assertEquals(0.5 - 2.364624 * 0.5 / Math.sqrt(7), changed.changedLower(), 1e-6);
    assertTrue(changed.changedUpper() > 0.94);
  }

  @Test
  void withoutAnOrderThereIsNoRow() {
    people("g1", NOT_TOLD, NOT_TOLD, Moved.NOT_REVIEWED, 30);
    assertEquals(List.of(), Priorities.rows(tally, 0.95));
  }
}
