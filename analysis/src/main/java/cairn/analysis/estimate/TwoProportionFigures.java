package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.proportion.KoopmanRatio;
import cairn.analysis.statistic.proportion.MeeDifference;
import cairn.analysis.statistic.proportion.Newcombe;
import cairn.analysis.statistic.proportion.OddsRatio;
import cairn.analysis.statistic.proportion.RiskRatio;
import cairn.analysis.statistic.proportion.Wald;
import cairn.analysis.statistic.table.ChiSquared;
import cairn.analysis.statistic.table.ContingencyTable;
import cairn.analysis.statistic.table.FisherExact;
import cairn.analysis.statistic.table.LikelihoodRatioG;
import java.util.List;

/**
 * Two shares side by side: difference, risk ratio, odds ratio and tests, first against second. R:
 * {@code prop.test}, {@code fisher.test}, {@code epiR::epi.2by2}.
 */
public final class TwoProportionFigures {
  private static final List<String> EFFECT = List.of("estimate", "lower", "upper");
  private static final List<String> TEST = List.of("chisq", "df", "p");

  private TwoProportionFigures() {}

  /**
   * The comparison.
   *
   * @param labels the names of the first and the second group
   */
  public static Estimate of(List<String> labels, Counted first, Counted second, double level) {
    FisherExact.Result fisher = FisherExact.test(first, second, level);
    return new Estimate(
        "Two proportions",
        List.of(
            FigureTable.keyed(
                "Shares",
                List.of("group"),
                List.of("x", "n", "proportion"),
                List.of(
                    Row.of(List.of(labels.get(0)), first.x(), first.n(), first.proportion()),
                    Row.of(List.of(labels.get(1)), second.x(), second.n(), second.proportion()))),
            differences(first, second, level),
            ratios(first, second, level, fisher),
            errors(first, second),
            tests(first, second),
            exact(fisher)),
        List.of(
            "first is "
                + labels.get(0)
                + ", second is "
                + labels.get(1)
                + "; every effect is the"
                + " first against the second",
            "level "
                + Numerals.plain(level)
                + "; Newcombe (1998), Mee (1984), Koopman (1984),"
                + " Woolf (1955), Fisher (1935)"));
  }

  private static FigureTable differences(Counted first, Counted second, double level) {
    return FigureTable.named(
        "Difference of shares",
        "method",
        EFFECT,
        List.of(
            Row.of(List.of("newcombe_hybrid_score"), Newcombe.difference(first, second, level)),
            Row.of(List.of("mee_score"), MeeDifference.interval(first, second, level)),
            Row.of(List.of("wald_diff"), Wald.difference(first, second, false, level)),
            Row.of(List.of("wald_diff_cc"), Wald.difference(first, second, true, level))));
  }

  private static FigureTable ratios(
      Counted first, Counted second, double level, FisherExact.Result fisher) {
    return FigureTable.named(
        "Ratios",
        "method",
        EFFECT,
        List.of(
            Row.of(List.of("risk_ratio_log_wald"), RiskRatio.interval(first, second, level)),
            Row.of(List.of("risk_ratio_score"), KoopmanRatio.interval(first, second, level)),
            Row.of(List.of("odds_ratio_woolf"), OddsRatio.interval(first, second, level)),
            Row.of(List.of("odds_ratio_fisher"), fisher.oddsRatio())));
  }

  private static FigureTable errors(Counted first, Counted second) {
    return FigureTable.named(
            "Errors of the log ratios",
            "method",
            List.of("se_log"),
            List.of(
                Row.of(List.of("risk_ratio_log_wald"), RiskRatio.standardErrorOfLog(first, second)),
                Row.of(List.of("odds_ratio_woolf"), OddsRatio.standardErrorOfLog(first, second))))
        .asDetail();
  }

  private static FigureTable tests(Counted first, Counted second) {
    ContingencyTable table = ContingencyTable.of(first, second);
    return FigureTable.named(
        "Tests",
        "test",
        TEST,
        List.of(
            test("pearson_chisq", ChiSquared.test(table)),
            test("yates_chisq", ChiSquared.yates(table)),
            test("g_test", LikelihoodRatioG.test(table))));
  }

  private static FigureTable exact(FisherExact.Result fisher) {
    return FigureTable.named(
        "Fisher's exact test",
        "alternative",
        List.of("p"),
        List.of(
            Row.of(List.of("fisher"), fisher.twoSided().p()),
            Row.of(List.of("fisher_greater"), fisher.greater().p()),
            Row.of(List.of("fisher_less"), fisher.less().p())));
  }

  private static Row test(String name, TestResult test) {
    return Row.of(List.of(name), test);
  }
}
