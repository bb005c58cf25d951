package cairn.reports.release.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whole numbers that flow round a network and are partly known: what of one of them can be worked
 * out from all the others.
 *
 * <p>Each pipe carries what is so, and may carry anything from its least to its most. Starting from
 * the truth, the most and the least of one pipe are found by pushing all that can be pushed around
 * it (Edmonds and Karp 1972); both are whole and exact.
 */
final class Circulation {
  /** Stands for "as many as you like". */
  static final long PLENTY = 1L << 40;

  private final int nodes;
  private final List<Pipe> pipes = new ArrayList<>();

  /** A network of so many nodes, numbered from 0. */
  Circulation(int nodes) {
    this.nodes = nodes;
  }

  private record Pipe(int from, int to, long now, long least, long most) {}

  /** Adds a pipe and gives its number. */
  int pipe(int from, int to, long now, long least, long most) {
    pipes.add(new Pipe(from, to, now, Math.min(least, now), Math.max(most, now)));
    return pipes.size() - 1;
  }

  /** The most a pipe can carry; {@link #PLENTY} or more where nothing bounds it. */
  long most(int number) {
    Pipe pipe = pipes.get(number);
    return pipe.now + pushed(number, pipe.to, pipe.from, pipe.most - pipe.now);
  }

  /** The least a pipe can carry. */
  long least(int number) {
    Pipe pipe = pipes.get(number);
    return pipe.now - pushed(number, pipe.from, pipe.to, pipe.now - pipe.least);
  }

  private long pushed(int without, int from, int to, long wanted) {
    long[][] room = new long[nodes][nodes];
    for (int i = 0; i < pipes.size(); i++) {
      if (i != without) {
        Pipe each = pipes.get(i);
        room[each.from][each.to] += each.most - each.now;
        room[each.to][each.from] += each.now - each.least;
      }
    }
    long pushed = 0;
    while (pushed < wanted) {
      int[] before = reach(room, from);
      if (before[to] < 0) {
        return pushed;
      }
      long amount = wanted - pushed;
      for (int node = to; node != from; node = before[node]) {
        amount = Math.min(amount, room[before[node]][node]);
      }
      for (int node = to; node != from; node = before[node]) {
        room[before[node]][node] -= amount;
        room[node][before[node]] += amount;
      }
      pushed += amount;
    }
    return pushed;
  }

  /** The node before each on the shortest way with room; -1 where there is no way. */
  private static int[] reach(long[][] room, int from) {
    int[] before = new int[room.length];
    Arrays.fill(before, -1);
    before[from] = from;
    int[] queue = new int[room.length];
    queue[0] = from;
    int added = 1;
    for (int taken = 0; taken < added; taken++) {
      for (int next = 0; next < room.length; next++) {
        if (before[next] < 0 && room[queue[taken]][next] > 0) {
          before[next] = queue[taken];
          queue[added++] = next;
        }
      }
    }
    return before;
  }
}
