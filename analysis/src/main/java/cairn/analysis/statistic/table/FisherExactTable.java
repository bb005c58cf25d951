package cairn.analysis.statistic.table;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.random.RandomGenerator;

/**
 * Fisher's exact test of a table of any shape: the chance, given the margins, of a table no
 * likelier than the one seen (within 3.4525e-7 of its log probability, as R has it). R: {@code
 * fisher.test(m)}.
 *
 * <p>Exact by a network algorithm on the log scale ({@link FisherNetwork}), so that no size of
 * table overflows; its work is bounded, and beyond {@link #MOST_STEPS} steps the p value is
 * simulated: b tables drawn with the margins seen, of which k are no likelier, give p = (k + 1)/(b
 * + 1), and its Monte Carlo error √(p(1 − p)/b) stands beside. The method's name says which of the
 * two it is. Rows and columns without anybody are left out; fewer than two of either left: absent.
 *
 * <p>Worked example: rows (1, 2), (3, 1), (0, 4) give p = 0.1030.
 *
 * <p>Source: Mehta and Patel (1983), JASA 78, 427–434; Freeman and Halton (1951); Hope (1968), JRSS
 * B 30, 582–598 on simulated p values.
 */
public final class FisherExactTable {
  /** The most ways to place a column, nodes and pasts that the exact algorithm may visit. */
  public static final int MOST_STEPS = 20_000_000;

  /** Tables whose log probabilities differ by less are equally likely. */
  static final double TOLERANCE = 3.4525e-7;

  private FisherExactTable() {}

  /**
   * The result.
   *
   * @param test the p value, by a method that says whether it is exact or simulated
   * @param simulationError Monte Carlo standard error of a simulated p; absent when p is exact
   */
  public record Result(TestResult test, Quantity simulationError) {
    /** Whether the p value was simulated. */
    public boolean isSimulated() {
      return simulationError.isPresent();
    }
  }

  /** The exact test, or of too large a table a simulated one of this many draws. */
  public static Result test(ContingencyTable table, int draws, RandomGenerator random) {
    ContingencyTable used = table.used();
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    if (used.rows() < 2 || used.columns() < 2) {
      return new Result(TestResult.absent(AbsenceReason.NO_VARIATION, "Fisher's exact test"), none);
    }
    double p = FisherNetwork.p(used, MOST_STEPS);
    if (p >= 0) {
      return new Result(TestResult.exact(p, "Fisher's exact test"), none);
    }
    double simulated = simulated(used, draws, random);
    return new Result(
        TestResult.exact(simulated, "Fisher's test, simulated with " + draws + " tables"),
        Quantity.of(Math.sqrt(simulated * (1 - simulated) / draws)));
  }

  private static double simulated(ContingencyTable table, int draws, RandomGenerator random) {
    TablesOfMargins tables = new TablesOfMargins(table);
    double seen = tables.logProbability(table);
    int asFar = 0;
    for (int b = 0; b < draws; b++) {
      asFar += tables.drawLogProbability(random) <= seen + TOLERANCE ? 1 : 0;
    }
    return (asFar + 1.0) / (draws + 1.0);
  }
}
