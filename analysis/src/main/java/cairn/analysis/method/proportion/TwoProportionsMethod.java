package cairn.analysis.method.proportion;

import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;
import static cairn.analysis.method.SharedOptions.YES_OR_NO;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.TwoGroups;
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
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate two-proportions}: two shares. */
public final class TwoProportionsMethod implements Method {
  private static final Option<Long> X1 =
      Option.whole("--x1", "X", "how many of the first, in place of a file");

  private static final Option<Long> N1 = Option.whole("--n1", "N", "of how many");

  private static final Option<Long> X2 = Option.whole("--x2", "X", "how many of the second");

  private static final Option<Long> N2 = Option.whole("--n2", "N", "of how many");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "two-proportions",
            "Two shares side by side: difference, risk ratio, odds ratio, chi-square, Fisher.",
            "prop.test() in R")
        .with(YES_OR_NO, YES_VALUE, TWO_GROUPS, FIRST, X1, N1, X2, N2)
        .example(
            "cairn estimate two-proportions --x1 279 --n1 529 --x2 282 --n2 740",
            "cairn estimate two-proportions --in trial.csv --event abst --group treatment \\",
            "   --first Methadone");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    if (!asked.has(YES_OR_NO) || !asked.has(TWO_GROUPS)) {
      String needed = "--x1, --n1, --x2 and --n2 are needed, or --in, --event and --group";
      return of(
          List.of("first", "second"),
          GivenCount.of(asked, X1, N1, needed),
          GivenCount.of(asked, X2, N2, needed),
          asked.level());
    }
    Rows rows = asked.rows(YES_OR_NO, TWO_GROUPS);
    boolean[] yes = rows.yes(YES_OR_NO, YES_VALUE);
    TwoGroups groups = rows.two(TWO_GROUPS, FIRST);
    List<Counted> counts = ProportionMethod.counts(yes, rows.levels(TWO_GROUPS));
    int at = rows.levels(TWO_GROUPS).labels().indexOf(groups.firstLabel());
    return of(
        List.of(groups.firstLabel(), groups.secondLabel()),
        counts.get(at),
        counts.get(1 - at),
        asked.level());
  }

  private static final List<String> EFFECT = List.of("estimate", "lower", "upper");
  private static final List<String> TEST = List.of("chisq", "df", "p");

  /**
   * The comparison.
   *
   * @param labels the names of the first and the second group
   */
  private static Estimate of(List<String> labels, Counted first, Counted second, double level) {
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
        notes(labels, first, second, level));
  }

  private static List<String> notes(
      List<String> labels, Counted first, Counted second, double level) {
    List<String> notes = new ArrayList<>();
    if (isNobodyOrEverybody(first) && isNobodyOrEverybody(second)) {
      notes.add(
          "wald_diff, as published, has no width where both are nobody or everybody: read another");
    }
    notes.add(
        "first is "
            + labels.get(0)
            + ", second is "
            + labels.get(1)
            + "; every effect is the first against the second");
    notes.add(
        "level "
            + Numerals.plain(level)
            + "; Newcombe (1998), Mee (1984), Koopman (1984), Woolf (1955), Fisher (1935)");
    return notes;
  }

  private static boolean isNobodyOrEverybody(Counted count) {
    return count.x() == 0 || count.x() == count.n();
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
