package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import cairn.reports.release.table.Mask;
import cairn.reports.release.table.Masking;
import cairn.reports.release.table.PeopleTable;
import cairn.reports.release.table.TableNetwork;
import cairn.reports.release.table.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hiding in one table, held against trying all tables that agree with what is shown. */
final class MaskingTest {
  private static final SmallCells THREE = new SmallCells(3);

  private static List<Bin> bins(int n) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      bins.add(new Bin("b" + i, List.of("b" + i)));
    }
    return bins;
  }

  private static PeopleTable table(Random random, int rows, int bins, int most) {
    long[][] people = new long[rows][bins];
    for (long[] row : people) {
      for (int bin = 0; bin < bins; bin++) {
        row[bin] = random.nextInt(most + 1);
      }
    }
    return new PeopleTable(PeriodMeasure.CHANGE, 0, bins(bins), people);
  }

  /** A month whose people are among those of the table. */
  private static PeopleTable within(Random random, PeopleTable table) {
    long[][] people = new long[1][table.bins().size()];
    for (int bin = 0; bin < people[0].length; bin++) {
      long all = 0;
      for (long[] row : table.people()) {
        all += row[bin];
      }
      people[0][bin] = all - random.nextInt((int) Math.min(all, 4) + 1);
    }
    return new PeopleTable(table.measure(), 0, table.bins(), people);
  }

  /** Tries every way to fill the hidden cells, and keeps the least and the most of each cell. */
  private static final class Tried {
    private final PeopleTable table;
    private final Within month;
    private final Mask mask;
    private final long[][] least;
    private final long[][] most;
    private final long[] mostBeyond;

    Tried(PeopleTable table, Within month, Mask mask) {
      this.table = table;
      this.month = month;
      this.mask = mask;
      this.least = new long[table.rows()][table.bins().size()];
      this.most = new long[table.rows()][table.bins().size()];
      this.mostBeyond = new long[table.bins().size()];
      for (long[] row : least) {
        java.util.Arrays.fill(row, Long.MAX_VALUE);
      }
      fill(new long[table.rows()][table.bins().size()], 0, 0, table.total(0));
    }

    private void fill(long[][] cells, int row, int bin, long left) {
      if (row == table.rows()) {
        keep(cells);
        return;
      }
      if (bin == table.bins().size()) {
        if (left == 0) {
          int next = row + 1;
          fill(cells, next, 0, next < table.rows() ? table.total(next) : 0);
        }
        return;
      }
      boolean hidden = mask.isHidden(row, bin);
      long from = hidden ? 1 : table.people()[row][bin];
      long to = hidden ? left : from;
      for (long n = from; n <= to && n <= left; n++) {
        cells[row][bin] = n;
        fill(cells, row, bin + 1, left - n);
      }
    }

    private void keep(long[][] cells) {
      long[] beyond = new long[table.bins().size()];
      for (int bin = 0; bin < beyond.length; bin++) {
        beyond[bin] = -month.inMonth()[bin];
        for (long[] row : cells) {
          beyond[bin] += row[bin];
        }
        if (beyond[bin] < 0) {
          return;
        }
      }
      for (int bin = 0; bin < beyond.length; bin++) {
        mostBeyond[bin] = Math.max(mostBeyond[bin], beyond[bin]);
        for (int row = 0; row < cells.length; row++) {
          least[row][bin] = Math.min(least[row][bin], cells[row][bin]);
          most[row][bin] = Math.max(most[row][bin], cells[row][bin]);
        }
      }
    }
  }

  @Test
  void whatANetworkSaysIsWhatTryingAllSays() {
    Random random = new Random(11);
    for (int i = 0; i < 150; i++) {
      PeopleTable table = table(random, 1 + random.nextInt(3), 2 + random.nextInt(2), 6);
      Within month = Within.of(table, within(random, table));
      Mask mask = Mask.none(table);
      for (int row = 0; row < table.rows(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          if (random.nextBoolean()) {
            mask.hide(table, row, bin);
          }
        }
      }
      Tried tried = new Tried(table, month, mask);
      TableNetwork network = new TableNetwork(table, month, mask, new boolean[table.rows()], false);
      for (int row = 0; row < table.rows(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          assertEquals(tried.least[row][bin], network.least(row, bin));
          assertEquals(tried.most[row][bin], network.most(row, bin));
        }
      }
      for (int bin = 0; bin < table.bins().size(); bin++) {
        assertEquals(
            tried.mostBeyond[bin], network.mostDifference(month.group(table.bins().get(bin))));
      }
    }
  }

  @Test
  void whatIsHiddenCannotBeWorkedOut() {
    Random random = new Random(7);
    int masked = 0;
    for (int i = 0; i < 300; i++) {
      PeopleTable table = table(random, 1 + random.nextInt(3), 2 + random.nextInt(2), 6);
      Within month = Within.of(table, within(random, table));
      Optional<Mask> found =
          new Masking(THREE, table, List.of(month), new int[table.rows()]).mask();
      if (found.isEmpty()) {
        continue;
      }
      masked++;
      Mask mask = found.get();
      Tried tried = new Tried(table, month, mask);
      for (int row = 0; row < table.rows(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          if (THREE.isSmall(table.people()[row][bin])) {
            assertTrue(mask.isHidden(row, bin));
            assertTrue(tried.most[row][bin] >= 3 && tried.least[row][bin] <= 1);
          }
        }
      }
      for (int bin = 0; bin < table.bins().size(); bin++) {
        long beyond = -month.inMonth()[bin];
        for (long[] row : table.people()) {
          beyond += row[bin];
        }
        assertTrue(!THREE.isSmall(beyond) || tried.mostBeyond[bin] >= 3);
      }
    }
    assertTrue(masked > 100, "few tables could be masked: " + masked);
  }

  /** The audit is other code, with other mathematics, and knows no true number. */
  @Test
  void theAuditFindsWhatIsNotHiddenAndNothingThatIs() {
    Random random = new Random(5);
    int told = 0;
    for (int i = 0; i < 300; i++) {
      PeopleTable table = table(random, 1 + random.nextInt(3), 2 + random.nextInt(2), 6);
      PeopleTable now = within(random, table);
      Within month = Within.of(table, now);
      Mask naive = Mask.none(table);
      for (int row = 0; row < table.rows(); row++) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          if (THREE.isSmall(table.people()[row][bin])) {
            naive.hide(table, row, bin);
          }
        }
      }
      Tried tried = new Tried(table, month, naive);
      FilledTable.Around around =
          FilledTable.Around.of(released(table, naive), released(now, Mask.none(now)));
      FilledTable filled = new FilledTable(kinds(table), released(table, naive));
      for (int row = 0; row < table.rows(); row++) {
        for (int bin : naive.in(row)) {
          boolean can = filled.canHold(row, bin, 3, List.of(around));
          assertEquals(tried.most[row][bin] >= 3, can);
          told += can ? 0 : 1;
        }
      }
    }
    assertTrue(told > 50, "the audit found little: " + told);
  }

  @Test
  void theAuditFindsFewPeopleBesideThoseOfTheMonth() {
    Random random = new Random(3);
    int told = 0;
    for (int i = 0; i < 300; i++) {
      PeopleTable table = table(random, 1 + random.nextInt(3), 2 + random.nextInt(2), 6);
      PeopleTable now = within(random, table);
      Mask mask = Mask.none(table);
      mask.hide(table, 0, random.nextInt(2));
      Tried tried = new Tried(table, Within.of(table, now), mask);
      ReleasedTable seen = released(table, mask);
      FilledTable filled = new FilledTable(kinds(table), seen);
      FilledTable.Around around = FilledTable.Around.of(seen, released(now, Mask.none(now)));
      for (int bin = 0; bin < table.bins().size(); bin++) {
        long month = now.people()[0][bin];
        long beyond = -month;
        for (long[] row : table.people()) {
          beyond += row[bin];
        }
        boolean tells = filled.tellsDifference(around, bin, 3);
        boolean isOpen = mask.isHidden(0, bin);
        assertTrue(!tells || (beyond > 0 && tried.mostBeyond[bin] < 3), "found where none is");
        assertTrue(isOpen || tells == (month > 0 && THREE.isSmall(beyond)), "all is shown");
        told += tells && isOpen ? 1 : 0;
      }
    }
    assertTrue(told > 5, "the audit found little: " + told);
  }

  private static List<ReleasedKind> kinds(PeopleTable table) {
    List<ReleasedKind> kinds = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      kinds.add(new ReleasedKind("k" + row, List.of(), "K", table.total(row)));
    }
    return kinds;
  }

  private static ReleasedTable released(PeopleTable table, Mask mask) {
    List<List<@Nullable Long>> people = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<@Nullable Long> numbers = new ArrayList<>();
      for (int bin = 0; bin < table.bins().size(); bin++) {
        numbers.add(mask.isHidden(row, bin) ? null : (Long) table.people()[row][bin]);
      }
      people.add(numbers);
    }
    return new ReleasedTable("change", table.bins(), people);
  }
}
