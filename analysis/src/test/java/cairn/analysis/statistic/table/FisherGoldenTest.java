package cairn.analysis.statistic.table;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.TestResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fisher's test of larger tables against R's {@code fisher.test(m, workspace = 2e8)}. */
class FisherGoldenTest {
  private final Csv cells = Golden.input("g_rates_and_tests_tables_input.csv");

  @Test
  void everyNumberAgrees() {
    new Golden("g_rates_and_tests.csv", "fisher_rxc")
        .on("fisher_rxc", Golden.Tolerance.relative(1e-7), this::value)
        .check(125);
  }

  private double value(Golden.Row row) {
    ContingencyTable table = table(row.dataset());
    if (row.key().equals("chisq.test")) {
      TestResult test = ChiSquared.test(table);
      return switch (row.stat()) {
        case "chisq" -> test.statistic().value();
        case "df" -> test.df().value();
        case "p" -> test.p().value();
        default -> ChiSquared.smallestExpected(table).value();
      };
    }
    FisherExactTable.Result result = FisherExactTable.test(table, 100, new Random(1));
    if (result.isSimulated()) {
      throw new IllegalStateException("too large for the exact test");
    }
    return result.test().p().value();
  }

  private ContingencyTable table(String name) {
    Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.text(i, "table").equals(name)) {
        rows.computeIfAbsent(cells.text(i, "row"), k -> new LinkedHashMap<>())
            .put(cells.text(i, "col"), (long) cells.number(i, "count"));
      }
    }
    return ContingencyTable.of(
        rows.values().stream()
            .map(row -> row.values().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new));
  }
}
