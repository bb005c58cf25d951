package cairn.reports.release.table;

/**
 * A table as a network: people flow from a hub into rows, from rows by bin into groups of bins, and
 * from each group to those who came in the month too and those who did not, and back to the hub.
 */
public final class TableNetwork {
  private final PeopleTable table;
  private final Within within;
  private final Circulation pipes;
  private final int[] rowPipes;
  private final int[][] cellPipes;
  private final int[] differencePipes;

  /**
   * The network of a table as it is seen.
   *
   * @param withheld rows of which nobody knows how many people they have: they may have more
   * @param fewerToo whether they may have fewer too, which every other table must then allow
   */
  public TableNetwork(
      PeopleTable table, Within within, Mask mask, boolean[] withheld, boolean fewerToo) {
    this.table = table;
    this.within = within;
    int rows = table.rows();
    int in = rows + groups();
    int hub = in + 2;
    this.pipes = new Circulation(hub + 1);
    this.rowPipes = new int[rows];
    this.cellPipes = new int[rows][table.bins().size()];
    for (int row = 0; row < rows; row++) {
      long total = table.total(row);
      boolean open = withheld[row];
      rowPipes[row] =
          pipes.pipe(
              hub, row, total, open && fewerToo ? 0 : total, open ? Circulation.PLENTY : total);
      for (int bin = 0; bin < table.bins().size(); bin++) {
        long now = table.people()[row][bin];
        boolean hidden = mask.isHidden(row, bin);
        cellPipes[row][bin] =
            pipes.pipe(
                row, rows + group(bin), now, hidden ? 1 : now, hidden ? Circulation.PLENTY : now);
      }
    }
    this.differencePipes = new int[groups()];
    long inMonth = 0;
    long rest = 0;
    for (int group = 0; group < groups(); group++) {
      long month = within.inMonth()[group];
      pipes.pipe(rows + group, in, month, month, month);
      differencePipes[group] =
          pipes.pipe(rows + group, in + 1, difference(group), 0, Circulation.PLENTY);
      inMonth += month;
      rest += difference(group);
    }
    pipes.pipe(in, hub, inMonth, inMonth, inMonth);
    pipes.pipe(in + 1, hub, rest, 0, Circulation.PLENTY);
  }

  private int groups() {
    return within.groups().size();
  }

  private int group(int bin) {
    return within.group(table.bins().get(bin));
  }

  /** People of the group who are not among the month's. */
  long difference(int group) {
    long all = 0;
    for (int row = 0; row < table.rows(); row++) {
      for (int bin = 0; bin < table.bins().size(); bin++) {
        all += group(bin) == group ? table.people()[row][bin] : 0;
      }
    }
    return all - within.inMonth()[group];
  }

  /** The most those can be. */
  public long mostDifference(int group) {
    return pipes.most(differencePipes[group]);
  }

  /** The most people that a cell can have. */
  public long most(int row, int bin) {
    return pipes.most(cellPipes[row][bin]);
  }

  /** The fewest people that a cell can have. */
  public long least(int row, int bin) {
    return pipes.least(cellPipes[row][bin]);
  }

  /** The least a withheld row can have. */
  public long leastOfRow(int row) {
    return pipes.least(rowPipes[row]);
  }
}
