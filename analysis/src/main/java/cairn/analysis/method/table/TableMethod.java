package cairn.analysis.method.table;

import static cairn.analysis.method.SharedOptions.PEOPLE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.statistic.table.ChiSquared;
import cairn.analysis.statistic.table.ContingencyTable;
import cairn.analysis.statistic.table.FisherExactTable;
import cairn.analysis.statistic.table.LikelihoodRatioG;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** {@code cairn estimate table}: a table. */
public final class TableMethod implements Method {
  private static final Option<String> ROW =
      Option.column("--row", ColumnRole.GROUP, "what makes the rows").needed();

  private static final Option<String> COLUMN =
      Option.column("--column", ColumnRole.GROUP, "what makes the columns").needed();

  private static final Option<Long> SEED =
      Option.whole("--seed", "N", "for the Monte Carlo test of a table too large for the exact one")
          .otherwise("1");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "table",
            "Whether the rows of a table of any shape differ: chi-square, G, Fisher, Cramer's V.",
            "chisq.test() in R")
        .with(ROW, COLUMN, PEOPLE, SEED)
        .example("cairn estimate table --in smoking.csv --row employment --column return_to_use");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(ROW, COLUMN, PEOPLE);
    double[] counts = !asked.has(PEOPLE) ? Frame.ones(rows.size()) : rows.numbers(PEOPLE);
    CrossTable cells = CrossTable.of(rows.levels(ROW), rows.levels(COLUMN), counts);
    return of(
        cells,
        asked.get(ROW),
        asked.get(COLUMN),
        RandomGeneratorFactory.of("Random").create(asked.get(SEED)));
  }

  private static final int DRAWS = 10_000;

  /**
   * The tests of a table.
   *
   * @param random for the Monte Carlo test, where the table is too large for the exact one
   */
  private static Estimate of(CrossTable cells, String row, String column, RandomGenerator random) {
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
