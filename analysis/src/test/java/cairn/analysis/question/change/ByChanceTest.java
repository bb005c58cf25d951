package cairn.analysis.question.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.table.Tally;
import org.junit.jupiter.api.Test;

final class ByChanceTest {
  @Test
  void sharesAreMadeFromSumsOverPeople() {
    ChangeTally tally = Tally.empty(ChangeTally.class);
    ChangeKey a = new ChangeKey("drop_in", "month_end", ChangeDirection.POSITIVE, ChangeKey.ANY);
    ChangeKey b =
        new ChangeKey("ongoing_support", "month_end", ChangeDirection.POSITIVE, ChangeKey.ANY);
    tally.byChance().add(a, 1, 4, 96_312, 1);
    tally.byChance().add(a, 1, 1, 25_000, 0);
    tally.byChance().add(b, 1, 1, 25_000, 0);
    ByChanceRow all = ChangeQuestion.byChance(tally, 0.95).get(0);
    assertEquals("all", all.groupType());
    assertEquals(3, all.of());
    assertEquals(0.146312, all.byError().expected());
    assertEquals(1, all.n());
  }
}
