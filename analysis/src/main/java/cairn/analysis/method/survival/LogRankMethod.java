package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.EVENT;
import static cairn.analysis.method.SharedOptions.EVENT_VALUE;
import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.STRATA;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.LogRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate log-rank}: groups of curves compared. */
public final class LogRankMethod implements Method {
  private static final Option<Double> RHO =
      Option.number("--rho", "RHO", "weights S^rho; 0 is the log-rank test, 1 Peto and Peto's")
          .otherwise("0");

  private static final Option<Adjustment> PAIRWISE =
      Option.choice(
          "--pairwise",
          "METHOD",
          Adjustment.class,
          "every two groups too, p adjusted by holm, hochberg, hommel, bonferroni, bh or by");

  private static final Option<String> CLUSTER =
      Option.column(
          "--cluster",
          ColumnRole.ID,
          "people who share groups, each of one --group: a test that allows for it too");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "log-rank",
            "Whether groups stay equally long: the log-rank test and its rho family.",
            "survival::survdiff() in R")
        .with(
            TIME.needed(),
            EVENT.needed(),
            EVENT_VALUE,
            GROUP.needed(),
            STRATA,
            RHO,
            PAIRWISE,
            CLUSTER)
        .example(
            "cairn estimate log-rank --in stays.csv --time days --event stopped \\",
            "   --group clinic",
            "cairn estimate log-rank --in veteran.csv --time time --event status \\",
            "   --group celltype --rho 1 --pairwise holm");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, EVENT, GROUP, STRATA, CLUSTER);
    ObservedEnds ends = rows.ends(TIME, EVENT, EVENT_VALUE);
    Estimate plain =
        of(ends, rows.levels(GROUP), rows.groups(STRATA), asked.get(RHO), asked.find(PAIRWISE));
    return !asked.has(CLUSTER)
        ? plain
        : ClusteredLogRankFigures.added(
            plain, ends, rows.levels(GROUP), rows.groups(STRATA), rows.levels(CLUSTER));
  }

  /**
   * The test.
   *
   * @param stratum strata, or everybody in one
   * @param rho weights S^rho; 0 is the log-rank test
   * @param pairwise how p values of every two groups are adjusted; null for no such tests
   * @throws NotEstimableException with fewer than two groups
   */
  private static Estimate of(
      ObservedEnds ends,
      FrameColumn.Levels group,
      FrameColumn.Levels stratum,
      double rho,
      @Nullable Adjustment pairwise) {
    if (group.labels().size() < 2) {
      throw new NotEstimableException(
          group.name() + " has one group only; a log-rank test compares two or more");
    }
    List<List<EndCounts>> strata = ends.byGroup(group, stratum);
    LogRank.Result result = LogRank.stratified(strata, rho);
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < group.labels().size(); j++) {
      rows.add(
          Row.of(
              List.of(group.labels().get(j)),
              result.people().get(j),
              result.observed().get(j),
              result.expected().get(j)));
    }
    List<FigureTable> tables = new ArrayList<>();
    tables.add(
        FigureTable.keyed(
            "Events observed and expected",
            List.of("group"),
            List.of("n", "observed", "expected"),
            rows));
    tables.add(FigureTable.single("Test", "test", List.of("chisq", "df", "p"), result.test()));
    tables.add(variance(result));
    List<String> notes = new ArrayList<>(List.of(method(rho, stratum)));
    if (pairwise != null) {
      tables.add(pairs(strata, group, rho, pairwise));
      notes.add("p_adjusted: " + pairwise.name().toLowerCase(Locale.ROOT) + " over all pairs");
    }
    return new Estimate("Log-rank", tables, notes);
  }

  private static String method(double rho, FrameColumn.Levels stratum) {
    String strata =
        stratum.labels().size() > 1
            ? ", summed over " + stratum.labels().size() + " strata of " + stratum.name()
            : "";
    return (rho == 0 ? "log-rank" : "log-rank with weights S^" + Numerals.plain(rho))
        + strata
        + "; Harrington and Fleming (1982)";
  }

  private static FigureTable variance(LogRank.Result result) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < result.variance().size(); i++) {
      for (int j = i; j < result.variance().size(); j++) {
        rows.add(
            Row.of(
                List.of("var[" + (i + 1) + "," + (j + 1) + "]"), result.variance().get(i).get(j)));
      }
    }
    return FigureTable.named(
            "Variance of observed less expected", "groups", List.of("variance"), rows)
        .asDetail();
  }

  private static FigureTable pairs(
      List<List<EndCounts>> strata, FrameColumn.Levels group, double rho, Adjustment adjustment) {
    int groups = group.labels().size();
    List<List<String>> keys = new ArrayList<>();
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      for (int j = i + 1; j < groups; j++) {
        int first = i;
        int second = j;
        keys.add(List.of(group.labels().get(i) + " - " + group.labels().get(j)));
        tests.add(
            LogRank.stratified(
                    strata.stream().map(s -> List.of(s.get(first), s.get(second))).toList(), rho)
                .test());
      }
    }
    Quantity[] adjusted =
        adjustment.adjust(tests.stream().map(TestResult::p).toArray(Quantity[]::new));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      rows.add(Row.of(keys.get(i), tests.get(i), adjusted[i]));
    }
    return FigureTable.keyed(
        "Every two groups", List.of("pair"), List.of("chisq", "df", "p", "p_adjusted"), rows);
  }
}
