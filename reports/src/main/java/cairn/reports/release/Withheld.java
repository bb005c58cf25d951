package cairn.reports.release;

import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.QuarterDraft.Asked;
import cairn.reports.release.QuarterDraft.Shown;
import cairn.reports.release.table.TableNetwork;
import cairn.reports.release.table.Within;
import java.util.List;

/**
 * Rows of which it is not told how many people they have, across all tables of a quarter: the same
 * people stand in each table, so what one shows of a row says how few another can hide.
 *
 * <p>Example: one table shows 16 and hides one number, so the row has 17 people or more; another
 * shows 12 and hides one number, which is then 5 or more.
 *
 * @param rows for each row whether it is one
 * @param tables what is shown
 * @param small which numbers are small
 */
record Withheld(boolean[] rows, List<Shown> tables, SmallCells small) {

  /** One number at least hidden in each such row. */
  static int[] once(boolean[] rows) {
    int[] fewest = new int[rows.length];
    for (int row = 0; row < rows.length; row++) {
      fewest[row] = rows[row] ? 1 : 0;
    }
    return fewest;
  }

  /**
   * Whether no small number that stands alone hidden in such a row is known to be more than 1.
   * Where one is, the table that has it is asked to hide two, and everything is to be done again.
   *
   * @param asked the measures
   * @param fewest for each measure how many numbers of each row must be hidden
   */
  boolean settles(List<Asked> asked, List<int[]> fewest) {
    boolean isSettled = true;
    for (int row = 0; row < rows.length; row++) {
      long least = rows[row] ? leastOf(row) : 0;
      for (Shown each : tables) {
        if (rows[row] && isAlone(each, row) && least - shown(each, row) > 1) {
          int[] of = fewest.get(at(asked, each));
          isSettled &= of[row] > 1;
          of[row] = 2;
        }
      }
    }
    return isSettled;
  }

  private static int at(List<Asked> asked, Shown table) {
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).measure().equals(table.table().measure().key())) {
        return i;
      }
    }
    throw new IllegalStateException("a table of a measure that was not asked for");
  }

  private boolean isAlone(Shown each, int row) {
    List<Integer> hidden = each.mask().in(row);
    return hidden.size() == 1 && small.isSmall(each.table().people()[row][hidden.get(0)]);
  }

  private static long shown(Shown each, int row) {
    long shown = each.table().total(row);
    for (int bin : each.mask().in(row)) {
      shown -= each.table().people()[row][bin];
    }
    return shown;
  }

  /** The most categories above 0 that a row has in a table: its people are no fewer. */
  long above(int row) {
    return tables.stream().mapToLong(each -> each.table().above(row)).max().orElse(1);
  }

  /** The fewest people that a row can have, by each table and the months in it. */
  long leastOf(int row) {
    long least = 0;
    for (Shown each : tables) {
      List<Within> around =
          each.within().isEmpty() ? List.of(Within.nothing(each.table())) : each.within();
      for (Within within : around) {
        least =
            Math.max(
                least,
                new TableNetwork(each.table(), within, each.mask(), rows, true).leastOfRow(row));
      }
    }
    return least;
  }
}
