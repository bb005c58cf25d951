package cairn.analysis.estimate;

import cairn.analysis.statistic.change.PairedT;
import java.util.List;

/** The mean change of people between two times. R: {@code t.test(after, before, paired = TRUE)}. */
public final class PairedTFigures {
  private PairedTFigures() {}

  /** The change and its test. */
  public static Estimate of(double[] before, double[] after, double level) {
    PairedT t = PairedT.of(before, after, level);
    return new Estimate(
        "Paired t",
        List.of(
            FigureTable.single(
                "After less before",
                "paired_t",
                List.of("pairs", "mean", "lower", "upper", "t", "df", "p"),
                t.pairs(),
                t.change(),
                t.test())),
        List.of("level " + Numerals.plain(level) + "; Student (1908)"));
  }
}
