package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.table.ChiSquared;
import cairn.analysis.statistic.table.ContingencyTable;
import cairn.analysis.statistic.table.FisherExactTable;
import cairn.analysis.statistic.table.LikelihoodRatioG;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Whether the rows of a table of any shape differ: chi-square, G, Fisher's exact test, Cramér's V.
 * R: {@code chisq.test}, {@code fisher.test}.
 */
public final class CrossTableFigures {
  private static final int DRAWS = 10_000;

  private CrossTableFigures() {}

  /**
   * The tests of a table.
   *
   * @param random for the Monte Carlo test, where the table is too large for the exact one
   */
  public static Estimate of(CrossTable cells, String row, String column, RandomGenerator random) {
    ContingencyTable table = cells.table();
    FisherExactTable.Result fisher = FisherExactTable.test(table, DRAWS, random);
    return new Estimate(
        "Table",
        List.of(
            cells.figures("Counts", row, column),
            FigureTable.named(
                "Tests",
                "test",
                List.of("chisq", "df", "p"),
                List.of(
                    Row.of(List.of("pearson_chisq"), ChiSquared.test(table)),
                    Row.of(List.of("g_test"), LikelihoodRatioG.test(table)))),
            exact(fisher),
            FigureTable.single(
                "Association",
                "table",
                List.of("cramers_v", "min_expected", "n"),
                ChiSquared.cramersV(table),
                ChiSquared.smallestExpected(table),
                table.total())),
        List.of(note(fisher) + "; Pearson (1900), Mehta and Patel (1983)"));
  }

  private static FigureTable exact(FisherExactTable.Result fisher) {
    return fisher.isSimulated()
        ? FigureTable.single(
            "Fisher's test, simulated",
            "fisher",
            List.of("p", "p_monte_carlo_error"),
            fisher.test().p(),
            fisher.simulationError())
        : FigureTable.single("Exact test", "fisher", List.of("p"), fisher.test().p());
  }

  private static String note(FisherExactTable.Result fisher) {
    return fisher.isSimulated()
        ? fisher.test().method()
            + ", as the exact one takes more than "
            + FisherExactTable.MOST_STEPS
            + " steps; beside it the standard error of the simulation"
        : "exact test: " + fisher.test().method();
  }
}
