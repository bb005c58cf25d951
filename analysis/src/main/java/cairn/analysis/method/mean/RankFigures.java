package cairn.analysis.method.mean;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.test.MannWhitney;
import cairn.analysis.statistic.test.SignedRank;
import java.util.List;

/** Tests by ranks of two groups, and of changes. R: {@code wilcox.test}. */
final class RankFigures {
  private static final List<String> TEST = List.of("statistic", "p");

  private RankFigures() {}

  /** Mann and Whitney's comparison of two groups. */
  public static Estimate ofGroups(Split split, double level) {
    MannWhitney w = MannWhitney.of(split.first(), split.second());
    return new Estimate(
        "Mann-Whitney",
        List.of(
            FigureTable.single(
                "People",
                "people",
                List.of("n1", "n2"),
                split.first().length,
                split.second().length),
            FigureTable.named(
                "Tests",
                "test",
                TEST,
                List.of(
                    Row.of(List.of("normal_corrected"), w.statistic(), w.normal(true).p()),
                    Row.of(List.of("normal"), w.statistic(), w.normal(false).p()),
                    Row.of(List.of("exact"), w.statistic(), w.exact().p()))),
            FigureTable.named(
                "Shift of the first against the second",
                "by",
                List.of("shift", "lower", "upper"),
                List.of(
                    Row.of(List.of("exact"), w.exactShift(level)),
                    Row.of(List.of("normal_corrected"), w.normalShift(level, true)))),
            FigureTable.single(
                "Chance that one of the first is above one of the second",
                "superiority",
                List.of("chance"),
                w.superiority())),
        List.of(
            split.note(),
            "the exact test deals out (mid-)ranks, of "
                + MannWhitney.MOST_EXACT
                + " people at most; level "
                + Numerals.plain(level)
                + "; Mann and Whitney (1947), Hodges and Lehmann (1963)"));
  }

  /** Wilcoxon's signed rank test of after less before. */
  public static Estimate ofChanges(double[] before, double[] after, double level) {
    SignedRank s = SignedRank.of(after, before);
    return new Estimate(
        "Wilcoxon signed rank",
        List.of(
            FigureTable.single(
                "People",
                "people",
                List.of("changed", "unchanged", "rose"),
                s.changed(),
                s.unchanged(),
                s.positive().x()),
            FigureTable.named(
                "Tests",
                "test",
                TEST,
                List.of(
                    Row.of(List.of("normal_corrected"), s.statistic(), s.normal(true).p()),
                    Row.of(List.of("normal"), s.statistic(), s.normal(false).p()),
                    Row.of(List.of("exact"), s.statistic(), s.exact().p()),
                    Row.of(List.of("sign_test"), (double) s.positive().x(), s.signTest().p()))),
            FigureTable.named(
                "Shift of those who changed",
                "by",
                List.of("shift", "lower", "upper"),
                List.of(
                    Row.of(List.of("shift"), s.shift(level)),
                    Row.of(List.of("normal_corrected"), s.normalShift(level, true))))),
        List.of(
            "after less before; changes of 0 drop out; the exact test takes mid-ranks, the exact interval of the shift takes no ties,"
                + " the normal one does; level "
                + Numerals.plain(level)
                + "; Wilcoxon (1945)"));
  }
}
