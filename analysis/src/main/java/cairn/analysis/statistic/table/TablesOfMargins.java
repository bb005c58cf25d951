package cairn.analysis.statistic.table;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/**
 * All tables with the margins of one, each as likely as when rows and columns have nothing to do
 * with each other: draws of their log probability, up to a constant: Σ −log x! over the cells.
 *
 * <p>Cell by cell, each hypergeometric given the cells before it, drawn by inversion outwards from
 * its mode; the time of a draw grows with the square root of the counts, not with the people.
 *
 * <p>Source: Patefield (1981), Applied Statistics 30, 91–97.
 */
final class TablesOfMargins {
  private final long[] rows;
  private final long[] columns;
  private final double[] logFactorial;

  TablesOfMargins(ContingencyTable table) {
    rows = new long[table.rows()];
    columns = new long[table.columns()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = table.rowTotal(i);
    }
    for (int j = 0; j < columns.length; j++) {
      columns[j] = table.columnTotal(j);
    }
    logFactorial = new double[Math.toIntExact(Math.min(table.total(), 1_000_000)) + 1];
    for (int n = 2; n < logFactorial.length; n++) {
      logFactorial[n] = Gamma.logGamma(n + 1.0);
    }
  }

  double logProbability(ContingencyTable table) {
    double log = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        log -= logFactorial(table.count(i, j));
      }
    }
    return log;
  }

  double drawLogProbability(RandomGenerator random) {
    long[] open = columns.clone();
    long people = 0;
    for (long row : rows) {
      people += row;
    }
    double log = 0;
    for (long row : rows) {
      long left = row;
      long rest = people;
      for (int j = 0; j < open.length; j++) {
        long x = j == open.length - 1 ? left : draw(rest, open[j], left, random);
        rest -= open[j];
        open[j] -= x;
        left -= x;
        log -= logFactorial(x);
      }
      people -= row;
    }
    return log;
  }

  /** How many of {@code taken} out of {@code all} are among the {@code marked}. */
  private long draw(long all, long marked, long taken, RandomGenerator random) {
    long low = Math.max(0, marked + taken - all);
    long high = Math.min(marked, taken);
    if (low == high) {
      return low;
    }
    long up = Math.min(high, Math.max(low, (marked + 1) * (taken + 1) / (all + 2)));
    long down = up;
    double above = Math.exp(logChance(up, all, marked, taken));
    double below = above;
    double u = random.nextDouble() - above;
    while (u > 0 && (down > low || up < high)) {
      if (up < high) {
        above *=
            (double) (marked - up) * (taken - up) / ((up + 1.0) * (all - marked - taken + up + 1));
        up++;
        u -= above;
        if (u <= 0) {
          return up;
        }
      }
      if (down > low) {
        below *=
            (double) down
                * (all - marked - taken + down)
                / ((marked - down + 1.0) * (taken - down + 1));
        down--;
        u -= below;
        if (u <= 0) {
          return down;
        }
      }
    }
    return u <= 0 ? up : up < high ? up : down;
  }

  private double logChance(long x, long all, long marked, long taken) {
    return logChoose(marked, x) + logChoose(all - marked, taken - x) - logChoose(all, taken);
  }

  private double logChoose(long n, long k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  }

  private double logFactorial(long n) {
    return n < logFactorial.length ? logFactorial[(int) n] : Gamma.logGamma(n + 1.0);
  }
}
