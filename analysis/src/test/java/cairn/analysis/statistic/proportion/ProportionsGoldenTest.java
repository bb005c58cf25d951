package cairn.analysis.statistic.proportion;

import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.table.Bowker;
import cairn.analysis.statistic.table.ChiSquared;
import cairn.analysis.statistic.table.CochranArmitage;
import cairn.analysis.statistic.table.ContingencyTable;
import cairn.analysis.statistic.table.FisherExact;
import cairn.analysis.statistic.table.FisherExactTable;
import cairn.analysis.statistic.table.LikelihoodRatioG;
import cairn.analysis.statistic.table.McNemar;
import cairn.analysis.statistic.table.StuartMaxwell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"StringSplitter"})
class ProportionsGoldenTest {
  /** coin computes a p value as 1 − lower tail, so its far tails are 0. */
  private static final Golden.Tolerance COIN =
      (e, a) -> Math.abs(a - e) <= 1e-9 * Math.abs(e) + 5e-16;

  private final Csv tables = Golden.input("d_tables.csv");

  @Test
  void everyNumberOfProportions() {
    new Golden("d1_proportions.csv")
        .on("binom_ci", Golden.CLOSED, this::binomial)
        .on("two_prop", Golden.CLOSED, this::twoProportions)
        .on(
            "epiR_2by2",
            (e, a) -> Math.abs(a - e) <= 1e-9 * Math.abs(e) || Math.abs(a - e) <= 2e-5,
            this::epiR)
        .on("rxc", Golden.CLOSED, this::table)
        .on("cochran_armitage", Golden.TAIL, this::trend)
        .on("bowker", Golden.TAIL, row -> of(Bowker.test(read(row.dataset())), row.key()))
        .on("stuart_maxwell", COIN, r -> of(StuartMaxwell.test(read(r.dataset())), r.key()))
        .on("stuart_maxwell_ordinal", COIN, this::ordered)
        .on("mcnemar", Golden.TAIL, this::mcNemar)
        .on("p_adjust", Golden.CLOSED, this::adjusted)
        .check(399);
  }

  private static long count(Golden.Row row, String name) {
    Matcher m = Pattern.compile("\\b" + name + "=(\\d+)").matcher(row.args());
    if (!m.find()) {
      throw new IllegalArgumentException(row.args());
    }
    return Long.parseLong(m.group(1));
  }

  private double binomial(Golden.Row row) {
    long x = count(row, "x");
    long n = count(row, "n");
    Interval interval =
        switch (row.key()) {
          case "wilson" -> Wilson.interval(x, n, 0.95);
          case "wilson_cc" -> Wilson.correctedInterval(x, n, 0.95);
          case "clopper_pearson" -> ClopperPearson.interval(x, n, 0.95);
          case "wald" -> Wald.interval(x, n, 0.95);
          case "agresti_coull" -> AgrestiCoull.interval(x, n, 0.95);
          case "jeffreys" -> Jeffreys.interval(x, n, 0.95);
          default -> throw new IllegalArgumentException(row.key());
        };
    return bound(interval, row.stat());
  }

  private static double bound(Interval interval, String stat) {
    return switch (stat) {
      case "lower" -> interval.lower().value();
      case "upper" -> interval.upper().value();
      default -> interval.estimate().value();
    };
  }

  private static double of(TestResult test, String stat) {
    return switch (stat) {
      case "stat", "chisq" -> test.statistic().value();
      case "df" -> test.df().value();
      default -> test.p().value();
    };
  }

  private double twoProportions(Golden.Row row) {
    Counted first = new Counted(count(row, "x1"), count(row, "n1"));
    Counted second = new Counted(count(row, "x2"), count(row, "n2"));
    ContingencyTable table = ContingencyTable.of(first, second);
    FisherExact.Result fisher = FisherExact.test(first, second, 0.95);
    return switch (row.key()) {
      case "newcombe_hybrid_score" -> bound(Newcombe.difference(first, second, 0.95), row.stat());
      case "wald_diff" -> bound(Wald.difference(first, second, false, 0.95), row.stat());
      case "wald_diff_cc" -> bound(Wald.difference(first, second, true, 0.95), row.stat());
      case "pearson_chisq" -> of(ChiSquared.test(table), row.stat());
      case "yates_chisq" -> of(ChiSquared.yates(table), row.stat());
      case "g_test" -> of(LikelihoodRatioG.test(table), row.stat());
      case "fisher" ->
          row.stat().equals("p")
              ? fisher.twoSided().p().value()
              : bound(fisher.oddsRatio(), row.stat());
      case "fisher_one_sided" ->
          (row.stat().equals("p_greater") ? fisher.greater() : fisher.less()).p().value();
      case "risk_ratio_log_wald" ->
          row.stat().equals("se_log")
              ? RiskRatio.standardErrorOfLog(first, second).value()
              : bound(RiskRatio.interval(first, second, 0.95), row.stat());
      case "odds_ratio_woolf" ->
          row.stat().equals("se_log")
              ? OddsRatio.standardErrorOfLog(first, second).value()
              : bound(OddsRatio.interval(first, second, 0.95), row.stat());
      default -> throw new IllegalArgumentException(row.key());
    };
  }

  private double epiR(Golden.Row row) {
    Counted first = new Counted(count(row, "x1"), count(row, "n1"));
    Counted second = new Counted(count(row, "x2"), count(row, "n2"));
    // epiR's score ratio reads the table by columns: those with against those without.
    Counted with = new Counted(first.x(), first.x() + second.x());
    Counted without =
        new Counted(first.n() - first.x(), first.n() + second.n() - first.x() - second.x());
    double percent = row.key().startsWith("ARisk") ? 100 : 1;
    Interval interval =
        switch (row.key()) {
          case "RR_wald" -> RiskRatio.interval(first, second, 0.95);
          case "OR_wald" -> OddsRatio.interval(first, second, 0.95);
          case "RR_score" -> KoopmanRatio.interval(with, without, 0.95);
          case "ARisk_wald_percent" -> Wald.difference(first, second, false, 0.95);
          case "ARisk_score_percent" -> MeeDifference.interval(first, second, 0.95);
          default -> throw new IllegalArgumentException(row.key());
        };
    return percent * bound(interval, row.stat());
  }

  private ContingencyTable read(String name) {
    Map<String, Map<String, Long>> cells = new LinkedHashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      if (tables.text(i, "table").equals(name)) {
        cells
            .computeIfAbsent(tables.text(i, "row"), k -> new LinkedHashMap<>())
            .put(tables.text(i, "col"), (long) tables.number(i, "count"));
      }
    }
    return ContingencyTable.of(
        cells.values().stream()
            .map(row -> row.values().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new));
  }

  private double table(Golden.Row row) {
    ContingencyTable table = read(row.dataset());
    return switch (row.stat()) {
      case "cramers_v" -> ChiSquared.cramersV(table).value();
      case "min_expected" -> ChiSquared.smallestExpected(table).value();
      default ->
          row.key().equals("fisher")
              ? FisherExactTable.test(table, 2000, new Random(1)).test().p().value()
              : of(ChiSquared.test(table), row.stat());
    };
  }

  private double trend(Golden.Row row) {
    List<Counted> groups = new ArrayList<>();
    String[] x = row.arg("x").split("/");
    String[] n = row.arg("n").split("/");
    double[] scores = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      groups.add(new Counted(Long.parseLong(x[i]), Long.parseLong(n[i])));
      scores[i] = Double.parseDouble(row.arg("score").split("/")[i]);
    }
    TestResult test = CochranArmitage.test(groups, scores);
    double z = test.statistic().value();
    return switch (row.stat()) {
      case "chisq" -> z * z;
      case "z" -> z;
      default -> test.p().value();
    };
  }

  private double ordered(Golden.Row row) {
    ContingencyTable table = read(row.dataset());
    double[] scores = new double[table.rows()];
    java.util.Arrays.setAll(scores, i -> i + 1);
    TestResult test = StuartMaxwell.ordered(table, scores);
    return row.key().equals("p") ? test.p().value() : test.statistic().value();
  }

  private double mcNemar(Golden.Row row) {
    ContingencyTable table = read(row.dataset());
    long b = table.count(0, 1);
    long c = table.count(1, 0);
    return switch (row.key()) {
      case "chisq_cc" -> McNemar.corrected(b, c).statistic().value();
      case "p_cc" -> McNemar.corrected(b, c).p().value();
      case "chisq" -> McNemar.plain(b, c).statistic().value();
      case "p" -> McNemar.plain(b, c).p().value();
      case "exact_p" -> McNemar.exact(b, c).p().value();
      default -> McNemar.midP(b, c).p().value();
    };
  }

  private double adjusted(Golden.Row row) {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };
    Adjustment method = Adjustment.valueOf(row.arg("method").toUpperCase(java.util.Locale.ROOT));
    double own = row.number("p");
    for (int i = 0; i < p.length; i++) {
      if (p[i] == own) {
        return method.adjust(p)[i];
      }
    }
    throw new IllegalArgumentException(row.key());
  }
}
