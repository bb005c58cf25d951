package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.QuarterDraft.Asked;
import cairn.reports.release.QuarterDraft.Shown;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import cairn.reports.release.table.Mask;
import cairn.reports.release.table.Masking;
import cairn.reports.release.table.PeopleTable;
import cairn.reports.release.table.TableNetwork;
import cairn.reports.release.table.Within;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of which it is not told how many people they have. */
final class WithheldTest {
  private static final SmallCells ELEVEN = SmallCells.FUNDER;

  private static PeopleTable table(PeriodMeasure measure, long[]... people) {
    List<Bin> bins = List.of(new Bin("a", List.of("a")), new Bin("b", List.of("b")));
    return new PeopleTable(measure, 0, bins, people);
  }

  private static Mask hidden(PeopleTable table, int bin) {
    Mask mask = Mask.none(table);
    mask.hide(table, 0, bin);
    return mask;
  }

  private static Asked asked(PeopleTable table) {
    return new Asked(table.measure().key(), List.of(table), List.of(List.of()));
  }

  @Test
  void whatOneTableShowsOfARowBoundsWhatAnotherHides() {
    PeopleTable change = table(PeriodMeasure.CHANGE, new long[] {16, 4});
    PeopleTable harm = table(PeriodMeasure.HARM, new long[] {12, 8});
    List<Shown> tables =
        List.of(
            new Shown(change, hidden(change, 1), List.of()),
            new Shown(harm, hidden(harm, 1), List.of()));
    Withheld withheld = new Withheld(new boolean[] {true}, tables, ELEVEN);
    assertEquals(17, withheld.leastOf(0));
    assertEquals(2, withheld.above(0));
    List<int[]> fewest = List.of(new int[] {1}, new int[] {1});
    List<Asked> asked = List.of(asked(change), asked(harm));
    assertFalse(withheld.settles(asked, fewest));
    assertArrayEquals(new int[] {1}, fewest.get(0));
    assertArrayEquals(new int[] {2}, fewest.get(1), "its 8 would be known to be 5 or more");
    assertTrue(withheld.settles(asked, fewest), "what is asked once is not asked again");
  }

  @Test
  void aNumberThatIsNotSmallMayStandAlone() {
    PeopleTable change = table(PeriodMeasure.CHANGE, new long[] {30, 20});
    PeopleTable harm = table(PeriodMeasure.HARM, new long[] {10, 40});
    Withheld withheld =
        new Withheld(
            new boolean[] {true},
            List.of(
                new Shown(change, hidden(change, 1), List.of()),
                new Shown(harm, hidden(harm, 1), List.of())),
            ELEVEN);
    List<int[]> fewest = List.of(new int[] {1}, new int[] {1});
    assertTrue(withheld.settles(List.of(asked(change), asked(harm)), fewest));
  }

  @Test
  void nobodyCanAddUpARowWhoseTotalIsHidden() {
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      PeopleTable table =
          table(
              PeriodMeasure.CHANGE,
              new long[] {1 + random.nextInt(40), random.nextInt(40)},
              new long[] {20 + random.nextInt(40), 20 + random.nextInt(40)});
      int[] fewest = {1 + random.nextInt(2), 0};
      Mask mask = new Masking(ELEVEN, table, List.of(), fewest).mask().orElseThrow();
      long above = Arrays.stream(table.people()[0]).filter(n -> n > 0).count();
      assertTrue(mask.in(0).size() >= Math.min(fewest[0], above));
      assertTrue(mask.in(1).isEmpty(), "nothing of the other row needs to be hidden");
      boolean[] rows = {true, false};
      Within none = Within.nothing(table);
      TableNetwork network = new TableNetwork(table, none, mask, rows, true);
      FilledTable filled = new FilledTable(kinds(), released(table, mask));
      for (int bin : mask.in(0)) {
        assertTrue(network.most(0, bin) > 1_000_000);
        assertEquals(1, network.least(0, bin));
        assertTrue(filled.canHold(0, bin, 1_000_000, List.of()));
      }
    }
  }

  private static List<ReleasedKind> kinds() {
    return List.of(
        new ReleasedKind("k", List.of(), "K", null), new ReleasedKind("l", List.of(), "L", null));
  }

  private static ReleasedTable released(PeopleTable table, Mask mask) {
    return new ReleasedTable(
        "change",
        table.bins(),
        List.of(
            Arrays.asList(
                mask.isHidden(0, 0) ? null : (Long) table.people()[0][0],
                mask.isHidden(0, 1) ? null : (Long) table.people()[0][1]),
            List.of(table.people()[1][0], table.people()[1][1])));
  }
}
