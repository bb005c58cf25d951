package cairn.analysis.statistic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/**
 * Fisher's exact test of a table of any shape: the chance, given the margins, of a table no
 * likelier than the one seen (relative tolerance 1e-7). R: {@code fisher.test(m)}.
 *
 * <p>Network algorithm: columns are placed one after another; a node is what the rows have left, in
 * order of size; at each node equal past probabilities are kept once, and a past whose completions
 * are all, or none, unlikelier is settled at once by the longest and the shortest path. The work is
 * bounded: beyond {@link #MOST_NODES} placements and pasts the test is not exact but a Monte Carlo
 * one with the caller's generator, and its method says so. Rows and columns without anybody are
 * left out.
 *
 * <p>Worked example: rows (1, 2), (3, 1), (0, 4) give p = 0.1030.
 *
 * <p>Source: Mehta and Patel (1983), JASA 78, 427–434; Freeman and Halton (1951).
 */
public final class FisherExactTable {
  /** The most placements of a column, nodes and pasts the exact algorithm may visit. */
  public static final int MOST_NODES = 5_000_000;

  private static final double TOLERANCE = 1e-7;

  private final int[] columns;
  private final Map<String, double[]> paths = new HashMap<>();
  private int work;

  private FisherExactTable(int[] columns) {
    this.columns = columns;
  }

  /** The exact test, or with too large a table a Monte Carlo test of this many draws. */
  public static TestResult test(ContingencyTable table, int draws, RandomGenerator random) {
    ContingencyTable used = table.used();
    if (used.rows() < 2 || used.columns() < 2) {
      return TestResult.absent(Absence.NO_VARIATION, "Fisher's exact test");
    }
    double p = exact(used);
    return p >= 0
        ? TestResult.exact(p, "Fisher's exact test")
        : TestResult.exact(
            simulated(used, draws, random),
            "Fisher's exact test, Monte Carlo of " + draws + " draws");
  }

  /** The exact p, or −1 when the table is too large. */
  private static double exact(ContingencyTable table) {
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
    double seen = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        seen -= logFactorial(table.count(i, j));
      }
    }
    try {
      return new FisherExactTable(columns).run(rows, seen);
    } catch (TooLargeException e) {
      return -1;
    }
  }

  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private double run(int[] rows, double seen) {
    int[] start = rows.clone();
    Arrays.sort(start);
    Map<String, TreeMap<Double, Double>> stage = new HashMap<>();
    TreeMap<Double, Double> one = new TreeMap<>();
    one.put(0.0, 1.0);
    stage.put(key(start), one);
    double counted = 0;
    double limit = seen + Math.log1p(TOLERANCE);
    for (int column = columns.length - 1; column > 0; column--) {
      Map<String, TreeMap<Double, Double>> next = new HashMap<>();
      for (var node : stage.entrySet()) {
        int[] left = unkey(node.getKey());
        int at = column;
        counted +=
            new Fill(left, columns[column])
                .each((rest, log) -> pass(rest, log, at, node.getValue(), next, limit));
      }
      stage = next;
    }
    for (var node : stage.entrySet()) {
      double last = -sumLogFactorials(unkey(node.getKey()));
      for (var past : node.getValue().entrySet()) {
        counted +=
            past.getKey() + last <= limit ? past.getValue() * Math.exp(past.getKey() + last) : 0;
      }
    }
    double total = logTotal(start, columns.length);
    return Math.min(1, counted * Math.exp(-total));
  }

  /** Sends the pasts of a node through one filling; returns what is settled. */
  @SuppressWarnings("NonApiType") // floorKey is needed
  private double pass(
      int[] rest,
      double log,
      int column,
      TreeMap<Double, Double> pasts,
      Map<String, TreeMap<Double, Double>> next,
      double limit) {
    double[] bounds = bounds(rest, column);
    double settled = 0;
    TreeMap<Double, Double> target = null;
    for (var past : pasts.entrySet()) {
      if (++work > MOST_NODES) {
        throw new TooLargeException();
      }
      double value = past.getKey() + log;
      if (value + bounds[1] <= limit) {
        settled += past.getValue() * Math.exp(value + logTotal(rest, column));
      } else if (value + bounds[0] <= limit) {
        if (target == null) {
          target = next.computeIfAbsent(key(rest), k -> new TreeMap<>());
        }
        merge(target, value, past.getValue());
      }
    }
    return settled;
  }

  @SuppressWarnings("NonApiType") // floorKey is needed
  private static void merge(TreeMap<Double, Double> pasts, double value, double weight) {
    Double near = pasts.floorKey(value + 1e-10);
    if (near != null && near >= value - 1e-10) {
      pasts.merge(near, weight, Double::sum);
    } else {
      pasts.put(value, weight);
    }
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
    if (++work > MOST_NODES) {
      throw new TooLargeException();
    }
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
    double total = logFactorial(Arrays.stream(left).sum()) - sumLogFactorials(left);
    for (int j = 0; j < remaining; j++) {
      total -= logFactorial(columns[j]);
    }
    return total;
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
        if (++work > MOST_NODES) {
          throw new TooLargeException();
        }
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
        sum += place(row + 1, open - x, log - logFactorial(x), rest, placed);
      }
      return sum;
    }
  }

  private static double simulated(ContingencyTable table, int draws, RandomGenerator random) {
    int n = Math.toIntExact(table.total());
    int[] column = new int[n];
    int[] row = new int[n];
    int at = 0;
    double seen = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        seen -= logFactorial(table.count(i, j));
        for (long k = 0; k < table.count(i, j); k++) {
          row[at] = i;
          column[at++] = j;
        }
      }
    }
    int asFar = 0;
    for (int b = 0; b < draws; b++) {
      int[][] drawn = new int[table.rows()][table.columns()];
      for (int i = n - 1; i >= 0; i--) {
        int other = random.nextInt(i + 1);
        int swap = column[i];
        column[i] = column[other];
        column[other] = swap;
        drawn[row[i]][column[i]]++;
      }
      double log = 0;
      for (int[] cells : drawn) {
        log -= sumLogFactorials(cells);
      }
      asFar += log <= seen + TOLERANCE ? 1 : 0;
    }
    return (asFar + 1.0) / (draws + 1.0);
  }

  private static String key(int[] left) {
    return Arrays.toString(left);
  }

  private static int[] unkey(String key) {
    return Arrays.stream(key.substring(1, key.length() - 1).split(", "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static double sumLogFactorials(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += logFactorial(count);
    }
    return sum;
  }

  private static double logFactorial(long n) {
    return n < 2 ? 0 : Gamma.logGamma(n + 1.0);
  }
}
