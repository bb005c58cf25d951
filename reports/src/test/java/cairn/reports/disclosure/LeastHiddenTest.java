package cairn.reports.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.CountTable.Totals;
import cairn.reports.disclosure.Network.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No more is hidden than must be, and a proof that does not add up is none. */
class LeastHiddenTest {
  private static final SmallCells RULE = SmallCells.FUNDER;

  private static CountTable table(String name, Totals totals, long[]... counts) {
    List<String> rows = List.of("a", "b", "c").subList(0, counts.length);
    List<String> columns = List.of("p", "q", "r", "s").subList(0, counts[0].length);
    return CountTable.of(name, rows, columns, counts, totals);
  }

  /** What hiding costs: ten for a total, one for another cell; small cells are hidden anyway. */
  private static long cost(ProtectedTable shown) {
    CountTable table = shown.table();
    long cost = 0;
    for (Place p : Protection.places(table)) {
      boolean isHidden = shown.status(p.row(), p.column()) == CellStatus.HIDDEN;
      if (isHidden && !RULE.isSmall(table.at(p.row(), p.column()))) {
        cost += p.row() == table.totalRow() || p.column() == table.totalColumn() ? 10 : 1;
      }
    }
    return cost;
  }

  /** The least that hiding can cost, by trying every choice of cells. */
  private static long leastByTrying(CountTable table) {
    ProtectedTable start = Protection.smallCellsHidden(table, RULE);
    List<Place> others = new ArrayList<>();
    for (Place p : Protection.places(table)) {
      if (start.status(p.row(), p.column()) == CellStatus.PRINTED
          && table.at(p.row(), p.column()) > 0) {
        others.add(p);
      }
    }
    long least = Long.MAX_VALUE;
    for (int choice = 0; choice < 1 << others.size(); choice++) {
      ProtectedTable shown = start;
      for (int i = 0; i < others.size(); i++) {
        boolean hides = (choice >> i & 1) == 1;
        shown = hides ? shown.hide(others.get(i).row(), others.get(i).column()) : shown;
      }
      long cost = cost(shown);
      least = cost < least && Audit.isSafe(shown, RULE) ? cost : least;
    }
    return least;
  }

  @ParameterizedTest
  @EnumSource
  void nothingCheaperIsSafe(Totals totals) {
    Random random = new Random(5);
    int hidden = 0;
    for (int trial = 0; trial < 12; trial++) {
      long[][] counts = new long[2][2 + trial % 2];
      for (long[] line : counts) {
        for (int c = 0; c < line.length; c++) {
          line[c] = random.nextInt(2) == 0 ? random.nextInt(12) : 11 + random.nextInt(40);
        }
      }
      ProtectedTable shown = Protection.protect(table("outcomes", totals, counts), RULE);
      assertTrue(Audit.isSafe(shown, RULE));
      assertEquals(leastByTrying(shown.table()), cost(shown), "trial " + trial);
      hidden += cost(shown) > 0 ? 1 : 0;
    }
    assertEquals(totals != Totals.NONE, hidden > 0, "tables in which more must be hidden");
  }

  /** A table too large to try every choice, in which the first good answer hides one too many. */
  @Test
  void whatNeedNotBeHiddenIsPrintedAgain() {
    int size = 7;
    Random random = new Random(6);
    long[][] counts = new long[size][size];
    for (long[] line : counts) {
      for (int c = 0; c < size; c++) {
        line[c] = random.nextInt(3) == 0 ? random.nextInt(11) : 11 + random.nextInt(40);
      }
    }
    List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g");
    CountTable table = CountTable.of("outcomes", keys, keys, counts, Totals.BOTH);
    ProtectedTable shown = Protection.protect(table, RULE);
    assertTrue(Audit.isSafe(shown, RULE));
    int more = 0;
    for (Place p : Protection.places(table)) {
      boolean isHidden = shown.status(p.row(), p.column()) == CellStatus.HIDDEN;
      if (isHidden && !RULE.isSmall(table.at(p.row(), p.column()))) {
        more++;
        assertFalse(Audit.isSafe(shown.print(p.row(), p.column()), RULE), p.toString());
      }
    }
    assertTrue(more > 0, "nothing was hidden beside the small cells");
  }

  @Test
  void theLeastThatZerosLeavePossibleIsTheNumberOfCellsAboveZero() {
    CountTable table = table("outcomes", Totals.BOTH, new long[] {5, 0}, new long[] {3, 2});
    long[][] least = {{1, 0, 1}, {1, 1, 2}, {2, 1, 3}};
    for (Place p : Protection.places(table)) {
      assertEquals(least[p.row()][p.column()], table.leastPossible(p.row(), p.column()));
    }
  }

  @Test
  void aNumberIsSafeByWhatAReaderCannotRuleOut() {
    SmallCells above = new SmallCells(11, false);
    assertTrue(above.isSafe(new AttackerInterval(5, 11), 1));
    assertFalse(above.isSafe(new AttackerInterval(0, 10), 1));
    assertTrue(RULE.isSafe(new AttackerInterval(1, 11), 1));
    assertFalse(RULE.isSafe(new AttackerInterval(2, 11), 1));
  }

  @Test
  void onlyTheTableThatTellsIsNamed() {
    long[] counts = {58, 41, 12, 4};
    ProtectedTable tells = ProtectedTable.open(table("tells", Totals.OF_ROWS, counts)).hide(0, 3);
    ProtectedTable safe = Protection.protect(table("safe", Totals.OF_ROWS, counts), RULE);
    PrivacyRefusal refusal =
        assertThrows(
            PrivacyRefusal.class, () -> Audit.check(List.of(safe, tells, safe, tells), RULE));
    assertEquals(List.of("tells"), refusal.tables());
    Audit.check(List.of(safe), RULE);
  }

  /** Rows a and b, columns p and q, the first cell hidden with its totals. */
  private static ProtectedTable shown() {
    CountTable table = table("outcomes", Totals.BOTH, new long[] {4, 20}, new long[] {30, 0});
    return ProtectedTable.open(table).hide(0, 0).hide(0, 2).hide(2, 0).hide(2, 2);
  }

  @Test
  void aProofAddsUpAndKeepsEverythingPrinted() {
    assertTrue(Audit.agrees(new long[][] {{4, 20, 24}, {30, 0, 30}, {34, 20, 54}}, shown()));
    assertTrue(Audit.agrees(new long[][] {{40, 20, 60}, {30, 0, 30}, {70, 20, 90}}, shown()));
    long[][][] wrong = {
      {{40, 20, 61}, {30, 0, 30}, {70, 20, 90}}, // the first row
      {{40, 20, 60}, {30, 0, 30}, {71, 20, 91}}, // the first column
      {{40, 20, 60}, {30, 0, 30}, {70, 20, 91}}, // the last row and column
      {{40, 21, 61}, {30, 0, 30}, {70, 21, 91}}, // a printed cell
      {{0, 20, 20}, {30, 0, 30}, {30, 20, 50}}, // a hidden cell is not 0
      {{-4, 20, 16}, {30, 0, 30}, {26, 20, 46}} // nor below
    };
    for (long[][] cells : wrong) {
      assertFalse(Audit.agrees(cells, shown()));
    }
  }

  @Test
  void whatIsNotPrintedAtAllMayBeNothingButNotLess() {
    CountTable table = table("outcomes", Totals.NONE, new long[] {4, 20}, new long[] {30, 0});
    ProtectedTable shown = ProtectedTable.open(table).hide(1, 1);
    assertTrue(Audit.agrees(new long[][] {{4, 20, 24}, {30, 0, 30}, {34, 20, 54}}, shown));
    assertTrue(Audit.agrees(new long[][] {{4, 20, 24}, {30, 7, 37}, {34, 27, 61}}, shown));
    assertFalse(Audit.agrees(new long[][] {{4, 20, 24}, {30, -31, -1}, {34, -11, 23}}, shown));
  }
}
