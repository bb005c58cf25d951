package cairn.analysis.method.mean;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.test.Sample;
import cairn.analysis.statistic.test.SeveralGroups;
import java.util.ArrayList;
import java.util.List;

/**
 * Several groups compared by means or by ranks. R: {@code anova(lm(y ~ g))}, {@code oneway.test},
 * {@code kruskal.test}.
 */
final class SeveralGroupsFigures {
  private SeveralGroupsFigures() {}

  /** The analysis of variance, and Welch's. */
  public static Estimate anova(double[] values, FrameColumn.Levels group) {
    SeveralGroups all = SeveralGroups.of(values, group.codes());
    return new Estimate(
        "Analysis of variance",
        List.of(
            people(all, group),
            FigureTable.named(
                "Tests",
                "test",
                List.of("F", "df1", "df2", "p"),
                List.of(row("anova", all.anova()), row("welch", all.welch()))),
            FigureTable.single(
                "Sums of squares",
                "squares",
                List.of("between", "within"),
                all.between(),
                all.within())),
        List.of("Welch lets the groups vary differently; Fisher (1925), Welch (1951)"));
  }

  /** Kruskal and Wallis' test. */
  public static Estimate kruskal(double[] values, FrameColumn.Levels group) {
    SeveralGroups all = SeveralGroups.of(values, group.codes());
    return new Estimate(
        "Kruskal-Wallis",
        List.of(
            people(all, group),
            FigureTable.single(
                "Test", "kruskal_wallis", List.of("chisq", "df", "p"), all.kruskalWallis())),
        List.of("by ranks, ties allowed for; Kruskal and Wallis (1952)"));
  }

  private static Row row(String name, SeveralGroups.F f) {
    return Row.of(List.of(name), f.f(), f.df1(), f.df2(), f.p());
  }

  private static FigureTable people(SeveralGroups all, FrameColumn.Levels group) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < all.groups().size(); k++) {
      Sample own = all.groups().get(k);
      rows.add(
          Row.of(
              List.of(group.labels().get(k)),
              own.size(),
              own.mean(),
              Math.sqrt(own.variance()),
              own.median()));
    }
    return FigureTable.keyed(
        "Groups", List.of("group"), List.of("n", "mean", "sd", "median"), rows);
  }
}
