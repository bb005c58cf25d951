package cairn.analysis.statistic.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * The network algorithm behind {@link FisherExactTable}: columns are placed one after another; a
 * node is what the rows have left, in order of size; at each node equal past probabilities are kept
 * once, and a past whose completions are all, or none, unlikelier than the table seen is settled at
 * once by the longest and the shortest path. Every probability is kept as its logarithm, over the
 * total of all tables, until it is added.
 */
final class FisherNetwork {
  private final int[] columns;
  private final int mostSteps;
  private final Map<String, double[]> paths = new HashMap<>();
  private final double[] logFactorial;
  private double total;
  private double limit;
  private int steps;

  private FisherNetwork(int[] columns, int people, int mostSteps) {
    this.columns = columns;
    this.mostSteps = mostSteps;
    logFactorial = new double[people + 1];
    for (int n = 2; n <= people; n++) {
      logFactorial[n] = Gamma.logGamma(n + 1.0);
    }
  }

  /** The exact p, or −1 when it takes more than this many steps. */
  static double p(ContingencyTable table, int mostSteps) {
    if (table.total() > mostSteps) {
      return -1;
    }
    boolean turn = table.rows() > table.columns();
    int[] rows = new int[turn ? table.columns() : table.rows()];
    int[] columns = new int[turn ? table.rows() : table.columns()];
    for (int i = 0; i < table.rows(); i++) {
      (turn ? columns : rows)[i] = Math.toIntExact(table.rowTotal(i));
    }
    for (int j = 0; j < table.columns(); j++) {
      (turn ? rows : columns)[j] = Math.toIntExact(table.columnTotal(j));
    }
    // The shorter side is the state of a node, the longer one gives the stages.
    Arrays.sort(columns);
    FisherNetwork network = new FisherNetwork(columns, (int) table.total(), mostSteps);
    double seen = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        seen -= network.logFactorial[(int) table.count(i, j)];
      }
    }
    try {
      return network.run(rows, seen);
    } catch (TooLargeException e) {
      return -1;
    }
  }

  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void step() {
    if (++steps > mostSteps) {
      throw new TooLargeException();
    }
  }

  private double run(int[] rows, double seen) {
    int[] start = rows.clone();
    Arrays.sort(start);
    total = logTotal(start, columns.length);
    limit = seen + FisherExactTable.TOLERANCE;
    Map<String, FisherPasts> stage = new LinkedHashMap<>();
    stage.computeIfAbsent(key(start), k -> new FisherPasts()).add(0, 1);
    double counted = 0;
    for (int column = columns.length - 1; column > 0; column--) {
      Map<String, FisherPasts> next = new LinkedHashMap<>();
      for (var node : stage.entrySet()) {
        int at = column;
        counted +=
            new Fill(unkey(node.getKey()), columns[column])
                .each((rest, log) -> pass(rest, log, at, node.getValue(), next));
      }
      stage = next;
    }
    for (var node : stage.entrySet()) {
      double last = -sumLogFactorials(unkey(node.getKey()));
      FisherPasts pasts = node.getValue();
      for (int i = 0; i < pasts.slots(); i++) {
        double log = pasts.log(i) + last;
        counted += log <= limit ? pasts.ways(i) * Math.exp(log - total) : 0;
      }
    }
    return Math.min(1, counted);
  }

  /** Sends the pasts of a node through one filling; returns what is settled. */
  private double pass(
      int[] rest, double log, int column, FisherPasts pasts, Map<String, FisherPasts> next) {
    double[] bounds = bounds(rest, column);
    double all = logTotal(rest, column) - total;
    double settled = 0;
    FisherPasts target = null;
    for (int i = 0; i < pasts.slots(); i++) {
      if (pasts.ways(i) == 0) {
        continue;
      }
      step();
      double value = pasts.log(i) + log;
      if (value + bounds[1] <= limit) {
        settled += pasts.ways(i) * Math.exp(value + all);
      } else if (value + bounds[0] <= limit) {
        if (target == null) {
          target = next.computeIfAbsent(key(rest), k -> new FisherPasts());
        }
        target.add(value, pasts.ways(i));
      }
    }
    return settled;
  }

  /** The least and the greatest log probability of filling the remaining columns. */
  private double[] bounds(int[] left, int remaining) {
    if (remaining == 1) {
      double only = -sumLogFactorials(left);
      return new double[] {only, only};
    }
    String key = remaining + ":" + key(left);
    double[] known = paths.get(key);
    if (known != null) {
      return known;
    }
    step();
    double[] found = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    new Fill(left, columns[remaining - 1])
        .each(
            (rest, log) -> {
              double[] below = bounds(rest, remaining - 1);
              found[0] = Math.min(found[0], log + below[0]);
              found[1] = Math.max(found[1], log + below[1]);
              return 0;
            });
    paths.put(key, found);
    return found;
  }

  /** log Σ over all fillings of Π 1/x!: N! / (Π rows! Π columns!). */
  private double logTotal(int[] left, int remaining) {
    double log = logFactorial[Arrays.stream(left).sum()] - sumLogFactorials(left);
    for (int j = 0; j < remaining; j++) {
      log -= logFactorial[columns[j]];
    }
    return log;
  }

  /** What happens with one way to place a column: what the rows have left, and Σ −log x!. */
  private interface Placed {
    double on(int[] rest, double log);
  }

  /** All ways to place a column over the rows. */
  private final class Fill {
    private final int[] left;
    private final int column;

    Fill(int[] left, int column) {
      this.left = left;
      this.column = column;
    }

    double each(Placed placed) {
      return place(0, column, 0, left.clone(), placed);
    }

    private double place(int row, int open, double log, int[] rest, Placed placed) {
      if (row == left.length) {
        if (open > 0) {
          return 0;
        }
        step();
        int[] sorted = rest.clone();
        Arrays.sort(sorted);
        return placed.on(sorted, log);
      }
      int later = 0;
      for (int i = row + 1; i < left.length; i++) {
        later += left[i];
      }
      double sum = 0;
      for (int x = Math.max(0, open - later); x <= Math.min(left[row], open); x++) {
        rest[row] = left[row] - x;
        sum += place(row + 1, open - x, log - logFactorial[x], rest, placed);
      }
      return sum;
    }
  }

  private static String key(int[] left) {
    return Arrays.toString(left);
  }

  private static int[] unkey(String key) {
    return Arrays.stream(key.substring(1, key.length() - 1).split(", "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private double sumLogFactorials(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += logFactorial[count];
    }
    return sum;
  }
}
