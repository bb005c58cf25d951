package cairn.reports.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table seen as a network, which answers exactly what a reader can work out of it.
 *
 * <p>Each cell is a pipe: a row's total flows from the source into the row, the row's cells flow
 * into the columns, the columns' totals into the sink, and the total of all back to the source. A
 * printed cell's flow is known; a hidden one may be anything from {@code floor} up; an absent one
 * anything from 0 up. Starting from the true table, the most and the least a cell can be are found
 * by pushing all that can be pushed around it (Edmonds and Karp 1972). Flows in whole numbers have
 * their extremes in whole numbers, so the intervals are exact.
 */
final class Network {
  private static final long PLENTY = 1L << 40;

  private final ProtectedTable shown;
  private final CountTable table;
  private final long floor;
  private final int rows;
  private final int columns;

  /**
   * A network.
   *
   * @param shown the table as it is seen
   * @param zerosPrinted whether a reader knows that a hidden cell is not 0
   */
  Network(ProtectedTable shown, boolean zerosPrinted) {
    this.shown = shown;
    this.table = shown.table();
    this.floor = zerosPrinted ? 1 : 0;
    this.rows = table.rows().size();
    this.columns = table.columns().size();
  }

  /** A place in a table. */
  record Place(int row, int column) {}

  /**
   * What pushing found.
   *
   * @param reached the extreme
   * @param table a table with that extreme that agrees with everything printed
   * @param blocking printed cells above 0 of which at least one must be hidden to get further
   */
  record Extreme(long reached, long[][] table, List<Place> blocking) {}

  /** The most a cell can be; {@link AttackerInterval#UNLIMITED} where nothing bounds it. */
  Extreme most(int row, int column) {
    return push(row, column, true);
  }

  /** The least a cell can be. */
  Extreme least(int row, int column) {
    return push(row, column, false);
  }

  private Extreme push(int row, int column, boolean up) {
    long[][] room = room(row, column);
    int from = up ? head(row, column) : tail(row, column);
    int to = up ? tail(row, column) : head(row, column);
    long here = table.at(row, column);
    boolean printed = shown.status(row, column) == CellStatus.PRINTED;
    long wanted = printed ? 0 : up ? PLENTY : here - lowest(row, column);
    long pushed = 0;
    while (pushed < wanted) {
      int[] before = reach(room, from);
      if (before[to] < 0) {
        break;
      }
      pushed += augment(room, before, from, to, wanted - pushed);
    }
    long[][] witness = witness(room);
    witness[row][column] = up ? here + pushed : here - pushed;
    long reached = up && pushed == PLENTY ? AttackerInterval.UNLIMITED : witness[row][column];
    return new Extreme(reached, witness, blocking(room, from, row, column));
  }

  private int nodes() {
    return rows + columns + 2;
  }

  private int tail(int row, int column) {
    if (row == rows) {
      return column == columns ? rows + columns + 1 : rows + column;
    }
    return column == columns ? rows + columns : row;
  }

  private int head(int row, int column) {
    if (row == rows) {
      return column == columns ? rows + columns : rows + columns + 1;
    }
    return column == columns ? row : rows + column;
  }

  private long lowest(int row, int column) {
    return switch (shown.status(row, column)) {
      case PRINTED -> table.at(row, column);
      case HIDDEN -> Math.min(floor, table.at(row, column));
      case ABSENT -> 0;
    };
  }

  /** How much more or less each pipe can carry, without the pipe of the cell asked about. */
  private long[][] room(int row, int column) {
    long[][] room = new long[nodes()][nodes()];
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        boolean fixed = shown.status(r, c) == CellStatus.PRINTED || (r == row && c == column);
        if (!fixed) {
          room[tail(r, c)][head(r, c)] = PLENTY;
          room[head(r, c)][tail(r, c)] = table.at(r, c) - lowest(r, c);
        }
      }
    }
    return room;
  }

  /** The node before each node on the shortest way with room; -1 where there is no way. */
  private static int[] reach(long[][] room, int from) {
    int[] before = new int[room.length];
    Arrays.fill(before, -1);
    before[from] = from;
    int[] queue = new int[room.length];
    queue[0] = from;
    int added = 1;
    for (int taken = 0; taken < added; taken++) {
      int node = queue[taken];
      for (int next = 0; next < room.length; next++) {
        if (before[next] < 0 && room[node][next] > 0) {
          before[next] = node;
          queue[added++] = next;
        }
      }
    }
    return before;
  }

  private static long augment(long[][] room, int[] before, int from, int to, long most) {
    long amount = most;
    for (int node = to; node != from; node = before[node]) {
      amount = Math.min(amount, room[before[node]][node]);
    }
    for (int node = to; node != from; node = before[node]) {
      room[before[node]][node] -= amount;
      room[node][before[node]] += amount;
    }
    return amount;
  }

  private long[][] witness(long[][] room) {
    long[][] cells = new long[rows + 1][columns + 1];
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        boolean fixed = shown.status(r, c) == CellStatus.PRINTED;
        cells[r][c] = fixed ? table.at(r, c) : lowest(r, c) + room[head(r, c)][tail(r, c)];
      }
    }
    return cells;
  }

  /** Printed cells above 0 that cross from what can be reached to what cannot. */
  private List<Place> blocking(long[][] room, int from, int row, int column) {
    int[] before = reach(room, from);
    List<Place> blocking = new ArrayList<>();
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        boolean other = r != row || c != column;
        boolean crosses =
            (before[tail(r, c)] < 0) != (before[head(r, c)] < 0)
                && (before[tail(r, c)] >= 0 || table.at(r, c) > floor);
        boolean printed = shown.status(r, c) == CellStatus.PRINTED && table.at(r, c) > 0;
        if (other && crosses && printed) {
          blocking.add(new Place(r, c));
        }
      }
    }
    return List.copyOf(blocking);
  }
}
