package cairn.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.CountTable.Totals;
import cairn.reports.table.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is hidden stays hidden, and what need not be hidden is shown. */
class DisclosureTest {
  private static final SmallCells RULE = SmallCells.FUNDER;

  private static CountTable table(Totals totals, long[]... counts) {
    List<String> rows = List.of("a", "b", "c", "d", "e", "f").subList(0, counts.length);
    List<String> columns = List.of("p", "q", "r", "s", "t").subList(0, counts[0].length);
    return CountTable.of("outcomes", rows, columns, counts, totals);
  }

  @Test
  void theHiddenFourOfOneHundredAndFifteenIsNotLeftAlone() {
    CountTable table = table(Totals.OF_ROWS, new long[] {58, 41, 12, 4});
    ProtectedTable naive = ProtectedTable.open(table).hide(0, 3);
    assertEquals(List.of(new Attack(0, 3, new AttackerInterval(4, 4))), Attack.on(naive, true));
    assertFalse(Audit.isSafe(naive, RULE), "115 = 58 + 41 + 12 + [c] gives the 4");

    ProtectedTable shown = Protection.protect(table, RULE);
    assertTrue(Audit.isSafe(shown, RULE));
    assertEquals(2, Attack.on(shown, true).size(), "one more cell is enough");
    assertEquals(Value.hidden(), shown.count(0, 2), "the smallest cell that is enough");
    assertEquals(Value.hidden(), shown.share(0, 2));
    assertEquals(Value.count(58), shown.count(0, 0));
    assertEquals(Value.share(58, 115), shown.share(0, 0));
  }

  @Test
  void aSmallComplementIsAsSmallAsASmallNumber() {
    // 100 of 105: whoever reads both knows of the five.
    ProtectedTable open = ProtectedTable.open(table(Totals.OF_ROWS, new long[] {100, 5}));
    assertFalse(Audit.isSafe(open.hide(0, 1), RULE));
    ProtectedTable shown = Protection.protect(open.table(), RULE);
    assertTrue(Audit.isSafe(shown, RULE));
    assertEquals(Value.hidden(), shown.share(0, 0), "the share gives the complement");
  }

  @Test
  void zerosAndElevenAreShownAndOneToTenAreNot() {
    assertFalse(RULE.isSmall(0));
    assertTrue(RULE.isSmall(1));
    assertTrue(RULE.isSmall(10));
    assertFalse(RULE.isSmall(11));
    CountTable table = table(Totals.BOTH, new long[] {0, 20}, new long[] {30, 11});
    assertEquals(0, Attack.on(Protection.protect(table, RULE), true).size());
  }

  @Test
  void twoHiddenCellsInARowAreNotEnoughWhenTheyTogetherAreSmall() {
    CountTable table = table(Totals.OF_ROWS, new long[] {40, 3, 4});
    ProtectedTable naive = Protection.smallCellsHidden(table, RULE);
    assertEquals(new AttackerInterval(1, 6), Attack.on(naive, true).get(0).interval());
    assertFalse(Audit.isSafe(naive, RULE));
    assertTrue(Audit.isSafe(Protection.protect(table, RULE), RULE));
  }

  @Test
  void aTableOfOnePersonHidesEverythingAboutThem() {
    CountTable table = table(Totals.BOTH, new long[] {1, 0}, new long[] {0, 0});
    ProtectedTable shown = Protection.protect(table, RULE);
    assertTrue(Audit.isSafe(shown, RULE));
    assertEquals(Value.hidden(), shown.count(0, 0));
    assertEquals(Value.hidden(), shown.count(2, 2), "the total is the same person");
    assertEquals(Value.count(0), shown.count(1, 1));
  }

  @Test
  void totalsThatAreNotPrintedTellNothing() {
    CountTable table = table(Totals.NONE, new long[] {30, 4}, new long[] {25, 40});
    ProtectedTable shown = Protection.protect(table, RULE);
    assertEquals(1, Attack.on(shown, true).size());
    assertTrue(Audit.isSafe(shown, RULE));
    assertEquals(CellStatus.ABSENT, shown.status(2, 2));
    assertEquals(
        new AttackerInterval(1, AttackerInterval.UNLIMITED),
        Attack.on(shown, true).get(0).interval());
  }

  @Test
  void aRefusalNamesTheTableAndNoNumber() {
    ProtectedTable naive =
        ProtectedTable.open(table(Totals.OF_ROWS, new long[] {58, 41, 12, 4})).hide(0, 3);
    PrivacyRefusal refusal =
        assertThrows(PrivacyRefusal.class, () -> Audit.check(List.of(naive), RULE));
    assertEquals(List.of("outcomes"), refusal.tables());
    assertTrue(String.valueOf(refusal.getMessage()).contains("outcomes"));
    assertFalse(String.valueOf(refusal.getMessage()).matches(".*\\d.*"), "no number at all");
  }

  @Test
  void aPrintedSmallCellIsRefused() {
    ProtectedTable open = ProtectedTable.open(table(Totals.NONE, new long[] {30, 4}));
    assertThrows(PrivacyRefusal.class, () -> Audit.check(List.of(open), RULE));
  }

  @Test
  void whateverTheTableWhatIsProtectedPassesTheAudit() {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      long[][] counts = new long[1 + random.nextInt(6)][1 + random.nextInt(5)];
      for (long[] line : counts) {
        for (int c = 0; c < counts[0].length; c++) {
          line[c] = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(60);
        }
      }
      Totals totals = Totals.values()[random.nextInt(4)];
      ProtectedTable shown = Protection.protect(table(totals, counts), RULE);
      assertTrue(Audit.isSafe(shown, RULE), "trial " + trial);
    }
  }

  @Test
  void theIntervalsEqualThoseOfTryingEveryTable() {
    Random random = new Random(7);
    for (int trial = 0; trial < 15; trial++) {
      long[][] counts = {{r(random), r(random), r(random)}, {r(random), r(random), r(random)}};
      ProtectedTable shown = ProtectedTable.open(table(Totals.BOTH, counts));
      for (Network.Place p : Protection.places(shown.table())) {
        boolean inner = !shown.table().isTotal(p.row(), p.column());
        if (inner && random.nextBoolean()) {
          shown = shown.hide(p.row(), p.column());
        }
      }
      for (Attack known : Attack.on(shown, false)) {
        assertEquals(byTryingAll(shown, known.row(), known.column()), known.interval());
      }
    }
  }

  private static long r(Random random) {
    return random.nextInt(4); // a column holds at most 6, and 0 to 6 is what is tried below
  }

  private static AttackerInterval byTryingAll(ProtectedTable shown, int row, int column) {
    CountTable t = shown.table();
    long lower = Long.MAX_VALUE;
    long upper = -1;
    for (int code = 0; code < 7 * 7 * 7 * 7 * 7 * 7; code++) {
      long[][] guess = new long[2][3];
      int rest = code;
      for (int i = 0; i < 6; i++) {
        guess[i / 3][i % 3] = rest % 7;
        rest /= 7;
      }
      CountTable g = CountTable.of("guess", t.rows(), t.columns(), guess, Totals.BOTH);
      if (couldBe(shown, g)) {
        lower = Math.min(lower, g.at(row, column));
        upper = Math.max(upper, g.at(row, column));
      }
    }
    return new AttackerInterval(lower, upper);
  }

  private static boolean couldBe(ProtectedTable shown, CountTable guess) {
    for (Network.Place p : Protection.places(guess)) {
      boolean printed = shown.status(p.row(), p.column()) == CellStatus.PRINTED;
      if (printed && guess.at(p.row(), p.column()) != shown.table().at(p.row(), p.column())) {
        return false;
      }
    }
    return true;
  }
}
